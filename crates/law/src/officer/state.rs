//! Who is in which office, by which keys, and what waits to be confirmed.

use super::acts::{Act, Credential, Keeper, Post};
use crate::kernel::{Authority, Entry, Moment, OfficerId, Sex, Status};
use crate::pack::Pack;
use std::collections::BTreeMap;

/// How long what was proposed waits, and after how long a suspension is looked at again.
const CONFIRMATION: &str = "officer.confirmation";
const SUSPENSION: &str = "officer.suspension";

/// A key that was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The public key.
    pub key: String,
    /// SHA-256 of the token.
    pub token: String,
    /// Who keeps the secret half.
    pub keeper: Keeper,
    /// Until when; that moment excluded.
    pub until: Moment,
    /// Whether it was revoked.
    pub revoked: bool,
}

impl Held {
    fn of(credential: &Credential) -> Self {
        let Credential { key, token, keeper, until } = credential.clone();
        Self { key, token, keeper, until, revoked: false }
    }

    /// Whether it is good at a moment.
    pub fn stands(&self, at: Moment) -> bool {
        !self.revoked && at < self.until
    }
}

/// Somebody's office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// In what capacity.
    pub authority: Authority,
    /// Recorded sex.
    pub sex: Sex,
}

/// What was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// An office with a first key.
    Appointment(Office, Credential),
    /// Another office.
    Transfer(Post),
    /// Another key.
    Credential(Credential),
    /// To act again.
    Reinstatement,
    /// A key was revoked: which.
    Revocation(String),
    /// The officer was kept from acting.
    Suspension,
    /// The officer left office.
    End,
}

/// A proposal that nobody has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What.
    pub what: Proposed,
    /// By whom.
    pub by: OfficerId,
    /// Since when it waits.
    pub at: Moment,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The office, once confirmed, of whoever has not left it.
    pub office: Option<Office>,
    /// The office asked for last, before it was confirmed: where the record belongs.
    pub asked: Option<Post>,
    /// Keys that were ever entered, in order.
    pub keys: Vec<Held>,
    /// Whether the officer is kept from acting.
    pub suspended_at: Option<Moment>,
    /// Proposals that wait, by version.
    pub waiting: BTreeMap<u64, Proposal>,
}

impl Post {
    /// The capacity that it gives.
    pub fn authority(&self) -> Authority {
        Authority { role: self.role, body: self.body.clone(), region: self.region.clone() }
    }
}

impl State {
    /// Adds one effective act. Total: what is not there is neither renewed nor confirmed.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let mut propose = |what: Proposed| {
            self.waiting.insert(entry.version, Proposal { what, by: entry.author.clone(), at: entry.occurred_at });
        };
        match entry.act {
            Act::Founded(founded) => {
                self.office = Some(Office { authority: founded.post.authority(), sex: founded.sex });
                self.asked = Some(founded.post.clone());
                self.keys.push(Held::of(&founded.credential));
            }
            Act::Appointed(appointed) => {
                let office = Office { authority: appointed.post.authority(), sex: appointed.sex };
                propose(Proposed::Appointment(office, appointed.credential.clone()));
                self.asked = Some(appointed.post.clone());
            }
            Act::Transferred(transferred) => propose(Proposed::Transfer(transferred.post.clone())),
            Act::CredentialGiven(given) => propose(Proposed::Credential(given.credential.clone())),
            Act::Reinstated(_) => propose(Proposed::Reinstatement),
            Act::CredentialRevoked(revoked) => {
                propose(Proposed::Revocation(revoked.key.clone()));
                self.with(&revoked.key, |held| held.revoked = true);
            }
            Act::Suspended(_) => {
                propose(Proposed::Suspension);
                self.suspended_at.get_or_insert(entry.occurred_at);
            }
            Act::Ended(_) => propose(Proposed::End),
            Act::CredentialRenewed(renewed) => self.with(&renewed.key, |held| held.until = renewed.until),
            Act::ProposalConfirmed(confirmed) => self.confirm(confirmed.proposal),
            Act::ProposalDeclined(declined) => self.decline(declined.proposal),
        }
    }

    fn confirm(&mut self, proposal: u64) {
        let Some(proposal) = self.waiting.remove(&proposal) else { return };
        match proposal.what {
            Proposed::Appointment(office, credential) => {
                self.office = Some(office);
                self.suspended_at = None;
                self.keys.push(Held::of(&credential));
            }
            Proposed::Transfer(post) => {
                if let Some(office) = &mut self.office {
                    office.authority = post.authority();
                }
                self.asked = Some(post);
            }
            Proposed::Credential(credential) => self.keys.push(Held::of(&credential)),
            Proposed::Reinstatement => self.suspended_at = None,
            Proposed::End => self.leave(),
            Proposed::Revocation(_) | Proposed::Suspension => {}
        }
    }

    fn decline(&mut self, proposal: u64) {
        let Some(proposal) = self.waiting.remove(&proposal) else { return };
        match proposal.what {
            Proposed::Revocation(key) => self.with(&key, |held| held.revoked = false),
            Proposed::Suspension => self.suspended_at = None,
            Proposed::Appointment(..) | Proposed::Transfer(_) | Proposed::Credential(_) | Proposed::Reinstatement | Proposed::End => {}
        }
    }

    /// Whoever leaves office takes no key along.
    fn leave(&mut self) {
        self.office = None;
        self.suspended_at = None;
        self.keys.iter_mut().for_each(|held| held.revoked = true);
        self.waiting.clear();
    }

    fn with(&mut self, key: &str, change: impl FnOnce(&mut Held)) {
        if let Some(held) = self.keys.iter_mut().rev().find(|held| held.key == key) {
            change(held);
        }
    }

    /// Whether the officer's leaving was recorded and nobody has declined it.
    pub fn is_leaving(&self) -> bool {
        self.waiting.values().any(|proposal| proposal.what == Proposed::End)
    }

    /// The office of whoever may act now.
    pub fn acting(&self) -> Option<&Office> {
        self.office.as_ref().filter(|_| self.suspended_at.is_none() && !self.is_leaving())
    }

    /// The key that is good at a moment.
    pub fn key(&self, key: &str, at: Moment) -> Option<&Held> {
        self.keys.iter().rev().find(|held| held.key == key && held.stands(at))
    }

    /// The key whose token this is, if it is good at a moment.
    pub fn key_of_token(&self, token: &str, at: Moment) -> Option<&Held> {
        self.keys.iter().rev().find(|held| held.token == token && held.stands(at))
    }

    /// What lists say of the record.
    pub fn status(&self, law: &Pack) -> Status {
        let registrar = || Some("officers_registrar".to_owned());
        let waiting = self.waiting.values().map(|proposal| proposal.at).min();
        if let Some(since) = waiting {
            let code = if self.office.is_none() { "proposed" } else { "waiting" };
            return Status { code, next_actor: registrar(), next_deadline: law.due(CONFIRMATION, since) };
        }
        match (&self.office, self.suspended_at) {
            (None, _) => Status { code: "out_of_office", next_actor: None, next_deadline: None },
            (Some(_), Some(since)) => Status { code: "suspended", next_actor: registrar(), next_deadline: law.due(SUSPENSION, since) },
            (Some(_), None) => Status { code: "in_office", next_actor: None, next_deadline: None },
        }
    }
}

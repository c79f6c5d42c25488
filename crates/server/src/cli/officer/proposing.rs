//! What is proposed, confirmed, declined and taken away.

use super::enrolling::enrolment;
use super::entry::{Entry, Of};
use crate::cli::arguments::role;
use aiqyn_desk::register::entering::{Enrolment, longest, post, standing};
use aiqyn_desk::{Failure, officers};
use aiqyn_law::kernel::{Authority, BodyId, Officer, OfficerId, Role, Sex};
use aiqyn_law::officer::{Credential, Ending, Keeper, Proposed, Revoking, Suspending};
use aiqyn_law::pack;
use aiqyn_record::Secret;
use clap::{Args, ValueEnum};
use serde_json::json;
use std::path::PathBuf;

/// What is said of a proposal that waits.
const WAITS: &str = "another registrar confirms it: aiqyn officer confirm";

/// Recorded sex, which an examination asks for.
#[derive(Clone, Copy, ValueEnum)]
enum SexName {
    Female,
    Male,
}

/// An office.
#[derive(Args)]
struct OfficeOf {
    /// The role, as docs/generated/access.md names it.
    #[arg(long, value_parser = role)]
    role: Role,
    /// The body served in: kind/region or kind/region/unit.
    #[arg(long, value_parser = |text: &str| BodyId::parse(text).map_err(|e| e.to_string()))]
    body: BodyId,
}

impl OfficeOf {
    fn officer(&self, id: &OfficerId, sex: Sex) -> Result<Officer, Failure> {
        let region = officers::region(&self.body, pack::embedded()?)?;
        let authority = Authority { role: self.role, body: self.body.clone(), region };
        Ok(Officer { id: id.clone(), authority, sex })
    }
}

/// Who will have the secret of a new key.
#[derive(Args)]
struct KeptBy {
    /// What the officer enrolled with.
    #[arg(long, value_name = "FILE")]
    enrolment: Option<PathBuf>,
    /// The server keeps the key: a link is shown this once, by which the officer chooses a password.
    #[arg(long, conflicts_with = "enrolment")]
    link: bool,
}

/// A new key: its public halves, what is told of it, and the secret where the server keeps it.
struct NewKey {
    credential: Credential,
    told: String,
    kept: Option<Secret>,
}

impl KeptBy {
    fn key(&self, entry: &Entry, id: &OfficerId) -> Result<NewKey, Failure> {
        let until = longest(pack::embedded()?, entry.entering.at);
        if let Some(file) = &self.enrolment {
            let credential = enrolment(file, id)?.credential(Keeper::Client, until);
            return Ok(NewKey { credential, told: String::new(), kept: None });
        }
        let secret = Secret::generate();
        let public = Enrolment::of(id, &secret);
        if self.link {
            return Ok(NewKey { credential: public.credential(Keeper::Server, until), told: String::new(), kept: Some(secret) });
        }
        let told = format!("{}\nThe token is shown this once; whoever has it acts as this officer.\n", *secret.written());
        Ok(NewKey { credential: public.credential(Keeper::Client, until), told, kept: None })
    }
}

/// Proposes an officer.
#[derive(Args)]
#[command(after_help = "The officer's token is made here and shown once, unless the officer enrolled (`aiqyn officer enrol`), \
                  or chooses a password by a link that is shown once (`--link`).")]
pub struct Add {
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    office: OfficeOf,
    /// Recorded sex.
    #[arg(long)]
    sex: SexName,
    #[command(flatten)]
    kept_by: KeptBy,
}

impl Add {
    pub async fn run(self) -> Result<(), Failure> {
        let sex = match self.sex {
            SexName::Female => Sex::Female,
            SexName::Male => Sex::Male,
        };
        // Before a store is opened for writing.
        let officer = self.office.officer(&self.of.id, sex)?;
        let entry = self.of.enter().await?;
        let NewKey { credential, told, kept } = self.kept_by.key(&entry, &officer.id)?;
        let submission = entry.entering.appointment(&officer, &credential);
        let said = format!("{} {}: proposed; {WAITS} {}\n{told}", officer.id, officer.authority.role.code(), officer.id);
        entry.hand_in_with(submission, &said, kept.as_ref().map(|secret| (&officer.id, secret))).await
    }
}

/// Proposes another office.
#[derive(Args)]
pub struct Transfer {
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    office: OfficeOf,
}

impl Transfer {
    pub async fn run(self) -> Result<(), Failure> {
        let officer = self.office.officer(&self.of.id, Sex::Female)?;
        let entry = self.of.enter().await?;
        let submission = entry.entering.act("transferred/1", json!({ "post": post(&officer) }));
        entry.hand_in(submission, &format!("proposed; {WAITS} {}", self.of.id)).await
    }
}

/// Proposes another key.
#[derive(Args)]
pub struct NewCredential {
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    kept_by: KeptBy,
}

impl NewCredential {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let NewKey { credential, told, kept } = self.kept_by.key(&entry, &self.of.id)?;
        let submission = entry.entering.act("credential_given/1", json!({ "credential": credential }));
        let said = format!("proposed; {WAITS} {}\n{told}", self.of.id);
        entry.hand_in_with(submission, &said, kept.as_ref().map(|secret| (&self.of.id, secret))).await
    }
}

/// The key meant: named by how it begins, else the only one that stands.
fn key(entry: &Entry, named: Option<&str>) -> Result<String, Failure> {
    let standing = standing(&entry.state.keys, entry.entering.at);
    let meant: Vec<&str> =
        standing.iter().map(|held| held.key.as_str()).filter(|key| named.is_none_or(|named| key.starts_with(named))).collect();
    match meant.as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => Err(Failure::Input("no key that stands begins so; `aiqyn officer show` lists them".to_owned())),
        several => {
            Err(Failure::Input(format!("{} keys stand; name one with --key, by how it begins: {}", several.len(), several.join(", "))))
        }
    }
}

/// Prolongs the own key.
#[derive(Args)]
pub struct Renew {
    #[command(flatten)]
    of: Of,
    /// Which key, by how it begins; not needed where one stands.
    #[arg(long)]
    key: Option<String>,
}

impl Renew {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let until = longest(pack::embedded()?, entry.entering.at);
        let payload = json!({ "key": key(&entry, self.key.as_deref())?, "until": until });
        let submission = entry.entering.act("credential_renewed/1", payload);
        entry.hand_in(submission, &format!("good until {}", until.local())).await
    }
}

/// Why a key is revoked.
#[derive(Clone, Copy, ValueEnum)]
enum RevokingFor {
    Lost,
    Stolen,
    Replaced,
}

/// Revokes a key.
#[derive(Args)]
pub struct Revoke {
    #[command(flatten)]
    of: Of,
    /// Which key, by how it begins; not needed where one stands.
    #[arg(long)]
    key: Option<String>,
    /// Why.
    #[arg(long)]
    ground: RevokingFor,
}

impl Revoke {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let ground = match self.ground {
            RevokingFor::Lost => Revoking::Lost,
            RevokingFor::Stolen => Revoking::Stolen,
            RevokingFor::Replaced => Revoking::Replaced,
        };
        let payload = json!({ "key": key(&entry, self.key.as_deref())?, "ground": ground });
        let submission = entry.entering.act("credential_revoked/1", payload);
        entry.hand_in(submission, &format!("revoked; {WAITS} {}, or declines", self.of.id)).await
    }
}

/// Why somebody is suspended.
#[derive(Clone, Copy, ValueEnum)]
enum SuspendingFor {
    Inquiry,
    Absence,
}

/// Suspends.
#[derive(Args)]
pub struct Suspend {
    #[command(flatten)]
    of: Of,
    /// Why.
    #[arg(long)]
    ground: SuspendingFor,
}

impl Suspend {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let ground = match self.ground {
            SuspendingFor::Inquiry => Suspending::Inquiry,
            SuspendingFor::Absence => Suspending::Absence,
        };
        let submission = entry.entering.act("suspended/1", json!({ "ground": ground }));
        entry.hand_in(submission, &format!("suspended; {WAITS} {}, or declines", self.of.id)).await
    }
}

/// Proposes that a suspension is lifted.
#[derive(Args)]
pub struct Reinstate {
    #[command(flatten)]
    of: Of,
}

impl Reinstate {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let submission = entry.entering.act("reinstated/1", json!({}));
        entry.hand_in(submission, &format!("proposed; {WAITS} {}", self.of.id)).await
    }
}

/// Why somebody is in office no more.
#[derive(Clone, Copy, ValueEnum)]
enum EndingFor {
    Left,
    Dismissed,
    Mistaken,
}

/// Ends an office.
#[derive(Args)]
pub struct End {
    #[command(flatten)]
    of: Of,
    /// Why.
    #[arg(long)]
    ground: EndingFor,
}

impl End {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let ground = match self.ground {
            EndingFor::Left => Ending::Left,
            EndingFor::Dismissed => Ending::Dismissed,
            EndingFor::Mistaken => Ending::Mistaken,
        };
        let submission = entry.entering.act("ended/1", json!({ "ground": ground }));
        entry.hand_in(submission, &format!("out of office; {WAITS} {}, or declines", self.of.id)).await
    }
}

/// Confirms.
#[derive(Args)]
pub struct Confirm {
    #[command(flatten)]
    of: Of,
    /// Which proposal, by its version; not needed where one waits.
    #[arg(long, value_name = "VERSION")]
    proposal: Option<u64>,
}

/// Declines.
#[derive(Args)]
pub struct Decline {
    #[command(flatten)]
    of: Of,
    /// Which proposal, by its version; not needed where one waits.
    #[arg(long, value_name = "VERSION")]
    proposal: Option<u64>,
}

/// The proposal meant, and what it is.
fn proposal(entry: &Entry, named: Option<u64>) -> Result<(u64, String), Failure> {
    let waiting: Vec<(u64, String)> =
        entry.state.waiting.iter().map(|(version, proposal)| (*version, format!("{}, by {}", what(&proposal.what), proposal.by))).collect();
    let meant: Vec<&(u64, String)> = waiting.iter().filter(|(version, _)| named.is_none_or(|named| named == *version)).collect();
    match meant.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(Failure::Input("nothing of that kind waits to be confirmed; `aiqyn officer show` says what does".to_owned())),
        several => {
            let lines: Vec<String> = several.iter().map(|(version, what)| format!("  {version}: {what}")).collect();
            Err(Failure::Input(format!("{} proposals wait; name one with --proposal:\n{}", several.len(), lines.join("\n"))))
        }
    }
}

/// What was proposed, in words.
pub fn what(proposed: &Proposed) -> String {
    let until = |credential: &Credential| format!("key {} until {}", credential.key, credential.until.local());
    match proposed {
        Proposed::Appointment(office, key) => format!("{} in {}, {}", office.authority.role.code(), office.authority.body, until(key)),
        Proposed::Transfer(post) => format!("{} in {}", post.role.code(), post.body),
        Proposed::Credential(key) => until(key),
        Proposed::Reinstatement => "acting again".to_owned(),
        Proposed::Revocation(key) => format!("key {key} revoked"),
        Proposed::Suspension => "suspended".to_owned(),
        Proposed::End => "out of office".to_owned(),
    }
}

impl Confirm {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let (version, what) = proposal(&entry, self.proposal)?;
        let submission = entry.entering.confirmation(version);
        entry.hand_in(submission, &format!("confirmed: {} {what}", self.of.id)).await
    }
}

impl Decline {
    pub async fn run(self) -> Result<(), Failure> {
        let entry = self.of.enter().await?;
        let (version, what) = proposal(&entry, self.proposal)?;
        let submission = entry.entering.act("proposal_declined/1", json!({ "proposal": version }));
        entry.hand_in(submission, &format!("declined: {} {what}", self.of.id)).await
    }
}

//! Steps around the decisions of a case: sent to the prosecutor, told to those concerned, challenged, attested.
//!
//! Their payloads, what they leave in the state, and how they are folded. The decisions themselves stand in `acts` and `state`.

use super::acts::Act;
use super::state::State;
use crate::kernel::{BodyId, Entry, Moment, OfficerId, PersonId, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The prosecutor postpones the registration, in cases of extremism and terrorism (CPC 185(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationDeferred {
    /// Until when.
    pub until: Moment,
}

/// The prosecutor finds that the report had been turned away elsewhere (CPC 185(2), 193(1)(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceRefused {
    /// By which body.
    pub body: BodyId,
}

/// What goes to the prosecutor for a word on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Sent {
    /// A qualification (CPC 203(1-1)).
    Qualification {
        /// Which.
        qualification: Tag,
    },
    /// The interruption that is open (CPC 45(8)).
    Interruption {},
    /// The termination that is open (CPC 289(1)).
    Termination {},
}

/// A decision is sent to the prosecutor, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SentToProsecutor {
    /// Which decision.
    pub decision: Sent,
}

/// The prosecutor determines who investigates offences of several bodies (CPC 187(8)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JurisdictionDetermined {
    /// Which body.
    pub body: BodyId,
}

/// As what somebody is told of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ToldAs {
    /// As a suspect.
    Suspect,
    /// As a victim.
    Victim,
    /// As a civil claimant.
    CivilClaimant,
    /// As a civil defendant.
    CivilDefendant,
}

/// Somebody is acquainted with the decision on the group, and the right of challenge is explained (CPC 194(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupAnnounced {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub told_as: ToldAs,
    /// SHA-256 of the signed note on it.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A challenge of an officer who takes part (CPC 86).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Challenged {
    /// Its tag in this case.
    pub challenge: Tag,
    /// The officer challenged.
    pub officer: OfficerId,
    /// Who challenges; none where the officer asks to stand aside (CPC 86(1)).
    pub person: Option<PersonId>,
    /// Code of the pack's list `challenge` (CPC 87).
    #[schemars(extend("x-list" = "challenge"))]
    pub ground: String,
}

/// What became of a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChallengeOutcome {
    /// Upheld: the officer takes part no more.
    Upheld,
    /// Dismissed.
    Dismissed,
}

/// A challenge is decided (CPC 87(11), 88(3), 89(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChallengeDecided {
    /// Which.
    pub challenge: Tag,
    /// What became of it.
    pub outcome: ChallengeOutcome,
}

/// How a measure was attested: witnesses, or a recording, as its protocol has it (CPC 82, 197(6), 254(4)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureAttested {
    /// Which measure.
    pub measure: Tag,
    /// The attesting witnesses who were there.
    pub witnesses: Vec<PersonId>,
    /// SHA-256 of the recording; none where nothing was recorded.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub recording: Option<String>,
}

/// A challenge, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// When it was made.
    pub at: Moment,
    /// What it says.
    pub content: Challenged,
    /// When it was decided first, and how.
    pub decided: Option<(Moment, ChallengeOutcome)>,
}

impl State {
    /// Adds one effective act of this file. Total: what stands first is not overwritten by a second of the same tag.
    pub(super) fn apply_step(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::RegistrationDeferred(deferred) => {
                self.deferred_until.get_or_insert(deferred.until);
            }
            Act::SentToProsecutor(sent) => self.send(&sent.decision, at),
            Act::FileCalledFor(_) => {
                if let Some(open) = self.interruptions.last_mut().filter(|open| open.ended_at.is_none()) {
                    open.file_called_at.get_or_insert(at);
                }
            }
            Act::JurisdictionDetermined(determined) => {
                if self.body.as_ref() != Some(&determined.body) {
                    self.body = Some(determined.body.clone());
                    self.investigator = None;
                }
                self.jurisdiction_at = Some(at);
            }
            Act::GroupAnnounced(told) => self.told.push(told.person.clone()),
            Act::Challenged(content) => {
                let challenge = Challenge { at, content: content.clone(), decided: None };
                self.challenges.entry(content.challenge.clone()).or_insert(challenge);
            }
            Act::ChallengeDecided(decided) => {
                if let Some(challenge) = self.challenges.get_mut(&decided.challenge) {
                    challenge.decided.get_or_insert((at, decided.outcome));
                }
            }
            Act::MeasureAttested(attested) => {
                if let Some(measure) = self.measures.get_mut(&attested.measure) {
                    measure.attested_at.get_or_insert(at);
                }
            }
            _ => {}
        }
    }

    fn send(&mut self, decision: &Sent, at: Moment) {
        match decision {
            Sent::Qualification { qualification } => {
                if let Some(issued) = self.qualifications.get_mut(qualification) {
                    issued.sent_at.get_or_insert(at);
                }
            }
            Sent::Interruption {} => {
                if let Some(open) = self.interruptions.last_mut().filter(|open| open.ended_at.is_none()) {
                    open.sent_at.get_or_insert(at);
                }
            }
            Sent::Termination {} => {
                if let Some(open) = self.termination.as_mut() {
                    open.sent_at.get_or_insert(at);
                }
            }
        }
    }

    /// Whether a challenge of the officer was upheld: who is removed takes part no more (CPC 86(1), 86(2)).
    pub fn is_removed(&self, officer: &OfficerId) -> bool {
        let upheld = |one: &Challenge| one.decided.is_some_and(|(_, outcome)| outcome == ChallengeOutcome::Upheld);
        self.challenges.values().any(|one| one.content.officer == *officer && upheld(one))
    }

    /// Whether the officer has the case, leads its group or is a member of it.
    pub fn takes_part(&self, officer: &OfficerId) -> bool {
        let in_group = |group: &super::GroupFormed| group.leader.officer == *officer || group.members.iter().any(|m| m.officer == *officer);
        self.investigator.as_ref() == Some(officer) || self.group.as_ref().is_some_and(in_group)
    }
}

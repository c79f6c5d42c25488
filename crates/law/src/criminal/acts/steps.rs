//! Steps around the decisions of a case: sent to the prosecutor, told to those concerned, challenged, attested.
//!
//! The decisions themselves stand beside this file.

use crate::kernel::{BodyId, Moment, OfficerId, PersonId, Tag};
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

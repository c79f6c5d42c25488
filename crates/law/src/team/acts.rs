//! What can happen to an investigative team. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The team is formed, with its leader as first member (CPC 194); it opens the record.
    #[serde(rename = "formed/1")]
    Formed(Box<Formed>),
    /// An officer joins for a term.
    #[serde(rename = "member_joined/1")]
    MemberJoined(Box<MemberJoined>),
    /// A member's term is prolonged.
    #[serde(rename = "member_extended/1")]
    MemberExtended(MemberExtended),
    /// A member leaves.
    #[serde(rename = "member_left/1")]
    MemberLeft(MemberLeft),
    /// Another member leads from now on.
    #[serde(rename = "leader_changed/1")]
    LeaderChanged(LeaderChanged),
    /// A case is entrusted to the team (CPC 194(1)).
    #[serde(rename = "case_given/1")]
    CaseGiven(CaseGiven),
    /// A case passes from the team to a body.
    #[serde(rename = "case_handed_on/1")]
    CaseHandedOn(CaseHandedOn),
    /// The parties of a case were acquainted with the decision and told of their right to challenge members (CPC 194(1)).
    #[serde(rename = "composition_told/1")]
    CompositionTold(CompositionTold),
    /// The team's own term is prolonged, with reasons.
    #[serde(rename = "prolonged/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Prolonged(Prolonged),
    /// The team is dissolved, with reasons; its leader is released by that.
    #[serde(rename = "dissolved/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Dissolved(Dissolved),
}

/// What kind of team it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TeamKind {
    /// A special investigative team, led by a prosecutor and formed by a prosecutor's decision (CPC 194(3)).
    Special,
    /// An interagency investigative-operational group, formed by joint decision (CPC 194(2)).
    Interagency,
}

/// An officer with the home body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who.
    pub officer: OfficerId,
    /// Of which body.
    pub body: BodyId,
}

/// The team is formed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Formed {
    /// What kind of team.
    pub kind: TeamKind,
    /// The region it works in.
    pub region: RegionCode,
    /// What it works on: a code of the list `work_subject`.
    #[schemars(extend("x-list" = "work_subject"))]
    pub subject: String,
    /// Who leads it, for its whole term and with the whole of the working time.
    pub leader: Member,
    /// The bodies whose decision it is.
    pub decided_by: Vec<BodyId>,
    /// SHA-256 of the decision.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// How much of an officer's time a team has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    /// The whole: the home body has none.
    Full,
    /// A part, beside the own post.
    Part,
}

/// An officer joins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberJoined {
    /// Who.
    pub officer: OfficerId,
    /// The home body.
    pub body: BodyId,
    /// On what basis: a code of the list `secondment_basis`.
    #[schemars(extend("x-list" = "secondment_basis"))]
    pub basis: String,
    /// For how much of the time.
    pub time: Time,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// A longer term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberExtended {
    /// Who.
    pub officer: OfficerId,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// Why a member leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// The term is over.
    TermOver,
    /// The work is done.
    WorkDone,
    /// The home body recalls.
    Recalled,
    /// A challenge was allowed (CPC 87, 89).
    Challenged,
}

/// A member leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberLeft {
    /// Who.
    pub officer: OfficerId,
    /// Why.
    pub ground: Leaving,
}

/// Another leader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaderChanged {
    /// Who, of the members.
    pub officer: OfficerId,
}

/// A case is entrusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseGiven {
    /// Which.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
}

/// A case passes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseHandedOn {
    /// Which.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// To which body.
    pub to: BodyId,
}

/// As what somebody takes part in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Suspect.
    Suspect,
    /// Victim.
    Victim,
    /// Civil claimant.
    CivilClaimant,
    /// Civil defendant.
    CivilDefendant,
    /// Representative of one of them.
    Representative,
}

/// Whoever was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub standing: Standing,
}

/// The parties of a case were told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompositionTold {
    /// The case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// Everybody who was told; none where nobody takes part in the case yet.
    pub parties: Vec<Party>,
}

/// A longer term of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prolonged {
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// Dissolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dissolved {}

impl TeamKind {
    /// The word in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Special => "special",
            Self::Interagency => "interagency",
        }
    }
}

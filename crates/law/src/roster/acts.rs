//! What can happen to the duty roster of one region. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of the duty roster of a region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The roster of a region is opened; it opens the record.
    #[serde(rename = "opened/1")]
    Opened(Opened),
    /// A rapid response team is formed: prosecutors, the ministry's own security, a doctor.
    #[serde(rename = "team_formed/1")]
    TeamFormed(Box<TeamFormed>),
    /// A shift of a duty prosecutor is announced.
    #[serde(rename = "shift_announced/1")]
    ShiftAnnounced(Box<ShiftAnnounced>),
    /// The officer on duty hands over to the next shift: the one ends, the other begins.
    #[serde(rename = "shift_handed_over/1")]
    ShiftHandedOver(ShiftHandedOver),
    /// Another officer takes a shift, or what is left of it. Why stands sealed as `reasons`. It must be published again.
    #[serde(rename = "shift_replaced/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ShiftReplaced(Box<ShiftReplaced>),
    /// A prosecutor of the centre is seconded to the region for a term.
    #[serde(rename = "secondment/1")]
    Secondment(Secondment),
    /// Where to complain of abuse to the ministry's own security unit, from a moment on.
    #[serde(rename = "security_contact/1")]
    SecurityContact(SecurityContact),
    /// Shifts were made public with their contacts; `occurred_at` says when.
    #[serde(rename = "published/1")]
    Published(Published),
    /// A team, a shift or the whole roster is withdrawn, with reasons.
    #[serde(rename = "withdrawn/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Withdrawn(Withdrawn),
}

/// The roster is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// The region.
    pub region: RegionCode,
    /// The prosecution that keeps it.
    pub body: BodyId,
}

/// How an office is reached. Telephones of offices are public; nobody's own number stands here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The telephone: `+` and eleven digits, or a short number of three or four.
    pub phone: String,
}

/// What a member of a team is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Prosecutor.
    Prosecutor,
    /// Officer of the ministry's own security unit.
    OwnSecurity,
    /// Doctor.
    Doctor,
}

/// A member of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who.
    pub officer: OfficerId,
    /// Of which body.
    pub body: BodyId,
    /// As what.
    pub capacity: Capacity,
}

/// A rapid response team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamFormed {
    /// Its tag in this roster.
    pub team: Tag,
    /// Who belongs to it.
    pub members: Vec<Member>,
    /// How it is reached.
    pub contacts: Vec<Contact>,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// A shift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftAnnounced {
    /// Its tag in this roster.
    pub shift: Tag,
    /// The duty prosecutor.
    pub officer: OfficerId,
    /// The body the officer serves in.
    pub body: BodyId,
    /// How the officer on duty is reached.
    pub contact: Contact,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// A handover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftHandedOver {
    /// The shift that ends.
    pub shift: Tag,
    /// The shift that begins.
    pub to: Tag,
}

/// A replacement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftReplaced {
    /// The shift.
    pub shift: Tag,
    /// Who takes it.
    pub officer: OfficerId,
    /// The body that officer serves in.
    pub body: BodyId,
    /// How that officer is reached.
    pub contact: Contact,
}

/// A secondment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Secondment {
    /// Its tag in this roster.
    pub secondment: Tag,
    /// Who is seconded.
    pub officer: OfficerId,
    /// From which body.
    pub body: BodyId,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// A contact of the own security unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityContact {
    /// The unit.
    pub body: BodyId,
    /// How it is reached.
    pub contact: Contact,
    /// From when.
    pub from: Moment,
}

/// Publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Which shifts.
    pub shifts: Vec<Tag>,
}

/// What is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Withdrawn {
    /// A team.
    Team {
        /// Which.
        team: Tag,
    },
    /// A shift.
    Shift {
        /// Which.
        shift: Tag,
    },
    /// The whole roster.
    Roster {},
}

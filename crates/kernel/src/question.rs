//! What a room wants counted before it decides, and what the record answered.
//!
//! The law counts nothing across records. A room that must hold a spoken number against the record asks for it; the door counts by the
//! tally, on the clocks asked, and the rule compares.

use super::figure::Office;
use super::ident::IncidentId;
use super::moment::Moment;
use serde::{Deserialize, Serialize};

/// Both clocks of an office, and the size of the record by which `known` is exact for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// The office.
    pub office: Office,
    /// As known at this moment.
    pub known: Moment,
    /// How many acts the record held then: what is counted from.
    pub acts: u64,
    /// Of this moment.
    pub of: Moment,
}

/// One figure of one incident; each figure, part and whole is counted on its own office's clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The mass event.
    pub incident: IncidentId,
    /// Figure id.
    pub figure: String,
    /// The clocks of the offices that speak, in order of the office.
    pub clocks: Vec<Clock>,
}

/// Parts of one breakdown against their whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// The name of the breakdown.
    pub by: String,
    /// How many members of the whole stand in no part.
    pub missing: u64,
    /// How many members stand in several parts, or in a part and not in the whole.
    pub double: u64,
}

/// What the record answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The value.
    pub value: i64,
    /// How many acts the record held, when asked, of those recorded by the `known` of the figure's office.
    pub recorded: u64,
    /// SHA-256 of the definitions it was counted by.
    pub definitions: String,
    /// The breakdowns of which the figure is the whole, by name.
    pub breakdowns: Vec<Coverage>,
}

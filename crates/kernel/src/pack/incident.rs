//! Mass events: every record belongs to one.

use super::dated::{Content, Fault, Wording, date};
use crate::basis::Basis;
use jiff::civil::Date;
use serde::Deserialize;

/// On which day an office spoke of an incident.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Briefing {
    /// `prosecutor` or `interior`.
    pub office: String,
    /// The day.
    #[serde(deserialize_with = "date")]
    pub day: Date,
}

/// A mass event.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// Its code: `january-2022`.
    pub code: String,
    /// What it is called.
    pub names: Wording,
    /// The days on which offices spoke of it, the latest of each.
    pub briefings: Vec<Briefing>,
}

impl Content for Incident {
    const TABLE: &'static str = "incident";
    fn code(&self, _: &Basis) -> String {
        self.code.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        self.names.check()
    }
}

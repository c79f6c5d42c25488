//! Measures of restraint, the sums of bail, the monthly calculation index.

use super::dated::{Content, Fault, Wording};
use super::offence::Gravity;
use crate::basis::Basis;
use serde::Deserialize;

/// Who decides on a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The body conducting the process, of its own.
    Body,
    /// The investigating judge.
    InvestigatingJudge,
}

/// A measure of restraint (CPC 137(1)).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its code: `house_arrest`.
    pub code: String,
    /// Its number in CPC 137(1), from the mildest.
    pub number: u8,
    /// What it is called.
    pub names: Wording,
    /// Who decides.
    pub decided_by: DecidedBy,
}

impl Content for Measure {
    const TABLE: &'static str = "measure";
    fn code(&self, _: &Basis) -> String {
        self.code.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        self.names.check()
    }
}

/// The sums between which bail is set, in monthly calculation indices (CPC 145(3)).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bail {
    /// Gravity of the crime.
    pub gravity: Gravity,
    /// For negligent crimes only, for intentional ones only; none where the gravity alone decides.
    pub negligent: Option<bool>,
    /// The least.
    pub min_mci: u32,
    /// The most; none where there is none.
    pub max_mci: Option<u32>,
}

pub(super) fn bail_code(gravity: Gravity, negligent: Option<bool>) -> String {
    let guilt = negligent.map_or("", |negligent| if negligent { " negligent" } else { " intentional" });
    format!("{gravity:?}{guilt}").to_lowercase()
}

impl Content for Bail {
    const TABLE: &'static str = "bail";
    fn code(&self, _: &Basis) -> String {
        bail_code(self.gravity, self.negligent)
    }
    fn check(&self) -> Result<(), Fault> {
        if self.max_mci.is_some_and(|max| max < self.min_mci) {
            return Err(Fault::Senseless("the most is less than the least".to_owned()));
        }
        Ok(())
    }
}

/// The monthly calculation index.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mci {
    /// Tenge.
    pub tenge: i64,
}

impl Content for Mci {
    const TABLE: &'static str = "mci";
    fn code(&self, _: &Basis) -> String {
        "mci".to_owned()
    }
    fn check(&self) -> Result<(), Fault> {
        if self.tenge > 0 { Ok(()) } else { Err(Fault::Senseless(format!("{} tenge", self.tenge))) }
    }
}

//! Limits of time, and thresholds that are no time: ages, numbers of persons, policies.

use super::dated::{Content, Fault};
use crate::basis::Basis;
use crate::moment::{Moment, Span};
use serde::Deserialize;

/// In what a limit is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days (сутки).
    Days,
    /// Calendar months.
    Months,
}

/// From where to where a limit is counted (CPC 48, CAO 739).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reckoning {
    /// From the very moment, to the same minute: detention, custody, arrest, and every limit in hours.
    #[default]
    FromTheMoment,
    /// The day of the beginning is left out; the limit ends at midnight of its last day, or of the next working day after it (CPC 48(2), 48(4)).
    WholeDays,
    /// As whole days, and non-working days are left out altogether (CAO 739(3)).
    WorkingDays,
}

/// A limit of time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its code: `detention.limit`.
    pub id: String,
    /// How many.
    pub value: i64,
    /// Of what.
    pub unit: Unit,
    /// How they are counted.
    #[serde(default)]
    pub reckoning: Reckoning,
    /// Which prosecutor agrees to an extension up to this limit: code of the list `prosecutor_level`.
    pub agreed_by: Option<String>,
}

impl Limit {
    /// The length, or `None` for months, which have no fixed one: use [`Limit::until`].
    pub fn span(&self) -> Option<Span> {
        match self.unit {
            Unit::Minutes => Some(Span::minutes(self.value)),
            Unit::Hours => Some(Span::hours(self.value)),
            Unit::Days => Some(Span::days(self.value)),
            Unit::Months => None,
        }
    }

    /// The end of the limit that began at `from`, counted from the very moment; [`super::Pack::due`] counts as the code reckons.
    pub fn until(&self, from: Moment) -> Moment {
        self.span().map_or_else(|| from.plus_months(self.value), |span| from + span)
    }
}

impl Content for Limit {
    const TABLE: &'static str = "limit";
    fn code(&self, _: &Basis) -> String {
        self.id.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        let whole = self.reckoning != Reckoning::FromTheMoment;
        match (self.unit, self.value) {
            (_, ..0) | (_, 10_000..) => Err(Fault::Senseless(format!("{} {:?}", self.value, self.unit))),
            (Unit::Minutes | Unit::Hours, _) if whole => Err(Fault::Senseless("hours are counted from the moment".to_owned())),
            (_, 0) if !whole => Err(Fault::Senseless("nought, but not the end of the day".to_owned())),
            _ => Ok(()),
        }
    }
}

/// In what a threshold is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measured {
    /// Years of age or of imprisonment.
    Years,
    /// Persons.
    Persons,
    /// 1 is on, 0 is off.
    Switch,
    /// Money, in tenge.
    Tenge,
}

/// A number the law or a policy sets that is no length of time between two acts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Its code: `arrest.barred_women_over`.
    pub id: String,
    /// How many.
    pub value: i64,
    /// Of what.
    pub unit: Measured,
}

impl Content for Threshold {
    const TABLE: &'static str = "threshold";
    fn code(&self, _: &Basis) -> String {
        self.id.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        match (self.unit, self.value) {
            (Measured::Switch, 0 | 1) | (Measured::Years | Measured::Persons, 1..=120) | (Measured::Tenge, 1..=1_000_000_000_000_000) => {
                Ok(())
            }
            _ => Err(Fault::Senseless(format!("{} {:?}", self.value, self.unit))),
        }
    }
}

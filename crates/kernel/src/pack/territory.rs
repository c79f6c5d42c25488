//! Regions, their clocks, the emergency in them, and the days on which nobody works.

use super::dated::{Content, Fault, Wording, optional_date, optional_time};
use crate::basis::{Basis, Mark};
use jiff::civil::{Date, Time};
use serde::Deserialize;

/// What a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// A region (область).
    Region,
    /// A city of republican significance, or the capital.
    City,
}

/// A clock of a region, since a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Since when; none for the first one.
    #[serde(default, deserialize_with = "optional_date")]
    pub since: Option<Date>,
    /// Hours east of UTC.
    pub utc: i8,
}

/// A region.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its code: `almaty-city`. A change of name does not change it.
    pub code: String,
    /// What it is called.
    pub names: Wording,
    /// What it is.
    pub kind: RegionKind,
    /// Its clocks, earliest first.
    pub clocks: Vec<Clock>,
    /// The region it was formed from.
    pub formed_from: Option<String>,
}

impl Region {
    /// Hours east of UTC on a day.
    pub fn utc_offset(&self, day: Date) -> i8 {
        let clock = self.clocks.iter().rfind(|clock| clock.since.is_none_or(|since| since <= day));
        clock.map_or(0, |clock| clock.utc)
    }
}

impl Content for Region {
    const TABLE: &'static str = "region";
    fn code(&self, _: &Basis) -> String {
        self.code.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        let ordered = self.clocks.windows(2).all(|pair| pair[0].since < pair[1].since);
        if self.clocks.is_empty() || !ordered || self.clocks.iter().any(|clock| !(5..=6).contains(&clock.utc)) {
            return Err(Fault::Senseless("clocks must be UTC+5 or UTC+6, at least one, earliest first".to_owned()));
        }
        self.names.check()
    }
}

/// A state of emergency in a region: from an hour of its first day to an hour of its last day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// The region.
    pub region: String,
    /// Local time of the beginning on the first day; none where the hour is not established.
    #[serde(default, deserialize_with = "optional_time")]
    pub starts: Option<Time>,
    /// How well the beginning is established.
    pub starts_mark: Mark,
    /// Local time of the end on the last day; none where the hour is not established.
    #[serde(default, deserialize_with = "optional_time")]
    pub ends: Option<Time>,
    /// How well the end is established.
    pub ends_mark: Mark,
}

impl Content for Emergency {
    const TABLE: &'static str = "emergency";
    const MAY_PAUSE: bool = true;
    fn code(&self, _: &Basis) -> String {
        self.region.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        Ok(())
    }
}

/// Days on which nobody works, beside Saturdays and Sundays: from the first to the last day of the entry.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its code: `new_year`.
    pub code: String,
    /// What it is called.
    pub names: Wording,
}

impl Content for Holiday {
    const TABLE: &'static str = "holiday";
    const MAY_PAUSE: bool = true;
    fn code(&self, _: &Basis) -> String {
        self.code.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        self.names.check()
    }
}

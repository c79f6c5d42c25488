//! Disclosure control by cell suppression: tables about persons hide small counts, and enough besides that nobody can subtract them back.
//!
//! The terms are those of official statistics (Hundepool et al., *Statistical Disclosure Control*, 2012): a cell below the threshold is
//! *primarily* suppressed; further cells are suppressed *secondarily*, for the sake of the first; *differencing* is the attack that sets one
//! release against another.
//!
//! Everything published is cells and sums over cells. Whoever reads all releases knows every cell that is shown in any of them, every sum,
//! and that no count is below nought; and is granted to know which counts did not change from one release to the next. A suppressed cell
//! is protected if, for such a reader, another value of it is as possible as the true one.

mod audit;
mod direction;
mod protect;
#[cfg(test)]
mod tests;

pub use audit::computable;
pub use protect::{Unprotectable, protect};

use std::collections::BTreeMap;

/// How a cell is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// With its value.
    Value,
    /// Not: the count itself is below the threshold.
    Primary,
    /// Not: another cell could be computed from it.
    Secondary,
}

impl Shown {
    /// Whether the reader sees the value.
    pub const fn is_value(self) -> bool {
        matches!(self, Self::Value)
    }
}

/// One count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How many.
    pub value: u64,
    /// Counts from one up to below this are suppressed; `None` for what is always shown: a national total, a count that holds officials
    /// to account.
    pub threshold: Option<u64>,
}

/// That one cell is the sum of others: a table and its total, the bodies of a region, the parts of a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The key of the whole.
    pub whole: String,
    /// The keys of the parts.
    pub parts: Vec<String>,
}

/// The cells and sums of one release. A key names the same count in every release: figure, facet, value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Every cell, by key.
    pub cells: BTreeMap<String, Cell>,
    /// Every sum that a reader may take for granted.
    pub sums: Vec<Sum>,
}

/// A release as it was, or is to be, published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its cells and sums.
    pub tables: Tables,
    /// How each cell is published, by key.
    pub shown: BTreeMap<String, Shown>,
}

impl Published {
    /// The cells that are suppressed, by key.
    pub fn suppressed(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().filter(|(_, shown)| !shown.is_value()).map(|(key, _)| key.as_str())
    }
}

//! Published tables as data: one table, written as CSV with its CSVW description, as JSON-stat 2.0 and as
//! SDMX-CSV 2.0; the tables of a release together as a workbook.
//!
//! What is missing is said in words, never as an empty cell, a nought or a sign. No cell can be taken for a formula by a spreadsheet.

mod csv;
mod csvw;
mod json_stat;
mod sdmx;
#[cfg(test)]
mod tests;
pub(crate) mod words;
mod xlsx;

pub use csv::csv;
pub use csvw::csvw;
pub use json_stat::json_stat;
pub use sdmx::sdmx;
pub use xlsx::xlsx;

/// The number of a row, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// It is published.
    Published(u64),
    /// It is kept back for the sake of persons: `suppressed`.
    Suppressed,
    /// The office did not say it: `not_stated`.
    NotStated,
}

impl Number {
    /// The word that stands where no number does; the same in every language, as a code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Published(_) => "published",
            Self::Suppressed => "suppressed",
            Self::NotStated => "not_stated",
        }
    }

    /// The number, where there is one.
    pub const fn value(self) -> Option<u64> {
        match self {
            Self::Published(value) => Some(value),
            Self::Suppressed | Self::NotStated => None,
        }
    }
}

/// One row: a category and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Code of the category: `almaty-city`.
    pub code: String,
    /// Its name in the table's language.
    pub label: String,
    /// The number.
    pub number: Number,
}

/// A figure by one breakdown, of one moment, as one release told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Id of the figure: `S1`.
    pub figure: String,
    /// What it says, in the table's language.
    pub title: String,
    /// By what it is broken down: `region`; for a figure alone, `total`.
    pub breakdown: String,
    /// The breakdown's name in the table's language.
    pub breakdown_label: String,
    /// What is counted.
    pub unit: String,
    /// How exact the number is: a code of the qualifiers.
    pub qualifier: String,
    /// The office that speaks.
    pub office: String,
    /// The moment it is of, RFC 3339.
    pub as_of: String,
    /// The record as known at this moment, RFC 3339.
    pub known: String,
    /// Id of the release.
    pub release: String,
    /// The language's tag.
    pub language: &'static str,
    /// The rows, in the order shown.
    pub rows: Vec<Row>,
}

/// The columns of the CSV, in order, with the type that CSVW gives them and what they hold.
pub(crate) const COLUMNS: &[(&str, &str, &str)] = &[
    ("figure", "string", "Id of the figure"),
    ("breakdown", "string", "By what the figure is broken down"),
    ("code", "string", "Code of the category"),
    ("label", "string", "Name of the category"),
    ("value", "nonNegativeInteger", "How many; a word where no number is published"),
    ("status", "string", "published, suppressed or not_stated"),
    ("unit", "string", "What is counted"),
    ("qualifier", "string", "How exact the number is"),
    ("office", "string", "The office that speaks"),
    ("as_of", "dateTime", "The moment the number is of"),
    ("known", "dateTime", "The record as known at this moment"),
    ("release", "string", "Id of the release"),
];

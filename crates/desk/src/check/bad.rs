//! What is wrong with a file: the place, the reason, the cure.

use std::fmt;

/// One thing wrong with a statement file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BadCell {
    /// Line where the row begins, from 1; line 1 is the header.
    pub line: u64,
    /// The column, where the fault lies in one.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: String,
    /// What to do about it.
    pub cure: String,
}

impl BadCell {
    /// A fault of a whole row, or of the file.
    pub(super) fn row(line: u64, reason: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { line, column: None, reason: reason.into(), cure: cure.into() }
    }

    /// A fault of one cell.
    pub(super) fn cell(line: u64, column: impl Into<String>, reason: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { line, column: Some(column.into()), reason: reason.into(), cure: cure.into() }
    }
}

impl fmt::Display for BadCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}; {}", self.reason, self.cure)
    }
}

impl std::error::Error for BadCell {}

/// A cell's text as an error quotes it: short, on one line, with no control characters.
pub(super) fn quoted(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut short: String = text.chars().take(SHOWN).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    format!("“{short}”")
}

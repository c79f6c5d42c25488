//! Bulk import: a table of which every row is one submission, handed through the same door as any other.
//!
//! The file is read as a stream, three times: once to learn its encoding (`sniff`), once to hold its shape against the act
//! (`survey`), so that a file that cannot be read changes nothing, and once to hand its rows to the door (`run`).

pub mod causes;
pub mod cell;
pub mod columns;
pub mod encoding;
pub mod layout;
pub mod rejects;
pub mod row;
pub mod rows;
pub mod run;
pub mod sniff;
pub mod survey;
pub mod template;
#[cfg(test)]
mod tests;

use std::fmt;

/// Why a file cannot be read as a table; nothing of it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line of the file, from 1; 0 where it is the file as a whole.
    pub line: u64,
    /// What is wrong, and what to do.
    pub says: String,
}

impl Broken {
    /// Something wrong in a line.
    pub fn at(line: u64, says: impl Into<String>) -> Self {
        Self { line, says: says.into() }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        f.write_str(&self.says)
    }
}

impl std::error::Error for Broken {}

/// Why a row is not handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The column, or an empty text where it is the row as a whole.
    pub column: String,
    /// What kind of fault, for grouping: `not_a_moment`.
    pub code: &'static str,
    /// What is wrong, and what to write instead.
    pub says: String,
}

/// A cell's text as an error quotes it: short, and without what may be a person's number.
pub fn quoted(text: &str) -> String {
    let mut run = 0;
    for c in text.chars() {
        run = if c.is_ascii_digit() { run + 1 } else { 0 };
        if run == 12 {
            return "a text with twelve digits in a row".to_owned();
        }
    }
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short:?}…") } else { format!("{short:?}") }
}

//! Statements as text: what both engines take alike, and where each has words of its own. [`crate::catalogue`] lists them.

use std::fmt::Write as _;

/// Which engine keeps the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, inside the program; the record is one file.
    Sqlite,
    /// PostgreSQL, a server of its own.
    Postgres,
}

impl Engine {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// The text that this engine takes of two.
    pub(crate) fn of(self, twin: &Twin) -> &'static str {
        match self {
            Self::Sqlite => twin.sqlite,
            Self::Postgres => twin.postgres,
        }
    }
}

/// A statement over a list of rows: `head (…), (…) tail`, its binds numbered row after row.
pub struct Rows {
    /// The text before the first row.
    pub head: &'static str,
    /// Binds in a row.
    pub columns: usize,
    /// The text after the last row.
    pub tail: &'static str,
}

impl Rows {
    /// The statement for `rows` rows.
    pub fn sql(&self, rows: usize, engine: Engine) -> String {
        let mut sql = String::with_capacity(self.head.len() + self.tail.len() + rows * self.columns * 7);
        sql.push_str(self.head);
        for row in 0..rows {
            sql.push_str(if row == 0 { " (" } else { ", (" });
            places(&mut sql, row * self.columns, self.columns, engine);
            sql.push(')');
        }
        sql.push_str(self.tail);
        sql
    }
}

/// So many places for binds, the first of them after `before` others. SQLite takes them without numbers: it looks a number up
/// among all the numbers of a statement, once for each bind.
fn places(sql: &mut String, before: usize, count: usize, engine: Engine) {
    for place in 1..=count {
        let comma = if place == 1 { "" } else { ", " };
        let _ = match engine {
            Engine::Sqlite => write!(sql, "{comma}?"),
            Engine::Postgres => write!(sql, "{comma}${}", before + place),
        };
    }
}

/// A statement that looks for any of a list of values: `… IN (` binds `) tail`.
pub struct Among {
    /// The text up to and including `IN (`.
    pub head: &'static str,
    /// The text after the list's closing parenthesis.
    pub tail: &'static str,
}

impl Among {
    /// The statement for a list of `count` values.
    pub fn sql(&self, count: usize, engine: Engine) -> String {
        let mut sql = String::with_capacity(self.head.len() + self.tail.len() + count * 6);
        sql.push_str(self.head);
        places(&mut sql, 0, count, engine);
        sql.push(')');
        sql.push_str(self.tail);
        sql
    }
}

/// A question that each engine takes in words of its own; the answers have the same columns.
#[derive(Debug, Clone, Copy)]
pub struct Twin {
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

/// A statement of the catalogue.
pub enum Statement {
    /// The same text for both engines.
    Plain(&'static str),
    /// The same text for both engines, over rows.
    Rows(&'static Rows),
    /// The same text for both engines, over values.
    Among(&'static Among),
    /// A text for each engine.
    Twin(&'static Twin),
}

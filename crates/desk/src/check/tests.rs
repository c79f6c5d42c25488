//! Statements read, summed and held against a record; files that cannot be read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad_input;
mod invented;
mod source;

use super::{BadCell, Decimal, Figure, Recorded, RecordedFigure, Report, check};

const HEADER: &str = "incident,id,statement,as_of,value,unit,qualifier,whole,breakdown,share,share_qualifier,says";

/// A report of rows under the full header, with no record.
fn checked(rows: &[&str]) -> Report {
    check(file(rows).as_bytes(), None).unwrap_or_else(|bad| panic!("{bad:?}"))
}

/// The full header and rows under it.
fn file(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Line and column of each fault.
fn places(bad: &[BadCell]) -> Vec<(u64, Option<&str>)> {
    bad.iter().map(|fault| (fault.line, fault.column.as_deref())).collect()
}

/// A record that holds what it is given.
struct Held {
    incident: &'static str,
    figures: Vec<(&'static str, &'static str, Option<&'static str>)>,
    residual: Option<Vec<String>>,
}

impl Recorded for Held {
    fn incident(&self) -> &str {
        self.incident
    }

    fn figure(&self, said: &Figure) -> Option<RecordedFigure> {
        let (_, value, of_all) = self.figures.iter().find(|(id, ..)| *id == said.id)?;
        Some(RecordedFigure { value: number(value), unit: None, of_all: of_all.map(number) })
    }

    fn residual_members(&self, _: &Figure, _: &str) -> Option<Vec<String>> {
        self.residual.clone()
    }
}

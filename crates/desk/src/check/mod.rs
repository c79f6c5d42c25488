//! The check of a spoken statement: does it add up, and does the record bear it out?
//!
//! A statement is a table, one row a figure (`aiqyn check STATEMENT.csv`). It may be of any event and needs no store: sums of parts,
//! residuals, overcounts, spoken shares, mixed units and mixed days are the statement's own arithmetic. Figures are held against the record
//! only where the record is of the same incident. Values are exact decimals from the cell to the JSON number.
//!
//! - What a file may hold, and every fault that can be named in it: `read.rs`, `table.rs`.
//! - When "about 70 %" agrees with 66.3 %: `share.rs`.
//! - When "more than 700" holds of the record: `verdict.rs`.
//! - When a residual is claimed: `breakdown.rs`.

mod bad;
mod breakdown;
mod decimal;
mod read;
mod share;
mod statement;
mod table;
mod text;
mod verdict;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Read};

use jiff::civil::Date;
use serde::Serialize;

pub use bad::BadCell;
pub use breakdown::{Breakdown, DayGroup, Flag, Larger, OtherUnit, Part, UnitGroup};
pub use decimal::{Decimal, NotDecimal};
pub use read::read;
pub use share::Share;
pub use statement::{Figure, Inside, Qualifier, SaidShare, Statement, Value};
pub use table::{MAX_BYTES, MAX_FIGURES};
pub use verdict::{Reason, Recorded, RecordedFigure, Verdict};

/// One figure with its verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedFigure {
    /// Its id.
    pub id: String,
    /// How it stands.
    pub verdict: Verdict,
    /// The value said.
    pub said: Value,
    /// The value recorded, where the record has one.
    pub record: Option<Decimal>,
    /// Why, where the numbers alone do not tell.
    pub reason: Option<Reason>,
    /// How firmly it was said.
    pub qualifier: Qualifier,
    /// Of what.
    pub unit: String,
    /// The office that spoke.
    pub office: String,
    /// The day it describes.
    #[serde(serialize_with = "breakdown::as_text")]
    pub as_of: Date,
    /// The words.
    pub says: String,
}

/// The days one office spoke of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpokenDays {
    /// The office.
    pub office: String,
    /// Its days, as `2022-01-25`, in order.
    pub days: Vec<String>,
}

/// What a check found. Its JSON has `figures`, `breakdowns` and `shares` first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Every figure, in the order of the file.
    pub figures: Vec<CheckedFigure>,
    /// Every whole by every breakdown.
    pub breakdowns: Vec<Breakdown>,
    /// Every spoken share.
    pub shares: Vec<Share>,
    /// Parts that are, or look, more than their wholes.
    pub larger_parts: Vec<Larger>,
    /// Figures in other units than the wholes that contain them.
    pub other_units: Vec<OtherUnit>,
    /// Days described, by office.
    pub as_of: Vec<SpokenDays>,
    /// The incidents the statement speaks of.
    pub incidents: Vec<String>,
    /// The incident of the record it was held against, if there was one.
    pub record: Option<String>,
    /// What was read but not used.
    pub warnings: Vec<String>,
}

impl Report {
    /// The report as one line of JSON. Values are numbers with exactly the digits said, or the text `all`.
    ///
    /// # Errors
    /// None are known: every key is text and every number was read from digits.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// Takes a statement file from disk or a pipe, and never much more of it than [`check`] reads.
///
/// # Errors
/// When it cannot be read.
pub fn load(file: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte too many lets the check see, and say, that the file is too large.
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a statement file and checks it, against the record too if there is one.
///
/// # Errors
/// Everything that is wrong with the file; then nothing was checked.
pub fn check(bytes: &[u8], record: Option<&dyn Recorded>) -> Result<Report, Vec<BadCell>> {
    read(bytes).map(|statement| check_statement(&statement, record))
}

/// Checks a statement that was read.
#[must_use]
pub fn check_statement(statement: &Statement, record: Option<&dyn Recorded>) -> Report {
    let mut breakdowns = breakdown::breakdowns(statement);
    let shares = share::shares(statement);
    let larger_parts = breakdown::larger(statement);
    let faults = faults(&breakdowns, &shares, &larger_parts);
    if let Some(record) = record {
        for breakdown in &mut breakdowns {
            let whole = statement.figure(&breakdown.whole).filter(|whole| whole.incident.as_deref() == Some(record.incident()));
            breakdown.residual_members = whole.and_then(|whole| record.residual_members(whole, &breakdown.by));
        }
    }
    let incidents: BTreeSet<&String> = statement.figures().iter().filter_map(|figure| figure.incident.as_ref()).collect();
    let mut days: BTreeMap<&String, BTreeSet<Date>> = BTreeMap::new();
    for figure in statement.figures() {
        days.entry(&figure.office).or_default().insert(figure.as_of);
    }
    Report {
        figures: statement.figures().iter().map(|figure| checked(figure, record, faults.get(&figure.id).copied())).collect(),
        breakdowns,
        shares,
        larger_parts,
        other_units: breakdown::other_units(statement),
        as_of: days
            .into_iter()
            .map(|(office, days)| SpokenDays { office: office.clone(), days: days.iter().map(Date::to_string).collect() })
            .collect(),
        incidents: incidents.into_iter().cloned().collect(),
        record: record.map(|record| record.incident().to_owned()),
        warnings: statement.warnings().to_vec(),
    }
}

/// Where the statement contradicts itself beyond doubt: each figure with the first reason.
fn faults(breakdowns: &[Breakdown], shares: &[Share], larger: &[Larger]) -> HashMap<String, Reason> {
    let sound = |flags: &[Flag]| !flags.contains(&Flag::UnitsMixed) && !flags.contains(&Flag::DaysMixed);
    let parts = larger.iter().filter(|part| part.certain).map(|part| (&part.id, Reason::MoreThanWhole));
    let wholes = breakdowns
        .iter()
        .filter(|whole| whole.has(Flag::Overcount) && sound(&whole.flags))
        .map(|whole| (&whole.whole, Reason::LessThanParts));
    let shares =
        shares.iter().filter(|share| share.agrees == Some(false) && sound(&share.flags)).map(|share| (&share.id, Reason::ShareWrong));
    let mut faults = HashMap::new();
    for (id, reason) in parts.chain(wholes).chain(shares) {
        faults.entry(id.clone()).or_insert(reason);
    }
    faults
}

/// One figure against the record; where the record does not tell, against the statement itself.
fn checked(said: &Figure, record: Option<&dyn Recorded>, fault: Option<Reason>) -> CheckedFigure {
    let same = record.filter(|record| said.incident.as_deref() == Some(record.incident()));
    let held = same.and_then(|record| record.figure(said));
    let (verdict, reason) = match (&held, fault) {
        (Some(held), fault) => {
            let (verdict, reason) = verdict::compare(said, held);
            (verdict, reason.or(fault))
        }
        (None, Some(fault)) => (Verdict::Inconsistent, Some(fault)),
        (None, None) if record.is_none() => (Verdict::NotInRecord, Some(Reason::NoRecord)),
        (None, None) if same.is_none() => (Verdict::NotInRecord, Some(Reason::OtherIncident)),
        (None, None) => (Verdict::NotInRecord, Some(Reason::NoSuchFigure)),
    };
    CheckedFigure {
        id: said.id.clone(),
        verdict,
        said: said.value,
        record: held.map(|held| held.value),
        reason,
        qualifier: said.qualifier,
        unit: said.unit.clone(),
        office: said.office.clone(),
        as_of: said.as_of,
        says: said.says.clone(),
    }
}

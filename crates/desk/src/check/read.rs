//! From rows of text to a [`Statement`]: every cell that cannot be read is named, and then nothing is read.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::bad::{BadCell, quoted};
use super::decimal::{Decimal, NotDecimal};
use super::statement::{Figure, Inside, Qualifier, SaidShare, Statement, Value};
use super::table::{self, Row, Table};

/// Columns every statement file has.
const REQUIRED: [&str; 6] = ["id", "statement", "as_of", "value", "unit", "qualifier"];
/// Columns it may leave out.
const OPTIONAL: [&str; 6] = ["incident", "whole", "breakdown", "share", "share_qualifier", "says"];
/// The longest id, in characters.
const MAX_ID: usize = 64;

/// Reads a statement file.
///
/// # Errors
/// Everything that is wrong with it, in the order of its lines.
pub fn read(bytes: &[u8]) -> Result<Statement, Vec<BadCell>> {
    let mut bad = Vec::new();
    let statement = table::read(bytes, &mut bad).and_then(|table| statement(&table, &mut bad));
    bad.sort_by_key(|fault| fault.line);
    match statement {
        Some(statement) if bad.is_empty() => Ok(statement),
        _ => Err(bad),
    }
}

/// The figures of a table, or `None` where the header itself will not do.
fn statement(table: &Table, bad: &mut Vec<BadCell>) -> Option<Statement> {
    let (columns, warnings) = columns(&table.header, bad)?;
    let mut figures = Vec::new();
    let mut ids = HashMap::new();
    for row in &table.rows {
        let cells = Cells { columns: &columns, row };
        // Ids of rows with other faults count too: a part of such a row is not the one at fault.
        let id = cells.text("id");
        if let Some(first) = ids.get(id) {
            bad.push(BadCell::cell(
                row.line,
                "id",
                format!("{} stands on line {first} already", quoted(id)),
                "give every figure an id of its own",
            ));
        } else if !id.is_empty() {
            ids.insert(id, row.line);
        }
        figures.extend(cells.figure(bad));
    }
    if table.rows.is_empty() && bad.is_empty() {
        bad.push(BadCell::row(2, "no figures under the header", "write one row a figure"));
    }
    wholes(table, &columns, &ids, bad);
    cycles(&figures, bad);
    Some(Statement::new(figures, warnings))
}

/// Where each known column stands, and a warning about unknown ones.
fn columns<'a>(header: &'a [String], bad: &mut Vec<BadCell>) -> Option<(HashMap<&'a str, usize>, Vec<String>)> {
    let faults = bad.len();
    let mut columns = HashMap::new();
    let mut unknown = Vec::new();
    for (at, name) in header.iter().enumerate() {
        if !REQUIRED.contains(&name.as_str()) && !OPTIONAL.contains(&name.as_str()) {
            unknown.push(quoted(name));
        } else if columns.insert(name.as_str(), at).is_some() {
            bad.push(BadCell::cell(1, name, "the column stands twice", "keep one of the two"));
        }
    }
    for name in REQUIRED {
        if !columns.contains_key(name) {
            bad.push(BadCell::cell(1, name, "the column is missing", "add it to the header"));
        }
    }
    let warnings = if unknown.is_empty() { Vec::new() } else { vec![format!("columns not used: {}", unknown.join(", "))] };
    (bad.len() == faults).then_some((columns, warnings))
}

/// Every whole is a figure of the same incident in this file.
fn wholes(table: &Table, columns: &HashMap<&str, usize>, ids: &HashMap<&str, u64>, bad: &mut Vec<BadCell>) {
    let incidents: HashMap<&str, &str> =
        table.rows.iter().map(|row| Cells { columns, row }).map(|cells| (cells.text("id"), cells.text("incident"))).collect();
    for row in &table.rows {
        let cells = Cells { columns, row };
        let whole = cells.text("whole");
        if whole.is_empty() || table.lost.contains(whole) {
            continue;
        }
        if !ids.contains_key(whole) {
            bad.push(BadCell::cell(
                row.line,
                "whole",
                format!("no figure {} in this file", quoted(whole)),
                "name the id of a row, or leave the cell empty",
            ));
        } else if incidents.get(whole) != Some(&cells.text("incident")) {
            bad.push(BadCell::cell(
                row.line,
                "whole",
                format!("{} belongs to another incident", quoted(whole)),
                "name a figure of the same incident",
            ));
        }
    }
}

/// Names every figure that, whole by whole, stands inside itself.
fn cycles(figures: &[Figure], bad: &mut Vec<BadCell>) {
    let up: HashMap<&str, &Figure> = figures.iter().map(|figure| (figure.id.as_str(), figure)).collect();
    let above = |id: &str| up.get(id).and_then(|figure| figure.inside.as_ref()).map(|inside| inside.whole.as_str());
    let mut seen = HashSet::new();
    for figure in figures {
        let mut path = Vec::new();
        let mut at = HashMap::new();
        let mut next = Some(figure.id.as_str());
        while let Some(id) = next {
            if let Some(&start) = at.get(id) {
                name_cycle(&path[start..], &up, bad);
                break;
            }
            if !seen.insert(id) {
                break;
            }
            at.insert(id, path.len());
            path.push(id);
            next = above(id);
        }
    }
}

/// One fault on each row of a cycle.
fn name_cycle(cycle: &[&str], up: &HashMap<&str, &Figure>, bad: &mut Vec<BadCell>) {
    const SHOWN: usize = 8;
    for (at, id) in cycle.iter().enumerate() {
        let mut way: Vec<&str> = cycle.iter().cycle().skip(at).take(cycle.len().min(SHOWN)).copied().collect();
        way.push(if cycle.len() > SHOWN { "…" } else { id });
        let line = up.get(id).map_or(1, |figure| figure.line);
        bad.push(BadCell::cell(
            line,
            "whole",
            format!("{id} stands inside itself: {}", way.join(" → ")),
            "name the whole, not a part, or leave the cell empty",
        ));
    }
}

/// A row seen through the header.
struct Cells<'a> {
    columns: &'a HashMap<&'a str, usize>,
    row: &'a Row,
}

impl<'a> Cells<'a> {
    /// The text of a cell; empty where the column is left out.
    fn text(&self, column: &str) -> &'a str {
        self.columns.get(column).and_then(|&at| self.row.cells.get(at)).map_or("", String::as_str)
    }

    /// The text, or nothing.
    fn said(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Reads one cell, or names its fault.
    fn take<T>(&self, column: &str, bad: &mut Vec<BadCell>, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let name = |(reason, cure)| bad.push(BadCell::cell(self.row.line, column, reason, cure));
        read(self.text(column)).map_err(name).ok()
    }

    /// The whole row as a figure, or every fault in it.
    fn figure(&self, bad: &mut Vec<BadCell>) -> Option<Figure> {
        let id = self.take("id", bad, id);
        let office = self.take("statement", bad, |text| filled(text, "name the office that speaks"));
        let as_of = self.take("as_of", bad, day);
        let value = self.take("value", bad, value);
        let unit = self.take("unit", bad, |text| filled(text, "say what is counted"));
        let qualifier = self.take("qualifier", bad, |text| qualifier(text, false));
        let inside = self.inside(bad);
        let share = self.share(bad);
        Some(Figure {
            line: self.row.line,
            incident: self.said("incident"),
            id: id?,
            office: office?,
            as_of: as_of?,
            value: value?,
            unit: unit?,
            qualifier: qualifier?,
            inside: inside?,
            share: share?,
            says: self.text("says").split_whitespace().collect::<Vec<_>>().join(" "),
        })
    }

    /// What it is a part of; the outer `None` is a fault.
    #[expect(clippy::option_option, reason = "a fault is not the same as nothing said")]
    fn inside(&self, bad: &mut Vec<BadCell>) -> Option<Option<Inside>> {
        let by = self.said("breakdown");
        match self.said("whole") {
            Some(whole) => Some(Some(Inside { whole, by })),
            None if by.is_none() => Some(None),
            None => {
                bad.push(BadCell::cell(
                    self.row.line,
                    "whole",
                    "a breakdown of nothing",
                    "name the id of the whole, or empty the breakdown",
                ));
                None
            }
        }
    }

    /// The spoken share; the outer `None` is a fault.
    #[expect(clippy::option_option, reason = "a fault is not the same as nothing said")]
    fn share(&self, bad: &mut Vec<BadCell>) -> Option<Option<SaidShare>> {
        let firmly = match self.text("share_qualifier") {
            "" => Some(Qualifier::Exact),
            _ => self.take("share_qualifier", bad, |text| qualifier(text, true)),
        };
        if self.text("share").is_empty() {
            if self.text("share_qualifier").is_empty() {
                return Some(None);
            }
            bad.push(BadCell::cell(
                self.row.line,
                "share",
                "a qualifier of no share",
                "write the share in percent, or empty share_qualifier",
            ));
            return None;
        }
        let (percent, places) = self.take("share", bad, share)?;
        Some(Some(SaidShare { percent, places, qualifier: firmly? }))
    }
}

/// A reason and a cure.
type Fault = (String, String);

fn filled(text: &str, cure: &str) -> Result<String, Fault> {
    if text.is_empty() { Err(("the cell is empty".to_owned(), cure.to_owned())) } else { Ok(text.to_owned()) }
}

fn id(text: &str) -> Result<String, Fault> {
    if text.chars().nth(MAX_ID).is_some() {
        return Err((format!("{} is longer than {MAX_ID} characters", quoted(text)), "shorten it".to_owned()));
    }
    filled(text, "give the figure an id")
}

/// A day, or a moment with its zone, of which the day is kept as it was said.
fn day(text: &str) -> Result<Date, Fault> {
    let fault = || {
        (
            format!("{} is not a day", quoted(text)),
            "write it as 2022-01-25, or with an hour and a zone as 2022-01-25T18:00+06:00".to_owned(),
        )
    };
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    // The reader of dates takes more forms than this one; a table has one.
    let shape = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    if !shape || (time.is_some() && text.parse::<Timestamp>().is_err()) {
        return Err(fault());
    }
    date.parse().map_err(|_| fault())
}

fn value(text: &str) -> Result<Value, Fault> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Value::All);
    }
    decimal(text, "write the number, or all").map(Value::Number)
}

fn share(text: &str) -> Result<(Decimal, u32), Fault> {
    let percent = decimal(text, "write the percent, or empty both share and share_qualifier")?;
    if percent > Decimal::from(100_u32) {
        return Err((format!("{} is more than the whole", quoted(text)), "write percent of the whole, from 0 to 100".to_owned()));
    }
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    Ok((percent, u32::try_from(places).unwrap_or(0)))
}

fn decimal(text: &str, empty: &str) -> Result<Decimal, Fault> {
    text.parse().map_err(|why| match why {
        NotDecimal::Empty => ("the cell is empty".to_owned(), empty.to_owned()),
        NotDecimal::Signed => (format!("{} has a sign", quoted(text)), "write a number of zero or more, without a sign".to_owned()),
        NotDecimal::Grouped => (
            format!("{} has spaces or commas in it", quoted(text)),
            "write digits alone, with a point before decimals: 4584 or 49.5".to_owned(),
        ),
        NotDecimal::TooLong => {
            (format!("{} has too many digits", quoted(text)), "write at most 18 digits before the point and 6 after it".to_owned())
        }
        NotDecimal::NotANumber => {
            (format!("{} is not a number", quoted(text)), "write digits alone, with a point before decimals: 4584 or 49.5".to_owned())
        }
    })
}

fn qualifier(text: &str, of_a_share: bool) -> Result<Qualifier, Fault> {
    let names = "exact, at_least, more_than (over), at_most (up_to), approx (about), unclear";
    Qualifier::named(text, of_a_share).ok_or_else(|| {
        let reason = if text.is_empty() { "the cell is empty".to_owned() } else { format!("{} is no qualifier", quoted(text)) };
        (reason, format!("write one of {names}{}", if of_a_share { ", almost" } else { "" }))
    })
}

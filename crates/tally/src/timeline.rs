//! Timelines of cells, and their differences.

use std::sync::Arc;

/// What one record contributes to one figure during a span of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The figure.
    pub figure: Arc<str>,
    /// The member: a record, a person, a petition, an item, a region.
    pub member: Arc<str>,
    /// Weight: 1, tenge, cartridges.
    pub weight: i64,
    /// Facet and value, sorted by facet.
    pub facets: Vec<(Arc<str>, Arc<str>)>,
}

/// A record's cells over time: from each moment (microseconds since the Unix epoch) until the next they are exactly these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline(Vec<(i64, Vec<Cell>)>);

impl Timeline {
    /// A timeline in canonical form: sorted by moment (the last entry of a moment counts), cells sorted, no repeats.
    pub fn new(mut spans: Vec<(i64, Vec<Cell>)>) -> Self {
        spans.sort_by_key(|(at, _)| *at);
        let mut line: Vec<(i64, Vec<Cell>)> = Vec::with_capacity(spans.len());
        for (at, mut cells) in spans {
            cells.sort_unstable();
            if line.last().is_some_and(|(last, _)| *last == at) {
                line.pop();
            }
            if line.last().map_or(!cells.is_empty(), |(_, last)| *last != cells) {
                line.push((at, cells));
            }
        }
        Self(line)
    }

    /// The spans, earliest first.
    pub fn spans(&self) -> &[(i64, Vec<Cell>)] {
        &self.0
    }

    /// The cells at a moment.
    pub fn at(&self, moment: i64) -> &[Cell] {
        let next = self.0.partition_point(|(at, _)| *at <= moment);
        next.checked_sub(1).map_or(&[], |i| &self.0[i].1)
    }
}

/// That a cell is entered (`+1`) or left (`-1`) at a moment, as known from an act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The position in the record of the act from which this is known.
    pub seq: u64,
    /// The moment from which it holds.
    pub at: i64,
    /// The record.
    pub record: Arc<str>,
    /// The cell.
    pub cell: Cell,
    /// `+1` or `-1`.
    pub sign: i8,
}

/// What an act changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The points, in order of moment, figure and member.
    pub points: Vec<Point>,
    /// Timeline entries looked at: bounded by the record's own history, never by the store.
    pub touched: usize,
}

/// The changes of a timeline: moment, cell, sign.
fn changes(line: &Timeline) -> Vec<(i64, &Cell, i8)> {
    let mut found = Vec::new();
    let mut last: &[Cell] = &[];
    for (at, cells) in &line.0 {
        found.extend(last.iter().filter(|c| cells.binary_search(c).is_err()).map(|c| (*at, c, -1)));
        found.extend(cells.iter().filter(|c| last.binary_search(c).is_err()).map(|c| (*at, c, 1)));
        last = cells;
    }
    found.sort_unstable();
    found
}

/// The points that lead from the old timeline of a record to the new one, known from act `seq` on.
pub fn difference(seq: u64, record: &str, old: &Timeline, new: &Timeline) -> Difference {
    let (before, after) = (changes(old), changes(new));
    let touched = before.len() + after.len();
    let record: Arc<str> = record.into();
    let point = |(at, cell, sign): &(i64, &Cell, i8), turn: i8| Point {
        seq,
        at: *at,
        record: record.clone(),
        cell: (*cell).clone(),
        sign: sign * turn,
    };
    let mut points = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        match (before.get(i), after.get(j)) {
            (Some(a), Some(b)) if a == b => (i, j) = (i + 1, j + 1),
            (Some(a), Some(b)) if a < b => {
                points.push(point(a, -1));
                i += 1;
            }
            (Some(a), None) => {
                points.push(point(a, -1));
                i += 1;
            }
            (_, Some(b)) => {
                points.push(point(b, 1));
                j += 1;
            }
            (None, None) => return Difference { points, touched },
        }
    }
}

//! One batch of points as bytes: a version, the batch's own table of strings, its cells, its points.

use crate::hashing::Map;
use crate::timeline::{Cell, Point};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The version this program writes and reads.
const VERSION: u8 = 1;

/// Bytes that are no batch of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecodable(String);

impl fmt::Display for Undecodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a batch of the tally: {}", self.0)
    }
}

impl std::error::Error for Undecodable {}

/// Figure, member, weight, facets: strings by their place in the table.
type Row = (u32, u32, i64, Vec<(u32, u32)>);

#[derive(Serialize, Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    strings: Vec<&'a str>,
    cells: Vec<Row>,
    /// Act since the point before, moment, record, cell, entered.
    points: Vec<(u64, i64, u32, u32, bool)>,
}

/// The bytes of a batch. Points stand in the order recorded.
pub fn encode(points: &[Point]) -> Vec<u8> {
    let mut table = Table::default();
    let mut cells: Vec<Row> = Vec::new();
    let mut places: Map<&Cell, u32> = Map::default();
    let mut rows = Vec::with_capacity(points.len());
    let mut last = 0;
    for point in points {
        let cell = *places.entry(&point.cell).or_insert_with(|| {
            let facets = point.cell.facets.iter().map(|(name, value)| (table.place(name), table.place(value))).collect();
            cells.push((table.place(&point.cell.figure), table.place(&point.cell.member), point.cell.weight, facets));
            u32::try_from(cells.len() - 1).unwrap_or(u32::MAX)
        });
        rows.push((point.seq.saturating_sub(last), point.at, table.place(&point.record), cell, point.sign > 0));
        last = point.seq;
    }
    let batch = Batch { strings: table.strings, cells, points: rows };
    let mut bytes = vec![VERSION];
    // Serialising plain integers and strings into memory has no way to fail.
    bytes.extend(postcard::to_allocvec(&batch).unwrap_or_default());
    bytes
}

#[derive(Default)]
struct Table<'a> {
    strings: Vec<&'a str>,
    places: Map<&'a str, u32>,
}

impl<'a> Table<'a> {
    fn place(&mut self, text: &'a str) -> u32 {
        *self.places.entry(text).or_insert_with(|| {
            self.strings.push(text);
            u32::try_from(self.strings.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

/// A batch as it was read: its own table of strings and cells, and points that refer to them.
pub struct Decoded {
    /// Records and whatever else is named.
    pub strings: Vec<Arc<str>>,
    /// Cells.
    pub cells: Vec<Cell>,
    /// Act, moment, record (in `strings`), cell (in `cells`), sign.
    pub points: Vec<(u64, i64, usize, usize, i8)>,
}

/// Reads a batch; every reference in it is within its tables.
///
/// # Errors
/// Bytes that are none, or of another version. Never panics.
pub fn read(bytes: &[u8]) -> Result<Decoded, Undecodable> {
    let wrong = |what: &str| Undecodable(what.to_owned());
    let (version, rest) = bytes.split_first().ok_or_else(|| wrong("empty"))?;
    if *version != VERSION {
        return Err(Undecodable(format!("version {version}, where this program reads {VERSION}")));
    }
    let (batch, left): (Batch<'_>, &[u8]) = postcard::take_from_bytes(rest).map_err(|e| Undecodable(e.to_string()))?;
    if !left.is_empty() {
        return Err(wrong("bytes left over"));
    }
    let strings: Vec<Arc<str>> = batch.strings.into_iter().map(Arc::from).collect();
    let text = |i: u32| strings.get(i as usize).cloned().ok_or_else(|| wrong("a string that is not in its table"));
    let mut cells = Vec::new();
    for (figure, member, weight, facets) in batch.cells {
        let facets = facets.into_iter().map(|(name, value)| Ok((text(name)?, text(value)?))).collect::<Result<_, Undecodable>>()?;
        cells.push(Cell { figure: text(figure)?, member: text(member)?, weight, facets });
    }
    let mut points = Vec::new();
    let mut seq = 0_u64;
    for (since, at, record, cell, entered) in batch.points {
        seq = seq.checked_add(since).ok_or_else(|| wrong("a position too large"))?;
        let (record, cell) = (record as usize, cell as usize);
        if record >= strings.len() || cell >= cells.len() {
            return Err(wrong("a point that is not in its tables"));
        }
        points.push((seq, at, record, cell, if entered { 1 } else { -1 }));
    }
    Ok(Decoded { strings, cells, points })
}

/// The points of a batch.
///
/// # Errors
/// As [`read`].
pub fn decode(bytes: &[u8]) -> Result<Vec<Point>, Undecodable> {
    let batch = read(bytes)?;
    let point = |(seq, at, record, cell, sign): (u64, i64, usize, usize, i8)| Point {
        seq,
        at,
        record: batch.strings[record].clone(),
        cell: batch.cells[cell].clone(),
        sign,
    };
    Ok(batch.points.iter().copied().map(point).collect())
}

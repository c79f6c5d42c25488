//! The first reading of a file: what it is, whether it can be read to its end, how many rows it has. Nothing is handed in yet.

use super::Broken;
use super::columns::{Columns, ROW_SOURCE};
use super::encoding::{Chars, Encoding};
use super::layout::{Layout, known, name};
use super::rows::{Row, Rows};
use super::sniff::sniff;
use std::fs::File;
use std::path::Path;

/// The separators looked for.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// What a user may say of a file instead of having it found out.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    /// Its encoding.
    pub encoding: Option<Encoding>,
    /// Its separator.
    pub separator: Option<char>,
    /// Columns to leave out.
    pub ignored: Vec<String>,
}

/// What a file is.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Its encoding.
    pub encoding: Encoding,
    /// Its separator.
    pub separator: char,
    /// Its header, as it stands.
    pub header: Vec<String>,
    /// Where the columns stand.
    pub layout: Layout,
    /// Rows to hand in.
    pub rows: u64,
    /// Rows that are empty.
    pub blank: u64,
    /// Rows that are remarks.
    pub remarks: u64,
}

/// The name of a separator.
pub const fn separator_name(separator: char) -> &'static str {
    match separator {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "other",
    }
}

/// Opens a file from its beginning.
///
/// # Errors
/// What the system says.
pub fn open(path: &Path) -> Result<File, Broken> {
    // Asked before it is opened: opening a pipe would wait for whoever writes into it.
    match std::fs::metadata(path) {
        Ok(of) if of.is_file() => File::open(path).map_err(|error| Broken::at(0, error.to_string())),
        Ok(_) => Err(Broken::at(0, "not a file; it is read more than once, so a pipe will not do")),
        Err(error) => Err(Broken::at(0, error.to_string())),
    }
}

/// Reads a file to its end.
///
/// # Errors
/// All for which the file as a whole cannot be taken.
pub fn survey(path: &Path, columns: &Columns, told: &Hints) -> Result<Survey, Vec<Broken>> {
    let one = |broken| vec![broken];
    let encoding = sniff(open(path).map_err(one)?, told.encoding).map_err(one)?;
    let rows = |separator| Ok::<_, Broken>(Rows::new(Chars::new(open(path)?, encoding), separator));
    let separator = match told.separator {
        Some(separator) => separator,
        None => {
            let mut best = (',', (0, 0));
            for separator in SEPARATORS {
                let score = score(first(&mut rows(separator).map_err(one)?), columns);
                if score > best.1 {
                    best = (separator, score);
                }
            }
            best.0
        }
    };
    let mut rows = rows(separator).map_err(one)?;
    let header = header(&mut rows).map_err(one)?;
    let Some(header) = header else {
        return Err(one(Broken::at(0, "the file holds no header: `--template` writes one to begin with")));
    };
    let layout = Layout::read(&header.cells, columns, &told.ignored)
        .map_err(|wrong| wrong.into_iter().map(|says| Broken::at(header.line, says)).collect::<Vec<_>>())?;
    let mut survey = Survey { encoding, separator, header: header.cells, layout, rows: 0, blank: 0, remarks: 0 };
    while let Some(row) = rows.read().map_err(one)? {
        survey.count(&row).map_err(one)?;
    }
    if survey.rows == 0 {
        return Err(one(Broken::at(0, "the file holds a header and no rows below it")));
    }
    Ok(survey)
}

impl Survey {
    fn count(&mut self, row: &Row) -> Result<(), Broken> {
        if row.is_blank() {
            self.blank += 1;
        } else if row.is_remark() {
            self.remarks += 1;
        } else {
            self.rows += 1;
            // A text of several lines in a row that does not fit: most likely rows were swallowed.
            if let (Some(line), Err(fault)) = (row.long_quote, self.layout.fits(row)) {
                let says = format!(
                    "a quote opens here, the row ends in line {}, and does not fit the header ({}): is the quote not closed, or not doubled where it belongs to the text?",
                    row.last_line, fault.says
                );
                return Err(Broken::at(line, says));
            }
        }
        Ok(())
    }
}

/// The first row that is neither empty nor a remark.
///
/// # Errors
/// What cannot be read.
pub fn first<R: std::io::Read>(rows: &mut Rows<R>) -> Result<Option<Row>, Broken> {
    while let Some(row) = rows.read()? {
        if !row.is_blank() && !row.is_remark() {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// The header. Of a table of rejects its cells are as they were before they were made inert.
///
/// # Errors
/// What cannot be read.
pub fn header<R: std::io::Read>(rows: &mut Rows<R>) -> Result<Option<Row>, Broken> {
    Ok(first(rows)?.map(|row| if is_of_rejects(&row.cells) { row.as_it_was() } else { row }))
}

/// Whether a header is that of a table of rejects, whose cells were made inert.
pub fn is_of_rejects(header: &[String]) -> bool {
    header.iter().any(|cell| name(cell) == ROW_SOURCE)
}

/// How well a separator cuts the header: columns known, then cells.
fn score(header: Result<Option<Row>, Broken>, columns: &Columns) -> (usize, usize) {
    let Ok(Some(header)) = header else { return (0, 0) };
    let found = header.cells.iter().filter(|cell| known(columns, &name(cell))).count();
    (found, header.cells.len())
}

//! Rows and cells of a table (RFC 4180), read character by character within bounds.

use super::Broken;
use super::encoding::Chars;
use crate::tables::as_it_was;
use std::io::Read;

/// The longest cell, in bytes of UTF-8: a narrative has room, an open quote does not swallow the file.
pub const LONGEST_CELL: usize = 256 * 1024;
/// The longest row.
pub const LONGEST_ROW: usize = 1024 * 1024;
/// The most cells of a row.
pub const MOST_CELLS: usize = 1000;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the file's first row is 1, empty rows count.
    pub number: u64,
    /// The line of the file where it begins, from 1.
    pub line: u64,
    /// The line where it ends: another one, where a quoted cell holds line breaks.
    pub last_line: u64,
    /// The line of its first quoted cell that goes over several lines.
    pub long_quote: Option<u64>,
    /// Its cells.
    pub cells: Vec<String>,
    /// The first cell (from 1) with text after its closing quote.
    pub stray: Option<usize>,
}

impl Row {
    /// The row of a table of rejects, its cells as they were.
    pub fn as_it_was(mut self) -> Self {
        self.cells.iter_mut().for_each(|cell| *cell = as_it_was(cell).to_owned());
        self
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// Whether it is a remark: its first cell begins with `#`.
    pub fn is_remark(&self) -> bool {
        self.cells.first().is_some_and(|cell| cell.trim_start().starts_with('#'))
    }
}

enum End {
    Cell,
    Row,
    File,
}

/// The rows of a file.
pub struct Rows<R> {
    chars: Chars<R>,
    separator: char,
    peeked: Option<Option<char>>,
    line: u64,
    number: u64,
    bytes: usize,
}

impl<R: Read> Rows<R> {
    /// Reads characters as rows of cells.
    pub const fn new(chars: Chars<R>, separator: char) -> Self {
        Self { chars, separator, peeked: None, line: 1, number: 0, bytes: 0 }
    }

    /// The next row; none at the end of the file.
    ///
    /// # Errors
    /// What cannot be read as a row within the bounds.
    pub fn read(&mut self) -> Result<Option<Row>, Broken> {
        if self.peek()?.is_none() {
            return Ok(None);
        }
        self.number += 1;
        self.bytes = 0;
        let mut row = Row { number: self.number, line: self.line, ..Row::default() };
        loop {
            if row.cells.len() == MOST_CELLS {
                let says = format!("more than {MOST_CELLS} cells in a row: is it the right separator? Name it with --separator");
                return Err(Broken::at(self.line, says));
            }
            row.last_line = self.line;
            let end = self.cell(&mut row)?;
            if !matches!(end, End::Cell) {
                return Ok(Some(row));
            }
        }
    }

    fn peek(&mut self) -> Result<Option<char>, Broken> {
        match self.peeked {
            Some(c) => Ok(c),
            None => {
                let c = self.chars.read()?;
                self.peeked = Some(c);
                Ok(c)
            }
        }
    }

    fn bump(&mut self) -> Result<Option<char>, Broken> {
        let c = self.peek()?;
        self.peeked = None;
        if let Some(c) = c {
            self.bytes += c.len_utf8();
            let ends = c == '\n' || c == '\r' && self.peek()? != Some('\n');
            self.line += u64::from(ends);
            if self.bytes > LONGEST_ROW {
                return Err(Broken::at(self.line, format!("a row of more than {LONGEST_ROW} bytes: shorten it, or see to its line ends")));
            }
        }
        Ok(c)
    }

    /// Reads one cell into the row.
    fn cell(&mut self, row: &mut Row) -> Result<End, Broken> {
        let mut text = String::new();
        let quoted = self.peek()? == Some('"');
        if quoted {
            self.quoted(&mut text, row)?;
        }
        let closed = text.len();
        let line = self.line;
        let end = loop {
            match self.bump()? {
                None => break End::File,
                Some('\n') => break End::Row,
                Some('\r') => {
                    if self.peek()? == Some('\n') {
                        self.bump()?;
                    }
                    break End::Row;
                }
                Some(c) if c == self.separator => break End::Cell,
                Some(c) => Self::add(&mut text, c, line)?,
            }
        };
        if quoted && text.get(closed..).is_some_and(|after| after.trim().is_empty()) {
            text.truncate(closed);
        } else if quoted && row.stray.is_none() {
            row.stray = Some(row.cells.len() + 1);
        }
        row.cells.push(text);
        Ok(end)
    }

    fn add(text: &mut String, c: char, line: u64) -> Result<(), Broken> {
        text.push(c);
        if text.len() > LONGEST_CELL {
            return Err(Broken::at(line, format!("a cell of more than {LONGEST_CELL} bytes: shorten it, or see to the separator")));
        }
        Ok(())
    }

    /// Reads what stands between quotes; a quote inside is doubled.
    fn quoted(&mut self, text: &mut String, row: &mut Row) -> Result<(), Broken> {
        let opened = self.line;
        self.bump()?;
        loop {
            match self.bump()? {
                Some('"') if self.peek()? == Some('"') => {
                    self.bump()?;
                    text.push('"');
                }
                Some('"') => break,
                Some(c) if text.len() + c.len_utf8() <= LONGEST_CELL => text.push(c),
                other => {
                    let until = if other.is_none() { "the end of the file".to_owned() } else { format!("{LONGEST_CELL} bytes further on") };
                    let says =
                        format!("a quote opens here and is not closed until {until}: close it, or double it where it belongs to the text");
                    return Err(Broken::at(opened, says));
                }
            }
        }
        row.last_line = self.line;
        if self.line > opened && row.long_quote.is_none() {
            row.long_quote = Some(opened);
        }
        Ok(())
    }
}

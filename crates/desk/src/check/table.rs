//! From bytes to rows of text: encoding, separator, quotes, and the sizes a statement may have.

use std::collections::HashSet;

use csv::{ByteRecord, ReaderBuilder, Trim};

use super::bad::{BadCell, quoted};

/// The largest file read, in bytes. A statement has tens of figures; the limit keeps a wrong file from filling memory.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The most figures in one statement.
pub const MAX_FIGURES: usize = 10_000;
/// The most columns in a header.
const MAX_COLUMNS: usize = 64;
/// The longest cell, in characters.
const MAX_CELL: usize = 2_000;

/// One row: the line where it begins, and its cells.
pub(super) struct Row {
    /// Where it begins, from 1.
    pub line: u64,
    /// As many as the header has.
    pub cells: Vec<String>,
}

/// The header and the rows under it.
pub(super) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Row>,
    /// Ids of rows that could not be read: they stand in the file all the same.
    pub lost: HashSet<String>,
}

/// Reads the rows, each as long as the header. Every row that cannot be read goes to `bad`; without a header there is no table.
pub(super) fn read(bytes: &[u8], bad: &mut Vec<BadCell>) -> Option<Table> {
    if let Err(fault) = plain(bytes) {
        bad.push(fault);
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let separator = separator(bytes);
    let wide = header_width(bytes, separator);
    if wide > MAX_COLUMNS {
        bad.push(BadCell::row(
            1,
            format!("the header has {wide} columns, a statement has at most {MAX_COLUMNS}"),
            "check that this is a statement file, and that its first line ends where the header ends",
        ));
        return None;
    }
    let quotes = quotes(bytes, separator);
    if !quotes.is_empty() {
        // What follows a broken quote is read as something else than was meant: naming it would mislead.
        bad.extend(quotes);
        return None;
    }
    rows(bytes, separator, bad)
}

/// Refuses what is no text at all.
fn plain(bytes: &[u8]) -> Result<(), BadCell> {
    if bytes.len() > MAX_BYTES {
        let reason = format!("the file is larger than {} MiB", MAX_BYTES / (1024 * 1024));
        return Err(BadCell::row(1, reason, "check that this is a statement: it has one row a figure"));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(BadCell::row(1, "the file is written in UTF-16", "save it as CSV UTF-8"));
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        let line = 1 + newlines(&bytes[..at]);
        return Err(BadCell::row(line, "a zero byte: this is not a text file, or it is written in UTF-16", "save it as CSV UTF-8"));
    }
    Ok(())
}

/// Lines ended in `bytes`, by `\n`, `\r\n` or a lone `\r`.
fn newlines(bytes: &[u8]) -> u64 {
    let mut count = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        count += u64::from(byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
    }
    count
}

/// The first line.
fn first_line(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(bytes.len());
    &bytes[..end]
}

/// The separator the header uses: a comma, or a semicolon or tab where there are more of those.
fn separator(bytes: &[u8]) -> u8 {
    let count = |mark: u8| first_line(bytes).iter().filter(|&&byte| byte == mark).count();
    let mut best = b',';
    for mark in [b';', b'\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

/// Columns of the header, counted before anything is allocated for them.
fn header_width(bytes: &[u8], separator: u8) -> usize {
    1 + first_line(bytes).iter().filter(|&&byte| byte == separator).count()
}

/// Where quotes are broken: one left open, or closed in the middle of a cell. The reader below would accept both in silence.
fn quotes(bytes: &[u8], separator: u8) -> Vec<BadCell> {
    let mut bad = Vec::new();
    let (mut line, mut opened) = (1_u64, None);
    let mut cell_starts = true;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        let ends_line = byte == b'\n' || (byte == b'\r' && next != Some(b'\n'));
        match opened {
            Some(_) if byte == b'"' && next == Some(b'"') => at += 1,
            Some(start) if byte == b'"' => {
                opened = None;
                if next.is_some_and(|next| next != separator && next != b'\n' && next != b'\r') {
                    let reason = if start == line {
                        "text follows a closing quote".to_owned()
                    } else {
                        format!("text follows a quote that closes on line {line}")
                    };
                    bad.push(BadCell::row(start, reason, "close the quote at the end of the cell, and double a quote inside it (\"\")"));
                    return bad;
                }
            }
            Some(_) => {}
            None if byte == b'"' && cell_starts => opened = Some(line),
            None => {}
        }
        cell_starts = opened.is_none() && (byte == separator || byte == b'\n' || byte == b'\r');
        line += u64::from(ends_line);
        at += 1;
    }
    if let Some(start) = opened {
        bad.push(BadCell::row(start, "a quote is opened and never closed", "close it at the end of the cell (\")"));
    }
    bad
}

/// Reads header and rows with sound quotes.
fn rows(bytes: &[u8], separator: u8, bad: &mut Vec<BadCell>) -> Option<Table> {
    let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).trim(Trim::None).from_reader(bytes);
    let mut record = ByteRecord::new();
    let (mut line, mut counted) = (1_u64, 0_usize);
    let mut header: Option<Vec<String>> = None;
    let (mut rows, mut lost) = (Vec::new(), HashSet::new());
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                bad.push(BadCell::row(line, error.to_string(), "save the file again as CSV UTF-8"));
                break;
            }
        }
        // The reader gives the place before the line ends it skips: go past them, then count.
        let mut start = record.position().map_or(counted, |position| usize::try_from(position.byte()).unwrap_or(counted));
        while bytes.get(start).is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            start += 1;
        }
        line += newlines(bytes.get(counted..start).unwrap_or_default());
        counted = start;
        if record.iter().all(|cell| cell.iter().all(u8::is_ascii_whitespace)) {
            continue;
        }
        let Some(columns) = &header else {
            header = Some(cells(&record, line, &[], bad)?.into_iter().map(|name| name.to_ascii_lowercase()).collect());
            continue;
        };
        if rows.len() >= MAX_FIGURES {
            bad.push(BadCell::row(line, format!("more than {MAX_FIGURES} figures"), "check that this is a statement, or split it"));
            return None;
        }
        if record.len() != columns.len() {
            let reason = format!("{} cells, where the header has {}", record.len(), columns.len());
            bad.push(BadCell::row(line, reason, "write one cell a column, and put a cell that holds the separator in quotes"));
            lost.extend(id(&record, columns));
            continue;
        }
        match cells(&record, line, columns, bad) {
            Some(cells) => rows.push(Row { line, cells }),
            None => lost.extend(id(&record, columns)),
        }
    }
    let Some(header) = header else {
        bad.push(BadCell::row(1, "the file is empty", "begin it with the header: id,statement,as_of,value,unit,qualifier"));
        return None;
    };
    Some(Table { header, rows, lost })
}

/// The id of a row that cannot be read as a whole.
fn id(record: &ByteRecord, columns: &[String]) -> Option<String> {
    let at = columns.iter().position(|name| name == "id")?;
    std::str::from_utf8(record.get(at)?).ok().map(|id| id.trim().to_owned())
}

/// The cells of one row as trimmed text, or every cell of it that is no text.
fn cells(record: &ByteRecord, line: u64, columns: &[String], bad: &mut Vec<BadCell>) -> Option<Vec<String>> {
    let faults = bad.len();
    let mut cells = Vec::with_capacity(record.len());
    for (at, cell) in record.iter().enumerate() {
        let column = columns.get(at).cloned().unwrap_or_else(|| (at + 1).to_string());
        match text(cell, &column) {
            Ok(text) => cells.push(text.to_owned()),
            Err((reason, cure)) => bad.push(BadCell::cell(line, column, reason, cure)),
        }
    }
    (bad.len() == faults).then_some(cells)
}

/// One cell as text.
fn text<'a>(cell: &'a [u8], column: &str) -> Result<&'a str, (String, &'static str)> {
    let text = std::str::from_utf8(cell).map_err(|error| {
        let byte = cell.get(error.valid_up_to()).copied().unwrap_or_default();
        // Kazakh and Russian letters stand from 0x80 on in Windows-1251, alone; UTF-8 always pairs them.
        (format!("byte 0x{byte:02X} is not UTF-8 (Windows-1251?)"), "save the file as CSV UTF-8")
    })?;
    let text = text.trim();
    if text.chars().nth(MAX_CELL).is_some() {
        return Err((format!("{} is longer than {MAX_CELL} characters", quoted(text)), "shorten it, and look for a quote left open"));
    }
    let may_break = column == "says";
    if let Some(control) = text.chars().find(|&c| c.is_control() && !(may_break && matches!(c, '\n' | '\r' | '\t'))) {
        let cure = if control == '\n' || control == '\r' { "keep it on one line, and look for a quote left open" } else { "remove it" };
        return Err((format!("{} holds the control character U+{:04X}", quoted(text), u32::from(control)), cure));
    }
    Ok(text)
}

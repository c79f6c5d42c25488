//! What encoding a file is in, by all of its bytes; and what is no table at all.

use super::Broken;
use super::encoding::{Encoding, KAZAKH};
use std::io::Read;

/// How files of other programs begin, and what they are.
const OTHERS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a workbook (XLSX or ODS) or a ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old workbook (XLS) or another Office file"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"SQLite format 3", "a database"),
];

/// What was counted among the bytes.
#[derive(Default)]
struct Counts {
    bytes: u64,
    lines: u64,
    /// Characters of several bytes that are valid UTF-8.
    valid: u64,
    /// Bytes that no UTF-8 has there, and the line of the first.
    invalid: u64,
    first_invalid: u64,
    /// Bytes that are Cyrillic letters in Windows-1251; those of them beside another such letter; those of Kazakh letters in KZ-1048.
    letters: u64,
    words: u64,
    kazakh: u64,
    /// NUL bytes at even and odd places, and the line of the first.
    nul: [u64; 2],
    first_nul: u64,
}

/// The encoding of a file, read to its end.
///
/// # Errors
/// A file of another program, an empty one, one with NUL bytes, or one whose bytes fit no encoding read here.
pub fn sniff(mut file: impl Read, forced: Option<Encoding>) -> Result<Encoding, Broken> {
    let mut counter = Counter::default();
    let mut head = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => buffer.get(..read).unwrap_or_default(),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Broken::at(0, format!("the file cannot be read: {error}"))),
        };
        if head.len() < 16 {
            head.extend(read.iter().take(16 - head.len()));
        }
        read.iter().for_each(|byte| counter.take(*byte));
    }
    counter.finish();
    judge(&head, &counter.counts, forced)
}

fn judge(head: &[u8], counts: &Counts, forced: Option<Encoding>) -> Result<Encoding, Broken> {
    if counts.bytes == 0 {
        return Err(Broken::at(0, "the file is empty: `--template` writes a header to begin with"));
    }
    if let Some((_, what)) = OTHERS.iter().find(|(begins, _)| head.starts_with(begins)) {
        return Err(Broken::at(0, format!("this is {what}, not a table as text: export the sheet as CSV (UTF-8)")));
    }
    if let Some(forced) = forced {
        return Ok(forced);
    }
    match head {
        [0xef, 0xbb, 0xbf, ..] => return utf8(counts),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    // A table is mostly ASCII, of which UTF-16 has every other byte a NUL.
    match counts.nul {
        [0, 0] => {}
        [0..=1, odd] if odd * 4 > counts.bytes => return Ok(Encoding::Utf16Le),
        [even, 0..=1] if even * 4 > counts.bytes => return Ok(Encoding::Utf16Be),
        _ => return Err(Broken::at(counts.first_nul, "a NUL byte: this is no text; export the sheet as CSV (UTF-8)")),
    }
    if counts.invalid <= counts.valid {
        return utf8(counts);
    }
    if counts.letters == 0 || counts.words * 2 < counts.letters {
        let says = "bytes that are neither UTF-8 nor Cyrillic of Windows-1251; mend the line, or name the encoding with --encoding";
        return Err(Broken::at(counts.first_invalid, says));
    }
    Ok(if counts.kazakh > 0 { Encoding::Kz1048 } else { Encoding::Windows1251 })
}

fn utf8(counts: &Counts) -> Result<Encoding, Broken> {
    if counts.invalid == 0 {
        return Ok(Encoding::Utf8);
    }
    let says = format!(
        "the file is UTF-8, but {} of its bytes are not, the first in this line: mend it, or export the sheet again",
        counts.invalid
    );
    Err(Broken::at(counts.first_invalid, says))
}

#[derive(Default)]
struct Counter {
    counts: Counts,
    /// The bytes of a character of several bytes, as far as read, and how many it has.
    part: Vec<u8>,
    whole: usize,
    /// How many letters stand before the next byte.
    run: u64,
}

impl Counter {
    fn take(&mut self, byte: u8) {
        let counts = &mut self.counts;
        if byte == 0 {
            if counts.nul == [0, 0] {
                counts.first_nul = counts.lines + 1;
            }
            counts.nul[(counts.bytes % 2) as usize] += 1;
        }
        counts.bytes += 1;
        let letter = byte >= 0xc0 || matches!(byte, 0xa8 | 0xb8 | 0xb2 | 0xb3) || KAZAKH.contains(&byte);
        self.run = if letter { self.run + 1 } else { 0 };
        counts.letters += u64::from(letter);
        counts.kazakh += u64::from(KAZAKH.contains(&byte) && self.run > 1);
        // The first letter of a word is counted with its second.
        counts.words += match self.run {
            0 | 1 => 0,
            2 => 2,
            _ => 1,
        };
        self.in_utf8(byte);
        self.counts.lines += u64::from(byte == b'\n');
    }

    fn in_utf8(&mut self, byte: u8) {
        if !self.part.is_empty() {
            if (0x80..0xc0).contains(&byte) {
                self.part.push(byte);
                if self.part.len() == self.whole {
                    if std::str::from_utf8(&self.part).is_ok() {
                        self.counts.valid += 1
                    } else {
                        self.invalid()
                    }
                    self.part.clear();
                }
                return;
            }
            self.invalid();
            self.part.clear();
        }
        self.whole = match byte {
            0..=0x7f => return,
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return self.invalid(),
        };
        self.part.push(byte);
    }

    fn invalid(&mut self) {
        if self.counts.invalid == 0 {
            self.counts.first_invalid = self.counts.lines + 1;
        }
        self.counts.invalid += 1;
    }

    fn finish(&mut self) {
        if !self.part.is_empty() {
            self.invalid();
        }
    }
}

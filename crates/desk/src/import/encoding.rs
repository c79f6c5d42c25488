//! Bytes to characters, one at a time: UTF-8, UTF-16, and the two single-byte code pages that sheets of this country come in.

use super::Broken;
use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::str::FromStr;

/// How a file's bytes stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// Windows-1251: Russian.
    Windows1251,
    /// KZ-1048 (STRK1048-2002): Windows-1251 with the Kazakh letters in place of sixteen others.
    Kz1048,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

/// All of them.
pub const ALL: [Encoding; 5] = [Encoding::Utf8, Encoding::Windows1251, Encoding::Kz1048, Encoding::Utf16Le, Encoding::Utf16Be];

/// The characters of bytes 0x80 to 0xFF in Windows-1251; 0x98 stands for none.
const WINDOWS_1251: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

/// The same in KZ-1048.
const KZ_1048: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u{fffd}™љ›њқһџ\u{a0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{ad}®Ү°±Ііөµ¶·ё№ғ»әҢңүАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

/// The bytes that stand for a Kazakh letter in KZ-1048 and for another letter in Windows-1251.
pub const KAZAKH: [u8; 16] = [0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xa5, 0xaa, 0xaf, 0xb4, 0xba, 0xbc, 0xbd, 0xbe, 0xbf];

impl Encoding {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1251 => "windows-1251",
            Self::Kz1048 => "kz-1048",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    fn page(self) -> Vec<char> {
        match self {
            Self::Windows1251 => WINDOWS_1251.chars().collect(),
            Self::Kz1048 => KZ_1048.chars().collect(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Encoding {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let lower = text.to_lowercase();
        let found = ALL.into_iter().find(|encoding| {
            let bare = encoding.name().replace('-', "");
            [encoding.name(), &bare].contains(&lower.as_str())
                || *encoding == Self::Windows1251 && ["cp1251", "1251"].contains(&lower.as_str())
        });
        found.ok_or_else(|| format!("{text:?} is not read here; write {}", ALL.map(Encoding::name).join(", ")))
    }
}

/// The characters of a file; a byte order mark at its beginning is left out.
pub struct Chars<R> {
    bytes: BufReader<R>,
    encoding: Encoding,
    page: Vec<char>,
    line: u64,
    begun: bool,
}

impl<R: Read> Chars<R> {
    /// Reads bytes as that encoding.
    pub fn new(bytes: R, encoding: Encoding) -> Self {
        Self { bytes: BufReader::with_capacity(64 * 1024, bytes), encoding, page: encoding.page(), line: 1, begun: false }
    }

    /// The next character; none at the end.
    ///
    /// # Errors
    /// Bytes that stand for no character, a NUL, or a file that cannot be read further.
    pub fn read(&mut self) -> Result<Option<char>, Broken> {
        let mut next = self.decode()?;
        if !self.begun {
            self.begun = true;
            if next == Some('\u{feff}') {
                next = self.decode()?;
            }
        }
        match next {
            Some('\0') => Err(self.broken("a NUL byte: this is no text; export the sheet as CSV in UTF-8".to_owned())),
            Some('\n') => {
                self.line += 1;
                Ok(next)
            }
            _ => Ok(next),
        }
    }

    fn broken(&self, says: String) -> Broken {
        Broken::at(self.line, says)
    }

    fn byte(&mut self) -> Result<Option<u8>, Broken> {
        let first = match self.bytes.fill_buf() {
            Ok(bytes) => bytes.first().copied(),
            Err(error) => return Err(Broken::at(self.line, format!("the file cannot be read further: {error}"))),
        };
        if first.is_some() {
            self.bytes.consume(1);
        }
        Ok(first)
    }

    fn decode(&mut self) -> Result<Option<char>, Broken> {
        match self.encoding {
            Encoding::Utf8 => self.utf8(),
            Encoding::Windows1251 | Encoding::Kz1048 => {
                let Some(byte) = self.byte()? else { return Ok(None) };
                let high = byte.checked_sub(0x80).map(|high| self.page.get(usize::from(high)).copied().unwrap_or('\u{fffd}'));
                match high {
                    None => Ok(Some(char::from(byte))),
                    Some('\u{fffd}') => Err(self
                        .broken(format!("the byte {byte:#04x} is no character of {}; name the encoding with --encoding", self.encoding))),
                    Some(other) => Ok(Some(other)),
                }
            }
            Encoding::Utf16Le | Encoding::Utf16Be => self.utf16(),
        }
    }

    fn utf8(&mut self) -> Result<Option<char>, Broken> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let length = match first {
            0..=0x7f => return Ok(Some(char::from(first))),
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return Err(self.not_utf8(first)),
        };
        let mut whole = [first, 0, 0, 0];
        for place in whole.iter_mut().take(length).skip(1) {
            *place = self.byte()?.ok_or_else(|| self.not_utf8(first))?;
        }
        let read = std::str::from_utf8(whole.get(..length).unwrap_or_default()).ok().and_then(|text| text.chars().next());
        read.map(Some).ok_or_else(|| self.not_utf8(first))
    }

    fn not_utf8(&self, byte: u8) -> Broken {
        self.broken(format!("not UTF-8 (byte {byte:#04x}); mend the line, or name the encoding with --encoding"))
    }

    fn utf16(&mut self) -> Result<Option<char>, Broken> {
        let Some(first) = self.unit()? else { return Ok(None) };
        let second = if (0xd800..0xdc00).contains(&first) { self.unit()? } else { None };
        match char::decode_utf16([Some(first), second].into_iter().flatten()).next() {
            Some(Ok(c)) => Ok(Some(c)),
            _ => Err(self.broken("not UTF-16: half a character; export the sheet as CSV in UTF-8".to_owned())),
        }
    }

    fn unit(&mut self) -> Result<Option<u16>, Broken> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let Some(second) = self.byte()? else {
            return Err(self.broken("not UTF-16: an odd number of bytes; export the sheet as CSV in UTF-8".to_owned()));
        };
        let pair = [first, second];
        Ok(Some(if self.encoding == Encoding::Utf16Le { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }))
    }
}

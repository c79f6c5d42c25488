//! One cell as a value: what is written in sheets, read with care, and refused where it could mean two things.

use super::quoted;
use crate::spelling::{self, NotANumber, Part};
use aiqyn_law::kernel::{Moment, Tag};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Words by which people call a code, in lower case → the code.
pub type Words = BTreeMap<String, String>;

/// What a cell holds.
#[derive(Clone, Debug)]
pub enum Scalar {
    /// A text as it stands.
    Text {
        /// Whether it may be empty though it is needed.
        may_be_empty: bool,
        /// The codes of a list of the law pack, each with what it means; which of them stand on a day, a rule says.
        codes: Vec<(String, String)>,
        /// Words for codes of a list of the law pack.
        words: Words,
    },
    /// An identifier: lower case, no spaces.
    Identifier {
        /// The type's name.
        of: String,
        /// One of them.
        example: String,
        /// Words for codes, where the law pack names them.
        words: Words,
    },
    /// The SHA-256 of a document or file; whether it is one, the door says.
    Digest,
    /// A moment.
    Moment,
    /// A whole number, within bounds.
    Whole {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Yes or no.
    Truth,
    /// One of these codes.
    Code {
        /// Each with what it means.
        codes: Vec<(String, String)>,
        /// Words for them.
        words: Words,
    },
}

/// Why a cell is not what its column holds: the kind of fault, and what to write.
pub type Unfit = (&'static str, String);

impl Scalar {
    /// The value of a cell that is not empty.
    ///
    /// # Errors
    /// What does not fit, with what to write instead.
    pub fn read(&self, cell: &str) -> Result<Value, Unfit> {
        let text = cell.trim();
        match self {
            Self::Text { words, .. } => Ok(json!(words.get(&text.to_lowercase()).map_or(text, String::as_str))),
            Self::Identifier { of, words, .. } => {
                let code = words.get(&text.to_lowercase()).map_or(text, String::as_str);
                identifier(code, of).map(|()| json!(code))
            }
            Self::Digest => Ok(json!(text)),
            Self::Moment => moment(text).map(|moment| json!(moment)),
            Self::Whole { least, most } => whole(text, *least, *most),
            Self::Truth => truth(text),
            Self::Code { codes, words } => {
                let lower = text.to_lowercase();
                let code = words.get(&lower).unwrap_or(&lower);
                if codes.iter().any(|(known, _)| known == code) {
                    return Ok(json!(code));
                }
                let known: Vec<&str> = codes.iter().map(|(code, _)| code.as_str()).collect();
                Err(("not_a_code", format!("{} is none of: {}", quoted(text), known.join(", "))))
            }
        }
    }

    /// The type in words.
    pub fn says(&self) -> String {
        match self {
            Self::Text { codes, .. } if !codes.is_empty() => "code, or its words in kk, ru or en".to_owned(),
            Self::Text { .. } => "text".to_owned(),
            Self::Identifier { of, .. } => format!("{of}: a-z, 0-9 and - . _ / only"),
            Self::Digest => "SHA-256: 64 digits of 0-9 and a-f".to_owned(),
            Self::Moment => "moment: 2022-01-06 10:15 or 06.01.2022 10:15 (Almaty), or with its zone 2022-01-06T10:15:00+06:00".to_owned(),
            Self::Whole { .. } => "whole number: digits only, no spaces, 2500".to_owned(),
            Self::Truth => "true or false (yes, no; иә, жоқ; да, нет)".to_owned(),
            Self::Code { .. } => "one of a list".to_owned(),
        }
    }

    /// A cell that would be taken.
    pub fn example(&self, says: &str) -> String {
        match self {
            Self::Text { codes, .. } if !codes.is_empty() => codes.first().map(|(code, _)| code.clone()).unwrap_or_default(),
            Self::Digest => "5".repeat(64),
            // The declaration's own example stands between backticks.
            Self::Text { .. } => says.split('`').nth(1).unwrap_or("as in the document").to_owned(),
            Self::Identifier { example, .. } => example.clone(),
            Self::Moment => "2022-01-06 10:15".to_owned(),
            Self::Whole { least, most } => 30.clamp(*least, *most).to_string(),
            Self::Truth => "false".to_owned(),
            Self::Code { codes, .. } => codes.first().map(|(code, _)| code.clone()).unwrap_or_default(),
        }
    }
}

fn identifier(text: &str, of: &str) -> Result<(), Unfit> {
    // All identifiers are of one form.
    Tag::parse(text).map(drop).map_err(|_| {
        let form = "write 1 to 96 of a-z, 0-9, '-', '.', '_', '/', beginning with a letter";
        ("not_an_identifier", format!("{} is no {of}: {form}", quoted(text)))
    })
}

fn whole(text: &str, least: i64, most: i64) -> Result<Value, Unfit> {
    match spelling::whole(text, least, most) {
        Ok(number) => Ok(json!(number)),
        Err(NotANumber::OutOfRange) => Err(("number_out_of_range", format!("{} is not between {least} and {most}", quoted(text)))),
        Err(NotANumber::Unread) => {
            Err(("not_a_number", format!("{} is no whole number: write digits only, without spaces, points or units: 2500", quoted(text))))
        }
    }
}

/// Yes or no, also as spreadsheets in three languages write it.
fn truth(text: &str) -> Result<Value, Unfit> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "да" | "истина" | "иә" | "ақиқат" => Ok(json!(true)),
        "false" | "no" | "нет" | "ложь" | "жоқ" | "жалған" => Ok(json!(false)),
        _ => Err(("not_yes_or_no", format!("{} is neither yes nor no: write true or false (yes, no; иә, жоқ; да, нет)", quoted(text)))),
    }
}

/// A moment: with its zone, or as Almaty's clocks showed it.
///
/// # Errors
/// What is no moment, or may be two.
pub fn moment(text: &str) -> Result<Moment, Unfit> {
    spelling::moment(text, Moment::from_civil).map_err(|part| {
        let cure = "write 2022-01-06 10:15 or 06.01.2022 10:15 (Almaty time), or with the zone 2022-01-06T10:15:00+06:00";
        match part {
            Part::NoHour => ("no_hour", format!("{} names no hour: {cure}", quoted(text))),
            Part::Twice => (
                "hour_came_twice",
                format!("{} is not one moment of Almaty's clocks: write it with its zone, 2022-01-06T10:15:00+06:00", quoted(text)),
            ),
            _ => ("not_a_moment", format!("{} is no moment: {cure}", quoted(text))),
        }
    })
}

/// A list in one cell: `a|b|c`; `\|` is a bar that belongs to the text, `\\` a backslash.
pub fn split(cell: &str) -> Vec<String> {
    if cell.trim().is_empty() {
        return Vec::new();
    }
    let mut parts = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next_if(|next| matches!(next, '|' | '\\')) } else { None };
        match (escaped, c) {
            (None, '|') => parts.push(String::new()),
            (escaped, c) => {
                if let Some(part) = parts.last_mut() {
                    part.push(escaped.unwrap_or(c));
                }
            }
        }
    }
    parts
}

//! Identification numbers of persons and organisations (IIN, BIN): twelve digits, the last of which follows from the others.
//!
//! A number stands in sealed texts alone. What is said of one here never repeats it.

use super::digits;
use super::field::{is_sha256, pointer};
use super::officer::Sex;
use super::unprintable;
use super::words::Words;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Weights of the second round of the check digit.
const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// Names of sealed texts, and of fields of the sealed text `identity`, that hold such a number.
const FIELDS: [&str; 2] = ["iin", "bin"];

/// A number whose check digit fits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IdentificationNumber([u8; 12]);

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// It has not twelve digits, or something else than digits.
    NotTwelveDigits,
    /// Its eleven digits have no check digit at all.
    NoCheckDigit,
    /// The check digit does not fit.
    Mistyped,
}

impl NotANumber {
    /// The word in details of a refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotTwelveDigits => "not_twelve_digits",
            Self::NoCheckDigit => "no_check_digit",
            Self::Mistyped => "mistyped",
        }
    }
}

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotTwelveDigits => "it does not have 12 digits and nothing else",
            Self::NoCheckDigit => "no check digit exists for its first eleven digits: the number is invalid",
            Self::Mistyped => "the check digit does not fit: a digit is mistyped",
        })
    }
}

/// The number is not shown: whoever prints it for debugging prints it into a log.
impl fmt::Debug for IdentificationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentificationNumber(…)")
    }
}

impl IdentificationNumber {
    /// Reads a number, or says why the text is none.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let digits: [u8; 12] = text.as_bytes().try_into().map_err(|_| NotANumber::NotTwelveDigits)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(NotANumber::NotTwelveDigits);
        }
        let digits = digits.map(|digit| digit - b'0');
        let sum = |weights: &mut dyn Iterator<Item = u32>| digits.iter().zip(weights).map(|(d, w)| u32::from(*d) * w).sum::<u32>() % 11;
        let check = match sum(&mut (1..=11)) {
            10 => sum(&mut SECOND.into_iter()),
            check => check,
        };
        match check {
            10 => Err(NotANumber::NoCheckDigit),
            check if check == u32::from(digits[11]) => Ok(Self(digits)),
            _ => Err(NotANumber::Mistyped),
        }
    }

    /// Whether it is of an organisation: its fifth digit is none of a day of birth.
    pub const fn is_organisation(&self) -> bool {
        matches!(self.0[4], 4..=6)
    }

    /// The sex that the seventh digit of a person tells; none where it tells none.
    pub const fn sex(&self) -> Option<Sex> {
        match self.0[6] {
            _ if self.is_organisation() => None,
            1 | 3 | 5 => Some(Sex::Male),
            2 | 4 | 6 => Some(Sex::Female),
            _ => None,
        }
    }

    /// The day of birth that the first seven digits of a person tell; none where they tell none.
    pub fn born(&self) -> Option<Date> {
        let century = match self.0[6] {
            1 | 2 => 1800,
            3 | 4 => 1900,
            5 | 6 => 2000,
            _ => return None,
        };
        let two = |at: usize| i8::try_from(self.0[at] * 10 + self.0[at + 1]).ok();
        Date::new(century + i16::from(two(0)?), two(2)?, two(4)?).ok()
    }

    /// Whether it is of a person born in the last century or in this one.
    fn may_live(&self) -> bool {
        matches!(self.0[6], 3..=6) && self.born().is_some()
    }

    /// Whether it looks like the number of somebody: a person born on some day, or an organisation registered in some month.
    fn is_somebody(&self) -> bool {
        let month = self.0[2] * 10 + self.0[3];
        self.born().is_some() || (self.is_organisation() && self.0[5] <= 3 && (1..=12).contains(&month))
    }
}

/// The numbers that sealed texts bring: the texts `iin` and `bin`, and those fields of an `identity`, each with its place.
fn brought(sealed: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, text) in sealed {
        if FIELDS.contains(&name.as_str()) {
            found.push((name.clone(), text.trim().to_owned()));
        } else if name == "identity"
            && let Ok(Value::Object(identity)) = serde_json::from_str(text)
        {
            // A person may have no number; a number that is given is given as text.
            let given = FIELDS.iter().filter_map(|field| Some((*field, identity.get(*field).filter(|value| !value.is_null())?)));
            found.extend(given.map(|(field, value)| (format!("identity.{field}"), value.as_str().unwrap_or_default().to_owned())));
        }
    }
    found
}

/// The sealed numbers that are none, each with its place and the reason.
pub fn faults(sealed: &BTreeMap<String, String>) -> Vec<(String, NotANumber)> {
    brought(sealed).into_iter().filter_map(|(place, text)| Some((place, IdentificationNumber::parse(&text).err()?))).collect()
}

/// Where an act, outside its sealed texts, holds the number of somebody, as a JSON Pointer; none where it does not.
pub fn exposed(payload: &Value) -> Option<String> {
    let within = |name: &str, value: &Value| exposed(value).map(|inner| format!("{}{inner}", pointer("", name)));
    match payload {
        Value::String(text) => (!is_register_number(text) && holds_number(text)).then(String::new),
        Value::Array(items) => items.iter().enumerate().find_map(|(i, item)| within(&i.to_string(), item)),
        Value::Object(fields) => fields.iter().find_map(|(name, value)| within(name, value)),
        _ => None,
    }
}

/// Whether a text is, as a whole, a number of the register of pre-trial investigations: fifteen digits, among which twelve that follow one
/// another would now and then be somebody's by chance.
fn is_register_number(text: &str) -> bool {
    text.len() == 15 && text.bytes().all(|c| c.is_ascii_digit())
}

/// Whether a text holds such a number, in whatever dress: glued to letters or to other digits, parted by blanks or signs, in the digits of
/// any script. A digest is none: it is whole by itself, and its digits are nobody's.
pub fn holds_number(text: &str) -> bool {
    // Most texts are plain and have too few digits for any number: they are not taken apart.
    let too_few = text.is_ascii() && text.bytes().filter(u8::is_ascii_digit).count() < 12;
    !too_few && !is_sha256(text) && groups(text).iter().any(|run| glued(run) || parted(run))
}

/// Whether a group of digits holds a number: alone, or among further digits, where it must be of a person of this or the last century.
fn glued(groups: &[Vec<u8>]) -> bool {
    groups.iter().any(|group| match group.len() {
        12 => is_number(group, IdentificationNumber::is_somebody),
        _ => group.windows(12).any(|digits| is_number(digits, IdentificationNumber::may_live)),
    })
}

/// Whether neighbouring groups are a number when taken together: `991231 500 016`.
fn parted(groups: &[Vec<u8>]) -> bool {
    (0..groups.len()).any(|first| {
        let mut digits: Vec<u8> = Vec::with_capacity(12);
        for group in groups.iter().skip(first).take_while(|group| group.len() < 12) {
            digits.extend(group);
            if digits.len() >= 12 {
                break;
            }
        }
        let told = |number: &IdentificationNumber| number.may_live() || number.is_organisation() && number.is_somebody();
        digits.len() == 12 && is_number(&digits, told)
    })
}

fn is_number(digits: &[u8], told: impl Fn(&IdentificationNumber) -> bool) -> bool {
    let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    IdentificationNumber::parse(&text).is_ok_and(|number| told(&number))
}

/// How many signs may part two groups of digits that belong together.
const MOST_BETWEEN: usize = 3;

/// The digits of a text in groups, and the groups that only blanks and signs part as runs.
fn groups(text: &str) -> Vec<Vec<Vec<u8>>> {
    let mut runs: Vec<Vec<Vec<u8>>> = Vec::new();
    // How many signs stand between the last digit and here; none where a letter does.
    let mut between: Option<usize> = None;
    for c in text.chars() {
        if let Some(digit) = digits::value(c) {
            match (between, runs.last_mut()) {
                (Some(0), Some(run)) => run.last_mut().into_iter().for_each(|group| group.push(digit)),
                (Some(1..=MOST_BETWEEN), Some(run)) => run.push(vec![digit]),
                _ => runs.push(vec![vec![digit]]),
            }
            between = Some(0);
        } else if c.is_alphanumeric() {
            between = None;
        } else if !unprintable::is_unseen(c) {
            between = between.map(|signs| signs + 1);
        }
    }
    runs
}

/// What a sealed number tells otherwise than the record: to be looked at, and never a reason to refuse.
pub fn doubts(sealed: &BTreeMap<String, String>, payload: &Value) -> Vec<(String, &'static Words)> {
    let mut found = Vec::new();
    let identity: Value = sealed.get("identity").and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let sex = [&identity, payload].into_iter().chain(payload.get("subject")).find_map(|of| of.get("sex")?.as_str());
    let born: Option<Date> = identity.get("birth_date").and_then(Value::as_str).and_then(|day| day.parse().ok());
    for (place, text) in brought(sealed) {
        let Ok(number) = IdentificationNumber::parse(&text) else { continue };
        let told = number.sex().map(|sex| if sex == Sex::Female { "female" } else { "male" });
        if sex.zip(told).is_some_and(|(sex, told)| sex != told) {
            found.push((place.clone(), &SEX_DIFFERS));
        }
        if born.is_some_and(|born| !number.is_organisation() && number.born() != Some(born)) {
            found.push((place, &BIRTH_DIFFERS));
        }
    }
    found
}

/// The number tells another sex.
static SEX_DIFFERS: Words = Words {
    kk: "Нөмірден жазбадағыдан өзге жыныс көрінеді; тексеріңіз, әрекет қабылданады.",
    ru: "Из номера следует другой пол, чем записан; проверьте, действие принимается.",
    en: "The number tells another sex than the record; check it, the act is taken.",
};

/// The number tells another day of birth.
static BIRTH_DIFFERS: Words = Words {
    kk: "Нөмірден жазбадағыдан өзге туған күн көрінеді; тексеріңіз, әрекет қабылданады.",
    ru: "Из номера следует другая дата рождения, чем записана; проверьте, действие принимается.",
    en: "The number tells another day of birth than the record; check it, the act is taken.",
};

#[cfg(test)]
mod tests;

//! Dated entries: how a table of the pack is read, and what makes it unfit to judge by.

use crate::basis::{Basis, Mark};
use crate::words::Language;
use jiff::civil::{Date, Time};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use toml::value::{Array, Datetime, Table, Value};

/// A value of the pack with what it rests on and the days for which it is claimed.
#[derive(Clone, Debug)]
pub struct Dated<T> {
    value: T,
    /// Article and part, and how well they were read.
    pub basis: Basis,
    /// The first day for which the value is claimed, in Almaty.
    pub valid_from: Date,
    /// The last day for which it is claimed; none while it stands.
    pub valid_to: Option<Date>,
    /// The day it was last held against its source; none where no source was read.
    pub checked: Option<Date>,
    /// The section of the procedure it serves.
    pub section: String,
    /// What a reader must know to use it rightly.
    pub note: Option<String>,
    /// The line of its file on which it begins, from 1.
    pub line: usize,
}

impl<T> Deref for Dated<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Dated<T> {
    /// Whether the value is claimed for that day.
    pub fn stands_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// The same statement in the three languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Wording {
    /// The words in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }

    pub(super) fn check(&self) -> Result<(), Fault> {
        [("kk", &self.kk), ("ru", &self.ru), ("en", &self.en)]
            .into_iter()
            .find(|(_, text)| text.trim().is_empty())
            .map_or(Ok(()), |(language, _)| Err(Fault::Untranslated(language)))
    }
}

/// Why the pack cannot be used: which file, which entry, what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// File of the pack.
    pub file: &'static str,
    /// The line on which the entry begins, from 1.
    pub line: usize,
    /// The entry, by its code, or by its number in the file (from 1) where the code could not be read.
    pub entry: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is no TOML, or an entry lacks a field, has one too many, or one of the wrong kind.
    Unreadable(String),
    /// No legal basis, or one without mark, or of a code the pack does not know.
    Basis(String),
    /// A text is missing in one language.
    Untranslated(&'static str),
    /// Marked as read in the code, but without the day on which it was read.
    NeverChecked,
    /// It ends before it begins.
    Backwards,
    /// Its days overlap those of another entry of the same code.
    Overlap(Date),
    /// Days are missing between this entry and the next one of the same code.
    Gap(Date),
    /// It cites or names an article that its code does not have.
    UnknownArticle(String),
    /// It names something that is not in the pack.
    UnknownReference(String),
    /// Its value makes no sense.
    Senseless(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "cannot be read: {why}"),
            Self::Basis(why) => write!(f, "has no usable basis: {why}; name code, article, part and a mark V, V*, P or G"),
            Self::Untranslated(language) => write!(f, "has no text in {language}: write it in kk, ru and en"),
            Self::NeverChecked => f.write_str("is marked as read, but `checked` is missing: give the day it was read, or mark it P or G"),
            Self::Backwards => f.write_str("ends before it begins: mend valid_from or valid_to"),
            Self::Overlap(day) => write!(f, "overlaps another entry of the same code on {day}: end the earlier one the day before"),
            Self::Gap(day) => write!(f, "leaves {day} without a value before the next entry of the same code: mend valid_to or valid_from"),
            Self::UnknownArticle(article) => {
                write!(f, "names {article}, and the code has no such article: mend the number, or add it to codes.toml")
            }
            Self::UnknownReference(to) => write!(f, "refers to {to}, which is not in the pack: add it or mend the reference"),
            Self::Senseless(why) => write!(f, "makes no sense: {why}"),
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "crates/law/pack/{}:{}: entry {} {}", self.file, self.line, self.entry, self.fault)
    }
}

impl std::error::Error for PackError {}

/// What the entries of one table are, and how one of them is told from another.
pub(super) trait Content: DeserializeOwned {
    /// Name of the array of tables in the file.
    const TABLE: &'static str;
    /// Whether entries of one code may leave days free between them.
    const MAY_PAUSE: bool = false;
    /// The code of an entry, unique for a day.
    fn code(&self, basis: &Basis) -> String;
    /// Whether the value makes sense by itself.
    fn check(&self) -> Result<(), Fault>;
}

/// All entries of one kind, by code, then by day.
#[derive(Debug)]
pub(super) struct Series<T>(BTreeMap<String, Vec<Dated<T>>>);

impl<T> Series<T> {
    pub(super) fn at(&self, code: &str, day: Date) -> Option<&Dated<T>> {
        self.0.get(code)?.iter().find(|entry| entry.stands_on(day))
    }

    pub(super) fn of(&self, code: &str) -> &[Dated<T>] {
        self.0.get(code).map_or(&[], Vec::as_slice)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &Dated<T>)> {
        self.0.iter().flat_map(|(code, entries)| entries.iter().map(move |entry| (code.as_str(), entry)))
    }

    pub(super) fn on(&self, day: Date) -> impl Iterator<Item = &Dated<T>> {
        self.0.values().flatten().filter(move |entry| entry.stands_on(day))
    }
}

impl<T: Content> Series<T> {
    /// Reads one file and checks every entry, and the days between entries of one code.
    pub(super) fn read(file: &'static str, text: &str) -> Result<Self, PackError> {
        let error = |line: usize, entry: String, fault| PackError { file, line, entry, fault };
        let rows = rows(text, T::TABLE).map_err(|(line, fault)| error(line, "-".to_owned(), fault))?;
        let lines = headers(text);
        let mut series = BTreeMap::<String, Vec<Dated<T>>>::new();
        for (i, row) in rows.into_iter().enumerate() {
            let line = lines.get(i).map_or(1, |(line, _)| *line);
            let read = read_entry::<T>(row, line);
            let (code, entry) = read.map_err(|(code, fault)| error(line, code.unwrap_or_else(|| format!("{}", i + 1)), fault))?;
            series.entry(code).or_default().push(entry);
        }
        for (code, entries) in &mut series {
            entries.sort_by_key(|entry| entry.valid_from);
            check_days(entries, T::MAY_PAUSE).map_err(|(line, fault)| error(line, code.clone(), fault))?;
        }
        Ok(Self(series))
    }
}

fn rows(text: &str, table: &str) -> Result<Array, (usize, Fault)> {
    let mut file: Table = text.parse().map_err(|e: toml::de::Error| (line_of(text, &e), Fault::Unreadable(e.to_string())))?;
    let rows = file.remove(table);
    if let Some(stray) = file.keys().next() {
        let line = headers(text).into_iter().find(|(_, name)| name == stray).map_or(1, |(line, _)| line);
        return Err((line, Fault::Unreadable(format!("unknown table `{stray}`; the file holds [[{table}]] alone"))));
    }
    match rows {
        Some(Value::Array(rows)) => Ok(rows),
        _ => Err((1, Fault::Unreadable(format!("no [[{table}]]")))),
    }
}

/// The lines on which entries begin, from 1, with the name of their table.
fn headers(text: &str) -> Vec<(usize, &str)> {
    let numbered = text.lines().enumerate();
    numbered.filter_map(|(i, line)| Some((i + 1, line.trim().strip_prefix("[[")?.split_once("]]")?.0.trim()))).collect()
}

/// The line on which what cannot be read begins.
fn line_of(text: &str, error: &toml::de::Error) -> usize {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    before.bytes().filter(|byte| *byte == b'\n').count() + 1
}

/// The fields every entry has, beside its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Standing {
    #[serde(deserialize_with = "date")]
    valid_from: Date,
    #[serde(default, deserialize_with = "optional_date")]
    valid_to: Option<Date>,
    #[serde(default, deserialize_with = "optional_date")]
    checked: Option<Date>,
    section: String,
    note: Option<String>,
}

fn read_entry<T: Content>(row: Value, line: usize) -> Result<(String, Dated<T>), (Option<String>, Fault)> {
    let unreadable = |e: toml::de::Error| (None, Fault::Unreadable(e.message().to_owned()));
    let Value::Table(mut own) = row else { return Err((None, Fault::Unreadable("not a table".to_owned()))) };
    let basis = own.remove("basis");
    let shared: Table = ["valid_from", "valid_to", "checked", "section", "note"].iter().filter_map(|key| own.remove_entry(*key)).collect();
    let value: T = Value::Table(own).try_into().map_err(unreadable)?;
    let basis: Basis = basis
        .ok_or_else(|| "none given".to_owned())
        .and_then(|b| b.try_into().map_err(|e: toml::de::Error| e.message().to_owned()))
        .map_err(|why| (None, Fault::Basis(why)))?;
    let code = value.code(&basis);
    let named = |fault| (Some(code.clone()), fault);
    let standing: Standing =
        Value::Table(shared).try_into().map_err(|e: toml::de::Error| named(Fault::Unreadable(e.message().to_owned())))?;
    let Standing { valid_from, valid_to, checked, section, note } = standing;
    let entry = Dated { value, basis, valid_from, valid_to, checked, section, note, line };
    check_entry(&entry).map_err(named)?;
    Ok((code, entry))
}

fn check_entry<T: Content>(entry: &Dated<T>) -> Result<(), Fault> {
    const CODES: [&str; 6] = ["CPC", "CAO", "CC", "law", "ICCS", "policy"];
    if !CODES.contains(&entry.basis.code.as_ref()) {
        return Err(Fault::Basis(format!("unknown code {:?}", entry.basis.code)));
    }
    if entry.basis.article.is_empty() && !entry.basis.is_policy() {
        return Err(Fault::Basis("no article".to_owned()));
    }
    if entry.checked.is_none() && matches!(entry.basis.mark, Mark::Verified | Mark::VerifiedAmended) {
        return Err(Fault::NeverChecked);
    }
    if entry.valid_to.is_some_and(|last| last < entry.valid_from) {
        return Err(Fault::Backwards);
    }
    entry.check()
}

fn check_days<T>(entries: &[Dated<T>], may_pause: bool) -> Result<(), (usize, Fault)> {
    for pair in entries.windows(2) {
        let (earlier, later) = (&pair[0], &pair[1]);
        if earlier.stands_on(later.valid_from) {
            return Err((later.line, Fault::Overlap(later.valid_from)));
        }
        let free = earlier.valid_to.and_then(|last| last.tomorrow().ok()).filter(|next| *next < later.valid_from);
        if let (Some(day), false) = (free, may_pause) {
            return Err((later.line, Fault::Gap(day)));
        }
    }
    Ok(())
}

/// Reads a TOML date (`2022-01-05`).
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let given = Datetime::deserialize(deserializer)?;
    as_date(&given).ok_or_else(|| serde::de::Error::custom(format!("{given} is not a date: write 2022-01-05")))
}

/// Reads a TOML date that may be absent.
pub(super) fn optional_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}

/// Reads a TOML time of day (`01:30:00`) that may be absent.
pub(super) fn optional_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Time>, D::Error> {
    let given = Datetime::deserialize(deserializer)?;
    let time = given.time.and_then(|t| Time::new(i8::try_from(t.hour).ok()?, i8::try_from(t.minute).ok()?, 0, 0).ok());
    time.map(Some).ok_or_else(|| serde::de::Error::custom(format!("{given} is not a time of day: write 01:30:00")))
}

fn as_date(given: &Datetime) -> Option<Date> {
    let date = given.date.filter(|_| given.time.is_none())?;
    Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

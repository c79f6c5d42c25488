//! A release as the site publishes it: the same statements in each language, their tables, and where everything stands.

use crate::tables::Table;
use aiqyn_law::kernel::{Language, Moment, Words};
use std::collections::BTreeMap;
use std::fmt;

/// The languages of the site, in the order in which they stand.
pub const LANGUAGES: [Language; 3] = [Language::Kk, Language::Ru, Language::En];

/// The tag of a language (BCP 47), as addresses and files have it.
pub const fn tag(language: Language) -> &'static str {
    match language {
        Language::Kk => "kk",
        Language::Ru => "ru",
        Language::En => "en",
    }
}

/// A text that the house sets for its own site, in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Said {
    /// The text in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }
}

impl From<Words> for Said {
    fn from(words: Words) -> Self {
        Self { kk: words.kk.to_owned(), ru: words.ru.to_owned(), en: words.en.to_owned() }
    }
}

/// Under what terms the figures may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its name or what it says, in each language.
    pub name: Said,
    /// Where it stands.
    pub url: String,
}

/// How often a table is published, as the Publications Office of the European Union names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Without a rhythm, each one announced.
    Irregular,
}

impl Frequency {
    /// Its address in the vocabulary of frequencies.
    pub const fn iri(self) -> &'static str {
        match self {
            Self::Daily => "http://publications.europa.eu/resource/authority/frequency/DAILY",
            Self::Weekly => "http://publications.europa.eu/resource/authority/frequency/WEEKLY",
            Self::Irregular => "http://publications.europa.eu/resource/authority/frequency/IRREG",
        }
    }
}

/// The site itself: what all its releases share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// Where it stands, with the slash at its end: `https://aiqyn.example/`.
    pub base: String,
    /// The name in whose authority its ids are made (RFC 4151): a domain that the house holds.
    pub authority: String,
    /// Since when it holds that name; the day is a part of every id, so it never changes.
    pub since: Moment,
    /// Id of the agency in SDMX: `AIQYN`.
    pub agency: String,
    /// The site's title.
    pub title: Said,
    /// What stands there.
    pub description: Said,
    /// Who publishes it.
    pub publisher: Said,
    /// The terms of use.
    pub licence: Licence,
    /// How often, where that is settled.
    pub frequency: Option<Frequency>,
}

impl Imprint {
    /// The whole address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.base.trim_end_matches('/'))
    }
}

/// One table with the notes that stand above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedTable {
    /// The table.
    pub table: Table,
    /// Name of the office that speaks, in the table's language; the table has its code.
    pub office: String,
    /// What a reader must know beside what the table says of itself: a definition, what is counted twice, what is left over.
    pub notes: Vec<String>,
}

/// A release in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its id, the same in every language: `release-2022-01-25`.
    pub id: String,
    /// The language its texts are in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: String,
    /// The office that speaks.
    pub office: String,
    /// The moment its figures are of.
    pub as_of: Moment,
    /// The record as known at this moment.
    pub known: Moment,
    /// When it was released.
    pub released: Moment,
    /// When it was last revised or corrected, where it was.
    pub revised: Option<Moment>,
    /// Whether its figures may still change.
    pub provisional: bool,
    /// Its page, below the folder of the language: `releases/release-2022-01-25/`.
    pub page: String,
    /// Its tables, in the order shown.
    pub tables: Vec<NotedTable>,
}

impl Edition {
    /// When it was last changed.
    pub fn updated(&self) -> Moment {
        self.revised.map_or(self.released, |revised| revised.max(self.released))
    }

    /// The folder of its files in every language.
    pub fn folder(&self) -> String {
        format!("data/{}", self.id)
    }

    /// Where a file of its own language stands.
    pub fn path(&self, file: &str) -> String {
        format!("{}/{}/{file}", self.folder(), tag(self.language))
    }

    /// Where its page stands in a language.
    pub fn page_in(&self, language: Language) -> String {
        format!("{}/{}", tag(language), self.page)
    }
}

/// The name of a table's files without their ending: `S1-region`.
pub fn stem(table: &Table) -> String {
    format!("{}-{}", table.figure, table.breakdown)
}

/// A form in which a release is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A table as CSV.
    Csv,
    /// The description of that CSV.
    Csvw,
    /// A table as a cube of JSON-stat.
    JsonStat,
    /// A table as SDMX-CSV.
    Sdmx,
    /// All tables of one language as a workbook.
    Xlsx,
    /// All files of a release.
    Zip,
}

impl Format {
    /// The formats that a table stands in by itself.
    pub const OF_A_TABLE: [Self; 4] = [Self::Csv, Self::Csvw, Self::JsonStat, Self::Sdmx];

    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Csvw => ".csv-metadata.json",
            Self::JsonStat => ".json",
            Self::Sdmx => ".sdmx.csv",
            Self::Xlsx => ".xlsx",
            Self::Zip => ".zip",
        }
    }

    /// Its media type, registered with IANA.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::Sdmx => "text/csv",
            Self::Csvw => "application/csvm+json",
            Self::JsonStat => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Zip => "application/zip",
        }
    }

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Csvw => "CSVW",
            Self::JsonStat => "JSON-stat",
            Self::Sdmx => "SDMX-CSV",
            Self::Xlsx => "XLSX",
            Self::Zip => "ZIP",
        }
    }

    /// The standard it follows, where the media type does not say it.
    pub const fn standard(self) -> Option<&'static str> {
        match self {
            Self::Csv => Some("https://www.rfc-editor.org/rfc/rfc4180"),
            Self::Csvw => Some("https://www.w3.org/TR/tabular-metadata/"),
            Self::JsonStat => Some("https://json-stat.org/full/"),
            Self::Sdmx => Some("https://github.com/sdmx-twg/sdmx-csv"),
            Self::Xlsx | Self::Zip => None,
        }
    }
}

/// Why a file cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionError {
    /// An id that would be part of a path has letters other than `A-Z a-z 0-9 . _ -`, or begins with a dot.
    Name(String),
    /// Two tables would stand in one file.
    Twice(String),
    /// The format cannot hold it.
    Format(String),
}

impl fmt::Display for EditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => {
                write!(f, "{name:?} cannot be part of a file's name; use letters without accents, digits, `.`, `_` and `-`, no dot first")
            }
            Self::Twice(path) => write!(f, "{path} would be written twice; a release has a figure by one breakdown once"),
            Self::Format(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for EditionError {}

/// Files by path, each written once.
#[derive(Default)]
pub(crate) struct Shelf(BTreeMap<String, Vec<u8>>);

impl Shelf {
    /// Puts a file at its path.
    pub(crate) fn put(&mut self, path: String, bytes: Vec<u8>) -> Result<(), EditionError> {
        if !path.split('/').all(is_name) {
            return Err(EditionError::Name(path));
        }
        match self.0.insert(path.clone(), bytes) {
            None => Ok(()),
            Some(_) => Err(EditionError::Twice(path)),
        }
    }

    /// All of them.
    pub(crate) fn files(self) -> BTreeMap<String, Vec<u8>> {
        self.0
    }
}

/// Whether the text is fit to be the name of a file on every system and in every address.
pub(crate) fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('.') && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

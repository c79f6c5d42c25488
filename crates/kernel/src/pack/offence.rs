//! Offences: titles, penalties and classification, as they stood on a day. What was not read is unknown, never filled.

use super::dated::{Content, Fault};
use crate::basis::Basis;
use crate::words::Language;
use serde::Deserialize;

/// The code an offence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// Criminal Code.
    Cc,
    /// Code of Administrative Offences.
    Cao,
}

impl Code {
    /// The abbreviation used in citations.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cc => "CC",
            Self::Cao => "CAO",
        }
    }
}

/// Gravity of a criminal offence (CC 10, 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gravity {
    /// Criminal misdemeanour (уголовный проступок).
    Misdemeanour,
    /// Crime of minor gravity.
    Minor,
    /// Of medium gravity.
    Medium,
    /// Grave.
    Grave,
    /// Especially grave.
    EspeciallyGrave,
}

/// Yes, no, or not known: the text of the day was not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known.
    #[default]
    Unknown,
}

/// A title; the Kazakh one is absent where it was not established.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// Kazakh.
    pub kk: Option<String>,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Title {
    /// The title in one language, where it was established.
    pub fn of(&self, language: Language) -> Option<&str> {
        match language {
            Language::Kk => self.kk.as_deref(),
            Language::Ru => Some(&self.ru),
            Language::En => Some(&self.en),
        }
    }
}

/// An offence. Its code, article and part are those of its basis.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// What it is called.
    pub title: Title,
    /// Gravity, of a criminal offence.
    pub gravity: Option<Gravity>,
    /// Longest imprisonment for a term, in years.
    pub max_imprisonment_years: Option<u8>,
    /// Whether imprisonment for life is provided.
    #[serde(default)]
    pub life: bool,
    /// Whether it is committed with intent only, by negligence only; none where the title does not say.
    pub negligent: Option<bool>,
    /// Statistical categories it may be counted in: codes of the list `category`.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Kinds of body that may investigate: codes of the list `body`; empty where not established.
    #[serde(default)]
    pub competent: Vec<String>,
    /// The same in words, with the article.
    pub competence: Option<String>,
    /// ICCS 1.0 code.
    pub iccs: Option<String>,
    /// Whether a warning may be given for it (CAO 43).
    #[serde(default)]
    pub warning_available: Answer,
    /// Fine of a natural person, in monthly calculation indices.
    pub fine_mci: Option<u32>,
    /// Longest administrative arrest, in days.
    pub arrest_max_days: Option<u8>,
    /// Other penalties, in words.
    pub other_penalties: Option<String>,
    /// Which text was read.
    pub source: String,
}

impl Content for Offence {
    const TABLE: &'static str = "offence";
    // A wording may have ended on a day not established; what follows may begin later.
    const MAY_PAUSE: bool = true;
    fn code(&self, basis: &Basis) -> String {
        format!("{} {}({})", basis.code, basis.article, basis.part)
    }
    fn check(&self) -> Result<(), Fault> {
        if self.title.ru.trim().is_empty() {
            return Err(Fault::Untranslated("ru"));
        }
        if self.title.en.trim().is_empty() {
            return Err(Fault::Untranslated("en"));
        }
        if self.title.kk.as_ref().is_some_and(|kk| kk.trim().is_empty()) {
            return Err(Fault::Untranslated("kk"));
        }
        if self.max_imprisonment_years.is_some_and(|years| years == 0 || years > 30) || self.arrest_max_days.is_some_and(|days| days > 45) {
            return Err(Fault::Senseless("no such penalty: imprisonment is 1 to 30 years, arrest at most 45 days".to_owned()));
        }
        Ok(())
    }
}

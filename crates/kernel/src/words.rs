//! The three languages, as equals: no text of the law is declared in fewer.

use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// One statement in Kazakh, Russian and English. `{name}` stands for a detail of the finding; numbers come from there, never from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Kazakh.
    pub kk: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

/// A language of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Words {
    /// Words that are still to be said.
    pub const NONE: Self = Self { kk: "", ru: "", en: "" };

    /// The statement in one language, as declared.
    pub const fn of(&self, language: Language) -> &'static str {
        match language {
            Language::Kk => self.kk,
            Language::Ru => self.ru,
            Language::En => self.en,
        }
    }

    /// The statement with its details filled in, in one pass: braces inside a value stay as they are, and a detail that is not given
    /// stays visible as `{name}`.
    pub fn fill(&self, language: Language, details: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
        let mut out = String::new();
        let mut rest = self.of(language);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            match details.iter().find(|(key, _)| key.as_ref() == name) {
                Some((_, value)) => out.push_str(value.as_ref()),
                None => out.extend(["{", name, "}"]),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// A language nobody here speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage(String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no language of the house; write kk, ru or en", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        match text {
            "kk" => Ok(Self::Kk),
            "ru" => Ok(Self::Ru),
            "en" => Ok(Self::En),
            other => Err(UnknownLanguage(other.to_owned())),
        }
    }
}

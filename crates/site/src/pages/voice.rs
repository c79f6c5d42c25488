//! One language telling one site: numbers, days, offices, places, and links that hold wherever the site stands.

use crate::locale::{Locale, Missing};
use crate::model::{Site, Value};
use aiqyn_law::briefing::Qualifier;
use aiqyn_law::kernel::{Figure, Language, Moment, Office, Words};
use aiqyn_law::names::{self, Names};
use aiqyn_law::pack::Pack;

/// A language's way of telling the site.
pub struct Voice<'a> {
    /// What is told.
    pub site: &'a Site,
    /// The law pack: names of places and codes by day.
    pub law: &'a Pack,
    /// The language.
    pub language: Language,
    /// How it writes numbers and days.
    pub locale: Locale,
}

/// A qualifier before a value; empty where the value is exact.
const fn qualifier(qualifier: Qualifier) -> Option<Words> {
    Some(match qualifier {
        Qualifier::Exact => return None,
        Qualifier::AtLeast => Words { kk: "кемінде {value}", ru: "не менее {value}", en: "at least {value}" },
        Qualifier::MoreThan => Words { kk: "артық: {value}", ru: "более {value}", en: "more than {value}" },
        Qualifier::AtMost => Words { kk: "ең көбі {value}", ru: "не более {value}", en: "at most {value}" },
        Qualifier::Approx => Words { kk: "шамамен {value}", ru: "около {value}", en: "about {value}" },
        Qualifier::All => Words { kk: "барлығы", ru: "все", en: "all" },
        Qualifier::Unclear => Words { kk: "анық емес: {value}", ru: "неясно: {value}", en: "unclear: {value}" },
    })
}

impl<'a> Voice<'a> {
    /// The voice of a language.
    ///
    /// # Errors
    /// [`Missing`] where the program was built without that language's data.
    pub fn new(site: &'a Site, law: &'a Pack, language: Language) -> Result<Self, Missing> {
        Ok(Self { site, law, language, locale: Locale::of(language)? })
    }

    /// The language's tag.
    pub const fn tag(&self) -> &'static str {
        tag(self.language)
    }

    /// Words as this language says them.
    pub const fn say(&self, words: &Words) -> &'static str {
        words.of(self.language)
    }

    /// Words with details.
    pub fn fill(&self, words: &Words, details: &[(&str, &str)]) -> String {
        words.fill(self.language, details)
    }

    /// A number in groups of three.
    pub fn number(&self, value: u64) -> String {
        self.locale.number(i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// A difference with its sign.
    pub fn signed(&self, value: i64) -> String {
        let size = self.number(value.unsigned_abs());
        match value {
            0 => size,
            1.. => format!("+{size}"),
            _ => format!("\u{2212}{size}"),
        }
    }

    /// A value as it was said: `more than 700`.
    pub fn said(&self, value: u64, how: Qualifier) -> String {
        let number = self.number(value);
        qualifier(how).map_or_else(|| number.clone(), |words| self.fill(&words, &[("value", &number)]))
    }

    /// A released value as it was said.
    pub fn value(&self, value: &Value) -> String {
        self.said(value.value, value.qualifier)
    }

    /// A day.
    pub fn day(&self, at: Moment) -> String {
        let date = at.date();
        let parts = (i32::from(date.year()), u8::try_from(date.month()).ok(), u8::try_from(date.day()).ok());
        let written = parts.1.zip(parts.2).and_then(|(month, day)| self.locale.day(parts.0, month, day));
        written.unwrap_or_else(|| date.to_string())
    }

    /// A day, hour and minute in Almaty.
    pub fn moment(&self, at: Moment) -> String {
        let time = at.civil();
        format!("{}, {:02}:{:02}", self.day(at), time.hour(), time.minute())
    }

    /// An office.
    pub fn office(&self, office: Office) -> &'static str {
        names::value("Office", office.code()).map_or(office.code(), |words| self.say(words))
    }

    /// What a figure says, with a capital letter.
    pub fn statement(&self, figure: &Figure) -> String {
        capital(figure.statement.of(self.language))
    }

    /// What a figure counts.
    pub const fn unit(&self, figure: &Figure) -> &'static str {
        figure.unit.words().of(self.language)
    }

    /// How codes of the record are read in this language at a moment.
    pub const fn names(&self, at: Moment) -> Names<'a> {
        Names { law: self.law, at, language: self.language }
    }

    /// A region by its name of that day.
    pub fn region(&self, code: &str, at: Moment) -> String {
        self.names(at).region(code)
    }

    /// A body by its name of that day.
    pub fn body(&self, id: &str, at: Moment) -> String {
        self.names(at).body(id)
    }
}

/// A language's tag.
pub const fn tag(language: Language) -> &'static str {
    match language {
        Language::Kk => "kk",
        Language::Ru => "ru",
        Language::En => "en",
    }
}

/// The text with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The way from a page within its language to the language's root: `../../` for `figures/S1/`.
pub fn up(path: &str) -> String {
    let steps = path.matches('/').count();
    if steps == 0 { "./".to_owned() } else { "../".repeat(steps) }
}

/// The way from a page to the site's root.
pub fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count() + 1)
}

//! The three languages, as equals: no text of the law is declared in fewer.

use serde::Serialize;

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
    /// The statement in one language, as declared.
    pub const fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Kk => self.kk,
            Language::Ru => self.ru,
            Language::En => self.en,
        }
    }

    /// The statement with its details filled in; a detail the finding lacks stays visible as `{name}`.
    pub fn fill(&self, language: Language, details: &[(String, String)]) -> String {
        let mut text = self.in_language(language).to_owned();
        for (name, value) in details {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

//! Which articles a code has: a citation of another one is a slip of the pen.

use super::dated::{Content, Fault};
use crate::basis::Basis;
use serde::Deserialize;

/// The numbers of the articles of a code.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbering {
    /// Its abbreviation: `CPC`.
    pub code: String,
    /// The last article; all before it have a number, excluded ones too.
    pub last: u16,
    /// Articles put in between: `32-1`.
    pub inserted: Vec<String>,
}

impl Numbering {
    /// Whether the code has that article.
    pub fn has(&self, article: &str) -> bool {
        let plain = article.parse::<u16>().is_ok_and(|number| (1..=self.last).contains(&number) && !article.starts_with(['0', '+']));
        plain || self.inserted.iter().any(|inserted| inserted == article)
    }
}

impl Content for Numbering {
    const TABLE: &'static str = "code";
    fn code(&self, _: &Basis) -> String {
        self.code.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        let formed = |article: &String| article.split_once('-').is_some_and(|(a, b)| a.parse::<u16>().is_ok() && b.parse::<u16>().is_ok());
        match self.inserted.iter().find(|article| !formed(article)) {
            Some(article) => Err(Fault::Senseless(format!("{article} is no inserted article: write 32-1"))),
            None if self.last == 0 => Err(Fault::Senseless("a code has articles".to_owned())),
            None => Ok(()),
        }
    }
}

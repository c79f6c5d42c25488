//! Coded lists: grounds, circumstances, kinds of body.

use super::dated::{Content, Fault, Wording};
use crate::basis::Basis;
use serde::Deserialize;

/// One entry of a coded list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The list: `termination`.
    pub list: String,
    /// Its code there.
    pub code: String,
    /// What it says.
    pub words: Wording,
    /// The region, of a city.
    pub region: Option<String>,
    /// The statistical categories counted in it, of a class of the ICCS: codes of the list `category`.
    #[serde(default)]
    pub categories: Vec<String>,
}

pub(super) fn entry_code(list: &str, code: &str) -> String {
    format!("{list}:{code}")
}

impl Content for Entry {
    const TABLE: &'static str = "entry";
    fn code(&self, _: &Basis) -> String {
        entry_code(&self.list, &self.code)
    }
    fn check(&self) -> Result<(), Fault> {
        let plain =
            |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'_' | b'-'));
        if !plain(&self.list) || !plain(&self.code) {
            return Err(Fault::Senseless("list and code are written with a-z, 0-9, _ and -".to_owned()));
        }
        self.words.check()
    }
}

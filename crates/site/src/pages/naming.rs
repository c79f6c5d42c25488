//! What breakdowns and their values are called. A code without a name in every language stops the publication.

use super::voice::Voice;
use aiqyn_law::kernel::{Moment, Words};
use aiqyn_law::names;
use std::fmt;

/// A code that no language has a name for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingName {
    /// The facet, or `facet`.
    pub facet: String,
    /// The code.
    pub code: String,
}

impl fmt::Display for MissingName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no language has a name for {:?} of {:?}: give it one in the law's names", self.code, self.facet)
    }
}

impl std::error::Error for MissingName {}

const NONE: Words = Words { kk: "көрсетілмеген", ru: "не указано", en: "not stated" };

/// The name of a breakdown.
///
/// # Errors
/// [`MissingName`] where it has none.
pub fn breakdown(voice: &Voice, facet: &str) -> Result<&'static str, MissingName> {
    names::breakdown(facet).map(|words| voice.say(words)).ok_or_else(|| MissingName { facet: "facet".to_owned(), code: facet.to_owned() })
}

/// The name of a value at a moment.
///
/// # Errors
/// [`MissingName`] where it has none.
pub fn value(voice: &Voice, facet: &str, code: &str, at: Moment) -> Result<String, MissingName> {
    if code.is_empty() {
        return Ok(voice.say(&NONE).to_owned());
    }
    if let Some(words) = names::breakdown_values(facet).iter().find_map(|of| names::group(of, code)) {
        return Ok(voice.say(words).to_owned());
    }
    let reading = voice.names(at);
    let said = match facet {
        "region" => reading.region(code),
        "body" => reading.body(code),
        // The number alone: which code it is of, the figure says.
        "article" => return Ok(code.to_owned()),
        "city" | "category" => reading.entry(facet, code),
        "measure" => reading.measure(code),
        "accused" | "investigated_by" => reading.entry("body", code),
        _ => code.to_owned(),
    };
    if said == code { Err(MissingName { facet: facet.to_owned(), code: code.to_owned() }) } else { Ok(said) }
}

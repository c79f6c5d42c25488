//! What codes of the record are called at a moment: places, bodies, entries of lists.

use super::value;
use crate::kernel::{BodyId, Language, Moment, RegionCode};
use crate::pack::Pack;

/// The names of one day in one language.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The law pack.
    pub law: &'a Pack,
    /// The moment whose names are used.
    pub at: Moment,
    /// The language.
    pub language: Language,
}

impl Names<'_> {
    /// A code of a list of the pack in words, or the code where the list does not have it at that moment.
    pub fn entry(&self, list: &str, code: &str) -> String {
        self.law.entry(list, code, self.at).map_or_else(|| code.to_owned(), |entry| entry.words.of(self.language).to_owned())
    }

    /// A measure of restraint by its name of that day.
    pub fn measure(&self, code: &str) -> String {
        self.law.measure(code, self.at).map_or_else(|| code.to_owned(), |measure| measure.names.of(self.language).to_owned())
    }

    /// A region by its name of that day; one that did not stand then, by the name it has on another.
    pub fn region(&self, code: &str) -> String {
        let other = || self.law.all_regions().find(|region| region.code == code);
        let region = RegionCode::parse(code).ok().and_then(|code| self.law.region(code.as_str(), self.at)).or_else(other);
        region.map_or_else(|| code.to_owned(), |region| region.names.of(self.language).to_owned())
    }

    /// A body in words: what it is, where, which of several.
    pub fn body(&self, id: &str) -> String {
        let Ok(body) = BodyId::parse(id) else { return id.to_owned() };
        let mut parts = body.as_str().split('/').skip(1);
        let mut said = self.entry("body", body.kind());
        if let Some(region) = parts.next() {
            let place = value("BodyId", region).map_or_else(|| self.region(region), |words| words.of(self.language).to_owned());
            said = format!("{said}, {place}");
        }
        for part in parts {
            let which = value("BodyId", part).map_or_else(|| format!("№ {part}"), |words| words.of(self.language).to_owned());
            said = format!("{said}, {which}");
        }
        said
    }
}

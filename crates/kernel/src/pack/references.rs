//! What entries of the pack name must stand in the pack: regions, bodies, list codes, articles.

use super::dated::Series;
use super::entry::entry_code;
use super::{Dated, Fault, Pack, PackError};

fn wanting<T>(file: &'static str, code: &str, entry: &Dated<T>, to: String) -> PackError {
    PackError { file, line: entry.line, entry: code.to_owned(), fault: Fault::UnknownReference(to) }
}

impl Pack {
    /// Every code that an entry names must stand in the pack.
    pub(super) fn check_references(&self) -> Result<(), PackError> {
        for (code, limit) in self.limits.all() {
            if let Some(level) = limit.agreed_by.as_ref().filter(|level| !self.listed("prosecutor_level", level)) {
                return Err(wanting("limits.toml", code, limit, format!("prosecutor level {level}")));
            }
        }
        for (code, offence) in self.offences.all() {
            let categories = offence.categories.iter().map(|category| ("category", category));
            let bodies = offence.competent.iter().map(|body| ("body", body));
            if let Some((list, to)) = categories.chain(bodies).find(|(list, to)| !self.listed(list, to)) {
                return Err(wanting("offences.toml", code, offence, format!("{list} {to}")));
            }
        }
        for (code, agency) in self.bodies.all() {
            let kinds = [Some(&agency.kind), agency.merged_into.as_ref()];
            if let Some(kind) = kinds.into_iter().flatten().find(|kind| !self.listed("body", kind)) {
                return Err(wanting("bodies.toml", code, agency, format!("body {kind}")));
            }
        }
        for (code, entry) in self.lists.all() {
            if let Some(to) = entry.categories.iter().find(|to| !self.listed("category", to)) {
                return Err(wanting("lists.toml", code, entry, format!("category {to}")));
            }
        }
        self.check_places()
    }

    /// Every region that an entry names must stand while the entry does.
    fn check_places(&self) -> Result<(), PackError> {
        for (code, emergency) in self.emergency.all() {
            if self.regions.at(code, emergency.valid_from).is_none() {
                return Err(wanting("emergency.toml", code, emergency, format!("region {code}")));
            }
        }
        for (code, region) in self.regions.all() {
            if let Some(parent) = region.formed_from.as_ref().filter(|parent| self.regions.of(parent).is_empty()) {
                return Err(wanting("regions.toml", code, region, format!("region {parent}")));
            }
        }
        for (code, entry) in self.lists.all() {
            if let Some(region) = entry.region.as_ref().filter(|region| self.regions.at(region, entry.valid_from).is_none()) {
                return Err(wanting("lists.toml", code, entry, format!("region {region}")));
            }
        }
        Ok(())
    }

    fn listed(&self, list: &str, code: &str) -> bool {
        !self.lists.of(&entry_code(list, code)).is_empty()
    }

    /// Every article that an entry cites or lists must stand in its code.
    pub(super) fn check_articles(&self) -> Result<(), PackError> {
        self.cited("bail.toml", &self.bail)?;
        self.cited("bodies.toml", &self.bodies)?;
        self.cited("calendar.toml", &self.calendar)?;
        self.cited("emergency.toml", &self.emergency)?;
        self.cited("incidents.toml", &self.incidents)?;
        self.cited("limits.toml", &self.limits)?;
        self.cited("lists.toml", &self.lists)?;
        self.cited("mci.toml", &self.mci)?;
        self.cited("measures.toml", &self.measures)?;
        self.cited("offences.toml", &self.offences)?;
        self.cited("regions.toml", &self.regions)?;
        self.cited("thresholds.toml", &self.thresholds)?;
        // These lists are of articles of the Criminal Code; a part follows `_`.
        const OF_ARTICLES: [&str; 3] = ["qualification_30_days", "extremist_crime", "amnesty_excluded"];
        for (code, entry) in self.lists.all().filter(|(_, entry)| OF_ARTICLES.contains(&entry.list.as_str())) {
            let article = entry.code.split('_').next().unwrap_or_default();
            if !self.has_article("CC", article) {
                let fault = Fault::UnknownArticle(format!("CC {article}"));
                return Err(PackError { file: "lists.toml", line: entry.line, entry: code.to_owned(), fault });
            }
        }
        Ok(())
    }

    fn cited<T>(&self, file: &'static str, series: &Series<T>) -> Result<(), PackError> {
        for (code, entry) in series.all() {
            let basis = &entry.basis;
            if !basis.article.is_empty() && !self.has_article(&basis.code, &basis.article) {
                let fault = Fault::UnknownArticle(format!("{} {}", basis.code, basis.article));
                return Err(PackError { file, line: entry.line, entry: code.to_owned(), fault });
            }
        }
        Ok(())
    }
}

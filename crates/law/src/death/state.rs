//! What a decision needs to know, folded from the acts.

use super::acts::{Act, Certainty, Examined, Found, Manner};
use crate::kernel::{BodyId, Entry, Moment, PersonId, RecordId, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// The item that stands for the dead body in the chain of custody.
pub const BODY: &str = "body";

/// An exhumation, from the petition on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhumation {
    /// When it was asked for.
    pub asked_at: Moment,
    /// The judge's word: when, and whether sanctioned.
    pub word: Option<(Moment, bool)>,
    /// When it was carried out.
    pub done_at: Option<Moment>,
}

impl Exhumation {
    /// Whether the judge sanctioned it.
    pub fn is_sanctioned(&self) -> bool {
        self.word.is_some_and(|(_, sanctioned)| sanctioned)
    }
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What opened the record.
    pub found: Option<Found>,
    /// When the dead person was found.
    pub found_at: Option<Moment>,
    /// The body that investigates, now.
    pub body: Option<BodyId>,
    /// Units that are said to have used force.
    pub force: BTreeSet<BodyId>,
    /// Who the person was, as said last, and how surely.
    pub identity: Option<(PersonId, Certainty)>,
    /// When a method first identified the person.
    pub identified_at: Option<Moment>,
    /// Where and when an examination was appointed last.
    pub appointed: Option<(BodyId, Moment)>,
    /// Institutions ever appointed.
    pub institutions: BTreeSet<BodyId>,
    /// The last examination, and when.
    pub examination: Option<(Examined, Moment)>,
    /// The manner of death as determined last, and when.
    pub manner: Option<(Manner, Moment)>,
    /// The exhumation asked for last.
    pub exhumation: Option<Exhumation>,
    /// The case it is linked to, as said last, and when.
    pub case: Option<(RecordId, Moment)>,
    /// Cases requalified as homicide, with when.
    pub requalified: BTreeMap<RecordId, Moment>,
    /// Relatives informed, with when first.
    pub informed: BTreeMap<PersonId, Moment>,
    /// Relatives recognised as victims.
    pub victims: BTreeSet<PersonId>,
    /// When the body was released, where it was and has not been exhumed since.
    pub released_at: Option<Moment>,
    /// Who keeps the body and each piece of evidence.
    pub keepers: BTreeMap<Tag, BodyId>,
    /// When the record was closed.
    pub closed_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Found(found) => self.find(found, at),
            Act::Identified(identified) => {
                if identified.certainty > Certainty::Presumed {
                    self.identified_at.get_or_insert(at);
                } else if identified.certainty == Certainty::Unknown {
                    self.identified_at = None;
                }
                self.identity = Some((identified.person.clone(), identified.certainty));
            }
            Act::ForceAttributed(force) => {
                self.force.insert(force.by.clone());
            }
            Act::TakenOver(taken) => self.body = Some(taken.body.clone()),
            Act::ExaminationAppointed(appointed) => {
                self.appointed = Some((appointed.institution.clone(), at));
                self.institutions.insert(appointed.institution.clone());
            }
            Act::Examined(examined) => self.examination = Some(((**examined).clone(), at)),
            Act::MannerDetermined(determined) => self.manner = Some((determined.manner, at)),
            Act::ExhumationPetitioned(_) => self.exhumation = Some(Exhumation { asked_at: at, word: None, done_at: None }),
            Act::ExhumationSanctioned(_) => self.judge(at, true),
            Act::ExhumationRefused(_) => self.judge(at, false),
            Act::Exhumed(exhumed) => {
                if let Some(exhumation) = &mut self.exhumation {
                    exhumation.done_at.get_or_insert(at);
                }
                self.released_at = None;
                self.keep(BODY, &exhumed.institution);
            }
            Act::Linked(linked) => self.case = Some((linked.case.clone(), at)),
            Act::CaseRequalified(requalified) => {
                self.requalified.entry(requalified.case.clone()).or_insert(at);
            }
            Act::RelativesInformed(informed) => {
                self.informed.entry(informed.relative.clone()).or_insert(at);
            }
            Act::RelativesHeard(_) => {}
            Act::RelativeRecognisedVictim(recognised) => {
                self.victims.insert(recognised.relative.clone());
            }
            Act::BodyReleased(_) => {
                self.released_at.get_or_insert(at);
            }
            Act::CustodyChain(handed) => {
                self.keepers.insert(handed.item.clone(), handed.to.clone());
            }
            Act::Closed(_) => {
                self.closed_at.get_or_insert(at);
            }
        }
    }

    fn find(&mut self, found: &Found, at: Moment) {
        if self.found.is_none() {
            self.found = Some(found.clone());
            self.found_at = Some(at);
            self.body.get_or_insert_with(|| found.body.clone());
            self.force.extend(found.force_used_by.clone());
            if self.keeper(BODY).is_none() {
                self.keep(BODY, &found.recovered_by);
            }
        }
    }

    fn keep(&mut self, item: &str, keeper: &BodyId) {
        if let Ok(item) = Tag::parse(item) {
            self.keepers.insert(item, keeper.clone());
        }
    }

    fn judge(&mut self, at: Moment, sanctioned: bool) {
        if let Some(exhumation) = &mut self.exhumation {
            exhumation.word.get_or_insert((at, sanctioned));
        }
    }

    /// Who keeps an item now.
    pub fn keeper(&self, item: &str) -> Option<&BodyId> {
        self.keepers.iter().find(|(tag, _)| tag.as_str() == item).map(|(_, keeper)| keeper)
    }

    /// The person: as identified last, else the provisional one.
    pub fn person(&self) -> Option<&PersonId> {
        self.identity.as_ref().map(|(person, _)| person).or_else(|| self.found.as_ref().map(|f| &f.person))
    }

    /// How surely it is known who the person was.
    pub fn certainty(&self) -> Certainty {
        self.identity.as_ref().map_or(Certainty::Unknown, |(_, certainty)| *certainty)
    }

    /// Whether a method says who the person was.
    pub fn is_identified(&self) -> bool {
        self.certainty() > Certainty::Presumed
    }
}

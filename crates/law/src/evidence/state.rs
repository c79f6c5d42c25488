//! What a decision needs to know of an item, folded from the acts.

use super::acts::{Act, Collected, Custodian, Empty, ExaminationAppointed, File, HandedOver, Kind, Source, Transferred};
use crate::kernel::{BodyId, Entry, Moment, OfficerId, RecordId, RegionCode, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A handover that nobody has answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// When it was handed over.
    pub at: Moment,
    /// By whom and to whom.
    pub content: HandedOver,
}

/// An examination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// When it was appointed.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// What was appointed.
    pub content: ExaminationAppointed,
    /// When it was made.
    pub done_at: Option<Moment>,
}

/// How the package stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Package {
    /// Never sealed.
    #[default]
    Open,
    /// Sealed.
    Sealed {
        /// The seal.
        seal: Tag,
    },
    /// Opened after it was sealed.
    Opened {
        /// When.
        at: Moment,
        /// In which body it was opened.
        by: BodyId,
    },
}

/// Why an item is no evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Declared so, on a ground of the list.
    Declared {
        /// Code of the list `inadmissibility`.
        ground: String,
    },
    /// By what it came of.
    BySource,
}

/// What an item was used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Version of the act.
    pub version: u64,
    /// When.
    pub at: Moment,
    /// The record it serves.
    pub record: RecordId,
}

/// How the record of an item ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Given back.
    Returned,
    /// Destroyed.
    Destroyed,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The collection that opened the record.
    pub collected: Option<Collected>,
    /// When it was collected.
    pub collected_at: Option<Moment>,
    /// Files by digest.
    pub files: BTreeMap<String, File>,
    /// Who holds it; nobody once it is returned or destroyed.
    pub holder: Option<Custodian>,
    /// Where the item went last, once it was handed to another body with its case.
    pub transferred: Option<Transferred>,
    /// Bodies that took it into their hands since then, or ever where it went nowhere.
    pub held_by: BTreeSet<BodyId>,
    /// The handover nobody has answered yet.
    pub handover: Option<Handover>,
    /// The package.
    pub package: Package,
    /// Seals used so far.
    pub seals: BTreeSet<Tag>,
    /// Examinations by tag.
    pub examinations: BTreeMap<Tag, Examination>,
    /// What it was used for, as it stands.
    pub uses: Vec<Use>,
    /// Since when it is no evidence, and why: the first that said so.
    pub inadmissible: Option<(Moment, Cause)>,
    /// How and when the record ended.
    pub ended: Option<(Ending, Moment)>,
    /// When something last happened.
    pub last_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        self.last_at = self.last_at.max(Some(at));
        match entry.act {
            Act::Collected(collected) => self.collect(collected, at),
            Act::FileAdded(file) => self.add(file),
            Act::LinkedToSuspect(link) => self.uses.push(Use { version: entry.version, at, record: link.suspect.clone() }),
            Act::Proves(proves) => self.uses.push(Use { version: entry.version, at, record: proves.record.clone() }),
            Act::HandedOver(content) => {
                self.handover.get_or_insert_with(|| Handover { at, content: content.clone() });
            }
            Act::Accepted(Empty {}) => {
                if let Some(handover) = self.handover.take() {
                    self.hold(&handover.content.to);
                }
            }
            Act::HandoverRefused(Empty {}) => self.handover = None,
            Act::ExaminationAppointed(content) => {
                let appointed = Examination { at, by: entry.author.clone(), content: content.clone(), done_at: None };
                self.examinations.entry(content.examination.clone()).or_insert(appointed);
            }
            Act::Examined(examined) => {
                if let Some(examination) = self.examinations.get_mut(&examined.examination) {
                    examination.done_at.get_or_insert(at);
                }
            }
            Act::Sealed(sealed) => {
                self.seals.insert(sealed.seal.clone());
                self.package = Package::Sealed { seal: sealed.seal.clone() };
            }
            Act::Unsealed(_) => self.package = Package::Opened { at, by: entry.author_authority.body.clone() },
            Act::DeclaredInadmissible(declared) => {
                self.inadmissible.get_or_insert_with(|| (at, Cause::Declared { ground: declared.ground.clone() }));
            }
            Act::InadmissibleBySource(Empty {}) => {
                self.inadmissible.get_or_insert((at, Cause::BySource));
            }
            Act::Returned(_) => self.end(Ending::Returned, at),
            Act::Destroyed(_) => self.end(Ending::Destroyed, at),
            Act::Transferred(to) => {
                self.transferred = Some(to.clone());
                // Whoever held it before has a part in it no longer, unless it is still in their hands.
                self.held_by.clear();
            }
            Act::Copied(_) => {}
        }
    }

    fn collect(&mut self, collected: &Collected, at: Moment) {
        if self.collected.is_none() {
            self.collected = Some(collected.clone());
            self.collected_at = Some(at);
            self.hold(&collected.by);
            collected.file.iter().for_each(|file| self.add(file));
        }
    }

    fn add(&mut self, file: &File) {
        self.files.entry(file.digest.clone()).or_insert_with(|| file.clone());
    }

    fn hold(&mut self, holder: &Custodian) {
        self.held_by.insert(holder.body.clone());
        self.holder = Some(holder.clone());
    }

    fn end(&mut self, how: Ending, at: Moment) {
        self.ended.get_or_insert((how, at));
        self.holder = None;
        self.handover = None;
    }

    /// What it is.
    pub fn kind(&self) -> Option<Kind> {
        self.collected.as_ref().map(|collected| collected.kind)
    }

    /// Of what it came.
    pub fn source(&self) -> Option<&Source> {
        self.collected.as_ref().map(|collected| &collected.source)
    }

    /// Whether the record says that the item is no evidence. That its source was found unlawful may not be noted here yet:
    /// [`super::tainted`] looks there.
    pub const fn is_inadmissible(&self) -> bool {
        self.inadmissible.is_some()
    }

    /// Whether the item was given back or destroyed.
    pub const fn is_over(&self) -> bool {
        self.ended.is_some()
    }

    /// Region and body that answer for it: those it was handed to last, else those that collected it. None before it is collected.
    pub fn place(&self) -> Option<(&RegionCode, &BodyId)> {
        let collected = self.collected.as_ref()?;
        Some(self.transferred.as_ref().map_or((&collected.region, &collected.by.body), |to| (&to.region, &to.body)))
    }

    /// The region on whose clocks its days are counted: that of whoever answers for it now.
    pub fn region(&self) -> Option<&RegionCode> {
        self.place().map(|(region, _)| region)
    }

    /// The bodies that have a part in it: whoever collected it, holds it, held it, is to receive it or is to examine it. Once it was
    /// handed to another body: that one, and whoever holds it, held it since, is to receive it or is to examine it.
    ///
    /// The contents of a telephone are for fewer: whoever held them and no longer does has no part in them.
    pub fn bodies(&self) -> Vec<BodyId> {
        let (Some(collected), Some((_, answers))) = (&self.collected, self.place()) else { return Vec::new() };
        let receiver = self.handover.as_ref().map(|handover| &handover.content.to.body);
        let examining = self.examinations.values().filter(|e| e.done_at.is_none()).map(|e| &e.content.institution);
        let holder = self.holder.as_ref().map(|holder| &holder.body);
        let former = self.held_by.iter().filter(|_| collected.kind != Kind::PhoneContents);
        let mut bodies = vec![answers.clone()];
        for body in holder.into_iter().chain(receiver).chain(examining).chain(former) {
            if !bodies.contains(body) {
                bodies.push(body.clone());
            }
        }
        bodies
    }
}

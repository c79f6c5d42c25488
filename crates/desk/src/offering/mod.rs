//! What an officer can do next on a record, and with what a record begins: every kind of act that access grants, each open, late, not yet or
//! over, with the rule that says why.
//!
//! Nothing is called impossible that the door might admit. There is no payload yet, so specimens of the kind are made from its declaration
//! and decided as the door decides, in the world that it would read.

mod amending;
mod kind;
mod material;
mod of_record;
mod offer;
mod specimen;
mod trial;

pub use offer::{Offer, Opening, Standing};

use crate::door::{Known, Tried, Waiting, tried};
use crate::failure::Failure;
use crate::reading::record::{only_passes_on, sees};
use aiqyn_law::kernel::access;
use aiqyn_law::kernel::history::{Content, Recorded};
use aiqyn_law::kernel::{History, IncidentId, Moment, Officer, RecordId, RoomEntry};
use aiqyn_law::pack::Pack;
use aiqyn_law::{names, rooms};
use aiqyn_record::Store;
use material::Material;
use std::collections::BTreeSet;
use trial::{Found, Trial};

/// What an officer is offered on a record at a moment; nothing on a record that the officer does not see, but for what is left to a body that
/// passes a complaint on.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn offers(store: &Store, law: &'static Pack, officer: &Officer, record: &RecordId, now: Moment) -> Result<Vec<Offer>, Failure> {
    Offering::new(store, law, now).of(officer, record).await
}

/// What an officer would be offered on a record once what waits is recorded: acts of the same event go into the same submission. Nothing where
/// it would be refused.
///
/// # Errors
/// As [`offers`], and what the door answers to whoever it cannot judge.
pub async fn once_recorded(store: &Store, law: &'static Pack, waiting: &Waiting, record: &RecordId) -> Result<Vec<Offer>, Failure> {
    let Tried { now, before: mut known, accepted, .. } = tried(store, law, waiting).await?;
    for one in accepted {
        let keys = rooms::room(one.record.room()).map(|room| room.keys_of(&one.recorded.content)).unwrap_or_default();
        known.load(store, &keys).await?;
        for key in &keys {
            known.add_lookup(key, &one.record);
        }
        known.push(&one.record, Recorded::clone(&one.recorded));
    }
    let found = Found { known, ..Found::default() };
    Offering { found, ..Offering::new(store, law, now) }.of(&waiting.officer, record).await
}

/// Offers at one moment. What was read for one record serves the next.
pub struct Offering<'a> {
    store: &'a Store,
    law: &'static Pack,
    now: Moment,
    found: Found,
}

impl<'a> Offering<'a> {
    /// Offers at a moment, by everything that is recorded.
    pub fn new(store: &'a Store, law: &'static Pack, now: Moment) -> Self {
        Self { store, law, now, found: Found::default() }
    }

    /// Offers at a moment, by what was recorded up to another.
    pub fn as_known(store: &'a Store, law: &'static Pack, now: Moment, known: Moment) -> Self {
        let found = Found { known: Known::as_of(known), ..Found::default() };
        Self { found, ..Self::new(store, law, now) }
    }

    /// What an officer is offered on a record.
    ///
    /// # Errors
    /// The store's; an act that cannot be read is named by its number.
    pub async fn of(&mut self, officer: &Officer, record: &RecordId) -> Result<Vec<Offer>, Failure> {
        self.each(officer, record, |_| true).await
    }

    /// What an officer is offered on a record of one kind of act.
    ///
    /// # Errors
    /// The store's; an act that cannot be read is named by its number.
    pub async fn one(&mut self, officer: &Officer, record: &RecordId, act: &str) -> Result<Option<Offer>, Failure> {
        Ok(self.each(officer, record, |kind| kind == act).await?.pop())
    }

    async fn each(&mut self, officer: &Officer, record: &RecordId, wanted: impl Fn(&str) -> bool) -> Result<Vec<Offer>, Failure> {
        let Some(room) = rooms::room(record.room()) else { return Ok(Vec::new()) };
        let history = self.found.known.of_record(self.store, record).await?;
        let Some(place) = (room.place)(&history) else { return Ok(Vec::new()) };
        if !sees(officer, record, &history) && !only_passes_on(officer, record, &history) {
            return Ok(Vec::new());
        }
        let Some(incident) = history.incident().cloned() else { return Ok(Vec::new()) };
        let mut material = Material::of(officer, record, &history, self.now, self.law);
        self.beside(&mut material, room, record, &history).await?;
        let trial = Trial { store: self.store, law: self.law, room, officer, record, history, incident, now: self.now };
        let mut offers = Vec::new();
        for act in room.submittable().filter(|act| wanted(act)) {
            let granted = access::may(room.grants, officer, act, &place);
            let standing = match act {
                "answer/1" if !granted => None,
                act if amending::KINDS.contains(&act) => amending::standing(&trial, &mut self.found, act).await?,
                _ if !granted => None,
                act => Some(kind::standing(&trial, &mut self.found, &material, act).await?),
            };
            let Some((standing, words)) = standing.zip(names::act(room.name, act)) else { continue };
            offers.push(Offer { act: act.to_owned(), words: *words, standing });
        }
        Ok(offers)
    }

    /// What the records found under the record's own keys name is material too: the same person's, the same case's.
    async fn beside(&mut self, material: &mut Material<'_>, room: &RoomEntry, record: &RecordId, history: &History) -> Result<(), Failure> {
        let keys: BTreeSet<_> = history.recorded().iter().flat_map(|line| room.keys_of(&line.content)).collect();
        for other in self.found.known.under(self.store, keys.into_iter().collect()).await? {
            if other != *record {
                let history = self.found.known.of_record(self.store, &other).await?;
                material.gather(&other, &history);
            }
        }
        Ok(())
    }
}

/// The kinds of act by which an officer can begin a record of a room at a moment, in declared order.
pub fn openings(officer: &Officer, room: &'static RoomEntry, law: &Pack, now: Moment) -> Vec<Opening> {
    let granted = |act: &&str| room.grants.iter().any(|grant| grant.act == *act && grant.role == officer.authority.role);
    let begins = room.kinds().filter(granted).filter(|act| opens(officer, room, act, law, now));
    let opening = |act: &str| Some(Opening { room: room.name, act: act.to_owned(), words: *names::act(room.name, act)? });
    begins.filter_map(opening).collect()
}

/// Whether a record can begin with an act of the kind.
fn opens(officer: &Officer, room: &RoomEntry, act: &str, law: &Pack, now: Moment) -> bool {
    let nobodys = RecordId::parse(&format!("{}/specimen", room.name));
    let (Some(form), Ok(record), Ok(incident)) = (room.form_of(act), nobodys, IncidentId::parse("specimen")) else { return false };
    let material = Material::of(officer, &record, &History::default(), now, law);
    specimen::specimens(form, &material).filter_map(|payload| room.read(act, &payload).ok()).any(|read| {
        let mut history = History::default();
        history.push(Recorded {
            seq: 1,
            version: 1,
            incident: incident.clone(),
            recorded_at: now,
            occurred_at: now,
            kind: act.to_owned(),
            officer: officer.id.clone(),
            authority: officer.authority.clone(),
            sealed: BTreeSet::new(),
            rests_on: None,
            leaf: None,
            content: Content::Act(read),
        });
        (room.well_begun)(&history)
    })
}

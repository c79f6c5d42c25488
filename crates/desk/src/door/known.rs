//! What the door has read and still knows: histories and lookups, each with its version.
//!
//! The door is the only writer of its store, so what it knows stays true until it writes; the record checks
//! every version again inside the transaction all the same.

use super::answer::{DoorError, Waiting};
use super::timelines::Timelines;
use crate::reading::room;
use aiqyn_law::kernel::decide::wanted;
use aiqyn_law::kernel::history::Recorded;
use aiqyn_law::kernel::{History, Key, Moment, RecordId, Submission, World};
use aiqyn_law::rooms;
use aiqyn_record::Store;
use aiqyn_tally::Timeline;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

/// Above this many records the door forgets what it knows, so that its memory stays bounded.
const MOST_RECORDS: usize = 60_000;

/// What was read for one decision, and the versions it rests on.
pub struct Reading {
    /// Histories and lookups.
    pub world: World,
    /// Every key read, absent ones included, with its version.
    pub versions: BTreeMap<Key, u64>,
}

#[derive(Default)]
pub struct Known {
    histories: HashMap<RecordId, History>,
    lookups: HashMap<Key, (u64, BTreeSet<RecordId>)>,
    timelines: Timelines,
    /// What was recorded later is not read, where a moment is named.
    until: Option<Moment>,
}

impl Known {
    /// What is known of a moment: for whoever looks at the record as it stood. Lookups are those of now, and name records that were not there.
    pub fn as_of(known: Moment) -> Self {
        Self { until: Some(known), ..Self::default() }
    }

    /// The history of a record, read if it is not known.
    pub async fn of_record(&mut self, store: &Store, record: &RecordId) -> Result<History, DoorError> {
        self.load(store, &[Key::record(record)]).await?;
        Ok(self.history(record).clone())
    }

    /// The records that lookups name, read if they are not known.
    pub async fn under(&mut self, store: &Store, keys: Vec<Key>) -> Result<BTreeSet<RecordId>, DoorError> {
        self.load(store, &keys).await?;
        Ok(keys.iter().flat_map(|key| self.records(key)).cloned().collect())
    }

    /// Forgets everything: what is known may no longer be true.
    pub fn forget(&mut self) {
        self.histories.clear();
        self.lookups.clear();
        self.timelines.forget();
    }

    /// Keeps memory bounded; says whether everything was forgotten.
    pub fn trim(&mut self) -> bool {
        let full = self.histories.len() > MOST_RECORDS || self.lookups.len() > 2 * MOST_RECORDS;
        if full {
            self.forget();
        }
        full
    }

    /// Loads at once what the submissions that wait together will want first, and more: a few questions to the store instead of a few for each.
    pub async fn look_ahead(&mut self, store: &Store, waiting: &[&Waiting], more: Vec<Key>) -> Result<(), DoorError> {
        let nothing = rooms::world();
        let of_acts = waiting.iter().flat_map(|w| wanted(rooms::ROOMS, &w.submission, &nothing));
        let keys: BTreeSet<Key> = of_acts.chain(more).collect();
        self.load(store, &keys.into_iter().collect::<Vec<_>>()).await
    }

    /// Reads everything a submission's rules look at, until nothing new is wanted.
    pub async fn read(&mut self, store: &Store, submission: &Submission) -> Result<Reading, DoorError> {
        let mut reading = Reading { world: rooms::world(), versions: BTreeMap::new() };
        loop {
            let wanted = wanted(rooms::ROOMS, submission, &reading.world);
            let mut new: Vec<Key> = wanted.into_iter().filter(|k| !reading.versions.contains_key(k)).collect();
            if new.is_empty() {
                return Ok(reading);
            }
            while !new.is_empty() {
                self.load(store, &new).await?;
                new = self.place(&new, &mut reading);
            }
        }
    }

    /// Puts keys into the reading; returns the records that lookups name and that are still to be read.
    fn place(&self, keys: &[Key], reading: &mut Reading) -> Vec<Key> {
        let mut further = Vec::new();
        for key in keys {
            if let Some(record) = key.as_record() {
                let history = self.histories.get(&record).cloned().unwrap_or_default();
                reading.versions.insert(key.clone(), history.version());
                reading.world.name(key.clone(), [record.clone()]);
                reading.world.insert(record, history);
            } else if let Some((version, records)) = self.lookups.get(key) {
                reading.versions.insert(key.clone(), *version);
                reading.world.name(key.clone(), records.iter().cloned());
                further.extend(records.iter().map(Key::record).filter(|k| !reading.versions.contains_key(k)));
            }
        }
        further.sort();
        further.dedup();
        further
    }

    /// Loads what is not known yet.
    pub async fn load(&mut self, store: &Store, keys: &[Key]) -> Result<(), DoorError> {
        let records: Vec<RecordId> = keys.iter().filter_map(Key::as_record).filter(|r| !self.histories.contains_key(r)).collect();
        if !records.is_empty() {
            self.histories.extend(room::histories(store, &records, self.until).await?);
        }
        let lookups: Vec<String> =
            keys.iter().filter(|k| k.as_record().is_none() && !self.lookups.contains_key(*k)).map(|k| k.as_str().to_owned()).collect();
        if !lookups.is_empty() {
            let versions: HashMap<String, u64> = store.versions(&lookups).await?.into_iter().collect();
            let mut found: HashMap<String, Vec<String>> = store.lookup(&lookups).await?.into_iter().collect();
            for key in lookups {
                let records = found.remove(&key).unwrap_or_default();
                let records = records.iter().filter_map(|r| RecordId::parse(r).ok()).collect();
                let version = versions.get(&key).copied().unwrap_or(0);
                self.lookups.insert(Key::from_text(key), (version, records));
            }
        }
        Ok(())
    }

    /// The records that a lookup names, as known.
    pub fn records(&self, key: &Key) -> &BTreeSet<RecordId> {
        static NONE: BTreeSet<RecordId> = BTreeSet::new();
        self.lookups.get(key).map_or(&NONE, |(_, records)| records)
    }

    /// The record's history as known.
    pub fn history(&self, record: &RecordId) -> &History {
        static NOTHING: LazyLock<History> = LazyLock::new(History::default);
        self.histories.get(record).unwrap_or(&NOTHING)
    }

    /// Takes in what was staged: the next act of a record.
    pub fn push(&mut self, record: &RecordId, act: Recorded) {
        self.histories.entry(record.clone()).or_default().push(act);
    }

    /// The record's timeline as its last act left it, if it was kept.
    pub fn take_timeline(&mut self, record: &RecordId) -> Option<Timeline> {
        self.timelines.take(record, self.history(record).version())
    }

    /// Keeps the record's timeline for its next act.
    pub fn keep_timeline(&mut self, record: &RecordId, timeline: Timeline) {
        self.timelines.keep(record.clone(), self.history(record).version(), timeline);
    }

    /// Takes in a new lookup row; says whether it is new.
    pub fn add_lookup(&mut self, key: &Key, record: &RecordId) -> bool {
        let (version, records) = self.lookups.entry(key.clone()).or_default();
        let new = records.insert(record.clone());
        if new {
            *version += 1;
        }
        new
    }
}

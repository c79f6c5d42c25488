//! What the door has read for one decision: histories, and which records each lookup key names.

use super::figure::Figure;
use super::fold::{Fold, fold};
use super::history::{Entry, History};
use super::ident::{PersonId, RecordId};
use super::moment::Moment;
use super::question::{Count, Question};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A lookup key. Each key has a version in the record, so that even an absence that was read is protected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// The record itself.
    pub fn record(id: &RecordId) -> Self {
        Self(format!("record:{id}"))
    }
    /// Records about a person.
    pub fn person(id: &PersonId) -> Self {
        Self(format!("person:{id}"))
    }
    /// Records that belong to a criminal case: its suspects.
    pub fn case(id: &RecordId) -> Self {
        Self(format!("case:{id}"))
    }
    /// A key read back from the store.
    pub fn from_text(text: String) -> Self {
        Self(text)
    }
    /// The key as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The record a `record:` key names.
    pub fn as_record(&self) -> Option<RecordId> {
        self.0.strip_prefix("record:").and_then(|id| RecordId::parse(id).ok())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Finds a figure of the law by its id.
pub type FigureOf = fn(&str) -> Option<&'static Figure>;

/// The records read, and the lookups by which they were found.
#[derive(Clone, Debug)]
pub struct World {
    figure_of: FigureOf,
    histories: BTreeMap<RecordId, History>,
    named: BTreeMap<Key, BTreeSet<RecordId>>,
    counted: BTreeMap<Question, Count>,
}

impl World {
    /// Nothing read yet, of a law with these figures.
    pub const fn new(figure_of: FigureOf) -> Self {
        Self { figure_of, histories: BTreeMap::new(), named: BTreeMap::new(), counted: BTreeMap::new() }
    }

    /// The figure of that id, of whatever room.
    pub fn figure_of(&self, id: &str) -> Option<&'static Figure> {
        (self.figure_of)(id)
    }

    /// Puts a record's history in; an empty one says that the record was looked for and is not there.
    pub fn insert(&mut self, record: RecordId, history: History) {
        self.histories.insert(record, history);
    }

    /// Says which records a key names.
    pub fn name(&mut self, key: Key, records: impl IntoIterator<Item = RecordId>) {
        self.named.entry(key).or_default().extend(records);
    }

    /// Puts in what the record answered to a question.
    pub fn count(&mut self, question: Question, counted: Count) {
        self.counted.insert(question, counted);
    }

    /// What the record answered; `None` where it was not asked.
    pub fn figure(&self, question: &Question) -> Option<&Count> {
        self.counted.get(question)
    }

    /// Whether the record was read.
    pub fn has(&self, record: &RecordId) -> bool {
        self.histories.contains_key(record)
    }

    /// Whether the key was looked up.
    pub fn has_key(&self, key: &Key) -> bool {
        self.named.contains_key(key)
    }

    /// The record's history; an empty one where it was not read or is not there.
    pub fn history(&self, record: &RecordId) -> &History {
        static NOTHING: std::sync::OnceLock<History> = std::sync::OnceLock::new();
        self.histories.get(record).unwrap_or_else(|| NOTHING.get_or_init(History::default))
    }

    /// The record's history, to be added to.
    pub fn history_mut(&mut self, record: &RecordId) -> &mut History {
        self.histories.entry(record.clone()).or_default()
    }

    /// The records a key names.
    pub fn records(&self, key: &Key) -> impl Iterator<Item = &RecordId> {
        self.named.get(key).into_iter().flatten()
    }

    /// All records read.
    pub fn all(&self) -> impl Iterator<Item = (&RecordId, &History)> {
        self.histories.iter()
    }

    /// The effective acts of a record of room `R`.
    pub fn entries<R: Fold>(&self, record: &RecordId) -> Vec<Entry<'_, R::Act>> {
        self.history(record).effective(R::act)
    }

    /// The state of a record of room `R` as all its acts leave it, or `None` where it has none.
    pub fn state<R: Fold>(&self, record: &RecordId) -> Option<R::State> {
        let entries = self.entries::<R>(record);
        (!entries.is_empty()).then(|| fold::<R>(&entries))
    }

    /// The state of a record of room `R` of a moment (acts that occurred by then), or `None` where it had none.
    pub fn state_at<R: Fold>(&self, record: &RecordId, at: Moment) -> Option<R::State> {
        let mut entries = self.entries::<R>(record);
        entries.retain(|entry| entry.occurred_at <= at);
        (!entries.is_empty()).then(|| fold::<R>(&entries))
    }

    /// The records of room `R` that a key names, with the state all their acts leave.
    pub fn states<R: Fold>(&self, key: &Key) -> Vec<(RecordId, R::State)> {
        self.records(key).filter(|r| r.room() == R::NAME).filter_map(|r| Some((r.clone(), self.state::<R>(r)?))).collect()
    }

    /// The records of room `R` that a key names, with the state of a moment.
    pub fn states_at<R: Fold>(&self, key: &Key, at: Moment) -> Vec<(RecordId, R::State)> {
        self.records(key).filter(|r| r.room() == R::NAME).filter_map(|r| Some((r.clone(), self.state_at::<R>(r, at)?))).collect()
    }
}

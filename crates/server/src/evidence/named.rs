//! The files that the record names.

use super::Fingerprint;
use aiqyn_law::evidence::{Act, Evidence, File};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::rule::fold;
use aiqyn_law::kernel::{History, RecordId, Room};
use aiqyn_record::{Store, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The files of the items on record.
#[derive(Debug, Default)]
pub struct Named {
    /// Files that stand in the record, each with the items that name it.
    pub standing: BTreeMap<Fingerprint, Vec<RecordId>>,
    /// Digests that were ever named, by acts corrected or annulled since too.
    pub ever: BTreeSet<String>,
}

/// Why the record cannot say what it names.
#[derive(Debug)]
pub enum Unnamed {
    /// The store of acts failed.
    Store(StoreError),
    /// An act cannot be read.
    Act(String),
}

impl fmt::Display for Unnamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Act(text) => write!(f, "{text}; run `aiqyn verify`"),
        }
    }
}

impl std::error::Error for Unnamed {}

impl From<StoreError> for Unnamed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// How many records are read at a time.
const PAGE: u32 = 512;

/// Reads every item on record.
///
/// # Errors
/// The store fails, or an act of it cannot be read.
pub async fn all(store: &Store) -> Result<Named, Unnamed> {
    let mut named = Named::default();
    // Records come in order of their ids: the room's begin here.
    let mut after = format!("{}/", Evidence::NAME);
    loop {
        let page = store.views_page(&after, PAGE).await?;
        let records: Vec<String> = page.into_iter().map(|view| view.cover.record).take_while(|r| r.starts_with("evidence/")).collect();
        let Some(last) = records.last().cloned() else { return Ok(named) };
        for (record, acts) in store.histories(&records).await? {
            let unread = |error: &dyn fmt::Display| Unnamed::Act(format!("{record}: {error}"));
            let lines = acts.iter().map(|act| serde_json::from_slice(&act.line)).collect::<Result<Vec<_>, _>>();
            let history = History::read(aiqyn_law::rooms::ROOMS, &lines.map_err(|e| unread(&e))?).map_err(|e| unread(&e))?;
            named.take(RecordId::parse(&record).map_err(|e| unread(&e))?, &history);
        }
        after = last;
    }
}

impl Named {
    fn take(&mut self, record: RecordId, history: &History) {
        for file in files(history) {
            self.standing.entry(file).or_default().push(record.clone());
        }
        self.ever.extend(history.recorded().iter().filter_map(|recorded| match &recorded.content {
            Content::Act(act) | Content::Correction { act, .. } => file_of(Evidence::act(act)?),
            _ => None,
        }));
    }
}

/// The files of one item, as its record stands.
pub fn files(history: &History) -> Vec<Fingerprint> {
    let state = fold::<Evidence>(&history.effective(Evidence::act));
    state.files.values().map(|file| Fingerprint { digest: file.digest.clone(), size: file.size }).collect()
}

fn file_of(act: &Act) -> Option<String> {
    match act {
        Act::Collected(collected) => collected.file.as_ref().map(|File { digest, .. }| digest.clone()),
        Act::FileAdded(file) => Some(file.digest.clone()),
        _ => None,
    }
}

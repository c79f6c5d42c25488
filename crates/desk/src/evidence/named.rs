//! The files that the record names.

use super::source::Fingerprint;
use crate::reading::{Unread, room};
use aiqyn_law::evidence::{Act, Evidence, File};
use aiqyn_law::kernel::fold;
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{Fold, History, RecordId};
use aiqyn_record::Store;
use std::collections::{BTreeMap, BTreeSet};

/// The files of the items on record.
#[derive(Debug, Default)]
pub struct FileIndex {
    /// Files that stand in the record, each with the items that name it.
    pub standing: BTreeMap<Fingerprint, Vec<RecordId>>,
    /// Digests that were ever named, by acts corrected or annulled since too.
    pub ever: BTreeSet<String>,
}

/// Reads every item on record.
///
/// # Errors
/// The store fails, or an act of it cannot be read.
pub async fn all(store: &Store) -> Result<FileIndex, Unread> {
    let mut named = FileIndex::default();
    let records = room::records(store, Evidence::NAME).await?;
    for (record, history) in room::histories(store, &records, None).await? {
        named.take(record, &history);
    }
    Ok(named)
}

impl FileIndex {
    fn take(&mut self, record: RecordId, history: &History) {
        for file in files(history) {
            self.standing.entry(file).or_default().push(record.clone());
        }
        self.ever.extend(history.recorded().iter().filter_map(|recorded| brought(&recorded.content)).map(|file| file.digest));
    }
}

/// The files of one item, as its record stands.
pub fn files(history: &History) -> Vec<Fingerprint> {
    let state = fold::<Evidence>(&history.effective(Evidence::act));
    state.files.values().map(|file| Fingerprint { digest: file.digest.clone(), size: file.size }).collect()
}

/// The file that an act or its correction brings to its item, if it brings one.
pub fn brought(content: &Content) -> Option<Fingerprint> {
    let (Content::Act(act) | Content::Correction { act, .. }) = content else { return None };
    let File { digest, size, .. } = match Evidence::act(act)? {
        Act::Collected(collected) => collected.file.as_ref()?,
        Act::FileAdded(file) => file,
        _ => return None,
    };
    Some(Fingerprint { digest: digest.clone(), size: *size })
}

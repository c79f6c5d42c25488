//! Every record as it was known at a moment: histories read from the acts, for lists that look at all of them.

use crate::rebuilding::NotFolded;
use aiqyn_law::kernel::{History, Line, Moment, RecordId};
use aiqyn_record::Store;
use std::collections::BTreeMap;

/// Acts are read in pages of this many.
const PAGE: u32 = 4096;

/// The histories of all records, by the acts recorded up to `known`.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn histories(store: &Store, known: Moment, progress: &mut dyn FnMut(u64)) -> Result<BTreeMap<RecordId, History>, NotFolded> {
    let last = store.known_at(known.micros()).await?;
    let mut histories: BTreeMap<RecordId, History> = BTreeMap::new();
    let mut read = 0;
    while read < last {
        let page = store.acts_from(read + 1, PAGE).await?;
        for stored in page.iter().take_while(|stored| stored.seq <= last) {
            let line: Line = serde_json::from_slice(&stored.line).map_err(|e| NotFolded::Act(stored.seq, e.to_string()))?;
            let pushed = histories.entry(line.record.clone()).or_default().push_line(aiqyn_law::rooms::ROOMS, &line);
            pushed.map_err(|e| NotFolded::Act(stored.seq, e.to_string()))?;
            read = stored.seq;
        }
        if page.is_empty() {
            break;
        }
        progress(read);
    }
    Ok(histories)
}

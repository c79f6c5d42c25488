//! Every record as it was known at a moment: histories read from the acts alone, where there are no views to be asked yet.

use super::line::{Unread, decode, push};
use super::pages::Acts;
use crate::progress::Progress;
use aiqyn_law::kernel::{History, Moment, RecordId};
use aiqyn_record::Store;
use std::collections::BTreeMap;

/// The histories of all records, by the acts recorded up to `known`.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn histories(store: &Store, known: Moment, progress: Progress<'_>) -> Result<BTreeMap<RecordId, History>, Unread> {
    let mut histories: BTreeMap<RecordId, History> = BTreeMap::new();
    let mut acts = Acts::up_to(store, store.known_at(known.micros()).await?);
    while let Some(page) = acts.next().await? {
        for stored in &page {
            let line = decode(stored.seq, &stored.line)?;
            push(histories.entry(line.record.clone()).or_default(), &line)?;
        }
        progress(acts.read());
    }
    Ok(histories)
}

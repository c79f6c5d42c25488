//! The records of one room.

use super::line::{Unread, decode, push};
use aiqyn_law::kernel::{History, Moment, RecordId};
use aiqyn_record::{Store, StoreError};

/// The acts of this many records are read at a time.
const TOGETHER: usize = 512;

/// So many records are listed at a time.
const PAGE: u32 = 4096;

/// The records of a room, in order of their ids, by the acts themselves: a view that was lost loses no record.
///
/// # Errors
/// The store's; a record whose name is none is named.
pub async fn records(store: &Store, room: &str) -> Result<Vec<RecordId>, StoreError> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let page = store.records_page(room, &after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(found) };
        after.clone_from(last);
        for record in &page {
            found.push(RecordId::parse(record).map_err(|e| StoreError::Invalid(format!("record {record:?}: {e}; run `aiqyn verify`")))?);
        }
    }
}

/// The histories of records, in the order asked for: as known at a moment, where one is named. One of which nothing was known then has
/// an empty one.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn histories(store: &Store, records: &[RecordId], known: Option<Moment>) -> Result<Vec<(RecordId, History)>, Unread> {
    let mut found = Vec::with_capacity(records.len());
    for some in records.chunks(TOGETHER) {
        let ids: Vec<String> = some.iter().map(ToString::to_string).collect();
        for (record, (_, acts)) in some.iter().zip(store.histories(&ids).await?) {
            let mut history = History::default();
            for act in &acts {
                let line = decode(act.seq, &act.line)?;
                if known.is_none_or(|known| line.recorded_at <= known) {
                    push(&mut history, &line)?;
                }
            }
            found.push((record.clone(), history));
        }
    }
    Ok(found)
}

//! Records by a question to their views, page by page, each with its history as it was known at a moment.
//!
//! Views speak of now. A past is asked of the acts: what a question says of a record's state, place or breaches narrows only where the
//! moment asked of is not past; the room and the incident of a record never change, and narrow always.

use super::line::Unread;
use super::room;
use crate::progress::Steps;
use aiqyn_law::kernel::{History, Moment, RecordId};
use aiqyn_record::{Order, Store, StoreError, ViewQuery};
use std::collections::BTreeMap;

/// So many records are listed and read at a time.
const PAGE: u32 = 1024;

/// Whether acts were recorded after a moment.
///
/// # Errors
/// The store's.
pub async fn is_past(store: &Store, moment: Moment) -> Result<bool, StoreError> {
    Ok(store.known_at(moment.micros()).await? < store.head().await?.size)
}

/// The records that a question finds, in order of their ids, page by page.
pub struct Selection<'a> {
    store: &'a Store,
    query: ViewQuery,
    known: Moment,
    progress: Steps<'a>,
    read: u64,
    all: u64,
    /// Where the next page begins; `None` at the end.
    next: Option<Option<String>>,
}

impl<'a> Selection<'a> {
    /// Those that a question finds, as known at a moment, which is also the moment of which the question asks. `now_alone` narrows it by
    /// what views say of now: it is left out where that moment is past. Progress is told in records.
    ///
    /// # Errors
    /// The store's.
    pub async fn of(
        store: &'a Store,
        always: ViewQuery,
        now_alone: impl FnOnce(ViewQuery) -> ViewQuery,
        known: Moment,
        progress: Steps<'a>,
    ) -> Result<Self, StoreError> {
        let query = if is_past(store, known).await? { always } else { now_alone(always) };
        let query = ViewQuery { at: known.micros(), order: Order::Record, ..query };
        let all = store.count(&query).await?;
        Ok(Self { store, query, known, progress, read: 0, all, next: Some(None) })
    }

    /// The next page; none at the end. A record of which nothing was known at the moment has an empty history.
    ///
    /// # Errors
    /// The store's; an act that cannot be read is named by its number, a view of no record by what it names.
    pub async fn next(&mut self) -> Result<Option<Vec<(RecordId, History)>>, Unread> {
        let Some(cursor) = self.next.take() else { return Ok(None) };
        let page = self.store.list(&self.query, cursor.as_deref(), PAGE).await?;
        self.next = page.next.map(Some);
        // What waits in a record must not go missing with its name.
        let named = page.listed.iter().map(|listed| &listed.cover.record);
        let records =
            named.map(|record| RecordId::parse(record).map_err(|_| Unread::View(record.clone()))).collect::<Result<Vec<_>, _>>()?;
        let histories = room::histories(self.store, &records, Some(self.known)).await?;
        self.read += histories.len() as u64;
        (self.progress)(self.read, self.all);
        Ok(Some(histories))
    }

    /// All pages at once, for what looks at records beside each other.
    ///
    /// # Errors
    /// As [`Selection::next`].
    pub async fn all(mut self) -> Result<BTreeMap<RecordId, History>, Unread> {
        let mut histories = BTreeMap::new();
        while let Some(page) = self.next().await? {
            histories.extend(page.into_iter().filter(|(_, history)| history.version() > 0));
        }
        Ok(histories)
    }
}

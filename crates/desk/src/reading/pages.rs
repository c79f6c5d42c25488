//! What is stored, page by page: the one loop over views, and the one over acts.

use aiqyn_record::{Store, StoreError, StoredAct, View};

/// This many are read at a time.
const PAGE: u32 = 4096;

/// Views in the order of their records.
pub struct Views<'a> {
    store: &'a Store,
    after: String,
}

impl<'a> Views<'a> {
    /// Those of every record.
    pub const fn all(store: &'a Store) -> Self {
        Self { store, after: String::new() }
    }

    /// The next page; none at the end.
    ///
    /// # Errors
    /// The store's.
    pub async fn next(&mut self) -> Result<Option<Vec<View>>, StoreError> {
        let page = self.store.views_page(&self.after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(None) };
        self.after.clone_from(&last.cover.record);
        Ok(Some(page))
    }
}

/// Acts in the order they were recorded.
pub struct Acts<'a> {
    store: &'a Store,
    read: u64,
    last: u64,
}

impl<'a> Acts<'a> {
    /// All of them up to a position.
    pub const fn up_to(store: &'a Store, last: u64) -> Self {
        Self { store, read: 0, last }
    }

    /// All of them.
    pub const fn all(store: &'a Store) -> Self {
        Self::up_to(store, u64::MAX)
    }

    /// How many were read so far.
    pub const fn read(&self) -> u64 {
        self.read
    }

    /// The next page; none at the end.
    ///
    /// # Errors
    /// The store's.
    pub async fn next(&mut self) -> Result<Option<Vec<StoredAct>>, StoreError> {
        if self.read >= self.last {
            return Ok(None);
        }
        let mut page = self.store.acts_from(self.read + 1, PAGE).await?;
        page.retain(|act| act.seq <= self.last);
        let Some(last) = page.last() else { return Ok(None) };
        self.read = last.seq;
        Ok(Some(page))
    }
}

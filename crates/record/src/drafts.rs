//! Drafts and saved views, as rows: what an officer has begun to write, and what an officer asks again.

use crate::catalogue;
use crate::engine::{Row, signed};
use crate::error::StoreError;
use crate::store::Store;

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Whose.
    pub officer: String,
    /// Of which record, or in which room.
    pub record: String,
    /// Of which kind of act.
    pub kind: String,
    /// The version of the record that the officer saw; 0 where it is not there yet.
    pub version: u64,
    /// When it was last put, µs since the Unix epoch.
    pub updated_at: i64,
    /// Until when it is kept, µs since the Unix epoch.
    pub ends_at: i64,
    /// What was written, wrapped.
    pub sealed: Vec<u8>,
}

/// A question that an officer asks again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// What the officer calls it.
    pub name: String,
    /// The question, as the address has it.
    pub query: String,
}

impl Store {
    /// Puts a draft in the place of the one that stands.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn put_draft(&self, draft: &DraftRow) -> Result<(), StoreError> {
        self.change(catalogue::SET_DRAFT, |asked| {
            let asked = asked.bind(draft.officer.as_str()).bind(draft.record.as_str()).bind(draft.kind.as_str());
            let asked = asked.bind(signed(draft.version)).bind(draft.updated_at).bind(draft.ends_at);
            asked.bind(draft.sealed.as_slice())
        })
        .await
        .map(|_| ())
    }

    /// The draft of an officer for a record and a kind.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn draft(&self, officer: &str, record: &str, kind: &str) -> Result<Option<DraftRow>, StoreError> {
        self.hold_office()?;
        let asked = self.pool().ask(catalogue::DRAFT).bind(officer).bind(record).bind(kind);
        let row = asked.optional().await.map_err(|e| self.error(e))?;
        row.map(|row| self.draft_row(&row)).transpose()
    }

    /// The drafts of an officer, by record and kind.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn drafts_of(&self, officer: &str) -> Result<Vec<DraftRow>, StoreError> {
        self.hold_office()?;
        let rows = self.pool().ask(catalogue::DRAFTS_OF).bind(officer).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.draft_row(row)).collect()
    }

    /// Drops a draft; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn drop_draft(&self, officer: &str, record: &str, kind: &str) -> Result<bool, StoreError> {
        Ok(self.change(catalogue::DROP_DRAFT, |asked| asked.bind(officer).bind(record).bind(kind)).await? > 0)
    }

    /// Puts a saved view in the place of the one of that name.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn put_saved_view(&self, officer: &str, view: &SavedView) -> Result<(), StoreError> {
        let (name, query) = (view.name.as_str(), view.query.as_str());
        self.change(catalogue::SET_SAVED_VIEW, |asked| asked.bind(officer).bind(name).bind(query)).await.map(|_| ())
    }

    /// The saved views of an officer, by name.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn saved_views(&self, officer: &str) -> Result<Vec<SavedView>, StoreError> {
        self.hold_office()?;
        let rows = self.pool().ask(catalogue::SAVED_VIEWS).bind(officer).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| Ok(SavedView { name: self.column(row, 0)?, query: self.column(row, 1)? })).collect()
    }

    /// Drops a saved view; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn drop_saved_view(&self, officer: &str, name: &str) -> Result<bool, StoreError> {
        Ok(self.change(catalogue::DROP_SAVED_VIEW, |asked| asked.bind(officer).bind(name)).await? > 0)
    }

    fn draft_row(&self, row: &Row) -> Result<DraftRow, StoreError> {
        Ok(DraftRow {
            officer: self.column(row, 0)?,
            record: self.column(row, 1)?,
            kind: self.column(row, 2)?,
            version: self.unsigned(row, 3)?,
            updated_at: self.column(row, 4)?,
            ends_at: self.column(row, 5)?,
            sealed: self.column(row, 6)?,
        })
    }
}

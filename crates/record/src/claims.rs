//! Who of a body is at a record, to whom of a body it was assigned, and what an officer has opened, as rows. What fell, because another
//! body holds the record by now, is not answered.

use crate::catalogue;
use crate::engine::signed;
use crate::error::StoreError;
use crate::forms;
use crate::store::Store;

/// That an officer is at a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The record.
    pub record: String,
    /// The body that the officer serves in.
    pub body: String,
    /// Who.
    pub officer: String,
    /// Since when, µs since the Unix epoch.
    pub at: i64,
    /// Until when, µs since the Unix epoch.
    pub ends_at: i64,
    /// From whom it was taken over; empty where nobody was at it.
    pub taken_from: String,
}

/// That a record was assigned to an officer by another of the same body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRow {
    /// The record.
    pub record: String,
    /// The body that both serve in.
    pub body: String,
    /// To whom.
    pub officer: String,
    /// By whom.
    pub assigned_by: String,
    /// The body that held the record.
    pub holder: String,
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// Until when, µs since the Unix epoch.
    pub ends_at: i64,
    /// What the one says to the other, wrapped.
    pub note: Vec<u8>,
}

/// Up to where an officer has opened a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedRow {
    /// The officer.
    pub officer: String,
    /// The record.
    pub record: String,
    /// Its version then.
    pub version: u64,
    /// When, by the record's clock, µs since the Unix epoch.
    pub at: i64,
    /// Until when that is known, µs since the Unix epoch.
    pub ends_at: i64,
}

impl Store {
    /// Whether the store is of a form in which it is kept who is at a record; one of an older form is brought up by a writer.
    pub fn keeps_claims(&self) -> bool {
        self.form >= forms::CLAIMS
    }

    pub(crate) fn hold_claims(&self) -> Result<(), StoreError> {
        if self.keeps_claims() {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::CLAIMS })
    }

    /// Puts an officer at a record that `holder` holds. Where another of the body is at it, only if that is who is named: says whether it
    /// was done. Of two who come at once, one finds the other there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn take_claim(&self, claim: &ClaimRow, holder: &str, from: &str) -> Result<bool, StoreError> {
        self.hold_claims()?;
        let taken = self.change(catalogue::TAKE_CLAIM, |asked| {
            let asked = asked.bind(claim.record.as_str()).bind(claim.body.as_str()).bind(claim.officer.as_str());
            asked.bind(holder).bind(claim.at).bind(claim.ends_at).bind(from)
        });
        Ok(taken.await? > 0)
    }

    /// Who is at these records, ended claims included.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn claims_of(&self, records: &[String]) -> Result<Vec<ClaimRow>, StoreError> {
        self.hold_claims()?;
        let rows = self.rows_among(&catalogue::CLAIMS_OF, records).await?;
        let read = |row| {
            Ok(ClaimRow {
                record: self.column(row, 0)?,
                body: self.column(row, 1)?,
                officer: self.column(row, 2)?,
                at: self.column(row, 3)?,
                ends_at: self.column(row, 4)?,
                taken_from: self.column(row, 5)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Takes an officer off a record; says whether the officer was at it.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn drop_claim(&self, record: &str, body: &str, officer: &str) -> Result<bool, StoreError> {
        self.hold_claims()?;
        Ok(self.change(catalogue::DROP_CLAIM, |asked| asked.bind(record).bind(body).bind(officer)).await? > 0)
    }

    /// Puts an assignment in the place of the one that the body has for the record; to whom it goes, the record is unopened.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn put_assignment(&self, row: &AssignmentRow) -> Result<(), StoreError> {
        self.hold_claims()?;
        self.change(catalogue::DROP_OPENED, |asked| asked.bind(row.officer.as_str()).bind(row.record.as_str())).await?;
        self.change(catalogue::SET_ASSIGNMENT, |asked| {
            let asked = asked.bind(row.record.as_str()).bind(row.body.as_str()).bind(row.officer.as_str());
            let asked = asked.bind(row.assigned_by.as_str()).bind(row.holder.as_str()).bind(row.at);
            asked.bind(row.ends_at).bind(row.note.as_slice())
        })
        .await
        .map(|_| ())
    }

    /// To whom these records were assigned, ended assignments included.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn assignments_of(&self, records: &[String]) -> Result<Vec<AssignmentRow>, StoreError> {
        self.hold_claims()?;
        let rows = self.rows_among(&catalogue::ASSIGNMENTS_OF, records).await?;
        let read = |row| {
            Ok(AssignmentRow {
                record: self.column(row, 0)?,
                body: self.column(row, 1)?,
                officer: self.column(row, 2)?,
                assigned_by: self.column(row, 3)?,
                holder: self.column(row, 4)?,
                at: self.column(row, 5)?,
                ends_at: self.column(row, 6)?,
                note: self.column(row, 7)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Takes an assignment back, for either of the two; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn drop_assignment(&self, record: &str, body: &str, officer: &str) -> Result<bool, StoreError> {
        self.hold_claims()?;
        Ok(self.change(catalogue::DROP_ASSIGNMENT, |asked| asked.bind(record).bind(body).bind(officer)).await? > 0)
    }

    /// Notes up to where an officer has opened a record.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn put_opened(&self, row: &OpenedRow) -> Result<(), StoreError> {
        self.hold_claims()?;
        self.change(catalogue::SET_OPENED, |asked| {
            let asked = asked.bind(row.officer.as_str()).bind(row.record.as_str()).bind(signed(row.version));
            asked.bind(row.at).bind(row.ends_at)
        })
        .await
        .map(|_| ())
    }

    /// Up to which version, and when by the record's clock, an officer has opened a record.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that keeps none of it.
    pub async fn opened(&self, officer: &str, record: &str) -> Result<Option<(u64, i64)>, StoreError> {
        self.hold_claims()?;
        let row = self.pool().ask(catalogue::OPENED).bind(officer).bind(record).optional().await.map_err(|e| self.error(e))?;
        row.map(|row| Ok((self.unsigned(&row, 0)?, self.column(&row, 1)?))).transpose()
    }
}

//! Reading: histories, lookups, versions, submissions, refusals, the tally's differences.

use std::collections::HashMap;

use crate::batch::{RefusalEntry, StoredAct, TallyBatch};
use crate::catalogue::{self, Among};
use crate::engine::{Answered, Row, among, signed};
use crate::error::StoreError;
use crate::store::Store;

/// An act in its record's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryAct {
    /// Its position in the record of all.
    pub seq: u64,
    /// Its position within its record.
    pub version: u64,
    /// Its line, as appended.
    pub line: Vec<u8>,
}

/// A submission that was appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The hash of its content.
    pub content_hash: [u8; 32],
    /// Who submitted it.
    pub officer: String,
    /// Its first act.
    pub first_seq: u64,
    /// Its last act.
    pub last_seq: u64,
}

/// A refusal with its number in the journal.
pub type NumberedRefusal = (u64, RefusalEntry);

/// Rows are read in pages of this many where a caller asks for all.
const PAGE: i64 = 1000;

impl Store {
    /// The acts of each of these records, in order; records come as asked for, one without acts with none.
    pub async fn histories(&self, records: &[String]) -> Result<Vec<(String, Vec<HistoryAct>)>, StoreError> {
        let mut found: HashMap<String, Vec<HistoryAct>> = HashMap::new();
        for row in self.rows_among(&catalogue::HISTORIES, records).await? {
            let act = HistoryAct { seq: self.unsigned(&row, 1)?, version: self.unsigned(&row, 2)?, line: self.column(&row, 3)? };
            found.entry(self.column(&row, 0)?).or_default().push(act);
        }
        Ok(records.iter().map(|record| (record.clone(), found.get(record).cloned().unwrap_or_default())).collect())
    }

    /// The records under each of these lookup keys, sorted; keys come as asked for.
    pub async fn lookup(&self, keys: &[String]) -> Result<Vec<(String, Vec<String>)>, StoreError> {
        let mut found: HashMap<String, Vec<String>> = HashMap::new();
        for row in self.rows_among(&catalogue::LOOKUP, keys).await? {
            found.entry(self.column(&row, 0)?).or_default().push(self.column(&row, 1)?);
        }
        for records in found.values_mut() {
            records.sort();
        }
        Ok(keys.iter().map(|key| (key.clone(), found.get(key).cloned().unwrap_or_default())).collect())
    }

    /// The version of each of these keys, 0 for one that is absent: `record:<id>`, which every act bumps, or a lookup key,
    /// which every new row under it bumps.
    pub async fn versions(&self, keys: &[String]) -> Result<Vec<(String, u64)>, StoreError> {
        let mut found: HashMap<String, u64> = HashMap::new();
        for row in self.rows_among(&catalogue::VERSIONS, keys).await? {
            found.insert(self.column(&row, 0)?, self.unsigned(&row, 1)?);
        }
        Ok(keys.iter().map(|key| (key.clone(), found.get(key).copied().unwrap_or(0))).collect())
    }

    /// The submission appended under an idempotency key.
    pub async fn submission(&self, key: &str) -> Result<Option<Submitted>, StoreError> {
        Ok(self.submissions(&[key.to_owned()]).await?.remove(key))
    }

    /// The submissions appended under these idempotency keys; a key without one is left out.
    pub async fn submissions(&self, keys: &[String]) -> Result<HashMap<String, Submitted>, StoreError> {
        let mut found = HashMap::new();
        for row in self.rows_among(&catalogue::SUBMISSIONS, keys).await? {
            let (key, hash): (String, Vec<u8>) = (self.column(&row, 0)?, self.column(&row, 1)?);
            let content_hash = hash.try_into().map_err(|_| self.corrupt(format!("submission {key}: its content hash has not 32 bytes")))?;
            let (first_seq, last_seq) = (self.unsigned(&row, 2)?, self.unsigned(&row, 3)?);
            found.insert(key, Submitted { content_hash, officer: self.column(&row, 4)?, first_seq, last_seq });
        }
        Ok(found)
    }

    /// At most `limit` submissions whose first act stands at `seq` or later, in order.
    pub async fn submissions_page(&self, seq: u64, limit: u32) -> Result<Vec<(String, Submitted)>, StoreError> {
        let query = self.pool().ask(catalogue::SUBMISSIONS_PAGE).bind(signed(seq)).bind(i64::from(limit));
        let rows = query.all().await.map_err(|e| self.error(e))?;
        let read = |row: &Row| {
            let (first_seq, last_seq) = (self.unsigned(row, 2)?, self.unsigned(row, 3)?);
            let submitted = Submitted { content_hash: self.hash(row, 4)?, officer: self.column(row, 1)?, first_seq, last_seq };
            Ok((self.column(row, 0)?, submitted))
        };
        rows.iter().map(read).collect()
    }

    /// At most `limit` acts from `seq` on, in order.
    pub async fn acts_from(&self, seq: u64, limit: u32) -> Result<Vec<StoredAct>, StoreError> {
        let rows = self.pool().ask(catalogue::ACTS_FROM).bind(signed(seq)).bind(i64::from(limit)).all().await;
        rows.map_err(|e| self.error(e))?.iter().map(|row| self.act(row)).collect()
    }

    /// At most `limit` records of a room after the one named, in order: as their first acts say, whatever became of views and lookups.
    pub async fn records_page(&self, room: &str, after: &str, limit: u32) -> Result<Vec<String>, StoreError> {
        // A record's id is its room, a slash and more; `0` is the character after the slash.
        let (from, before) = (format!("{room}/"), format!("{room}0"));
        let from = if after > from.as_str() { after } else { from.as_str() };
        let query = self.pool().ask(catalogue::RECORDS_PAGE).bind(from).bind(before.as_str()).bind(i64::from(limit));
        query.all().await.map_err(|e| self.error(e))?.iter().map(|row| self.column(row, 0)).collect()
    }

    /// At most `limit` lookup rows (key, record) after the one named, in order.
    pub async fn lookups_page(&self, after: (&str, &str), limit: u32) -> Result<Vec<(String, String)>, StoreError> {
        let query = self.pool().ask(catalogue::LOOKUPS_PAGE).bind(after.0).bind(after.1).bind(i64::from(limit));
        let rows = query.all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| Ok((self.column(row, 0)?, self.column(row, 1)?))).collect()
    }

    /// At most `limit` entries of the journal of refusals after the one numbered `after`, in order.
    pub async fn refusals(&self, after: u64, limit: u32) -> Result<Vec<NumberedRefusal>, StoreError> {
        let rows = self.pool().ask(catalogue::REFUSALS).bind(signed(after)).bind(i64::from(limit)).all().await;
        rows.map_err(|e| self.error(e))?.iter().map(|row| self.refusal(row)).collect()
    }

    /// The refusals met by submissions on a record, in order.
    pub async fn refusals_met(&self, record: &str) -> Result<Vec<NumberedRefusal>, StoreError> {
        let rows = self.pool().ask(catalogue::REFUSALS_MET).bind(record).all().await;
        rows.map_err(|e| self.error(e))?.iter().map(|row| self.refusal(row)).collect()
    }

    /// The incidents of which there is a record, in order of id.
    pub async fn incidents(&self) -> Result<Vec<String>, StoreError> {
        let rows = self.pool().ask(catalogue::INCIDENTS).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.column(row, 0)).collect()
    }

    /// The differences of all batches, in order.
    pub async fn tally_batches(&self) -> Result<Vec<TallyBatch>, StoreError> {
        self.tally_batches_after(0).await
    }

    /// The differences of the batches after the one that begins with that act, in order.
    pub async fn tally_batches_after(&self, first: u64) -> Result<Vec<TallyBatch>, StoreError> {
        let mut batches: Vec<TallyBatch> = Vec::new();
        loop {
            let after = batches.last().map_or(first, |(first, ..)| *first);
            let rows = self.pool().ask(catalogue::TALLY_BATCHES).bind(signed(after)).bind(PAGE).all().await;
            let rows = rows.map_err(|e| self.error(e))?;
            if rows.is_empty() {
                return Ok(batches);
            }
            for row in &rows {
                batches.push((self.unsigned(row, 0)?, self.unsigned(row, 1)?, self.column(row, 2)?));
            }
        }
    }

    /// How many acts were recorded at or before that time, µs since the Unix epoch.
    pub async fn known_at(&self, recorded_at: i64) -> Result<u64, StoreError> {
        let known: i64 = self.pool().ask(catalogue::KNOWN_AT).bind(recorded_at).scalar().await.map_err(|e| self.error(e))?;
        Ok(known.unsigned_abs())
    }

    /// Every subject of the vault with its slot.
    pub(crate) async fn subjects(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut subjects: Vec<(String, u64)> = Vec::new();
        loop {
            let after = subjects.last().map_or("", |(subject, _)| subject.as_str());
            let rows = self.pool().ask(catalogue::SUBJECTS_PAGE).bind(after).bind(PAGE).all().await;
            let rows = rows.map_err(|e| self.error(e))?;
            if rows.is_empty() {
                return Ok(subjects);
            }
            for row in &rows {
                subjects.push((self.column(row, 0)?, self.unsigned(row, 1)?));
            }
        }
    }

    pub(crate) async fn rows_among(&self, statement: &Among, values: &[String]) -> Result<Vec<Row>, StoreError> {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        among(&mut self.pool(), statement, &values).await.map_err(|e| self.error(e))
    }

    fn act(&self, row: &Row) -> Result<StoredAct, StoreError> {
        Ok(StoredAct {
            seq: self.unsigned(row, 0)?,
            recorded_at: self.column(row, 1)?,
            occurred_at: self.column(row, 2)?,
            incident: self.column(row, 3)?,
            room: self.column(row, 4)?,
            record: self.column(row, 5)?,
            version: self.unsigned(row, 6)?,
            act: self.column(row, 7)?,
            line: self.column(row, 8)?,
        })
    }

    fn refusal(&self, row: &Row) -> Result<NumberedRefusal, StoreError> {
        refusal(row).map_err(|detail| self.corrupt(detail))
    }
}

/// A refusal from its row; what is wrong with it.
pub(crate) fn refusal(row: &Row) -> Result<NumberedRefusal, String> {
    fn said<T: Answered>(row: &Row, column: usize) -> Result<T, String> {
        row.get(column).map_err(|e| e.to_string())
    }
    let number: i64 = said(row, 0)?;
    let id = u64::try_from(number).map_err(|_| format!("a refusal numbered {number}"))?;
    let list = |column: usize| {
        let text: String = said(row, column)?;
        serde_json::from_str::<Vec<String>>(&text).map_err(|e| format!("refusal {id}: {e}"))
    };
    Ok((id, RefusalEntry { at: said(row, 1)?, officer: said(row, 2)?, codes: list(3)?, records: list(4)? }))
}

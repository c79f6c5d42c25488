//! The journal of reads: who looked at what, and for what purpose. It is written before anything is shown, and the vault opens to what
//! stands in it alone. What else is done with the store and is no act stands in it too: the signatures under the destruction of a key, and
//! the confirmations of the clock. [`crate::chained`] makes it a chain.
//!
//! Whoever opened the store for reading appends to it too, over a connection of its own: it takes neither the lock nor the place of the
//! one who writes acts, and only ever adds rows here.

use tokio::sync::oneshot;
use tokio::sync::oneshot::error::TryRecvError;

use crate::catalogue;
use crate::chained;
use crate::engine::{Connection, PATIENCE, Row, signed};
use crate::entry::{NumberedRead, ReadEntry, ReadKind, entry};
use crate::error::StoreError;
use crate::forms;
use crate::store::Store;
use crate::waiting_reads::Waits;

/// That a read stands in the journal. Nothing else makes one.
#[derive(Debug)]
pub struct Recorded(());

/// Which entries of the journal are asked for.
#[derive(Debug, Clone, Copy)]
pub enum ReadsOf<'a> {
    /// All.
    All,
    /// Those of an officer.
    Officer(&'a str),
    /// Those of a record.
    Record(&'a str),
    /// Those of a kind.
    Kind(ReadKind),
}

/// One of the two signatures under the destruction of a person's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyDestruction {
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// Who.
    pub officer: String,
    /// In what capacity, as JSON.
    pub authority: String,
    /// Why.
    pub reason: String,
}

/// Pages of this many.
const PAGE: i64 = 1000;
/// The command by which keys are destroyed, and what for.
const DESTROYS: [&str; 2] = ["person destroy-key", "supervision"];

impl Store {
    /// Writes reads into the journal, all or none; they are on the disk when this returns.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has no journal; whatever keeps it from being written.
    pub async fn record_reads(&self, entries: &[ReadEntry]) -> Result<Recorded, StoreError> {
        let (done, mut written) = oneshot::channel();
        self.waiting_reads.put(Waits { entries: entries.to_vec(), done });
        let _turn = self.waiting_reads.turn.lock().await;
        let together = match written.try_recv() {
            Ok(()) => return Ok(Recorded(())),
            Err(TryRecvError::Empty) => self.waiting_reads.take(),
            // They were taken along, and that failed: alone it is known whether it is their fault.
            Err(TryRecvError::Closed) => Vec::new(),
        };
        let all: Vec<ReadEntry> = together.iter().flat_map(|waits| &waits.entries).cloned().collect();
        if together.len() > 1 && self.write_reads(&all).await.is_ok() {
            for waits in together {
                // Whoever no longer waits is shown nothing.
                let _ = waits.done.send(());
            }
            return Ok(Recorded(()));
        }
        // Alone, or the others find theirs untold and try them alone too.
        drop(together);
        self.write_reads(entries).await?;
        Ok(Recorded(()))
    }

    async fn write_reads(&self, entries: &[ReadEntry]) -> Result<(), StoreError> {
        let mut connection = self.journal_connection().await?;
        self.add_reads(&mut connection, entries).await.map_err(|e| self.not_added(e))?;
        self.keep_beside(connection).await;
        Ok(())
    }

    /// Adds entries in a transaction of their own. Nobody waits for ever for whoever took the journal's end and does not go on.
    async fn add_reads(&self, connection: &mut Connection, entries: &[ReadEntry]) -> Result<(), sqlx::Error> {
        let added = async {
            connection.run(catalogue::BEGIN).await?;
            chained::add(connection, entries).await?;
            connection.run(catalogue::COMMIT).await
        };
        tokio::time::timeout(PATIENCE * 2, added).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }

    /// What a failure to add an entry means: without its end the journal is not gone on with.
    fn not_added(&self, error: sqlx::Error) -> StoreError {
        match error {
            sqlx::Error::RowNotFound => self.corrupt("the end of the journal of reads is not noted"),
            sqlx::Error::PoolTimedOut => StoreError::InUse { place: self.place().named().to_path_buf(), waited: PATIENCE * 2 },
            error => self.error(error),
        }
    }

    /// The entries asked for after the one numbered `after`, in order, a page of them.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has no journal.
    pub async fn reads_page(&self, of: ReadsOf<'_>, after: u64) -> Result<Vec<NumberedRead>, StoreError> {
        self.hold_journal()?;
        let asked = match of {
            ReadsOf::All => self.pool().ask(catalogue::READS),
            ReadsOf::Officer(officer) => self.pool().ask(catalogue::READS_BY_OFFICER).bind(officer),
            ReadsOf::Record(record) => self.pool().ask(catalogue::READS_OF_RECORD).bind(record),
            ReadsOf::Kind(kind) => self.pool().ask(catalogue::READS_OF_KIND).bind(kind.code()),
        };
        let rows = asked.bind(signed(after)).bind(PAGE).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.read_entry(row)).collect()
    }

    /// All entries asked for, in order.
    ///
    /// # Errors
    /// As [`Store::reads_page`].
    pub async fn reads(&self, of: ReadsOf<'_>) -> Result<Vec<NumberedRead>, StoreError> {
        let mut all: Vec<NumberedRead> = Vec::new();
        loop {
            let page = self.reads_page(of, all.last().map_or(0, |(id, _)| *id)).await?;
            if page.is_empty() {
                return Ok(all);
            }
            all.extend(page);
        }
    }

    fn read_entry(&self, row: &Row) -> Result<NumberedRead, StoreError> {
        entry(row).map_err(|detail| self.corrupt(detail))
    }

    /// Puts a signature under the destruction of a subject's key: the first, or the second, by another officer. The schema takes neither a
    /// third nor a second of the same.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] where that signature stands already, or the officer has signed.
    pub async fn sign_key_destruction(&self, subject: &str, step: u8, by: &KeyDestruction) -> Result<(), StoreError> {
        let signed = ReadEntry {
            at: by.at,
            kind: ReadKind::Destruction,
            officer: by.officer.clone(),
            authority: by.authority.clone(),
            command: DESTROYS[0].to_owned(),
            purpose: DESTROYS[1].to_owned(),
            record: subject.to_owned(),
            question: by.reason.clone(),
            step: Some(step),
            ..ReadEntry::default()
        };
        let mut connection = self.journal_connection().await?;
        match self.add_reads(&mut connection, &[signed]).await {
            Ok(()) => {
                self.keep_beside(connection).await;
                Ok(())
            }
            Err(sqlx::Error::Database(answer)) if answer.is_unique_violation() => {
                Err(StoreError::Invalid(format!("{subject}: this signature stands already, or is of the officer who gave the other")))
            }
            Err(error) => Err(self.not_added(error)),
        }
    }

    /// Records that an officer has looked at another clock; what it showed stands in the entry's question.
    ///
    /// # Errors
    /// As [`Store::record_reads`].
    pub async fn confirm_clock(&self, confirmation: ReadEntry) -> Result<(), StoreError> {
        self.record_reads(&[ReadEntry { kind: ReadKind::Clock, ..confirmation }]).await.map(|_| ())
    }

    /// Records what befell an account; it stands in the entry's question.
    ///
    /// # Errors
    /// As [`Store::record_reads`].
    pub async fn note_account(&self, event: ReadEntry) -> Result<(), StoreError> {
        self.record_reads(&[ReadEntry { kind: ReadKind::Account, ..event }]).await.map(|_| ())
    }

    /// The signatures under the destruction of a subject's key, in order: none, one or two.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn key_destructions(&self, subject: &str) -> Result<Vec<KeyDestruction>, StoreError> {
        self.hold_journal()?;
        let rows = self.pool().ask(catalogue::KEY_DESTRUCTIONS).bind(subject).all().await.map_err(|e| self.error(e))?;
        let signature = |row: &Row| {
            Ok(KeyDestruction {
                at: self.column(row, 0)?,
                officer: self.column(row, 1)?,
                authority: self.column(row, 2)?,
                reason: self.column(row, 3)?,
            })
        };
        rows.iter().map(signature).collect()
    }

    /// Whether the store is of a form that has a journal of reads as this program keeps it; one of an older form is brought up by a writer.
    pub fn keeps_reads(&self) -> bool {
        self.form >= forms::READS
    }

    async fn journal_connection(&self) -> Result<Connection, StoreError> {
        self.hold_journal()?;
        self.beside().await
    }

    fn hold_journal(&self) -> Result<(), StoreError> {
        if self.keeps_reads() {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::READS })
    }
}

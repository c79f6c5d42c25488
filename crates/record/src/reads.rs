//! The journal of reads: who looked at what, and for what purpose. It is written before anything is shown, and the vault opens to what
//! stands in it alone.
//!
//! Whoever opened the store for reading appends to it too, over a connection of its own: it takes neither the lock nor the place of the
//! one who writes acts, and only ever adds rows here.

use crate::catalogue;
use crate::engine::{Ask as _, Connection, Row, signed};
use crate::error::StoreError;
use crate::forms;
use crate::promises::hold_promises;
use crate::site::Access;
use crate::store::Store;

/// What an entry of the journal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadKind {
    /// Somebody looked.
    #[default]
    Read,
    /// Somebody opened a record outside their sight.
    BreakGlass,
    /// Somebody else reviewed that.
    Review,
}

impl ReadKind {
    /// As the journal has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::BreakGlass => "break_glass",
            Self::Review => "review",
        }
    }
}

/// An entry of the journal of reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadEntry {
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// What it is.
    pub kind: ReadKind,
    /// Who.
    pub officer: String,
    /// In what capacity, as JSON.
    pub authority: String,
    /// By which command.
    pub command: String,
    /// The one record looked at; empty where a question was asked of many.
    pub record: String,
    /// What was asked, or the reason given.
    pub question: String,
    /// For what purpose.
    pub purpose: String,
    /// How much was found.
    pub found: u64,
    /// Until when a record outside the officer's sight is open.
    pub until: Option<i64>,
    /// Which entry a review reviews.
    pub reviews: Option<u64>,
}

/// An entry with its number in the journal.
pub type NumberedRead = (u64, ReadEntry);

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

impl Store {
    /// Writes reads into the journal, all or none; they are on the disk when this returns.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has no journal; whatever keeps it from being written.
    pub async fn record_reads(&self, entries: &[ReadEntry]) -> Result<Recorded, StoreError> {
        let mut connection = self.reads_connection().await?;
        self.add_reads(&mut connection, entries).await?;
        self.keep_journal(connection).await;
        Ok(Recorded(()))
    }

    async fn add_reads(&self, connection: &mut Connection, entries: &[ReadEntry]) -> Result<(), StoreError> {
        let failed = |e| self.error(e);
        connection.run(catalogue::BEGIN).await.map_err(failed)?;
        self.insert(connection, &catalogue::ADD_READS, entries, |q, one| {
            let q = q.bind(one.at).bind(one.kind.code()).bind(one.officer.as_str()).bind(one.authority.as_str());
            let q = q.bind(one.command.as_str()).bind(one.record.as_str()).bind(one.question.as_str()).bind(one.purpose.as_str());
            q.bind(signed(one.found)).bind(one.until).bind(one.reviews.map(signed))
        })
        .await?;
        connection.run(catalogue::COMMIT).await.map_err(failed)
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
        let code: String = self.column(row, 2)?;
        let kinds = [ReadKind::Read, ReadKind::BreakGlass, ReadKind::Review];
        let kind = kinds.into_iter().find(|kind| kind.code() == code).ok_or_else(|| self.corrupt(format!("a read of kind {code:?}")))?;
        let reviews: Option<i64> = self.column(row, 11)?;
        let entry = ReadEntry {
            at: self.column(row, 1)?,
            kind,
            officer: self.column(row, 3)?,
            authority: self.column(row, 4)?,
            command: self.column(row, 5)?,
            record: self.column(row, 6)?,
            question: self.column(row, 7)?,
            purpose: self.column(row, 8)?,
            found: self.unsigned(row, 9)?,
            until: self.column(row, 10)?,
            reviews: reviews.map(i64::unsigned_abs),
        };
        Ok((self.unsigned(row, 0)?, entry))
    }

    /// Puts a signature under the destruction of a subject's key: the first, or the second, by another officer. The schema takes neither a
    /// third nor a second of the same.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] where that signature stands already, or the officer has signed.
    pub async fn sign_key_destruction(&self, subject: &str, step: u8, by: &KeyDestruction) -> Result<(), StoreError> {
        let mut connection = self.reads_connection().await?;
        let query = connection.ask(catalogue::ADD_KEY_DESTRUCTION).bind(subject).bind(i64::from(step)).bind(by.at);
        match query.bind(by.officer.as_str()).bind(by.authority.as_str()).bind(by.reason.as_str()).done().await {
            Ok(()) => {
                self.keep_journal(connection).await;
                Ok(())
            }
            Err(sqlx::Error::Database(answer)) if answer.is_unique_violation() => {
                Err(StoreError::Invalid(format!("{subject}: this signature stands already, or is of the officer who gave the other")))
            }
            Err(error) => Err(self.error(error)),
        }
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

    /// Whether the store is of a form that has a journal of reads; one of an older form is brought up by a writer.
    pub fn keeps_reads(&self) -> bool {
        self.form >= forms::READS
    }

    fn hold_journal(&self) -> Result<(), StoreError> {
        if self.keeps_reads() {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::READS })
    }

    /// The connection of the journal, taken out of its place: after a failure it falls, and a new one is made.
    async fn reads_connection(&self) -> Result<Connection, StoreError> {
        self.hold_journal()?;
        if let Some(connection) = self.journal.lock().await.take() {
            return Ok(connection);
        }
        let mut connection = self.place().writer(None).await?;
        let engine = connection.engine();
        hold_promises(self.place(), engine, &mut connection, Access::Write).await?;
        Ok(connection)
    }

    async fn keep_journal(&self, connection: Connection) {
        *self.journal.lock().await = Some(connection);
    }
}

//! One open store: its two ways in (one writer, many readers), and what it says of itself. What is asked of it stands above:
//! `opening.rs`, `append.rs`, `read.rs`, `log.rs`, `vault.rs`, `officer.rs`, `checkpoint.rs`, `verify.rs`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ed25519_dalek::{SigningKey, VerifyingKey};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use tokio::sync::{Mutex, MutexGuard};
use zeroize::Zeroizing;

use crate::catalogue::{self, Rows};
use crate::counted::Counted;
use crate::engine::{self, Answered, Ask as _, Asked, Connection, PATIENCE, Pool, Row};
use crate::error::StoreError;
use crate::keyring::Keys;
use crate::looked::Looked;
use crate::merkle::{Frontier, Hash};
use crate::place::{Lock, Place};
use crate::promises::take_pen;
use crate::statement::Engine;
use crate::waiting_reads::WaitingReads;

/// The keys of `meta` that say what a store was founded as. They never change.
pub(crate) const FACTS: [&str; 3] = ["demonstration", "origin", "founding"];
/// The key of `meta` that says in which form the views are kept.
pub(crate) const VIEWS_FORM: &str = "views_form";
/// The key of `meta` that holds the check value of the key that wraps the others.
pub(crate) const WRAPPING_CHECK: &str = "wrapping_check";

/// The end of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of acts; they are numbered from 1 to it.
    pub size: u64,
    /// When the last act was recorded, µs since the Unix epoch; 0 in an empty record.
    pub last_recorded_at: i64,
}

/// One open store.
pub struct Store {
    pub(crate) place: Place,
    pub(crate) pool: Pool,
    /// The form of its tables.
    pub(crate) form: i64,
    pub(crate) writing: Option<Writing>,
    /// The connection over which reads are recorded and the office keeps its own, once there was one.
    pub(crate) beside: Mutex<Option<Connection>>,
    /// The public half of the key that signs the log.
    pub(crate) public: VerifyingKey,
    /// What marks the pages of lists.
    pub(crate) list_key: Zeroizing<[u8; 32]>,
    pub(crate) demonstration: bool,
    pub(crate) origin: String,
    /// Counts of lists, as long as they hold.
    pub(crate) counted: Counted,
    /// Reads on their way into the journal.
    pub(crate) waiting_reads: WaitingReads,
    /// The record's file, held as long as SQLite has it open; last, so that it outlives the connections.
    pub(crate) looked: Option<Arc<Looked>>,
}

/// What only a store open for writing has. The lock is let go last.
pub(crate) struct Writing {
    pub keys: Keys,
    pub writer: Mutex<Writer>,
    pub _lock: Lock,
}

/// The one writing connection. It is given up after any failure, and made anew for the next append.
#[derive(Default)]
pub(crate) struct Writer {
    pub connection: Option<Connection>,
    /// The right edge of the log as this connection last committed it.
    pub frontier: Option<Frontier>,
    /// How large the record may become, if capped.
    pub cap: Option<Cap>,
}

/// How large the record may become.
#[derive(Clone, Copy)]
pub(crate) struct Cap {
    pub bytes: u64,
    pages: u32,
}

impl Store {
    /// Closes the store in order; the write-ahead log is folded into the record's file by a writer.
    pub async fn close(self) {
        self.pool.close().await;
        if let Some(connection) = self.beside.into_inner() {
            // What was recorded is on the disk already.
            let _ = connection.close().await;
        }
        if let Some(writing) = self.writing
            && let Some(connection) = writing.writer.into_inner().connection
        {
            // All that was acknowledged is on the disk already; closing has nothing to add to it.
            let _ = connection.close().await;
        }
    }

    /// The form of its tables.
    pub const fn form(&self) -> i64 {
        self.form
    }

    /// Whether the store was founded as a demonstration.
    pub fn demonstration(&self) -> bool {
        self.demonstration
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// A fact of the store about itself: `pack`, `definitions`, or what a caller has set.
    pub async fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        let row = self.pool.ask(catalogue::META).bind(key).optional().await.map_err(|e| self.error(e))?;
        row.map(|row| self.column(&row, 0)).transpose()
    }

    /// Sets a fact of the store about itself, as `definitions` after a change of them.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for the facts of its founding, which never change.
    pub async fn set_meta(&self, key: &str, value: &str) -> Result<(), StoreError> {
        if FACTS.contains(&key) {
            return Err(StoreError::Invalid(format!("{key}: a store's founding is never changed; found a new store")));
        }
        let mut writer = self.writer().await?;
        let mut connection = self.take_connection(&mut writer).await?;
        connection.ask(catalogue::SET_META).bind(key).bind(value).done().await.map_err(|e| self.error(e))?;
        writer.connection = Some(connection);
        Ok(())
    }

    /// The end of the record.
    pub async fn head(&self) -> Result<Head, StoreError> {
        let row = self.pool.ask(catalogue::HEAD).one().await.map_err(|e| self.error(e))?;
        Ok(Head { size: self.unsigned(&row, 0)?, last_recorded_at: self.column(&row, 1)? })
    }

    /// Caps the record's file, or its database, at about this many bytes, so that the disk keeps room for others. A batch
    /// that would pass the cap is refused whole with [`StoreError::Disk`]. The cap holds for this open store.
    pub async fn cap(&self, bytes: u64) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let page: i64 = self.pool.ask(self.engine().of(&catalogue::PAGE_SIZE)).scalar().await.map_err(|e| self.error(e))?;
        let pages = u32::try_from(bytes / page.unsigned_abs().max(1)).unwrap_or(u32::MAX).max(1);
        writer.cap = Some(Cap { bytes, pages });
        // The next append connects anew, with the cap.
        if let Some(connection) = writer.connection.take() {
            connection.close().await.map_err(|e| self.error(e))?;
        }
        Ok(())
    }

    /// Which engine keeps the rows.
    pub fn engine(&self) -> Engine {
        self.pool.engine()
    }

    /// The version of the engine.
    pub async fn engine_version(&self) -> Result<String, StoreError> {
        let row = self.pool.ask(self.engine().of(&catalogue::PROMISES)).one().await.map_err(|e| self.error(e))?;
        self.column(&row, 0)
    }

    /// The store as it stands now, for reading: what is appended later is not seen through it. Close it soon, for as long as
    /// it is open the write-ahead log grows.
    pub async fn snapshot(&self) -> Result<Self, StoreError> {
        let place = self.place.clone();
        // One connection that never leaves its transaction; were it lost, another would see another record.
        macro_rules! standing {
            ($options:ident, $pool:expr) => {{
                let begin = self.engine().of(&catalogue::BEGIN_SNAPSHOT);
                let begun = Arc::new(AtomicBool::new(false));
                let one = $options::new().max_connections(1).idle_timeout(None).max_lifetime(None);
                let one = one.acquire_timeout(PATIENCE * 2).after_connect(move |connection, _| {
                    let again = begun.swap(true, Ordering::SeqCst);
                    Box::pin(async move {
                        if again {
                            return Err(sqlx::Error::Protocol("the snapshot was lost with its connection".to_owned()));
                        }
                        sqlx::raw_sql(begin).execute(&mut *connection).await?;
                        sqlx::query(catalogue::HEAD).fetch_one(connection).await.map(|_| ())
                    })
                });
                one.connect_with((*$pool.connect_options()).clone()).await.map_err(|e| self.error(e))?
            }};
        }
        let pool = match &self.pool {
            Pool::Sqlite(pool) => Pool::Sqlite(standing!(SqlitePoolOptions, pool)),
            Pool::Postgres(pool) => Pool::Postgres(standing!(PgPoolOptions, pool)),
        };
        let (list_key, origin) = (self.list_key.clone(), self.origin.clone());
        let Self { form, public, demonstration, .. } = *self;
        let (beside, counted, waiting_reads) = (Mutex::default(), Counted::default(), WaitingReads::default());
        Ok(Self {
            place,
            pool,
            form,
            writing: None,
            beside,
            public,
            list_key,
            demonstration,
            origin,
            counted,
            waiting_reads,
            looked: self.looked.clone(),
        })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    pub(crate) fn pool(&self) -> &Pool {
        &self.pool
    }

    /// The key that signs the log, read for one signature. Nothing else reads it.
    pub(crate) fn signing_key(&self) -> Result<SigningKey, StoreError> {
        self.place.keys.read_signer(&self.public)
    }

    pub(crate) fn error(&self, error: sqlx::Error) -> StoreError {
        self.place.error(error)
    }

    pub(crate) fn corrupt(&self, detail: impl Into<String>) -> StoreError {
        StoreError::Corrupt { place: self.place.named().to_path_buf(), detail: detail.into() }
    }

    pub(crate) fn keys(&self) -> Result<&Keys, StoreError> {
        self.writing.as_ref().map(|w| &w.keys).ok_or_else(|| StoreError::ReadOnly(self.place.named().to_path_buf()))
    }

    pub(crate) async fn writer(&self) -> Result<MutexGuard<'_, Writer>, StoreError> {
        match &self.writing {
            Some(writing) => Ok(writing.writer.lock().await),
            None => Err(StoreError::ReadOnly(self.place.named().to_path_buf())),
        }
    }

    /// Takes the writing connection out of its place. Whoever is done with it puts it back; if that is never reached, for a
    /// failure or because the caller gave up waiting, the connection falls with its transaction, and a new one is made.
    pub(crate) async fn take_connection(&self, writer: &mut Writer) -> Result<Connection, StoreError> {
        if let Some(connection) = writer.connection.take() {
            return Ok(connection);
        }
        writer.frontier = None;
        take_pen(&self.place, self.place.writer(writer.cap.map(|cap| cap.pages)).await?).await
    }

    /// Inserts rows, many a statement.
    pub(crate) async fn insert<T>(
        &self,
        connection: &mut Connection,
        statement: &Rows,
        rows: &[T],
        bind: impl for<'q> Fn(Asked<'q>, &T) -> Asked<'q>,
    ) -> Result<(), StoreError> {
        engine::insert(connection, statement, rows, bind).await.map_err(|e| self.error(e))
    }

    pub(crate) fn column<T: Answered>(&self, row: &Row, column: usize) -> Result<T, StoreError> {
        row.get(column).map_err(|e| self.corrupt(e.to_string()))
    }

    pub(crate) fn unsigned(&self, row: &Row, column: usize) -> Result<u64, StoreError> {
        let value: i64 = self.column(row, column)?;
        u64::try_from(value).map_err(|_| self.corrupt(format!("{value} stands where no negative number may")))
    }

    pub(crate) fn hash(&self, row: &Row, column: usize) -> Result<Hash, StoreError> {
        let bytes: Vec<u8> = self.column(row, column)?;
        bytes.try_into().map_err(|_| self.corrupt("a hash has not 32 bytes"))
    }
}

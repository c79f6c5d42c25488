//! One open store: founding, opening, its two ways in (one writer, many readers), and what it says of itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ed25519_dalek::SigningKey;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use tokio::sync::{Mutex, MutexGuard};

use crate::catalogue;
use crate::checkpoint;
use crate::engine::{Ask, Connection, Engine, Pool};
use crate::error::StoreError;
use crate::founding::{self, Founding};
use crate::keyring::{self, Keyring};
use crate::merkle::Frontier;
use crate::place::{Lock, Place, read_key};
use crate::site::Site;
use crate::sqlite::{self, PATIENCE};
use crate::vault::Keys;

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading alone; any number of processes, also while one writes.
    Read,
    /// Writing; one process at a time.
    Write,
}

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
    place: Place,
    pool: Pool,
    writing: Option<Writing>,
    log_key: SigningKey,
    demonstration: bool,
    origin: String,
}

/// What only a store open for writing has. The lock is let go last.
struct Writing {
    keys: Keys,
    writer: Mutex<Writer>,
    _lock: Lock,
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
    /// Founds a store and opens it for writing: in a folder, or in a folder and an empty database of a server. Keys come
    /// from the system's random source, in files for their owner alone.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if a store or its keys stand there; a file error if the folder cannot be written to. No part of
    /// a store is left behind then.
    pub async fn create(site: impl Into<Site>, founding: Founding) -> Result<Self, StoreError> {
        checkpoint::check_name(&founding.origin)?;
        let place = Place::new(site.into())?;
        for path in [place.record(), place.wrapping_key(), place.persons_keys(), place.log_key()] {
            if path.exists() {
                return Err(StoreError::Exists(place.dir));
            }
        }
        place.make()?;
        let lock = place.lock()?;
        let made = founding::found(&place, &founding).await;
        drop(lock);
        if let Err(error) = made {
            for path in [place.record(), place.wal(), place.wrapping_key(), place.persons_keys(), place.log_key()] {
                // What cannot be removed either is what the error already speaks of.
                let _ = std::fs::remove_file(path);
            }
            return Err(error);
        }
        Self::open_at(place, Access::Write).await
    }

    /// Opens the store that stands there: in a folder, or in a folder and a database of a server.
    ///
    /// # Errors
    /// One [`StoreError`] for each way in which there is no store, or not one that this program can open in this way.
    pub async fn open(site: impl Into<Site>, access: Access) -> Result<Self, StoreError> {
        Self::open_at(Place::new(site.into())?, access).await
    }

    async fn open_at(place: Place, access: Access) -> Result<Self, StoreError> {
        place.inspect()?;
        let (writer, lock) = match access {
            Access::Write => {
                let lock = place.lock()?;
                (Some(open_writer(&place).await?), Some(lock))
            }
            Access::Read => (None, None),
        };
        let pool = match &place.server {
            None => Pool::Sqlite(sqlite::open_readers(&place).await?),
            Some(server) => Pool::Postgres(server.open_readers(&place).await?),
        };
        if access == Access::Read {
            hold_promises(&place, pool.engine(), &pool, access).await?;
            founding::check_form(&place, founding::form(&place, &pool).await?, access)?;
        }
        let facts = founding::read(&place, &pool).await?;
        let log_key = SigningKey::from_bytes(&*read_key(&place.log_key())?);
        founding::check(&place, &facts, &log_key)?;
        let [demonstration, origin, _] = facts;
        let mut store = Self { place, pool, writing: None, log_key, demonstration: demonstration == "true", origin };
        if let (Some(writer), Some(lock)) = (writer, lock) {
            // Reading is left open, so that a damaged record can be verified and its first misfit named.
            store.check_head().await?;
            let wrapping = keyring::cipher(&*read_key(&store.place.wrapping_key())?);
            let keyring = Keyring::open(store.place.persons_keys(), wrapping, store.subjects().await?)?;
            store.writing = Some(Writing { keys: Keys::new(keyring), writer: Mutex::new(writer), _lock: lock });
        }
        Ok(store)
    }

    /// Closes the store in order; the write-ahead log is folded into the record's file by a writer.
    pub async fn close(self) {
        self.pool.close().await;
        if let Some(writing) = self.writing
            && let Some(connection) = writing.writer.into_inner().connection
        {
            // All that was acknowledged is on the disk already; closing has nothing to add to it.
            let _ = connection.close().await;
        }
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
        if founding::FACTS.contains(&key) {
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
        let (log_key, origin) = (self.log_key.clone(), self.origin.clone());
        Ok(Self { place, pool, writing: None, log_key, demonstration: self.demonstration, origin })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    pub(crate) fn pool(&self) -> &Pool {
        &self.pool
    }

    pub(crate) fn log_key(&self) -> &SigningKey {
        &self.log_key
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
        let connection = match &self.place.server {
            None => Connection::Sqlite(Box::new(sqlite::writer(&self.place, writer.cap.map(|cap| cap.pages)).await?)),
            Some(server) => Connection::Postgres(Box::new(server.connect(&self.place).await?)),
        };
        take_pen(&self.place, connection).await
    }

    /// The head must say how many acts there are; a record cut or extended behind its back is not written to.
    async fn check_head(&self) -> Result<(), StoreError> {
        // Only this writer moves the head: nothing comes between the two questions.
        let size = i64::try_from(self.head().await?.size).unwrap_or(i64::MAX);
        let last: i64 = self.pool.ask(catalogue::LAST_SEQ).scalar().await.map_err(|e| self.error(e))?;
        if size == last {
            return Ok(());
        }
        Err(self.corrupt(format!("the head counts {size} acts, the last act is {last}")))
    }
}

async fn open_writer(place: &Place) -> Result<Writer, StoreError> {
    let connection = match &place.server {
        None => Connection::Sqlite(Box::new(sqlite::open_writer(place).await?)),
        Some(server) => Connection::Postgres(Box::new(server.connect(place).await?)),
    };
    let mut connection = take_pen(place, connection).await?;
    let found = founding::form(place, &mut connection).await?;
    founding::check_form(place, found, Access::Write)?;
    founding::bring_up(place, &mut connection, found).await?;
    Ok(Writer { connection: Some(connection), ..Writer::default() })
}

/// Makes a connection the one that writes. The place of a writer whose connection was lost is free once the server has
/// noticed.
async fn take_pen(place: &Place, mut connection: Connection) -> Result<Connection, StoreError> {
    let engine = connection.engine();
    hold_promises(place, engine, &mut connection, Access::Write).await?;
    let mut waited = Duration::ZERO;
    loop {
        let taken: i64 = connection.ask(engine.of(&catalogue::TAKE_PEN)).scalar().await.map_err(|e| place.error(e))?;
        if taken == 1 {
            return Ok(connection);
        }
        if waited >= PATIENCE / 5 {
            return Err(StoreError::InUse(place.named().to_path_buf()));
        }
        tokio::time::sleep(PATIENCE / 100).await;
        waited += PATIENCE / 100;
    }
}

/// The least versions known to keep what they promise; older write-ahead logs of SQLite may damage a store.
const LEAST: [(Engine, &str); 2] = [(Engine::Sqlite, "3.51.3"), (Engine::Postgres, "15")];
/// How a commit must reach the disk before it is acknowledged. 2 is SQLite's FULL.
const DURABLE: [&str; 3] = ["synchronous=2", "synchronous_commit=on", "synchronous_commit=remote_apply"];

/// An engine must be new enough, keep UTF-8, and, for a writer, take writes and acknowledge none that is not on the disk.
pub(crate) async fn hold_promises(place: &Place, engine: Engine, mut ask: impl Ask, access: Access) -> Result<(), StoreError> {
    let row = ask.ask(engine.of(&catalogue::PROMISES)).one().await.map_err(|e| place.error(e))?;
    let word = |column| row.get::<String>(column).map_err(|e| place.error(e));
    let [version, encoding, durability, writable] = [word(0)?, word(1)?, word(2)?, word(3)?];
    let unsafe_by = |detail: String| Err(StoreError::Unsafe { place: place.named().to_path_buf(), detail });
    let least = LEAST.iter().find(|(known, _)| *known == engine).map_or("", |(_, least)| least);
    if numbers(&version) < numbers(least) {
        return unsafe_by(format!("{} {version} is older than {least}; bring it up to date", engine.name()));
    }
    if !matches!(encoding.as_str(), "UTF-8" | "UTF8") {
        return unsafe_by(format!("it keeps text as {encoding}; make the database with the encoding UTF8"));
    }
    if access == Access::Read {
        return Ok(());
    }
    if writable != "yes" {
        return Err(StoreError::Standby(place.named().to_path_buf()));
    }
    if !DURABLE.contains(&durability.as_str()) {
        return unsafe_by(format!("{durability}: a commit may be acknowledged before it is on the disk; set it to on"));
    }
    Ok(())
}

/// The numbers of a version, as `15.18 (Debian …)`.
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or_default();
    plain.split('.').filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests;

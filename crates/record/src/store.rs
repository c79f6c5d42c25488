//! One open store: founding, opening, its two ways in (one writer, many readers), and what it says of itself.

use std::borrow::Cow;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

use ed25519_dalek::SigningKey;
use serde_json::json;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};
use tokio::sync::{Mutex, MutexGuard};

use crate::canonical::canonical;
use crate::catalogue;
use crate::checkpoint;
use crate::error::{StoreError, from_io, from_sqlx};
use crate::keyring::{self, Keyring};
use crate::merkle::Frontier;
use crate::place::{Lock, Place, random_key, read_key, write_secret};
use crate::vault::Keys;

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading alone; any number of processes, also while one writes.
    Read,
    /// Writing; one process at a time.
    Write,
}

/// What a store is founded as.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Whether the store is a demonstration. The mark can never be set or lifted later.
    pub demonstration: bool,
    /// The name of the log, which its checkpoints carry (C2SP tlog-checkpoint `origin`): no spaces, no `+`.
    pub origin: String,
    /// The hash of the rules in force at the founding.
    pub pack: String,
    /// The hash of the definitions in force at the founding.
    pub definitions: String,
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
    pool: SqlitePool,
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
    pub connection: Option<SqliteConnection>,
    /// The right edge of the log as this connection last committed it.
    pub frontier: Option<Frontier>,
    /// The most pages that the record's file may have, if capped.
    cap: Option<u32>,
}

/// The keys of `meta` that say what a store was founded as.
const FOUNDING: [&str; 3] = ["demonstration", "origin", "founding"];
/// The forms of the store, oldest first.
const MIGRATIONS: [(i64, &str, &str); 1] = [(1, "record", include_str!("../migrations/sqlite/0001_record.sql"))];
/// Other processes hold the file only for the length of a transaction.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Founds a store in a folder and opens it for writing. Keys come from the system's random source, in files for their
    /// owner alone.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if a store or its keys stand there; a file error if the folder cannot be written to. No part of
    /// a store is left behind then.
    pub async fn create(dir: &Path, founding: Founding) -> Result<Self, StoreError> {
        checkpoint::check_name(&founding.origin)?;
        let place = Place::new(dir);
        for path in [place.record(), place.wrapping_key(), place.persons_keys(), place.log_key()] {
            if path.exists() {
                return Err(StoreError::Exists(place.dir));
            }
        }
        place.make()?;
        let lock = place.lock()?;
        let made = found(&place, &founding).await;
        drop(lock);
        if let Err(error) = made {
            for path in [place.record(), place.wal(), place.wrapping_key(), place.persons_keys(), place.log_key()] {
                // What cannot be removed either is what the error already speaks of.
                let _ = std::fs::remove_file(path);
            }
            return Err(error);
        }
        Self::open(dir, Access::Write).await
    }

    /// Opens the store in a folder.
    ///
    /// # Errors
    /// One [`StoreError`] for each way in which there is no store, or not one that this program can open in this way.
    pub async fn open(dir: &Path, access: Access) -> Result<Self, StoreError> {
        let place = Place::new(dir);
        place.inspect()?;
        let (writer, lock) = match access {
            Access::Write => {
                let lock = place.lock()?;
                (Some(open_writer(&place).await?), Some(lock))
            }
            Access::Read => (None, None),
        };
        let pool = open_readers(&place).await?;
        if access == Access::Read {
            check_form(&place, schema_version(&place, &mut *acquire(&place, &pool).await?).await?, access)?;
        }
        let founding = read_founding(&place, &pool).await?;
        let log_key = SigningKey::from_bytes(&*read_key(&place.log_key())?);
        check_founding(&place, &founding, &log_key)?;
        let [demonstration, origin, _] = founding;
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
        sqlx::query_scalar(catalogue::META).bind(key).fetch_optional(&self.pool).await.map_err(|e| self.error(e))
    }

    /// Sets a fact of the store about itself, as `definitions` after a change of them.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for the facts of its founding, which never change.
    pub async fn set_meta(&self, key: &str, value: &str) -> Result<(), StoreError> {
        if FOUNDING.contains(&key) {
            return Err(StoreError::Invalid(format!("{key}: a store's founding is never changed; found a new store")));
        }
        let mut writer = self.writer().await?;
        let mut connection = self.take_connection(&mut writer).await?;
        let set = sqlx::query(catalogue::SET_META).bind(key).bind(value).execute(&mut connection).await;
        set.map_err(|e| self.error(e))?;
        writer.connection = Some(connection);
        Ok(())
    }

    /// The end of the record.
    pub async fn head(&self) -> Result<Head, StoreError> {
        let (size, last_recorded_at): (i64, i64) =
            sqlx::query_as(catalogue::HEAD).fetch_one(&self.pool).await.map_err(|e| self.error(e))?;
        Ok(Head { size: size.unsigned_abs(), last_recorded_at })
    }

    /// Caps the record's file at about this many bytes, so that the disk keeps room for others. A batch that would pass the
    /// cap is refused whole with [`StoreError::Disk`]. The cap holds for this open store.
    pub async fn cap(&self, bytes: u64) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let page: i64 = sqlx::query_scalar(catalogue::SQLITE_PAGE_SIZE).fetch_one(&self.pool).await.map_err(|e| self.error(e))?;
        writer.cap = Some(u32::try_from(bytes / page.unsigned_abs().max(1)).unwrap_or(u32::MAX).max(1));
        // The next append connects anew, with the cap.
        if let Some(connection) = writer.connection.take() {
            connection.close().await.map_err(|e| self.error(e))?;
        }
        Ok(())
    }

    /// The version of the SQLite library inside.
    pub async fn sqlite_version(&self) -> Result<String, StoreError> {
        sqlx::query_scalar(catalogue::SQLITE_VERSION).fetch_one(&self.pool).await.map_err(|e| self.error(e))
    }

    /// The store as it stands now, for reading: what is appended later is not seen through it. Close it soon, for as long as
    /// it is open the write-ahead log grows.
    pub async fn snapshot(&self) -> Result<Self, StoreError> {
        let place = self.place.clone();
        // One connection that never leaves its transaction.
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    sqlx::query(catalogue::BEGIN_SNAPSHOT).execute(&mut *connection).await?;
                    sqlx::query(catalogue::HEAD).fetch_one(connection).await.map(|_| ())
                })
            })
            .connect_with((*self.pool.connect_options()).clone())
            .await
            .map_err(|e| self.error(e))?;
        let (log_key, origin) = (self.log_key.clone(), self.origin.clone());
        Ok(Self { place, pool, writing: None, log_key, demonstration: self.demonstration, origin })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    pub(crate) fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    pub(crate) fn log_key(&self) -> &SigningKey {
        &self.log_key
    }

    pub(crate) fn error(&self, error: sqlx::Error) -> StoreError {
        from_sqlx(&self.place.dir, error)
    }

    pub(crate) fn corrupt(&self, detail: impl Into<String>) -> StoreError {
        StoreError::Corrupt { place: self.place.dir.clone(), detail: detail.into() }
    }

    pub(crate) fn keys(&self) -> Result<&Keys, StoreError> {
        self.writing.as_ref().map(|w| &w.keys).ok_or_else(|| StoreError::ReadOnly(self.place.dir.clone()))
    }

    pub(crate) async fn writer(&self) -> Result<MutexGuard<'_, Writer>, StoreError> {
        match &self.writing {
            Some(writing) => Ok(writing.writer.lock().await),
            None => Err(StoreError::ReadOnly(self.place.dir.clone())),
        }
    }

    /// Takes the writing connection out of its place. Whoever is done with it puts it back; if that is never reached, for a
    /// failure or because the caller gave up waiting, the connection falls with its transaction, and a new one is made.
    pub(crate) async fn take_connection(&self, writer: &mut Writer) -> Result<SqliteConnection, StoreError> {
        if let Some(connection) = writer.connection.take() {
            return Ok(connection);
        }
        writer.frontier = None;
        let mut options = options(&self.place).create_if_missing(false);
        if let Some(cap) = writer.cap {
            options = options.pragma("max_page_count", cap.to_string());
        }
        options.connect().await.map_err(|e| self.error(e))
    }

    /// The head must say how many acts there are; a record cut or extended behind its back is not written to.
    async fn check_head(&self) -> Result<(), StoreError> {
        let mut read = self.pool.begin().await.map_err(|e| self.error(e))?;
        let (size, _): (i64, i64) = sqlx::query_as(catalogue::HEAD).fetch_one(&mut *read).await.map_err(|e| self.error(e))?;
        let last: i64 = sqlx::query_scalar(catalogue::LAST_SEQ).fetch_one(&mut *read).await.map_err(|e| self.error(e))?;
        if size == last {
            return Ok(());
        }
        Err(self.corrupt(format!("the head counts {size} acts, the last act is {last}")))
    }
}

fn options(place: &Place) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(place.record())
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .pragma("trusted_schema", "OFF")
        .pragma("recursive_triggers", "ON")
        .pragma("cell_size_check", "ON")
        // 32 MB of pages in memory, and a write-ahead log of about 16 MB before it is folded in: fewer trips to the disk.
        .pragma("cache_size", "-32000")
        .pragma("wal_autocheckpoint", "4000")
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(300)
        .disable_statement_logging()
}

/// Makes a new store's files. The founding is the last thing written: a store without it was never finished.
async fn found(place: &Place, founding: &Founding) -> Result<(), StoreError> {
    let log_key = random_key();
    write_secret(&place.wrapping_key(), random_key().as_slice())?;
    write_secret(&place.persons_keys(), keyring::new_file())?;
    write_secret(&place.log_key(), log_key.as_slice())?;
    // SQLite gives its other files the mode of this one.
    write_secret(&place.record(), &[])?;
    let mut connection = options(place)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        .connect()
        .await
        .map_err(|e| from_sqlx(&place.dir, e))?;
    migrate(place, &mut connection).await?;
    let demonstration = if founding.demonstration { "true" } else { "false" };
    let signature = checkpoint::sign_bytes(&SigningKey::from_bytes(&log_key), &founding_bytes(demonstration, &founding.origin));
    let mut transaction = connection.begin().await.map_err(|e| from_sqlx(&place.dir, e))?;
    for (key, value) in [
        ("demonstration", demonstration),
        ("origin", &founding.origin),
        ("pack", &founding.pack),
        ("definitions", &founding.definitions),
        ("founding", &signature),
    ] {
        sqlx::query(catalogue::FOUND).bind(key).bind(value).execute(&mut *transaction).await.map_err(|e| from_sqlx(&place.dir, e))?;
    }
    transaction.commit().await.map_err(|e| from_sqlx(&place.dir, e))?;
    connection.close().await.map_err(|e| from_sqlx(&place.dir, e))?;
    place.sync()
}

/// What the log's key signs at the founding, so that the mark cannot be lifted in the file alone.
fn founding_bytes(demonstration: &str, origin: &str) -> Vec<u8> {
    canonical(&json!({ "founding": { "demonstration": demonstration, "origin": origin } }))
}

async fn read_founding(place: &Place, pool: &SqlitePool) -> Result<[String; 3], StoreError> {
    let mut values = FOUNDING.map(str::to_owned);
    for value in &mut values {
        let found: Option<String> =
            sqlx::query_scalar(catalogue::META).bind(value.as_str()).fetch_optional(pool).await.map_err(|e| from_sqlx(&place.dir, e))?;
        *value = found.ok_or_else(|| StoreError::NotAStore {
            place: place.dir.clone(),
            reason: format!("its founding was not finished ({value} is missing)"),
        })?;
    }
    Ok(values)
}

fn check_founding(place: &Place, [demonstration, origin, signature]: &[String; 3], log_key: &SigningKey) -> Result<(), StoreError> {
    if checkpoint::verify_bytes(&log_key.verifying_key(), &founding_bytes(demonstration, origin), signature) {
        return Ok(());
    }
    Err(StoreError::Corrupt {
        place: place.dir.clone(),
        detail: "its founding (demonstration mark and origin) is not the one signed with keys/log.key".to_owned(),
    })
}

async fn open_writer(place: &Place) -> Result<Writer, StoreError> {
    let path = place.record();
    // SQLite would fall back to reading; a writer wants to know now.
    File::options().write(true).open(&path).map_err(|e| from_io(&path, &e))?;
    let mut connection = options(place)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        .connect()
        .await
        .map_err(|e| from_sqlx(&place.dir, e))?;
    check_form(place, schema_version(place, &mut connection).await?, Access::Write)?;
    migrate(place, &mut connection).await?;
    Ok(Writer { connection: Some(connection), ..Writer::default() })
}

async fn open_readers(place: &Place) -> Result<SqlitePool, StoreError> {
    let options = options(place).read_only(true);
    let pool = |options| SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE * 2).connect_with(options);
    match pool(options.clone()).await {
        Ok(ready) => Ok(ready),
        // In a folder that cannot be written to, SQLite cannot keep the shared memory of a write-ahead log. If there is no
        // log, the file alone is the whole record and cannot change either.
        Err(error) => {
            let wal = std::fs::metadata(place.wal()).map(|m| m.len()).unwrap_or(0);
            let error = from_sqlx(&place.dir, error);
            match error {
                StoreError::Io { .. } | StoreError::ReadOnly(_) if wal == 0 => {
                    pool(options.immutable(true)).await.map_err(|e| from_sqlx(&place.dir, e))
                }
                _ => Err(error),
            }
        }
    }
}

async fn acquire(place: &Place, pool: &SqlitePool) -> Result<sqlx::pool::PoolConnection<sqlx::Sqlite>, StoreError> {
    pool.acquire().await.map_err(|e| from_sqlx(&place.dir, e))
}

async fn schema_version(place: &Place, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    let found: Result<Option<i64>, _> = sqlx::query_scalar(catalogue::SCHEMA_VERSION).fetch_one(connection).await;
    let not_ours = || StoreError::NotAStore { place: place.dir.clone(), reason: "record.sqlite was not made by this program".to_owned() };
    match found {
        Ok(version) => version.ok_or_else(not_ours),
        Err(error) if error.to_string().contains("no such table") => Err(not_ours()),
        Err(error) => Err(from_sqlx(&place.dir, error)),
    }
}

fn check_form(place: &Place, found: i64, access: Access) -> Result<(), StoreError> {
    let known = MIGRATIONS.iter().map(|(version, ..)| *version).max().unwrap_or(0);
    let place = place.dir.clone();
    match found.cmp(&known) {
        std::cmp::Ordering::Greater => Err(StoreError::Newer { place, found, known }),
        std::cmp::Ordering::Less if access == Access::Read => Err(StoreError::Older { place, found, known }),
        _ => Ok(()),
    }
}

async fn migrate(place: &Place, connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let migrations = MIGRATIONS
        .map(|(version, name, sql)| Migration::new(version, Cow::Borrowed(name), MigrationType::Simple, sql.into_sql_str(), false));
    Migrator::with_migrations(migrations.to_vec())
        // Not `run`: its future cannot be awaited on any thread.
        .run_direct(None, connection, false)
        .await
        .map_err(|e| match e {
            MigrateError::Execute(e) | MigrateError::ExecuteMigration(e, _) => from_sqlx(&place.dir, e),
            other => StoreError::Corrupt { place: place.dir.clone(), detail: format!("its form cannot be brought up to date: {other}") },
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    async fn pragma(connection: &mut SqliteConnection, name: &str) -> String {
        let sql = sqlx::AssertSqlSafe(format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"));
        sqlx::query_scalar(sql).fetch_one(connection).await.unwrap()
    }

    #[tokio::test]
    async fn every_connection_is_as_careful_as_promised() {
        let dir = tempfile::tempdir().unwrap();
        let founding = Founding { demonstration: true, origin: "o".to_owned(), pack: String::new(), definitions: String::new() };
        let store = Store::create(dir.path(), founding).await.unwrap();
        let mut first = store.writer().await.unwrap().connection.take().unwrap();
        let mut writer = store.writer().await.unwrap();
        let mut again = store.take_connection(&mut writer).await.unwrap();
        let mut reader = store.pool.acquire().await.unwrap();
        for connection in [&mut first, &mut again, &mut *reader] {
            // 2 is FULL.
            for (name, value) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0")] {
                assert_eq!(pragma(connection, name).await, value, "{name}");
            }
        }
    }

    /// A server hands these futures to any of its threads.
    #[tokio::test]
    async fn what_the_store_does_can_be_awaited_on_any_thread() {
        fn sendable<T: Send>(_: &T) {}
        let dir = tempfile::tempdir().unwrap();
        let founding = Founding { demonstration: true, origin: "o".to_owned(), pack: String::new(), definitions: String::new() };
        let create = Store::create(dir.path(), founding);
        sendable(&create);
        let store = create.await.unwrap();
        sendable(&store.append(crate::Batch::default()));
        sendable(&store.checkpoint());
        sendable(&store.vault().open("p-1"));
        sendable(&crate::verify(&store, None, |_, _| {}));
        sendable(&store.histories(&[]));
        sendable(&store.replace_derived(&[], &[], &[]));
        sendable(&store);
    }
}

//! SQLite: how its file is opened, and what its answers mean.

use std::fs::File;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteError, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection};

use crate::error::{StoreError, from_io};
use crate::place::Place;

/// Other processes hold the file only for the length of a transaction.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

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
        .create_if_missing(false)
        .disable_statement_logging()
}

/// The first writing connection after the file was opened or made: it sees to the write-ahead log.
pub(crate) async fn open_writer(place: &Place) -> Result<SqliteConnection, StoreError> {
    let path = place.record();
    // SQLite would fall back to reading; a writer wants to know now.
    File::options().write(true).open(&path).map_err(|e| from_io(&path, &e))?;
    options(place).journal_mode(SqliteJournalMode::Wal).connect().await.map_err(|e| place.error(e))
}

/// A further writing connection; `cap` is the most pages that the file may have.
pub(crate) async fn writer(place: &Place, cap: Option<u32>) -> Result<SqliteConnection, StoreError> {
    let mut options = options(place);
    if let Some(cap) = cap {
        options = options.pragma("max_page_count", cap.to_string());
    }
    options.connect().await.map_err(|e| place.error(e))
}

pub(crate) async fn open_readers(place: &Place) -> Result<SqlitePool, StoreError> {
    let options = options(place).read_only(true);
    let pool = |options| SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE * 2).connect_with(options);
    match pool(options.clone()).await {
        Ok(ready) => Ok(ready),
        // In a folder that cannot be written to, SQLite cannot keep the shared memory of a write-ahead log. If there is no
        // log, the file alone is the whole record and cannot change either.
        Err(error) => {
            let wal = std::fs::metadata(place.wal()).map(|m| m.len()).unwrap_or(0);
            match place.error(error) {
                StoreError::Io { .. } | StoreError::ReadOnly(_) if wal == 0 => {
                    pool(options.immutable(true)).await.map_err(|e| place.error(e))
                }
                error => Err(error),
            }
        }
    }
}

/// Says what an answer of SQLite's means: its primary result codes are the low byte of the extended ones
/// (<https://www.sqlite.org/rescode.html>).
pub(crate) fn meaning(place: &Place, answer: &SqliteError) -> StoreError {
    use sqlx::error::DatabaseError as _;
    let (at, detail) = (place.named().to_path_buf(), format!("{answer}"));
    let code = answer.code().and_then(|code| code.parse::<u32>().ok());
    match code.map(|code| code & 0xff) {
        Some(5 | 6) => StoreError::InUse(at),
        Some(8) => StoreError::ReadOnly(at),
        Some(10 | 14) => StoreError::Io { place: at, detail },
        Some(11) => StoreError::Corrupt { place: at, detail },
        Some(13) => StoreError::Disk(at),
        Some(26) => StoreError::NotAStore { place: at, reason: detail },
        Some(1) if detail.contains("no such table") => {
            StoreError::NotAStore { place: at, reason: "record.sqlite was not made by this program".to_owned() }
        }
        _ => StoreError::Database { place: at, detail },
    }
}

//! SQLite: the file of the rows, how it is opened, and what its answers mean.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sqlx::sqlite::{SqliteConnectOptions, SqliteError, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection};

use crate::engine::PATIENCE;
use crate::error::{StoreError, from_io};
use crate::looked::Looked;

/// The file of a store's rows, in its folder.
pub(crate) struct RowsFile<'p> {
    folder: &'p Path,
}

impl<'p> RowsFile<'p> {
    pub fn of(folder: &'p Path) -> Self {
        Self { folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join("record.sqlite")
    }

    pub fn wal(&self) -> PathBuf {
        self.folder.join("record.sqlite-wal")
    }

    /// Looks at the file before SQLite does: is it there, is it SQLite's, and is it whole?
    pub fn inspect(&self) -> Result<Arc<Looked>, StoreError> {
        let path = self.path();
        let looked = Looked::at(&path).map_err(|e| from_io(&path, &e))?;
        let (found, header) = looked.beginning::<100>().map_err(|e| from_io(&path, &e))?;
        // SQLite's file header is 100 bytes: a magic text, the page size at 16, the number of pages at 28, big-endian
        // (https://www.sqlite.org/fileformat2.html#the_database_header).
        let Some(header) = header else {
            return Err(StoreError::Truncated { place: path, found, expected: 100 });
        };
        if !header.starts_with(b"SQLite format 3\0") {
            return Err(StoreError::Corrupt { place: path, detail: "the header is not that of an SQLite file".to_owned() });
        }
        let page = match u16::from_be_bytes([header[16], header[17]]) {
            1 => 65_536,
            size => u64::from(size),
        };
        let expected = page * u64::from(u32::from_be_bytes([header[28], header[29], header[30], header[31]]));
        // Pages may still stand in the write-ahead log alone.
        if found < expected && self.wal_length() == 0 {
            return Err(StoreError::Truncated { place: path, found, expected });
        }
        Ok(looked)
    }

    fn wal_length(&self) -> u64 {
        std::fs::metadata(self.wal()).map(|m| m.len()).unwrap_or(0)
    }

    fn options(&self) -> SqliteConnectOptions {
        SqliteConnectOptions::new()
            .filename(self.path())
            .foreign_keys(true)
            .synchronous(SqliteSynchronous::Full)
            .pragma("trusted_schema", "OFF")
            .pragma("recursive_triggers", "ON")
            .pragma("cell_size_check", "ON")
            // 32 MB of pages in memory, and a write-ahead log of about 64 MB before it is folded in: a page that many commits write is
            // folded in once.
            .pragma("cache_size", "-32000")
            .pragma("wal_autocheckpoint", "16000")
            // Other processes hold the file only for the length of a transaction.
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(300)
            .create_if_missing(false)
            .disable_statement_logging()
    }

    /// A statement of many rows that fails halfway is taken back by the pages it had changed. They are kept in memory: in a file they would
    /// be written with every statement, and none of them is needed once the statement is done, least of all after a crash.
    fn writing(&self) -> SqliteConnectOptions {
        self.options().pragma("temp_store", "MEMORY")
    }

    /// The first writing connection after the file was opened or made: it sees to the write-ahead log.
    pub async fn open_writer(&self) -> Result<SqliteConnection, StoreError> {
        let path = self.path();
        // SQLite would fall back to reading; a writer wants to know now.
        Looked::at(&path).and_then(|looked| looked.hold_writable(&path)).map_err(|e| from_io(&path, &e))?;
        self.writing().journal_mode(SqliteJournalMode::Wal).connect().await.map_err(|e| self.error(e))
    }

    /// A further writing connection; `cap` is the most pages that the file may have.
    pub async fn writer(&self, cap: Option<u32>) -> Result<SqliteConnection, StoreError> {
        let mut options = self.writing();
        if let Some(cap) = cap {
            options = options.pragma("max_page_count", cap.to_string());
        }
        options.connect().await.map_err(|e| self.error(e))
    }

    pub async fn open_readers(&self) -> Result<SqlitePool, StoreError> {
        let options = self.options().read_only(true);
        let pool = |options| SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE * 2).connect_with(options);
        match pool(options.clone()).await {
            Ok(ready) => Ok(ready),
            // In a folder that cannot be written to, SQLite cannot keep the shared memory of a write-ahead log. If there is no
            // log, the file alone is the whole record and cannot change either.
            Err(error) => match self.error(error) {
                StoreError::Io { .. } | StoreError::ReadOnly(_) if self.wal_length() == 0 => {
                    pool(options.immutable(true)).await.map_err(|e| self.error(e))
                }
                error => Err(error),
            },
        }
    }

    /// Says what a failure of SQLite's means for the store: its primary result codes are the low byte of the extended ones
    /// (<https://www.sqlite.org/rescode.html>).
    pub fn error(&self, error: sqlx::Error) -> StoreError {
        use sqlx::error::DatabaseError as _;
        let (at, detail) = (self.folder.to_path_buf(), error.to_string());
        let sqlx::Error::Database(answer) = &error else { return StoreError::Database { place: at, detail } };
        let Some(answer) = answer.try_downcast_ref::<SqliteError>() else { return StoreError::Database { place: at, detail } };
        let (code, detail) = (answer.code().and_then(|code| code.parse::<u32>().ok()), answer.to_string());
        match code.map(|code| code & 0xff) {
            Some(5 | 6) => StoreError::InUse { place: at, waited: PATIENCE },
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
}

/// Whether a commit failed where it is not known what of it reached the disk: any I/O error but a write that was refused, after which the
/// frame that makes the commit valid is not there (<https://www.sqlite.org/rescode.html#ioerr_write>).
pub(crate) fn unflushed(error: &sqlx::Error) -> bool {
    const IOERR: u32 = 10;
    const IOERR_WRITE: u32 = IOERR | 3 << 8;
    let sqlx::Error::Database(answer) = error else { return false };
    let Some(answer) = answer.try_downcast_ref::<SqliteError>() else { return false };
    let code = sqlx::error::DatabaseError::code(answer).and_then(|code| code.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == IOERR && code != IOERR_WRITE)
}

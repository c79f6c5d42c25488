//! The folder a store stands in: where its files are and who may write; and the server of its rows, if they are not in the folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::engine::{Connection, Pool};
use crate::error::{StoreError, from_io};
use crate::keys::{KeyFiles, hold_private, make_dir};
use crate::looked::Looked;
use crate::postgres::Server;
use crate::site::{Database, Site};
use crate::sqlite::RowsFile;

/// The files of one store, and the server of its rows.
#[derive(Clone)]
pub(crate) struct Place {
    pub dir: PathBuf,
    pub server: Option<Server>,
    pub keys: KeyFiles,
    patience: Duration,
}

impl Place {
    pub fn new(site: Site) -> Result<Self, StoreError> {
        let server = match &site.database {
            Database::Sqlite => None,
            Database::Postgres(url) => Some(Server::parse(url)?),
        };
        let keys = KeyFiles::of(&site.dir, &site.keys);
        Ok(Self { dir: site.dir, server, keys, patience: site.patience })
    }

    /// How the place of the rows is named to people: the folder, or the server's database.
    pub fn named(&self) -> &Path {
        self.server.as_ref().map_or(&self.dir, |server| &server.name)
    }

    /// Says what a database error means here.
    pub fn error(&self, error: sqlx::Error) -> StoreError {
        match &self.server {
            None => self.file().error(error),
            Some(server) => server.error(error),
        }
    }

    /// The file of the rows, where no server keeps them.
    pub fn file(&self) -> RowsFile<'_> {
        RowsFile::of(&self.dir)
    }

    /// The first writing connection after the rows were made or the store was opened.
    pub async fn open_writer(&self) -> Result<Connection, StoreError> {
        Ok(match &self.server {
            None => Connection::Sqlite(Box::new(self.file().open_writer().await?)),
            Some(server) => Connection::Postgres(Box::new(server.connect().await?)),
        })
    }

    /// A further writing connection; `pages` is the most that the file may have.
    pub async fn writer(&self, pages: Option<u32>) -> Result<Connection, StoreError> {
        Ok(match &self.server {
            None => Connection::Sqlite(Box::new(self.file().writer(pages).await?)),
            Some(server) => Connection::Postgres(Box::new(server.connect().await?)),
        })
    }

    /// The reading connections.
    pub async fn open_readers(&self) -> Result<Pool, StoreError> {
        Ok(match &self.server {
            None => Pool::Sqlite(self.file().open_readers().await?),
            Some(server) => Pool::Postgres(server.open_readers().await?),
        })
    }

    fn lock_file(&self) -> PathBuf {
        self.dir.join("lock")
    }

    /// Takes the writer's lock, waiting for whoever has it as long as the site says. It falls with the value, and with the process.
    pub async fn lock(&self) -> Result<Lock, StoreError> {
        let path = self.lock_file();
        let file = OpenOptions::new().create(true).write(true).truncate(false).open(&path).map_err(|e| from_io(&path, &e))?;
        let mut turn = Turn::new(self.patience);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock(file)),
                Err(TryLockError::WouldBlock) if turn.wait().await => {}
                Err(TryLockError::WouldBlock) => return Err(StoreError::InUse { place: self.dir.clone(), waited: self.patience }),
                Err(TryLockError::Error(e)) => return Err(from_io(&path, &e)),
            }
        }
    }

    /// A turn at writing, to be waited for.
    pub fn turn(&self) -> Turn {
        Turn::new(self.patience)
    }

    /// How long another writer is waited for.
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// Makes the folders, for their owner alone.
    pub fn make(&self) -> Result<(), StoreError> {
        make_dir(&self.dir).map_err(|e| from_io(&self.dir, &e))?;
        for dir in self.keys.folders() {
            make_dir(dir).map_err(|e| from_io(dir, &e))?;
            hold_private(dir)?;
        }
        Ok(())
    }

    /// Flushes the folders' own entries to the disk, so that new files survive a power cut.
    pub fn sync(&self) -> Result<(), StoreError> {
        for dir in self.keys.folders().into_iter().chain([self.dir.as_path()]) {
            File::open(dir).and_then(|d| d.sync_all()).map_err(|e| from_io(dir, &e))?;
        }
        Ok(())
    }

    /// Looks at the folder before the database does: is it a store's, and is the record's file whole? What was looked at is held as long as the
    /// store is open.
    pub fn inspect(&self) -> Result<Option<Arc<Looked>>, StoreError> {
        let holds_no = |what: &str| StoreError::NotAStore { place: self.dir.clone(), reason: format!("it holds no {what}") };
        let founded = self.keys.verifier.exists() || self.keys.log_key().exists();
        if self.server.is_some() {
            return if founded { Ok(None) } else { Err(holds_no("keys")) };
        }
        match self.file().path().try_exists() {
            Ok(false) if founded => Err(holds_no("record.sqlite; if its record is kept by PostgreSQL, name the database")),
            Ok(false) => Err(holds_no("record.sqlite")),
            _ => self.file().inspect().map(Some),
        }
    }
}

/// Waiting for a turn: others are asked again and again, at intervals that differ, until patience ends.
pub(crate) struct Turn {
    left: Duration,
    pause: Duration,
}

impl Turn {
    fn new(patience: Duration) -> Self {
        // Those who came together do not ask together for ever.
        Self { left: patience, pause: Duration::from_millis(10 + u64::from(std::process::id() % 16)) }
    }

    /// Waits a little; false where patience has ended.
    pub async fn wait(&mut self) -> bool {
        let pause = self.pause.min(self.left);
        if pause.is_zero() {
            return false;
        }
        tokio::time::sleep(pause).await;
        self.left -= pause;
        true
    }
}

/// The writer's lock, held.
pub(crate) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // To close the file is not enough: a process being started at this moment still has it open.
        let _ = self.0.unlock();
    }
}

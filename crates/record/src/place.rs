//! The folder a store stands in: where its files are, who may write, and how secret files are made; and the server of its
//! rows, if they are not in the folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore;
use zeroize::Zeroizing;

use crate::engine::{Connection, Pool};
use crate::error::{StoreError, from_io};
use crate::postgres::Server;
use crate::site::{Database, Site};
use crate::sqlite::RowsFile;

/// The files of one store, and the server of its rows.
#[derive(Clone)]
pub(crate) struct Place {
    pub dir: PathBuf,
    pub server: Option<Server>,
}

impl Place {
    pub fn new(site: Site) -> Result<Self, StoreError> {
        let server = match &site.database {
            Database::Sqlite => None,
            Database::Postgres(url) => Some(Server::parse(url)?),
        };
        Ok(Self { dir: site.dir, server })
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

    pub fn keys(&self) -> PathBuf {
        self.dir.join("keys")
    }

    pub fn wrapping_key(&self) -> PathBuf {
        self.keys().join("wrapping.key")
    }

    pub fn persons_keys(&self) -> PathBuf {
        self.keys().join("persons.keys")
    }

    pub fn log_key(&self) -> PathBuf {
        self.keys().join("log.key")
    }

    fn lock_file(&self) -> PathBuf {
        self.dir.join("lock")
    }

    /// Takes the writer's lock. It falls with the value, and with the process.
    pub fn lock(&self) -> Result<Lock, StoreError> {
        let path = self.lock_file();
        let file = OpenOptions::new().create(true).write(true).truncate(false).open(&path).map_err(|e| from_io(&path, &e))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(self.dir.clone())),
            Err(TryLockError::Error(e)) => Err(from_io(&path, &e)),
        }
    }

    /// Makes the folders, for their owner alone.
    pub fn make(&self) -> Result<(), StoreError> {
        for dir in [self.dir.clone(), self.keys()] {
            make_dir(&dir).map_err(|e| from_io(&dir, &e))?;
        }
        Ok(())
    }

    /// Flushes the folders' own entries to the disk, so that new files survive a power cut.
    pub fn sync(&self) -> Result<(), StoreError> {
        for dir in [self.keys(), self.dir.clone()] {
            File::open(&dir).and_then(|d| d.sync_all()).map_err(|e| from_io(&dir, &e))?;
        }
        Ok(())
    }

    /// Looks at the folder before the database does: is it a store's, and is the record's file whole?
    pub fn inspect(&self) -> Result<(), StoreError> {
        let holds_no = |what: &str| StoreError::NotAStore { place: self.dir.clone(), reason: format!("it holds no {what}") };
        if self.server.is_some() {
            return if self.log_key().exists() { Ok(()) } else { Err(holds_no("keys")) };
        }
        match self.file().path().try_exists() {
            Ok(false) if self.log_key().exists() => Err(holds_no("record.sqlite; if its record is kept by PostgreSQL, name the database")),
            Ok(false) => Err(holds_no("record.sqlite")),
            _ => self.file().inspect(),
        }
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

/// Fills a key from the system's random source.
pub(crate) fn random_key() -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0_u8; 32]);
    OsRng.fill_bytes(key.as_mut_slice());
    key
}

/// Creates a file for its owner alone (mode 0600), writes it and flushes it to the disk.
pub(crate) fn write_secret(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|e| from_io(path, &e))?;
    file.write_all(content).and_then(|()| file.sync_all()).map_err(|e| from_io(path, &e))
}

/// Reads a key of 32 bytes.
pub(crate) fn read_key(path: &Path) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let bytes = Zeroizing::new(std::fs::read(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => StoreError::Keys { place: path.to_path_buf(), detail: "the key file is missing".to_owned() },
        _ => from_io(path, &e),
    })?);
    let mut key = Zeroizing::new([0_u8; 32]);
    if bytes.len() != key.len() {
        return Err(StoreError::Keys { place: path.to_path_buf(), detail: format!("a key has 32 bytes, this file {}", bytes.len()) });
    }
    key.copy_from_slice(&bytes);
    Ok(key)
}

fn make_dir(dir: &Path) -> std::io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

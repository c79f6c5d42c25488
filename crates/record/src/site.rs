//! Where a store stands, its folder and the database of its rows, and what it is opened for.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a store stands. The folder holds the keys and all that is not SQL, whichever engine keeps the rows. A path alone is
/// a site: the folder, with its own SQLite file.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder.
    pub dir: PathBuf,
    /// The database.
    pub database: Database,
    /// Where the keys lie.
    pub keys: KeyFolders,
    /// How long another writer is waited for.
    pub patience: Duration,
}

/// Where a store's keys lie. What is not named lies below `keys` in the store's folder, each in a folder of its own. Named apart, they can
/// belong to different users of the machine, so that who reads the record can neither sign it nor open what is sealed.
#[derive(Debug, Clone, Default)]
pub struct KeyFolders {
    /// The key that signs the log: needed by whoever signs checkpoints and publishes, and by nobody else.
    pub signer: Option<PathBuf>,
    /// The keys of the vault: needed by whoever writes, and by whoever opens sealed texts.
    pub vault: Option<PathBuf>,
}

/// How long another writer is waited for, where nobody says otherwise.
const PATIENCE: Duration = Duration::from_secs(5);

impl Site {
    /// A folder and the database of its rows.
    pub fn at(dir: impl AsRef<Path>, database: Database) -> Self {
        Self { dir: dir.as_ref().to_path_buf(), database, keys: KeyFolders::default(), patience: PATIENCE }
    }
}

/// The database of a store's rows.
#[derive(Clone, Default)]
pub enum Database {
    /// The file `record.sqlite` in the folder.
    #[default]
    Sqlite,
    /// A database of a PostgreSQL server, by its URL.
    Postgres(String),
}

/// The URL may hold a password: it is not shown.
impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "Sqlite",
            Self::Postgres(_) => "Postgres(…)",
        })
    }
}

impl<P: AsRef<Path> + ?Sized> From<&P> for Site {
    fn from(dir: &P) -> Self {
        Self::at(dir, Database::Sqlite)
    }
}

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading alone; any number of processes, also while one writes.
    Read,
    /// Writing; one process at a time.
    Write,
}

//! Where a store stands, its folder and the database of its rows, and what it is opened for.

use std::fmt;
use std::path::{Path, PathBuf};

/// Where a store stands. The folder holds the keys and all that is not SQL, whichever engine keeps the rows. A path alone is
/// a site: the folder, with its own SQLite file.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder.
    pub dir: PathBuf,
    /// The database.
    pub database: Database,
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
        Self { dir: dir.as_ref().to_path_buf(), database: Database::Sqlite }
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

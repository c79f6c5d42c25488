//! What can go wrong with a store, each with its place, its reason and its cure.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A failure of the store itself. Nothing is half done when it is returned.
#[derive(Debug)]
pub enum StoreError {
    /// No store stands there.
    NotAStore {
        /// The directory asked for.
        place: PathBuf,
        /// What was found instead.
        reason: String,
    },
    /// A store stands there already.
    Exists(PathBuf),
    /// The store was written by a newer program.
    Newer {
        /// The directory.
        place: PathBuf,
        /// The form of the store found.
        found: i64,
        /// The newest form this program knows.
        known: i64,
    },
    /// The store is of an older form and was opened for reading only: its views cannot be read.
    Older {
        /// The directory.
        place: PathBuf,
        /// The form of the store found.
        found: i64,
        /// The form this program reads.
        known: i64,
    },
    /// Another process writes to the store.
    InUse {
        /// The folder, or the database.
        place: PathBuf,
        /// How long it was waited for.
        waited: Duration,
    },
    /// The store, its folder or its disk cannot be written to, or it was opened for reading.
    ReadOnly(PathBuf),
    /// The file ends before its own header says it should.
    Truncated {
        /// The file.
        place: PathBuf,
        /// Its length in bytes.
        found: u64,
        /// The least length in bytes that its header announces.
        expected: u64,
    },
    /// The store contradicts itself.
    Corrupt {
        /// The directory or file.
        place: PathBuf,
        /// What does not fit.
        detail: String,
    },
    /// The record is behind its own last witnessed checkpoint, or is another one.
    Behind {
        /// Where that checkpoint is kept.
        place: PathBuf,
        /// How the record differs from it.
        detail: String,
    },
    /// No room is left on the disk, or the store's cap is reached.
    Disk(PathBuf),
    /// The operating system refused a read or a write.
    Io {
        /// The file or directory.
        place: PathBuf,
        /// Its own words.
        detail: String,
    },
    /// A key file is missing, short or does not belong to this store.
    Keys {
        /// The file.
        place: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// A file or folder of keys is open to others than its owner.
    Loose {
        /// The file or folder.
        place: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// The subject's key was destroyed: its texts can never be read again, nor new ones sealed.
    Destroyed(String),
    /// The address of the database is not one. It is not repeated: it may hold a password.
    Address(&'static str),
    /// The database's server is not there, or is going away.
    Unreachable {
        /// The database.
        place: PathBuf,
        /// Its own words, or the system's.
        detail: String,
    },
    /// The server does not admit this user with this password.
    NotAdmitted {
        /// The database.
        place: PathBuf,
        /// Its own words.
        detail: String,
    },
    /// The server has no database of this name.
    NoDatabase {
        /// The database.
        place: PathBuf,
        /// Its own words.
        detail: String,
    },
    /// The user has not the rights that this needs.
    NotAllowed {
        /// The database.
        place: PathBuf,
        /// Its own words.
        detail: String,
    },
    /// The server is a standby, or takes no writes.
    Standby(PathBuf),
    /// The engine does not promise what a record needs.
    Unsafe {
        /// The database.
        place: PathBuf,
        /// What it promises instead.
        detail: String,
    },
    /// The connection was lost, or the disk failed, during the commit: the batch is recorded whole or not at all, and it is not known
    /// which.
    Unknown {
        /// The database.
        place: PathBuf,
        /// The words of whatever failed.
        detail: String,
        /// The idempotency key to look it up by, if the batch had submissions.
        key: Option<String>,
    },
    /// The caller handed over something the store cannot take.
    Invalid(String),
    /// The text is no cursor that this list issued.
    Cursor,
    /// An act's line does not say what its columns say.
    Misfit(Misfit),
    /// Any other answer of the database.
    Database {
        /// The directory.
        place: PathBuf,
        /// Its own words.
        detail: String,
    },
}

/// The place, the reason and the cure.
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place() {
            write!(f, "{}: ", place.display())?;
        }
        f.write_str(&self.reason())?;
        match self.cure() {
            Some(cure) => write!(f, "; {cure}"),
            None => Ok(()),
        }
    }
}

impl StoreError {
    /// The folder, file or database it is about.
    pub fn place(&self) -> Option<&Path> {
        match self {
            Self::NotAStore { place, .. } | Self::Exists(place) | Self::Newer { place, .. } | Self::Older { place, .. } => Some(place),
            Self::InUse { place, .. } | Self::Loose { place, .. } | Self::ReadOnly(place) | Self::Disk(place) | Self::Standby(place) => {
                Some(place)
            }
            Self::Truncated { place, .. }
            | Self::Corrupt { place, .. }
            | Self::Behind { place, .. }
            | Self::Io { place, .. }
            | Self::Keys { place, .. } => Some(place),
            Self::Unreachable { place, .. } | Self::NotAdmitted { place, .. } | Self::NoDatabase { place, .. } => Some(place),
            Self::NotAllowed { place, .. } | Self::Unsafe { place, .. } | Self::Unknown { place, .. } => Some(place),
            Self::Database { place, .. } => Some(place),
            Self::Destroyed(_) | Self::Address(_) | Self::Invalid(_) | Self::Cursor | Self::Misfit(_) => None,
        }
    }

    /// What happened, without the place and the cure.
    pub fn reason(&self) -> String {
        match self {
            Self::NotAStore { reason, .. } => format!("not a store: {reason}"),
            Self::Exists(_) => "a store stands here already".to_owned(),
            Self::Newer { found, known, .. } => format!("the store has form {found}, this program knows forms up to {known}"),
            Self::Older { found, known, .. } => format!("the store has form {found}, this program reads form {known} here"),
            Self::InUse { waited, .. } => {
                format!("another process is writing to the store, and {} seconds of waiting for it were not enough", waited.as_secs_f32())
            }
            Self::Loose { mode, .. } => format!("others may read or change these keys (mode {mode:04o})"),
            Self::ReadOnly(_) => "cannot be written to: the store was opened for reading, or its files or disk are read-only".to_owned(),
            Self::Truncated { found, expected, .. } => format!("the file is cut off: {found} bytes of at least {expected}"),
            Self::Corrupt { detail, .. } => format!("the store is damaged: {detail}"),
            Self::Behind { detail, .. } => format!("the record does not continue the checkpoint that is kept here: {detail}"),
            Self::Disk(_) => "no room left for the store: nothing was written".to_owned(),
            Self::Io { detail, .. } => format!("the system refused: {detail}"),
            Self::Keys { detail, .. } | Self::NoDatabase { detail, .. } => detail.clone(),
            Self::Destroyed(subject) => {
                format!("subject {subject}: its key is not there any more, the texts cannot be read and none can be added")
            }
            Self::Address(detail) => format!("the database: {detail}"),
            Self::Unreachable { detail, .. } => format!("the database server is not reached: {detail}"),
            Self::NotAdmitted { detail, .. } => format!("the server does not admit this user: {detail}"),
            Self::NotAllowed { detail, .. } => format!("the server refuses this user: {detail}"),
            Self::Standby(_) => "the server takes no writes, it is a standby or read-only".to_owned(),
            Self::Unsafe { detail, .. } => format!("the engine does not promise what a record needs: {detail}"),
            Self::Unknown { detail, .. } => {
                format!("a commit was begun and not acknowledged ({detail}): it is not known whether it was made")
            }
            Self::Invalid(detail) => format!("not accepted by the store: {detail}"),
            Self::Cursor => "this list did not issue the cursor that says where its page begins".to_owned(),
            Self::Misfit(misfit) => format!("not accepted by the store: {misfit}"),
            Self::Database { detail, .. } => format!("the database answered: {detail}"),
        }
    }

    fn cure(&self) -> Option<String> {
        let cure = match self {
            Self::NotAStore { .. } => "name the folder of a store, or create one",
            Self::Exists(_) => "open it, or choose an empty folder (or database)",
            Self::Newer { .. } => "use the newer program that wrote it",
            Self::Older { .. } => "open it once for writing to bring it up to date",
            Self::InUse { .. } => "wait for it or stop it, then try again",
            Self::Loose { place, .. } => return Some(format!("take their rights away: chmod go= {}", place.display())),
            Self::ReadOnly(_) => "give write permission or open for reading",
            Self::Truncated { .. } | Self::Corrupt { .. } => "restore it from a backup and verify it",
            Self::Disk(_) => "free space on the disk or raise the cap, then send it again",
            Self::Behind { .. } => "restore the record that was witnessed; nothing is added to one that was cut or rewritten",
            Self::Io { .. } => "check the disk and the permissions, then try again",
            Self::Keys { .. } => "restore the keys folder that belongs to this store",
            Self::Destroyed(_) => "use a new subject",
            Self::Address(_) => "name it as postgres://USER@HOST:PORT/DATABASE, with the password in PGPASSWORD or ~/.pgpass",
            Self::Unreachable { .. } => "start it, or correct host and port, then try again",
            Self::NotAdmitted { .. } => "correct user and password (PGPASSWORD, ~/.pgpass) or pg_hba.conf",
            Self::NoDatabase { .. } => "correct its name, or have it made (createdb) and found a store in it",
            Self::NotAllowed { .. } => "give the role its rights, or act as the role that owns the tables",
            Self::Standby(_) => "name the primary, or open for reading",
            Self::Unsafe { .. } => "then open it again",
            Self::Unknown { key: Some(key), .. } => {
                return Some(format!("send the same submission again, or look it up by its idempotency key {key}"));
            }
            Self::Unknown { key: None, .. } => "look at the journal of refusals, then send it again",
            Self::Cursor => "ask for its first page",
            Self::Database { .. } => "try again, then verify the store",
            Self::Invalid(_) | Self::Misfit(_) => return None,
        };
        Some(cure.to_owned())
    }
}

impl std::error::Error for StoreError {}

/// Something in the store does not fit the acts, or an act does not fit the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The act, if it is one.
    pub seq: Option<u64>,
    /// Where it stands.
    pub place: String,
    /// What does not fit.
    pub what: String,
}

impl Misfit {
    pub(crate) fn act(seq: u64, what: impl Into<String>) -> Self {
        Self { seq: Some(seq), place: format!("act {seq}"), what: what.into() }
    }

    pub(crate) fn at(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { seq: None, place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl std::error::Error for Misfit {}

/// Why a batch was not appended. Nothing of it was written.
#[derive(Debug)]
pub enum AppendError {
    /// What a commit had read has changed since.
    Stale {
        /// The position in the batch of the first commit that is out of date.
        commit: usize,
        /// All of its keys that moved.
        keys: Vec<String>,
    },
    /// The acts do not continue the record.
    NotNext {
        /// The position the next act must have.
        expected: u64,
        /// The position it had.
        found: u64,
    },
    /// An act claims to be recorded before the last one was.
    ClockWentBack {
        /// The time of the last act, µs since the Unix epoch.
        last: i64,
        /// The time claimed, µs since the Unix epoch.
        found: i64,
    },
    /// The idempotency key was used for another content.
    KeyReused(String),
    /// The same submission is recorded already: read it with [`crate::Store::submission`].
    AlreadySubmitted(String),
    /// The store failed.
    Store(StoreError),
}

impl fmt::Display for AppendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stale { commit, keys } => {
                write!(f, "commit {commit} of the batch: {} changed since it was read; read and decide again", keys.join(", "))
            }
            Self::NotNext { expected, found } => {
                write!(f, "act {found}: the next act is {expected}; read the head again")
            }
            Self::ClockWentBack { last, found } => {
                write!(f, "recorded_at {found} lies before the last act's {last}; take the later of the clock and the head")
            }
            Self::KeyReused(key) => write!(f, "idempotency key {key}: used for another content; choose a new key"),
            Self::AlreadySubmitted(key) => write!(f, "idempotency key {key}: this submission is recorded already"),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AppendError {}

impl From<StoreError> for AppendError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Says what a file error means for `place`.
pub(crate) fn from_io(place: &Path, error: &std::io::Error) -> StoreError {
    use std::io::ErrorKind;
    let place = place.to_path_buf();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Disk(place),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(place),
        _ => StoreError::Io { place, detail: error.to_string() },
    }
}

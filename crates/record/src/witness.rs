//! A witness's own folder: its key, the logs that it knows, and of each the checkpoint that it cosigned last. It needs no store, no network
//! and no log at hand: a request comes as a file, and its answer goes as a file.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::checkpoint::{Checkpoint, Verifier};
use crate::cosignature::{Accepted, Cosigner, NotCosigned, Request, WitnessKey, consider};
use crate::error::{StoreError, from_io};
use crate::keys::{make_dir, random_key, read_key, write_secret};
use crate::witnessed::{Outside, OutsideKind, replace_file};

/// A request, in a folder that the witness visits.
pub const REQUEST: &str = "request";
/// The answer to it: the lines of its cosignatures.
pub const COSIGNATURE: &str = "cosignature";
/// The answer where it does not cosign: the size cosigned last, and why not.
pub const REFUSED: &str = "refused";

/// A witness, with its folder held.
pub struct Witness {
    dir: PathBuf,
    cosigner: Cosigner,
    /// One at a time looks at what was cosigned last and writes what is cosigned now.
    _lock: File,
}

/// The folder a request came from, and what became of it.
pub type Answered = (PathBuf, Result<Checkpoint, Unanswered>);

/// Where its key lies in its folder.
const KEY: &str = "key/witness.key";

/// A log that a witness knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLog {
    /// Its key.
    pub key: Verifier,
    /// What was cosigned last, with the cosignature.
    pub last: Option<(Checkpoint, String)>,
}

impl Witness {
    /// Makes a witness in a folder: its key comes from the system's random source, in a file for its owner alone.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where one stands there; the system's.
    pub fn create(dir: &Path, name: &str) -> Result<Self, StoreError> {
        let secret = random_key();
        Cosigner::new(name, &secret)?;
        fs::create_dir_all(dir.join("logs")).map_err(|e| from_io(dir, &e))?;
        // What it keeps of logs is for everybody, its key for nobody else.
        make_dir(&dir.join("key")).map_err(|e| from_io(dir, &e))?;
        if dir.join(KEY).exists() {
            return Err(StoreError::Exists(dir.to_path_buf()));
        }
        // The key is the last thing written: a witness without it was never finished.
        replace_file(&dir.join("name"), format!("{name}\n").as_bytes())?;
        write_secret(&dir.join(KEY), secret.as_slice())?;
        File::open(dir).and_then(|dir| dir.sync_all()).map_err(|e| from_io(dir, &e))?;
        Self::open(dir)
    }

    /// Opens the witness of a folder, and waits for whoever has it.
    ///
    /// # Errors
    /// [`StoreError::NotAStore`] where none stands there; the system's.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        let none =
            |_| StoreError::NotAStore { place: dir.to_path_buf(), reason: "no witness was made here (aiqyn witness init)".to_owned() };
        let name = fs::read_to_string(dir.join("name")).map_err(none)?;
        let cosigner = Cosigner::new(name.trim_end(), &*read_key(&dir.join(KEY))?)?;
        let path = dir.join("lock");
        let lock = File::options().create(true).write(true).truncate(false).open(&path).map_err(|e| from_io(&path, &e))?;
        lock.lock().map_err(|e| from_io(&path, &e))?;
        Ok(Self { dir: dir.to_path_buf(), cosigner, _lock: lock })
    }

    /// The key that checks its cosignatures.
    pub fn key(&self) -> WitnessKey {
        self.cosigner.key()
    }

    fn folder(&self, log: &Verifier) -> PathBuf {
        Outside { folder: self.dir.join("logs"), kind: OutsideKind::Folder }.of_log(log)
    }

    /// Adds a log to those it knows. A log of the same name under another key is another log, and is not added.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for such a one; the system's.
    pub fn know(&self, log: &Verifier) -> Result<(), StoreError> {
        if let Some(other) = self.logs()?.into_iter().find(|known| known.key.name() == log.name() && known.key != *log) {
            return Err(StoreError::Invalid(format!("the log {} is known under another key: {}", log.name(), other.key)));
        }
        let folder = self.folder(log);
        fs::create_dir_all(&folder).map_err(|e| from_io(&folder, &e))?;
        replace_file(&folder.join("key"), format!("{log}\n").as_bytes())
    }

    /// The logs that it knows, in order of their folders.
    ///
    /// # Errors
    /// The system's; [`StoreError::Corrupt`] where what it keeps of one cannot be read.
    pub fn logs(&self) -> Result<Vec<KnownLog>, StoreError> {
        let folder = self.dir.join("logs");
        let entries = fs::read_dir(&folder).map_err(|e| from_io(&folder, &e))?;
        let mut folders =
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(|e| from_io(&folder, &e))?;
        folders.sort();
        folders.iter().map(|folder| known(folder)).collect()
    }

    /// Answers a request: the lines of the cosignature. What it cosigned is on its disk before they are given out.
    ///
    /// # Errors
    /// [`Unanswered::Refused`] says why it does not cosign; nothing is kept then.
    pub fn answer(&self, request: &str, time: u64) -> Result<(Accepted, String), Unanswered> {
        let request = Request::parse(request).map_err(NotCosigned::Note)?;
        let origin = request.note.split('\n').next().unwrap_or_default().to_owned();
        let logs = self.logs()?;
        let log = logs.into_iter().find(|known| known.key.name() == origin).ok_or(Unanswered::Unknown(origin))?;
        let accepted = consider(&request, &log.key, log.last.as_ref().map(|(point, _)| point))?;
        let lines = self.cosigner.cosign(&accepted, time);
        // A note that was read ends in a line break: the cosignature is its next line.
        replace_file(&self.folder(&log.key).join("checkpoint"), format!("{}{lines}", request.note).as_bytes())?;
        Ok((accepted, lines))
    }

    /// Answers every request in a folder to which records send their checkpoints; each with the folder it came from.
    ///
    /// # Errors
    /// The folder cannot be read, or an answer not be written.
    pub fn visit(&self, folder: &Path, time: u64) -> Result<Vec<Answered>, StoreError> {
        let entries = fs::read_dir(folder).map_err(|e| from_io(folder, &e))?;
        let mut asked: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.join(REQUEST).is_file()).collect();
        asked.sort();
        let mut answers = Vec::new();
        for place in asked {
            let path = place.join(REQUEST);
            let request = fs::read_to_string(&path).map_err(|e| from_io(&path, &e))?;
            let answer = match self.answer(&request, time) {
                Ok((accepted, lines)) => {
                    replace_file(&place.join(COSIGNATURE), lines.as_bytes())?;
                    let _ = fs::remove_file(place.join(REFUSED));
                    Ok(accepted.checkpoint)
                }
                Err(why) => {
                    let last = why.last().unwrap_or_default();
                    replace_file(&place.join(REFUSED), format!("{last}\n{why}\n").as_bytes())?;
                    Err(why)
                }
            };
            answers.push((place, answer));
        }
        Ok(answers)
    }
}

fn known(folder: &Path) -> Result<KnownLog, StoreError> {
    let wrong =
        |what: &str| StoreError::Corrupt { place: folder.to_path_buf(), detail: format!("{what} that this witness keeps cannot be read") };
    let key = fs::read_to_string(folder.join("key")).map_err(|e| from_io(&folder.join("key"), &e))?;
    let key = Verifier::parse(&key).map_err(|_| wrong("the key of a log"))?;
    let last = match fs::read_to_string(folder.join("checkpoint")) {
        Ok(note) => Some((key.verify(&note).map_err(|_| wrong("the checkpoint"))?, note)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(from_io(&folder.join("checkpoint"), &error)),
    };
    Ok(KnownLog { key, last })
}

/// Why a witness gave no cosignature.
#[derive(Debug)]
pub enum Unanswered {
    /// It does not know the log.
    Unknown(String),
    /// It does not cosign.
    Refused(NotCosigned),
    /// Its folder failed it.
    Store(StoreError),
}

impl Unanswered {
    /// The size that it cosigned last, where that is what differs.
    pub fn last(&self) -> Option<u64> {
        match self {
            Self::Refused(
                NotCosigned::Conflict { last, .. }
                | NotCosigned::RolledBack { last, .. }
                | NotCosigned::Forked { last, .. }
                | NotCosigned::Journal { last, .. },
            ) => Some(*last),
            _ => None,
        }
    }
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown(origin) => write!(f, "this witness knows no log {origin:?}; aiqyn witness trust KEY adds one"),
            Self::Refused(why) => why.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Unanswered {}

impl From<NotCosigned> for Unanswered {
    fn from(why: NotCosigned) -> Self {
        Self::Refused(why)
    }
}

impl From<StoreError> for Unanswered {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

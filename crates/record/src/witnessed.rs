//! Where a record's checkpoints go, and what is kept there: a record that is behind its own last witnessed checkpoint is not written to.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::canonical::hex;
use crate::checkpoint::{Checkpoint, Verifier};
use crate::cosignature::WitnessKey;
use crate::error::StoreError;
use crate::store::Store;

/// The key of `meta` that says where checkpoints go.
const WITNESS: &str = "witness";
/// The newest checkpoint in a place.
const CHECKPOINT: &str = "checkpoint";
/// The signed list of files of a published site, which has a checkpoint in it.
const MANIFEST: &str = "manifest.txt";
/// What the store's own folder remembers of what was sent.
const SENT: &str = "witnessed.json";

/// A place outside the house to which checkpoints go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// The folder: of another host, of a removable disk, or of a published site.
    pub folder: PathBuf,
    /// What it is.
    pub kind: OutsideKind,
}

/// What a place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutsideKind {
    /// A folder that keeps what is laid there.
    Folder,
    /// A folder that a witness visits, with the key of its cosignatures.
    Witness(Box<WitnessKey>),
    /// A published site: its manifest has the checkpoint.
    Site,
}

impl Outside {
    fn json(&self) -> Value {
        match &self.kind {
            OutsideKind::Folder => json!({ "folder": self.folder }),
            OutsideKind::Witness(key) => json!({ "folder": self.folder, "key": key.to_string() }),
            OutsideKind::Site => json!({ "folder": self.folder, "site": true }),
        }
    }

    fn of(value: &Value) -> Option<Self> {
        let folder = PathBuf::from(value["folder"].as_str()?);
        let kind = match (value["site"].as_bool(), value["key"].as_str()) {
            (Some(true), _) => OutsideKind::Site,
            (_, Some(key)) => OutsideKind::Witness(Box::new(WitnessKey::parse(key).ok()?)),
            _ => OutsideKind::Folder,
        };
        Some(Self { folder, kind })
    }

    /// The folder within it for one log, whose name holds what a file's name may.
    pub fn of_log(&self, log: &Verifier) -> PathBuf {
        let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
        let name: String = log.name().chars().map(plain).collect();
        self.folder.join(format!("{name}-{}", hex(&log.id())))
    }

    /// The file with the newest checkpoint.
    pub fn newest(&self, log: &Verifier) -> PathBuf {
        match self.kind {
            OutsideKind::Site => self.folder.join(MANIFEST),
            _ => self.of_log(log).join(CHECKPOINT),
        }
    }

    /// The newest checkpoint kept there, and the note that has it; nothing where the place is not at hand or has none that the log signed.
    pub fn kept(&self, log: &Verifier) -> Option<(Checkpoint, String)> {
        let note = std::fs::read_to_string(self.newest(log)).ok()?;
        Some((point(log, &note)?, note))
    }
}

/// The checkpoint in a note that the log signed: the note itself, or a manifest with a line of it.
fn point(log: &Verifier, note: &str) -> Option<Checkpoint> {
    let text = log.verify_note(note).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("checkpoint "));
    let text = line.map_or_else(|| text.to_owned(), |line| format!("{}\n", line.replace(' ', "\n")));
    Checkpoint::parse(&text).ok().filter(|point| point.origin == log.name())
}

/// A checkpoint that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The place it went to.
    pub folder: PathBuf,
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// Its size.
    pub size: u64,
    /// The note, with the cosignatures it has got since.
    pub note: String,
}

impl Store {
    /// Where checkpoints go; `None` where nobody ever said.
    ///
    /// # Errors
    /// The store's; [`StoreError::Corrupt`] where what it says cannot be read.
    pub async fn outside(&self) -> Result<Option<Vec<Outside>>, StoreError> {
        let Some(text) = self.meta(WITNESS).await? else { return Ok(None) };
        let unread = || self.corrupt("what it says of its witness cannot be read");
        let value: Value = serde_json::from_str(&text).map_err(|_| unread())?;
        let places = value.as_array().ok_or_else(unread)?;
        places.iter().map(|place| Outside::of(place).ok_or_else(unread)).collect::<Result<_, _>>().map(Some)
    }

    /// Says where checkpoints go from now on; nowhere, where there are no places.
    ///
    /// # Errors
    /// The store's.
    pub async fn set_outside(&self, places: &[Outside]) -> Result<(), StoreError> {
        let places: Vec<Value> = places.iter().map(Outside::json).collect();
        self.set_meta(WITNESS, &json!(places).to_string()).await
    }

    /// What was sent, as the store's own folder remembers it: the newest of each place.
    pub fn sent(&self) -> Vec<Sent> {
        let text = std::fs::read_to_string(self.place().dir.join(SENT)).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        let sent = |value: &Value| {
            Some(Sent {
                folder: PathBuf::from(value["folder"].as_str()?),
                at: value["at"].as_i64()?,
                size: value["size"].as_u64()?,
                note: value["note"].as_str()?.to_owned(),
            })
        };
        value.as_array().into_iter().flatten().filter_map(sent).collect()
    }

    /// Remembers what was sent.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn remember_sent(&self, sent: &[Sent]) -> Result<(), StoreError> {
        let all: Vec<Value> =
            sent.iter().map(|one| json!({ "folder": one.folder, "at": one.at, "size": one.size, "note": one.note })).collect();
        replace_file(&self.place().dir.join(SENT), format!("{}\n", json!(all)).as_bytes())
    }

    /// Every witnessed checkpoint that is at hand, with where it is kept: in its places, and in its own folder.
    pub(crate) async fn kept_points(&self) -> Result<Vec<(PathBuf, Checkpoint)>, StoreError> {
        let log = self.verifier();
        let own = self.place().dir.join(SENT);
        let remembered = self.sent().into_iter().filter_map(|sent| Some((own.clone(), point(&log, &sent.note)?)));
        let places = self.outside().await?.unwrap_or_default();
        let kept = places.iter().filter_map(|place| Some((place.newest(&log), place.kept(&log)?.0)));
        Ok(remembered.chain(kept).collect())
    }

    /// Holds the record against every witnessed checkpoint that is at hand: in its places, and in its own folder.
    ///
    /// # Errors
    /// [`StoreError::Behind`] names the first that the record does not continue.
    pub async fn hold_witnessed(&self) -> Result<(), StoreError> {
        for (place, point) in self.kept_points().await? {
            if let Some(detail) = self.broken(&point).await? {
                return Err(StoreError::Behind { place, detail });
            }
        }
        Ok(())
    }

    /// Why the record, with the journals beside it, does not continue a checkpoint; `None` where it does.
    ///
    /// # Errors
    /// The store's.
    pub async fn broken(&self, point: &Checkpoint) -> Result<Option<String>, StoreError> {
        let size = self.head().await?.size;
        if point.size > size {
            return Ok(Some(format!(
                "it was witnessed with {} acts and has {size}: acts were removed, or an older copy was restored",
                point.size
            )));
        }
        if self.root(point.size).await? != point.root {
            return Ok(Some(format!(
                "its first {} acts are not those that were witnessed: it was rewritten, or is another copy",
                point.size
            )));
        }
        self.journals_broken(&point.journals).await
    }
}

/// Writes a file beside, brings it to the disk and puts it in place in one step.
///
/// # Errors
/// The folder cannot be written to.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    use std::io::Write as _;
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let aside = folder.join(format!(".{name}.{}", std::process::id()));
    let written = std::fs::File::create(&aside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    let placed = written.and_then(|()| std::fs::rename(&aside, path)).and_then(|()| std::fs::File::open(folder)?.sync_all());
    placed.map_err(|e| {
        // What cannot be removed either is what the error already speaks of.
        let _ = std::fs::remove_file(&aside);
        crate::error::from_io(path, &e)
    })
}

//! The file handed in: opened once, read in chunks as often as needed, and held to what it was.

use super::fault::Fault;
use aiqyn_law::kernel::RecordId;
use sha2::{Digest, Sha256};
use std::fs::{File, Metadata};
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How much is held at a time.
pub const CHUNK: usize = 1 << 20;

/// Bytes of the largest file taken in: a day of uncompressed footage has less, and the largest disks are not filled by one. What is larger is
/// refused by its length, before anything is read.
pub const LARGEST: u64 = 1 << 40;

/// What a file is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint {
    /// SHA-256 of its bytes: 64 lower-case hexadecimal digits.
    pub digest: String,
    /// How many bytes.
    pub size: u64,
}

/// A file taken in. Only a store of files makes one, of bytes that passed through this program.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Added {
    /// What it is known by.
    pub fingerprint: Fingerprint,
    /// Where it stands.
    pub place: String,
    /// Whether it was not there before.
    pub new: bool,
}

/// That this program received a file for a record. It is good for one submission, is made of a file taken in and of nothing else, and is
/// kept nowhere: whoever only knows a digest has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    record: RecordId,
    fingerprint: Fingerprint,
}

impl Received {
    /// Whether it is of this file, received for this record.
    pub fn is_of(&self, record: &RecordId, digest: &str, size: u64) -> bool {
        self.record == *record && self.fingerprint.digest == digest && self.fingerprint.size == size
    }
}

impl Added {
    /// That it was received for a record.
    pub fn received_for(&self, record: &RecordId) -> Received {
        Received { record: record.clone(), fingerprint: self.fingerprint.clone() }
    }
}

/// Hashes and counts what passes.
#[derive(Clone, Default)]
pub struct Hashing {
    hash: Sha256,
    size: u64,
}

impl Hashing {
    /// Takes some more bytes in.
    pub fn take(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
    }

    /// How many bytes so far.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// What all of it is known by.
    pub fn finish(self) -> Fingerprint {
        Fingerprint { digest: self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), size: self.size }
    }
}

/// What of a file must not change while it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    identity: Option<(u64, u64)>,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}

/// A file handed in.
#[derive(Debug)]
pub struct Source {
    path: PathBuf,
    file: File,
    stamp: Stamp,
}

impl Source {
    /// Opens a file.
    ///
    /// # Errors
    /// It cannot be read, is a folder or a pipe, or is empty.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let fault = |reason: String| Fault::Source { place: path.display().to_string(), reason };
        // Asked before it is opened: opening a pipe would wait for whoever writes into it.
        let metadata = std::fs::metadata(path).map_err(|e| fault(e.to_string()))?;
        if metadata.is_dir() {
            return Err(fault("is a folder; add its files one by one".to_owned()));
        }
        if !metadata.is_file() {
            return Err(fault("is no file but a pipe, a socket or a device; copy what comes out of it into a file first".to_owned()));
        }
        let file = File::open(path).map_err(|e| fault(e.to_string()))?;
        let opened = file.metadata().map_err(|e| fault(e.to_string()))?;
        if identity(&opened) != identity(&metadata) {
            return Err(Fault::Changed { place: path.display().to_string(), what: "identity" });
        }
        if opened.len() > LARGEST {
            return Err(fault(format!("has {} bytes, and at most {LARGEST} are taken in; divide it", opened.len())));
        }
        if opened.len() == 0 {
            return Err(fault("is empty: there is nothing to keep".to_owned()));
        }
        Ok(Self { path: path.to_owned(), file, stamp: Stamp::of(&opened) })
    }

    /// Its size when it was opened.
    pub const fn size(&self) -> u64 {
        self.stamp.size
    }

    /// The file as people name it.
    pub fn place(&self) -> String {
        self.path.display().to_string()
    }

    /// Begins to read from the start.
    ///
    /// # Errors
    /// The file cannot be read from its start.
    pub fn read(&mut self) -> Result<Reading<'_>, Fault> {
        self.file.rewind().map_err(|e| Fault::Source { place: self.path.display().to_string(), reason: e.to_string() })?;
        Ok(Reading { source: self, hashing: Hashing::default(), buffer: vec![0; CHUNK] })
    }

    /// Reads it all once more and holds it against what was read before.
    ///
    /// # Errors
    /// [`Fault::Changed`] where size, time, identity or bytes differ; and whatever reading may.
    pub fn confirm(&mut self, before: &Fingerprint) -> Result<(), Fault> {
        let mut reading = self.read()?;
        while reading.chunk()?.is_some() {}
        let again = reading.finish();
        let changed = |what| Fault::Changed { place: self.path.display().to_string(), what };
        let held = self.file.metadata().map_err(|e| Fault::Source { place: self.path.display().to_string(), reason: e.to_string() })?;
        // What the name leads to now must still be what was opened.
        let named = std::fs::metadata(&self.path).map_err(|_| changed("name"))?;
        for stamp in [Stamp::of(&held), Stamp::of(&named)] {
            if stamp.identity != self.stamp.identity {
                return Err(changed("identity"));
            }
            if stamp.size != self.stamp.size {
                return Err(changed("size"));
            }
            if stamp.modified != self.stamp.modified {
                return Err(changed("time of change"));
            }
        }
        if before.size != again.size || before.size != self.stamp.size {
            return Err(changed("size"));
        }
        if before.digest != again.digest { Err(changed("content")) } else { Ok(()) }
    }
}

/// A file being read.
pub struct Reading<'a> {
    source: &'a mut Source,
    hashing: Hashing,
    buffer: Vec<u8>,
}

impl Reading<'_> {
    /// The next chunk; none at the end. A file that outgrows what it was is not read on for ever.
    ///
    /// # Errors
    /// The file cannot be read, or has grown.
    pub fn chunk(&mut self) -> Result<Option<&[u8]>, Fault> {
        let read = loop {
            match self.source.file.read(&mut self.buffer) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault::Source { place: self.source.place(), reason: error.to_string() }),
                Ok(read) => break read,
            }
        };
        self.hashing.take(&self.buffer[..read]);
        if self.hashing.size() > self.source.stamp.size {
            return Err(Fault::Changed { place: self.source.place(), what: "size" });
        }
        Ok((read > 0).then(|| &self.buffer[..read]))
    }

    /// What was read.
    pub fn finish(self) -> Fingerprint {
        self.hashing.finish()
    }
}

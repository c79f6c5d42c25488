//! Files of evidence: taken whole or not at all, found again, and nothing believed that a store says of itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(feature = "s3")]
mod bucket;
mod folder;
#[cfg(feature = "s3")]
pub mod server;

use aiqyn_desk::evidence::{Fingerprint, Source};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// One mebibyte.
pub const MIB: usize = 1 << 20;

/// Bytes that are different everywhere.
pub fn bytes(size: usize) -> Vec<u8> {
    (0..size).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

/// What bytes are known by.
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    let digest = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Fingerprint { digest, size: bytes.len() as u64 }
}

/// A file handed in.
pub struct Given {
    /// The folder it lies in, removed at the end.
    _folder: tempfile::TempDir,
    /// Where it lies.
    pub path: PathBuf,
    /// What it is made of.
    pub bytes: Vec<u8>,
}

impl Given {
    /// A file of that size.
    pub fn of(size: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clip.mp4");
        let bytes = bytes(size);
        std::fs::write(&path, &bytes).unwrap();
        Self { _folder: folder, path, bytes }
    }

    /// Opened as the program does.
    pub fn open(&self) -> Source {
        Source::open(&self.path).unwrap()
    }

    /// What bytes are known by.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint(&self.bytes)
    }
}

/// Something done to a file.
pub type Change = fn(&Path);

/// Every way in which a file may change while it is read, with the word that names it.
pub const CHANGES: [(&str, Change); 4] = [
    ("size", |path| {
        use std::io::Write as _;
        std::fs::OpenOptions::new().append(true).open(path).unwrap().write_all(b"more").unwrap();
    }),
    ("size", |path| std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(100).unwrap()),
    ("content", |path| {
        // Behind the back of size and time: only the second reading finds it.
        use std::io::Write as _;
        let before = std::fs::metadata(path).unwrap().modified().unwrap();
        let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
        file.write_all(b"other").unwrap();
        file.set_modified(before).unwrap();
    }),
    ("identity", |path| {
        let other = path.with_extension("other");
        std::fs::copy(path, &other).unwrap();
        std::fs::rename(&other, path).unwrap();
    }),
];

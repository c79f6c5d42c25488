//! The record's file as it is looked at before SQLite opens it, and held open as long as a store of this process has it open.
//!
//! When a process closes any descriptor of a file, it loses all locks that it has on that file (POSIX, `fcntl`), SQLite's among them
//! (<https://www.sqlite.org/howtocorrupt.html>, 2.2). Another process would then take itself for the last one, fold the write-ahead log in and
//! remove it, while this one goes on writing into what is no longer there. So nothing here is closed while a store is open.

use std::fs::{File, Metadata};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

/// The files that stores of this process have open.
static LOOKED_AT: Mutex<Vec<(PathBuf, Weak<Looked>)>> = Mutex::new(Vec::new());

/// A file that is held open.
#[derive(Debug)]
pub(crate) struct Looked {
    reading: File,
    writing: OnceLock<File>,
}

impl Looked {
    /// The file that stands there: as it is held already, or opened.
    pub(crate) fn at(path: &Path) -> std::io::Result<Arc<Self>> {
        let path = &path.canonicalize()?;
        let mut looked_at = LOOKED_AT.lock().unwrap_or_else(PoisonError::into_inner);
        looked_at.retain(|(_, looked)| looked.strong_count() > 0);
        let held = looked_at.iter().find(|(held, _)| held == path).and_then(|(_, looked)| looked.upgrade());
        if let Some(held) = held
            && is_same(&held.reading.metadata()?, &std::fs::metadata(path)?)
        {
            return Ok(held);
        }
        let looked = Arc::new(Self { reading: File::open(path)?, writing: OnceLock::new() });
        looked_at.retain(|(held, _)| held != path);
        looked_at.push((path.to_path_buf(), Arc::downgrade(&looked)));
        Ok(looked)
    }

    /// How long it is, and how it begins.
    pub(crate) fn beginning<const N: usize>(&self) -> std::io::Result<(u64, Option<[u8; N]>)> {
        // Where the descriptor stands is one for all that share it.
        let _alone = LOOKED_AT.lock().unwrap_or_else(PoisonError::into_inner);
        let length = self.reading.metadata()?.len();
        if length < N as u64 {
            return Ok((length, None));
        }
        let (mut beginning, mut file) = ([0; N], &self.reading);
        file.seek(SeekFrom::Start(0))?;
        file.read_exact(&mut beginning)?;
        Ok((length, Some(beginning)))
    }

    /// Whether it can be written to: the failure says why not.
    pub(crate) fn hold_writable(&self, path: &Path) -> std::io::Result<()> {
        if self.writing.get().is_none() {
            // Whoever was quicker has opened it as well: the second descriptor must not be closed either.
            if let Err(second) = self.writing.set(File::options().write(true).open(path)?) {
                std::mem::forget(second);
            }
        }
        Ok(())
    }
}

/// Whether two looks were at the same file, and not at one put in its place.
#[cfg(unix)]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same(_: &Metadata, _: &Metadata) -> bool {
    true
}

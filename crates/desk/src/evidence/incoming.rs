//! A file of evidence that comes in piece by piece, as over a network: written aside for its owner alone, with a bound, and gone again when it
//! was taken in or not.

use super::fault::Fault;
use super::files::Files;
use super::source::{Added, Source};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::runtime::Handle;

/// Bytes of the largest file taken in so: more is added at the machine, with `aiqyn evidence add`.
pub const MOST: u64 = 4 << 30;

/// A file that is coming in.
#[derive(Debug)]
pub struct Incoming {
    path: PathBuf,
    file: File,
    size: u64,
}

impl Drop for Incoming {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Incoming {
    /// Begins one in the system's folder for what is passing.
    ///
    /// # Errors
    /// There is no room for it.
    pub fn begin() -> Result<Self, Fault> {
        static TURN: AtomicU64 = AtomicU64::new(0);
        let turn = TURN.fetch_add(1, Ordering::Relaxed);
        let random: String = aiqyn_record::random_bytes().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let path = std::env::temp_dir().join(format!("aiqyn-{}-{turn}-{random}", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file =
            options.open(&path).map_err(|error| Fault::Store { place: "the file that comes in".to_owned(), reason: error.to_string() })?;
        Ok(Self { path, file, size: 0 })
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// [`Fault::Source`] where it becomes larger than [`MOST`]; there is no room for it.
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.size += bytes.len() as u64;
        if self.size > MOST {
            let reason = format!("has more than {MOST} bytes, and no more are taken in so; add it with `aiqyn evidence add`");
            return Err(Fault::Source { place: "the file".to_owned(), reason });
        }
        let failed = |error: std::io::Error| Fault::Store { place: "the file that comes in".to_owned(), reason: error.to_string() };
        self.file.write_all(bytes).map_err(failed)
    }

    /// How many bytes came so far.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Puts it into a store of files.
    ///
    /// # Errors
    /// As [`Files::add`]; nothing is left behind.
    pub async fn put(self, files: Files) -> Result<Added, Fault> {
        let runtime = Handle::current();
        // A folder is written to without waiting in async code.
        let put = tokio::task::spawn_blocking(move || {
            let mut source = Source::open(&self.path)?;
            runtime.block_on(files.add(&mut source, &|_| {}))
        });
        put.await.map_err(|error| Fault::Store { place: "the store of files".to_owned(), reason: error.to_string() })?
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::evidence::Patience;
    use std::time::Duration;

    #[tokio::test]
    async fn what_comes_in_is_stored_and_leaves_nothing_aside() {
        let folder = tempfile::tempdir().unwrap();
        let files = || Files::at(&folder.path().display().to_string(), Patience { answer: Duration::from_secs(1), retries: 0 }).unwrap();
        let mut incoming = Incoming::begin().unwrap();
        let path = incoming.path.clone();
        incoming.take(b"one ").unwrap();
        incoming.take(b"two").unwrap();
        let added = incoming.put(files()).await.unwrap();
        assert_eq!((added.fingerprint.size, std::fs::read(&added.place).unwrap()), (7, b"one two".to_vec()));
        assert!(!path.exists());
        let mut large = Incoming::begin().unwrap();
        large.size = MOST - 1;
        assert!(large.take(b"1").is_ok() && matches!(large.take(b"2"), Err(Fault::Source { .. })));
        let path = large.path.clone();
        drop(large);
        assert!(!path.exists());
        assert!(Incoming::begin().unwrap().put(files()).await.is_err(), "an empty one is none");
    }
}

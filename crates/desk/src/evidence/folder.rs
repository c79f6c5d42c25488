//! Files in a folder: `ab/cdef…` by the digest, written aside, synced, put in place; never overwritten, for nobody else to read.

use super::fault::Fault;
use super::source::{Added, CHUNK, Fingerprint, Hashing, Source};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Where files grow before they stand under their name.
const ASIDE: &str = "aside";

/// A folder of files.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

/// A file that is being written; removed again unless it came to stand under its name.
struct Growing {
    path: PathBuf,
    file: File,
}

impl Drop for Growing {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> Fault + '_ {
    move |error| Fault::Store { place: path.display().to_string(), reason: error.to_string() }
}

/// A folder for its owner alone.
fn private_folder(path: &Path) -> Result<(), Fault> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(failed(path))
}

/// A file that did not exist, for its owner alone.
fn private_file(path: &Path) -> Result<File, Fault> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(failed(path))
}

/// What is known of a folder entry survives a loss of power only once the folder is synced.
fn sync_folder(path: &Path) -> Result<(), Fault> {
    if cfg!(unix) { File::open(path).and_then(|folder| folder.sync_all()).map_err(failed(path)) } else { Ok(()) }
}

impl Folder {
    /// The folder at a path; it is made when the first file is added.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Where a file stands.
    pub fn path(&self, digest: &str) -> PathBuf {
        let (first, rest) = digest.split_at_checked(2).unwrap_or((digest, ""));
        self.root.join(first).join(rest)
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// The source changed or cannot be read; the disk is full; something else stands under that name. Nothing is left behind.
    pub fn add(&self, source: &mut Source, seen: &dyn Fn(u64)) -> Result<Added, Fault> {
        let mut growing = self.aside()?;
        let fingerprint = pour(source, &mut growing.file, &growing.path, seen)?;
        growing.file.sync_all().map_err(failed(&growing.path))?;
        source.confirm(&fingerprint)?;
        let place = self.path(&fingerprint.digest);
        let folder = place.parent().unwrap_or(&self.root);
        private_folder(folder)?;
        if !put_in_place(&growing.path, &place)? {
            self.check(&fingerprint, &|_| {})?;
            return Ok(Added { fingerprint, place: place.display().to_string(), new: false });
        }
        sync_folder(folder)?;
        sync_folder(&self.root)?;
        Ok(Added { fingerprint, place: place.display().to_string(), new: true })
    }

    fn aside(&self) -> Result<Growing, Fault> {
        static TURN: AtomicU64 = AtomicU64::new(0);
        let folder = self.root.join(ASIDE);
        private_folder(&folder)?;
        loop {
            let path = folder.join(format!("{}-{}", std::process::id(), TURN.fetch_add(1, Ordering::Relaxed)));
            match private_file(&path) {
                Ok(file) => return Ok(Growing { path, file }),
                // Left by a process of that number that was killed.
                Err(_) if path.exists() => {}
                Err(fault) => return Err(fault),
            }
        }
    }

    /// Writes a file out, hashing as it goes.
    ///
    /// # Errors
    /// It is not there, is not what its name says, or cannot be written out.
    pub fn fetch(&self, named: &Fingerprint, out: &mut dyn Write, seen: &dyn Fn(u64)) -> Result<(), Fault> {
        let path = self.path(&named.digest);
        let missing = || Fault::Missing { place: path.display().to_string() };
        let mut file = File::open(&path).map_err(|e| if e.kind() == ErrorKind::NotFound { missing() } else { failed(&path)(e) })?;
        let mut hashing = Hashing::default();
        let mut buffer = vec![0; CHUNK];
        loop {
            let read = match file.read(&mut buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                read => read.map_err(failed(&path))?,
            };
            if read == 0 {
                break;
            }
            hashing.take(&buffer[..read]);
            out.write_all(&buffer[..read]).map_err(|e| Fault::Store { place: "the file written".to_owned(), reason: e.to_string() })?;
            seen(hashing.size());
        }
        let found = hashing.finish();
        if found == *named { Ok(()) } else { Err(Fault::Damaged { place: path.display().to_string(), found: told(&found) }) }
    }

    /// Reads and hashes what stands under a name.
    ///
    /// # Errors
    /// As [`Folder::fetch`].
    pub fn check(&self, named: &Fingerprint, seen: &dyn Fn(u64)) -> Result<(), Fault> {
        self.fetch(named, &mut std::io::sink(), seen)
    }

    /// Everything in the folder: digests, and other names as they are.
    ///
    /// # Errors
    /// The folder cannot be listed.
    pub fn list(&self) -> Result<Vec<String>, Fault> {
        let mut found = Vec::new();
        for path in entries(&self.root)? {
            if !path.is_dir() {
                found.push(path.display().to_string());
                continue;
            }
            for file in entries(&path)? {
                let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let digest = name(&path) + &name(&file);
                let named = is_digest(&digest) && path.parent() == Some(self.root.as_path()) && file.is_file();
                found.push(if named { digest } else { file.display().to_string() });
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}

/// What was found, in words.
pub fn told(found: &Fingerprint) -> String {
    format!("{} bytes with the digest {}", found.size, found.digest)
}

/// Whether a text is a SHA-256 as acts write it.
pub fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        listed => {
            let listed = listed.map_err(failed(folder))?;
            let mut paths = listed.map(|entry| entry.map(|e| e.path()).map_err(failed(folder))).collect::<Result<Vec<_>, _>>()?;
            paths.sort_unstable();
            Ok(paths)
        }
    }
}

/// Streams a source into a file.
pub(super) fn pour(source: &mut Source, file: &mut dyn Write, place: &Path, seen: &dyn Fn(u64)) -> Result<Fingerprint, Fault> {
    let mut reading = source.read()?;
    let mut passed = 0;
    while let Some(chunk) = reading.chunk()? {
        file.write_all(chunk).map_err(failed(place))?;
        passed += chunk.len() as u64;
        seen(passed);
    }
    file.flush().map_err(failed(place))?;
    Ok(reading.finish())
}

/// Gives a file its name unless there is one; says whether it did. A link is made where none was, in one step.
fn put_in_place(aside: &Path, place: &Path) -> Result<bool, Fault> {
    match fs::hard_link(aside, place) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        // File systems without links: nobody else writes a file of that name, unless with the same bytes.
        Err(_) if !place.exists() => fs::rename(aside, place).map(|()| true).map_err(failed(place)),
        Err(error) => Err(failed(place)(error)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The device that is always full, where there is one.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named_and_nothing_is_said_to_be_stored() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clip.mp4");
        fs::write(&path, vec![7; 3 * CHUNK]).unwrap();
        let mut source = Source::open(&path).unwrap();
        let mut full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let fault = pour(&mut source, &mut full, Path::new("store/aside/1"), &|_| {}).unwrap_err();
        assert!(!fault.is_input());
        let text = fault.to_string();
        assert!(text.contains("store/aside/1") && text.contains("No space left"), "{text}");
    }
}

//! A file of evidence written out for somebody: whole and what it should be, or not there at all.

use super::fault::Fault;
use super::files::Files;
use super::source::Fingerprint;
use crate::progress::Progress;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// A file that is being written for somebody; it gets its name only when it is whole and what it should be.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Writes a file out under a name that is free; progress is told in bytes.
///
/// # Errors
/// The name is taken, the file cannot be written, or the store has no such file or another.
pub async fn write_out(files: &Files, wanted: &Fingerprint, to: &Path, seen: Progress<'_>) -> Result<(), Fault> {
    let failed = |place: &Path| {
        let place = place.display().to_string();
        move |error: std::io::Error| Fault::Store { place, reason: error.to_string() }
    };
    let occupied = || Fault::Occupied { place: to.display().to_string() };
    if to.symlink_metadata().is_ok() {
        return Err(occupied());
    }
    let mut aside = to.as_os_str().to_owned();
    aside.push(format!(".{}.part", std::process::id()));
    let aside = PathBuf::from(aside);
    let mut file = private(&aside).map_err(failed(&aside))?;
    let partial = Partial(aside);
    files.fetch(wanted, &mut file, seen).await?;
    file.sync_all().map_err(failed(&partial.0))?;
    match std::fs::hard_link(&partial.0, to) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(occupied()),
        Err(_) => std::fs::rename(&partial.0, to).map_err(failed(to)),
        Ok(()) => Ok(()),
    }
}

/// A new file for its owner alone: evidence is not for everybody on the machine.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

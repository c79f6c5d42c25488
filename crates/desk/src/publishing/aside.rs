//! The place beside a site's folder where the next one is written, and from where it is put in place: hidden, marked as this program's own,
//! and locked, so that several publishers wait for each other.
//!
//! What stands in public is at every moment the old site or the new one, whole: where the file system exchanges two folders in one step, by
//! that step; elsewhere by two renames under a journal, which the next publisher finishes. Everything is on the disk before it is put in place.

use aiqyn_site::manifest::Files;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

/// What the mark of the place says. A place without it is somebody else's.
const MARK: &str = "aiqyn.publishing/v1: the next site is written here, and put in place from here\n";
/// The file that says so, and that a publisher locks.
const MARKED: &str = "aiqyn-publishing";
/// The site being written; after the exchange, the one that stood before.
const NEW: &str = "new";
/// The site that stood before, where folders cannot be exchanged.
const OLD: &str = "old";
/// Stands while two renames are under way.
const JOURNAL: &str = "journal";

/// How many files are written and brought to the disk at once.
const WRITERS: usize = 8;

/// How the system is dealt with.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    /// Told before every step that changes something; an error ends it there.
    pub step: &'a (dyn Fn(&'static str) -> io::Result<()> + Sync),
    /// Exchanges two folders in one step; `false` where the file system has no such step.
    pub exchange: fn(&Path, &Path) -> io::Result<bool>,
}

impl Way<'_> {
    /// The system as it is.
    pub fn system() -> Self {
        Self { step: &|_| Ok(()), exchange }
    }
}

/// Exchanges two folders in one step, where the file system can.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// The place, held by this publisher alone until the value falls.
pub struct Aside<'a> {
    /// Where the site stands.
    out: PathBuf,
    folder: PathBuf,
    mark: File,
    way: Way<'a>,
}

impl Drop for Aside<'_> {
    fn drop(&mut self) {
        // To close the file is not enough: a process being started at this moment still has it open.
        let _ = self.mark.unlock();
    }
}

impl<'a> Aside<'a> {
    /// Takes the place beside a site's folder, waits for whoever has it, and finishes what was left unfinished there.
    ///
    /// # Errors
    /// The system's; [`io::ErrorKind::AlreadyExists`] where the place holds something else, which is left as it is.
    pub fn take(out: &Path, way: Way<'a>) -> io::Result<Self> {
        // A link stays, and what it leads to is replaced.
        let out = if out.exists() { fs::canonicalize(out)? } else { std::path::absolute(out)? };
        let folder = beside(&out);
        fs::create_dir_all(parent(&out))?;
        (way.step)("make the place")?;
        let made = match fs::create_dir(&folder) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => fs::read_dir(&folder)?.next().is_none(),
            Err(error) => return Err(error),
        };
        (way.step)("mark it")?;
        let path = folder.join(MARKED);
        let opened = File::options().read(true).write(true).create(made).truncate(false).open(&path);
        let mut mark = opened.map_err(|error| if error.kind() == io::ErrorKind::NotFound { not_ours(&folder) } else { error })?;
        mark.lock()?;
        let aside = Self { out, folder, mark: mark.try_clone()?, way };
        let mut said = String::new();
        mark.read_to_string(&mut said)?;
        // One who was ended while marking left a part of the mark.
        if !MARK.starts_with(&said) {
            return Err(not_ours(&aside.folder));
        }
        if said != MARK {
            mark.rewind()?;
            mark.write_all(MARK.as_bytes())?;
            mark.sync_all()?;
            sync(&aside.folder)?;
            sync(parent(&aside.out))?;
        }
        aside.recover()?;
        Ok(aside)
    }

    /// Where the site stands.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Writes a site and puts it in place. One that stood there is gone afterwards; after an error it still stands.
    ///
    /// # Errors
    /// The system's.
    pub fn put(&self, files: &Files) -> io::Result<()> {
        let new = self.folder.join(NEW);
        let placed = self.write(&new, files).and_then(|()| self.place(&new));
        if placed.is_err() {
            // What cannot be put right here is found by the next publisher.
            let _ = self.recover();
        }
        placed
    }

    fn write(&self, new: &Path, files: &Files) -> io::Result<()> {
        let within = |path: &str| Path::new(path).ancestors().skip(1).map(|folder| new.join(folder)).collect::<Vec<_>>();
        let folders: BTreeSet<PathBuf> = files.keys().flat_map(|path| within(path)).chain([new.to_owned()]).collect();
        (self.way.step)("make its folders")?;
        folders.iter().try_for_each(fs::create_dir_all)?;
        let one = |path: &str, bytes: &[u8]| {
            (self.way.step)("write a file")?;
            let mut file = File::create_new(new.join(path))?;
            file.write_all(bytes)?;
            (self.way.step)("bring a file to the disk")?;
            file.sync_all()
        };
        // Many small files: the system makes them faster side by side.
        let all: Vec<(&String, &Vec<u8>)> = files.iter().collect();
        std::thread::scope(|scope| {
            let parts = all.chunks(all.len().div_ceil(WRITERS).max(1));
            let write = |part: &[(&String, &Vec<u8>)]| part.iter().try_for_each(|(path, bytes)| one(path, bytes));
            let writers: Vec<_> = parts.map(|part| scope.spawn(move || write(part))).collect();
            writers.into_iter().try_for_each(|writer| writer.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
        })?;
        for folder in folders.iter().rev() {
            (self.way.step)("bring a folder to the disk")?;
            sync(folder)?;
        }
        sync(&self.folder)
    }

    fn place(&self, new: &Path) -> io::Result<()> {
        let vacant = !self.out.exists() || fs::read_dir(&self.out)?.next().is_none();
        (self.way.step)("put it in place")?;
        if vacant {
            fs::rename(new, &self.out)?;
        } else if !(self.way.exchange)(new, &self.out)? {
            self.rename_twice(new)?;
        }
        (self.way.step)("bring the place to the disk")?;
        sync(parent(&self.out))?;
        sync(&self.folder)?;
        self.clear()
    }

    /// Where folders cannot be exchanged: between the two renames no site stands, and the journal says that the new one is whole.
    fn rename_twice(&self, new: &Path) -> io::Result<()> {
        (self.way.step)("begin the journal")?;
        let mut journal = File::create(self.folder.join(JOURNAL))?;
        journal.write_all(b"the new site is whole: it takes the place of the old one\n")?;
        journal.sync_all()?;
        sync(&self.folder)?;
        (self.way.step)("take the old site away")?;
        fs::rename(&self.out, self.folder.join(OLD))?;
        (self.way.step)("put the new site there")?;
        fs::rename(new, &self.out)
    }

    /// Finishes what a publisher began who was ended.
    fn recover(&self) -> io::Result<()> {
        let (new, old, journal) = (self.folder.join(NEW), self.folder.join(OLD), self.folder.join(JOURNAL));
        if journal.exists() && !self.out.exists() {
            let whole = if new.exists() { &new } else { &old };
            if whole.exists() {
                fs::rename(whole, &self.out)?;
                sync(parent(&self.out))?;
            }
        }
        self.clear()
    }

    /// Takes away what is left in the place; its mark stays, for others wait for its lock.
    fn clear(&self) -> io::Result<()> {
        for folder in [NEW, OLD] {
            (self.way.step)("take a left site away")?;
            absent(fs::remove_dir_all(self.folder.join(folder)))?;
        }
        (self.way.step)("end the journal")?;
        absent(fs::remove_file(self.folder.join(JOURNAL)))
    }
}

/// What is not there need not be removed.
fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn not_ours(folder: &Path) -> io::Error {
    let why = format!("{} stands where the next site is written, and is not this program's: move it elsewhere", folder.display());
    io::Error::new(io::ErrorKind::AlreadyExists, why)
}

fn parent(out: &Path) -> &Path {
    out.parent().unwrap_or(out)
}

/// The place beside a site's folder.
fn beside(out: &Path) -> PathBuf {
    let name = out.file_name().map_or_else(|| "site".to_owned(), |name| name.to_string_lossy().into_owned());
    out.with_file_name(format!(".{name}.aiqyn"))
}

/// Brings a folder's own entries to the disk.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests;

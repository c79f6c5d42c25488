//! The site's folder: written aside, signed, then put in the place of the one before, which stays whole until then.

use crate::failure::Failure;
use aiqyn_record::Store;
use aiqyn_site::manifest::{self, Files, Origin};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The signed list of every file.
const MANIFEST: &str = "manifest.txt";
/// Where earlier manifests stay, each under its hash.
const EARLIER: &str = "manifests";

/// How many write at once.
const WRITERS: usize = 4;

/// How a site was put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// How many files it has.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// Whether the folder held this very site before.
    pub unchanged: bool,
    /// SHA-256 of its manifest.
    pub manifest: String,
}

/// A site that stands already.
struct Standing {
    /// Its manifest with signature.
    note: String,
    /// The manifest's text.
    text: String,
    /// Manifests before it, by path.
    earlier: Files,
}

impl Standing {
    fn line(&self, name: &str) -> Option<&str> {
        self.text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
    }

    fn previous(&self) -> Option<String> {
        self.line("previous").filter(|hash| *hash != "none").map(str::to_owned)
    }
}

/// Signs the files and puts them at `out`.
///
/// # Errors
/// [`Failure::Input`] where `out` is a folder of something else, or holds a later release; what stands there is left as it is.
pub fn put(store: &Store, out: &Path, files: Files, origin: &Origin) -> Result<Put, Failure> {
    let standing = standing(store, out)?;
    if let Some(standing) = &standing {
        later(standing, origin, out)?;
    }
    let (files, text) = listed(files, origin, standing.as_ref());
    let note = store.sign_note(&text)?;
    let bytes = files.values().map(|bytes| bytes.len() as u64).sum();
    let unchanged = standing.as_ref().is_some_and(|standing| standing.note == note);
    let put = Put { files: files.len() + 1, bytes, unchanged, manifest: manifest::hash(note.as_bytes()) };
    swap(out, &files, &note).map_err(|e| Failure::Failed(format!("{}: {e}; what stood there still stands", out.display())))?;
    Ok(put)
}

/// The files with the earlier manifests, and the manifest's text: the same as before where nothing changed, else one that names the one before.
fn listed(mut files: Files, origin: &Origin, standing: Option<&Standing>) -> (Files, String) {
    let Some(standing) = standing else {
        let text = manifest::text(origin, &files);
        return (files, text);
    };
    files.extend(standing.earlier.clone());
    let same = manifest::text(&Origin { previous: standing.previous(), ..origin.clone() }, &files);
    if same == standing.text {
        return (files, same);
    }
    let hash = manifest::hash(standing.note.as_bytes());
    files.insert(format!("{EARLIER}/{hash}.txt"), standing.note.clone().into_bytes());
    let text = manifest::text(&Origin { previous: Some(hash), ..origin.clone() }, &files);
    (files, text)
}

/// The site that stands at `out`; none where there is no folder or an empty one.
fn standing(store: &Store, out: &Path) -> Result<Option<Standing>, Failure> {
    let refused =
        |why: &str| Failure::Input(format!("{}: {why}; nothing was changed. Name a new folder, or that of an earlier site", out.display()));
    let failed = |e: io::Error| Failure::Failed(format!("{}: {e}", out.display()));
    if !out.exists() {
        return Ok(None);
    }
    if !out.is_dir() {
        return Err(refused("is no folder"));
    }
    if fs::read_dir(out).map_err(failed)?.next().is_none() {
        return Ok(None);
    }
    let note = fs::read_to_string(out.join(MANIFEST)).map_err(|_| refused("is neither empty nor a site of this program"))?;
    let text =
        store.verifier().verify_note(&note).map_err(|e| refused(&format!("holds a site that this record did not sign ({e})")))?.to_owned();
    let mut earlier = Files::new();
    if let Ok(entries) = fs::read_dir(out.join(EARLIER)) {
        for entry in entries {
            let entry = entry.map_err(failed)?;
            earlier.insert(format!("{EARLIER}/{}", entry.file_name().to_string_lossy()), fs::read(entry.path()).map_err(failed)?);
        }
    }
    Ok(Some(Standing { note, text, earlier }))
}

/// A release older than the one that stands is not published over it.
fn later(standing: &Standing, origin: &Origin, out: &Path) -> Result<(), Failure> {
    let stands = standing.line("published").unwrap_or_default();
    if stands > origin.published.as_str() {
        return Err(Failure::Input(format!(
            "{}: the site there has {}, published {stands}, and this one would end with {}, published {}: an older site is not put over a newer one",
            out.display(),
            standing.line("release").unwrap_or_default(),
            origin.release,
            origin.published
        )));
    }
    Ok(())
}

/// A folder beside `out`, hidden.
fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "site".to_owned(), |name| name.to_string_lossy().into_owned());
    out.with_file_name(format!(".{name}.{what}"))
}

fn swap(out: &Path, files: &Files, note: &str) -> io::Result<()> {
    let (new, old) = (beside(out, "new"), beside(out, "old"));
    remove(&new)?;
    let written = write(&new, files, note);
    if let Err(error) = written {
        remove(&new)?;
        return Err(error);
    }
    remove(&old)?;
    let stood = out.exists();
    if stood {
        fs::rename(out, &old)?;
    }
    if let Err(error) = fs::rename(&new, out) {
        if stood {
            fs::rename(&old, out)?;
        }
        return Err(error);
    }
    remove(&old)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write(folder: &Path, files: &Files, note: &str) -> io::Result<()> {
    let parents: BTreeSet<PathBuf> = files.keys().filter_map(|path| Some(folder.join(path).parent()?.to_owned())).collect();
    fs::create_dir_all(folder)?;
    parents.iter().try_for_each(fs::create_dir_all)?;
    // Many small files: the system makes them faster side by side.
    let all: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    let written = std::thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(WRITERS).max(1));
        let writers: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().try_for_each(|(path, bytes)| fs::write(folder.join(path), bytes)))).collect();
        writers.into_iter().try_for_each(|writer| writer.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
    });
    written?;
    fs::write(folder.join(MANIFEST), note)
}

//! The site's folder: the new site is held against the one that stands there, signed, and put in its place.

use super::aside::{Aside, Way};
use crate::failure::Failure;
use crate::reading::pages::Acts;
use aiqyn_record::Store;
use aiqyn_record::checkpoint::Checkpoint;
use aiqyn_record::merkle::{Frontier, leaf_hash};
use aiqyn_site::manifest::{self, Alteration, EARLIER, Files, Manifest, Origin};
use std::path::Path;
use std::{fs, io};

/// The signed list of every file.
const MANIFEST: &str = "manifest.txt";
/// The sums of every file but these two.
const SUMS: &str = "SHA256SUMS";

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
    /// What it says.
    manifest: Manifest,
    /// Manifests before it, by path.
    earlier: Files,
}

/// Signs the files and puts them at `out`. Another publisher is waited for.
///
/// # Errors
/// [`Failure::Input`] where `out` is a folder of something else, or holds a later release; [`Failure::Failed`] where this record does not
/// continue the one that the site there was made from, or a dated file would change. What stands there is left as it is.
pub async fn put(store: &Store, out: &Path, files: Files, origin: &Origin) -> Result<Put, Failure> {
    let failed = |e: io::Error| Failure::Failed(format!("{}: {e}; what stood there still stands", out.display()));
    // Looked at before a place is taken beside it: a refusal leaves nothing behind.
    standing(store, out)?;
    let aside = Aside::take(out, Way::system()).map_err(failed)?;
    let standing = standing(store, aside.out())?;
    if let Some(standing) = &standing {
        later(standing, origin, out)?;
    }
    extends(store, standing.as_ref(), origin, out).await?;
    let (mut files, text) = listed(files, origin, standing.as_ref());
    if let Some((path, alteration)) = standing.as_ref().and_then(|standing| manifest::altered(&standing.manifest, &files)) {
        return Err(altered(out, &path, alteration));
    }
    let note = store.sign_note(&text)?;
    let manifest = manifest::hash(note.as_bytes());
    let bytes = files.values().map(|bytes| bytes.len() as u64).sum();
    let unchanged = standing.is_some_and(|standing| standing.note == note);
    files.insert(MANIFEST.to_owned(), note.into_bytes());
    aside.put(&files).map_err(failed)?;
    Ok(Put { files: files.len(), bytes, unchanged, manifest })
}

/// The files with the earlier manifests, and the manifest's text: the same as before where nothing changed, else one that names the one before.
fn listed(mut files: Files, origin: &Origin, standing: Option<&Standing>) -> (Files, String) {
    let Some(standing) = standing else {
        let text = manifest::text(origin, &files);
        return (files, text);
    };
    files.extend(standing.earlier.clone());
    summed(&mut files);
    let same = manifest::text(&Origin { previous: standing.manifest.origin.previous.clone(), ..origin.clone() }, &files);
    if same == standing.text {
        return (files, same);
    }
    let hash = manifest::hash(standing.note.as_bytes());
    files.insert(format!("{EARLIER}/{hash}.txt"), standing.note.clone().into_bytes());
    summed(&mut files);
    let text = manifest::text(&Origin { previous: Some(hash), ..origin.clone() }, &files);
    (files, text)
}

/// The sums are of earlier manifests too.
fn summed(files: &mut Files) {
    files.remove(SUMS);
    let sums = manifest::checksums(files);
    files.insert(SUMS.to_owned(), sums.into_bytes());
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
    let manifest = manifest::read(&text).map_err(|e| refused(&format!("holds a site of another program ({e})")))?;
    // Those alone that the manifest lists: what somebody else laid beside them is not signed.
    let mut earlier = Files::new();
    for path in manifest.files.keys().filter(|path| path.starts_with(&format!("{EARLIER}/"))) {
        if let Ok(bytes) = fs::read(out.join(path)) {
            earlier.insert(path.clone(), bytes);
        }
    }
    Ok(Some(Standing { note, text, manifest, earlier }))
}

/// The last release that the site in a folder tells; none where no site stands there yet. What is told is the manifest's word, which this
/// record signed.
///
/// # Errors
/// [`Failure::Input`] where something else stands there.
pub fn tells(store: &Store, out: &Path) -> Result<Option<String>, Failure> {
    Ok(standing(store, out)?.map(|standing| standing.manifest.origin.release))
}

/// A release older than the one that stands is not published over it.
fn later(standing: &Standing, origin: &Origin, out: &Path) -> Result<(), Failure> {
    let stands = &standing.manifest.origin;
    if stands.published > origin.published {
        return Err(Failure::Input(format!(
            "{}: the site there has {}, published {}, and this one would end with {}, published {}: an older site is not put over a newer one",
            out.display(),
            stands.release,
            stands.published,
            origin.release,
            origin.published
        )));
    }
    Ok(())
}

/// The record continues the one from which the site there was made: its first acts, as their bytes stand now, have the root of that
/// site's checkpoint; and its own checkpoint is that of its acts.
async fn extends(store: &Store, standing: Option<&Standing>, origin: &Origin, out: &Path) -> Result<(), Failure> {
    let own = point(&origin.checkpoint)?;
    let before = standing.map(|standing| point(&standing.manifest.origin.checkpoint)).transpose()?;
    if let Some(before) = before.as_ref().filter(|before| before.size > own.size) {
        let why = format!("it was made from {} acts, and this one would be from {}", before.size, own.size);
        return Err(another(out, &why));
    }
    let (mut frontier, mut acts) = (Frontier::default(), Acts::up_to(store, own.size));
    let holds = |frontier: &Frontier| before.as_ref().is_none_or(|before| before.size != frontier.size() || before.root == frontier.root());
    let mut continues = holds(&frontier);
    while let Some(page) = acts.next().await? {
        for act in &page {
            frontier.push(leaf_hash(&act.line), |_| ());
            continues = continues && holds(&frontier);
        }
    }
    if !continues {
        let size = before.map_or(0, |before| before.size);
        return Err(another(out, &format!("the first {size} acts of this record are not those from which it was made")));
    }
    if frontier.size() != own.size || frontier.root() != own.root {
        return Err(Failure::Failed(format!("the first {} acts do not make the root that the log has: run `aiqyn verify`", own.size)));
    }
    Ok(())
}

fn point(lines: &[String; 3]) -> Result<Checkpoint, Failure> {
    Checkpoint::parse(&format!("{}\n", lines.join("\n"))).map_err(|e| Failure::Failed(e.to_string()))
}

fn another(out: &Path, why: &str) -> Failure {
    Failure::Failed(format!(
        "{}: the site there is not rewritten by a record that does not continue its own: {why}; nothing was changed. \
         Run `aiqyn verify`, and publish from the record that continues it",
        out.display()
    ))
}

fn altered(out: &Path, path: &str, alteration: Alteration) -> Failure {
    let what = match alteration {
        Alteration::Changed => "would change",
        Alteration::Gone => "would be gone",
    };
    Failure::Failed(format!(
        "{}: {path} {what}, and what is published at a dated address never does; nothing was changed. \
         Run `aiqyn verify` and `aiqyn rebuild --check`, restore a manifest that was taken away, or publish with the version of the program \
         that wrote the file",
        out.display()
    ))
}

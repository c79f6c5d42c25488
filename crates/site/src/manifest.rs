//! The manifest: every file of the site with its SHA-256, the record's size and root, and the manifest before it, as a text to be signed.
//!
//! Whoever kept an earlier manifest sees a silent change: the new one names its hash, and a file at a dated address has the hash it had.
//! Whoever writes a new one holds it against the one before ([`altered`]): what stood at a dated address stands there unchanged.
//! The text is signed as a C2SP signed note by whoever holds the record's key.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// First line of every manifest.
const HEADER: &str = "aiqyn.site/manifest/v1";

/// The files of a site, by path: no leading slash, `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What the manifest says beside the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The release published: its id.
    pub release: String,
    /// When it was published, RFC 3339 in UTC: texts of two of them stand in the order of time.
    pub published: String,
    /// Lines of the record's checkpoint, signature left out: origin, size, root (C2SP tlog-checkpoint).
    pub checkpoint: [String; 3],
    /// SHA-256 of the whole signed manifest before this one, in hexadecimal; none of the first.
    pub previous: Option<String>,
}

/// A manifest that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// What it says beside the files.
    pub origin: Origin,
    /// SHA-256 of every file, in hexadecimal, by path.
    pub files: BTreeMap<String, String>,
}

/// Why a text is no manifest: the line, from 1, and what is wanted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlisted {
    /// The line.
    pub line: usize,
    /// What ought to stand there.
    pub wanted: &'static str,
}

impl fmt::Display for Unlisted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the manifest is not {}", self.line, self.wanted)
    }
}

impl std::error::Error for Unlisted {}

/// Reads the text of a manifest.
///
/// # Errors
/// The first line that is not what [`text`] writes there.
pub fn read(text: &str) -> Result<Manifest, Unlisted> {
    let mut lines = text.lines().zip(1..);
    let mut next = |wanted: &'static str, head: &str| {
        let (line, number) = lines.next().unwrap_or(("", 0));
        line.strip_prefix(head).ok_or(Unlisted { line: number, wanted }).map(|rest| (rest.to_owned(), number))
    };
    next("the head of a manifest of this version", HEADER)?;
    let (release, _) = next("a release", "release ")?;
    let (published, _) = next("a moment of publication", "published ")?;
    let (point, number) = next("a checkpoint", "checkpoint ")?;
    let wrong = Unlisted { line: number, wanted: "a checkpoint: origin, size, root" };
    let checkpoint = point.split(' ').map(str::to_owned).collect::<Vec<_>>().try_into().map_err(|_| wrong)?;
    let (previous, _) = next("the manifest before", "previous ")?;
    let previous = Some(previous).filter(|hash| hash != "none");
    let mut files = BTreeMap::new();
    for (line, number) in lines {
        let wrong = Unlisted { line: number, wanted: "a file: hash, size, path" };
        let (hash, rest) = line.split_once(' ').ok_or(wrong)?;
        let (_, path) = rest.split_once(' ').ok_or(wrong)?;
        files.insert(path.to_owned(), hash.to_owned());
    }
    Ok(Manifest { origin: Origin { release, published, checkpoint, previous }, files })
}

/// Where earlier manifests stay, each under its hash.
pub const EARLIER: &str = "manifests";

/// Whether a file at this address never changes: the data of a release on its day, its document, a manifest that was.
pub fn dated(path: &str) -> bool {
    let day = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit());
    path.strip_prefix("data/").is_some_and(day) || path.starts_with("releases/") || path.starts_with("manifests/")
}

/// The first file at a dated address that is not what an earlier manifest says of it, by path.
pub fn altered(before: &Manifest, files: &Files) -> Option<(String, Alteration)> {
    before.files.iter().filter(|(path, _)| dated(path)).find_map(|(path, then)| match files.get(path).map(|bytes| hash(bytes)) {
        None => Some((path.clone(), Alteration::Gone)),
        Some(now) => (now != *then).then(|| (path.clone(), Alteration::Changed)),
    })
}

/// What became of a file that ought to have stayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alteration {
    /// Its bytes are other ones.
    Changed,
    /// It is not there.
    Gone,
}

/// The manifest's text, as it is signed.
pub fn text(origin: &Origin, files: &Files) -> String {
    let [name, size, root] = &origin.checkpoint;
    let previous = origin.previous.as_deref().unwrap_or("none");
    let mut out = format!(
        "{HEADER}\nrelease {}\npublished {}\ncheckpoint {name} {size} {root}\nprevious {previous}\n",
        origin.release, origin.published
    );
    for ((path, bytes), hash) in files.iter().zip(hashes(files)) {
        let _ = writeln!(out, "{hash} {} {path}", bytes.len());
    }
    out
}

/// The same hashes as `sha256sum --check` reads them.
pub fn checksums(files: &Files) -> String {
    files.keys().zip(hashes(files)).fold(String::new(), |mut out, (path, hash)| {
        let _ = writeln!(out, "{hash}  {path}");
        out
    })
}

/// How many hash at once.
const HASHERS: usize = 4;

/// The hash of every file, in order of their paths.
fn hashes(files: &Files) -> Vec<String> {
    let all: Vec<&Vec<u8>> = files.values().collect();
    std::thread::scope(|scope| {
        let shares = all.chunks(all.len().div_ceil(HASHERS).max(1));
        let hashers: Vec<_> = shares.map(|share| scope.spawn(move || share.iter().map(|bytes| hash(bytes)).collect::<Vec<_>>())).collect();
        hashers.into_iter().flat_map(|hasher| hasher.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault))).collect()
    })
}

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            release: "release-2022-01-25".to_owned(),
            published: "2022-01-25T17:56:00Z".to_owned(),
            checkpoint: ["aiqyn.example/log".to_owned(), "102511".to_owned(), "cm9vdA==".to_owned()],
            previous: None,
        }
    }

    fn files() -> Files {
        [("kk/index.html", "сайт"), ("data/S1.csv", "figure\r\n")].map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn every_file_stands_with_hash_and_size_in_order_of_its_path() {
        let text = text(&origin(), &files());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[..5],
            [
                "aiqyn.site/manifest/v1",
                "release release-2022-01-25",
                "published 2022-01-25T17:56:00Z",
                "checkpoint aiqyn.example/log 102511 cm9vdA==",
                "previous none",
            ]
        );
        assert!(lines[5].ends_with(" 8 data/S1.csv") && lines[6].ends_with(" 8 kk/index.html"), "{text}");
        assert_eq!(lines[5].split(' ').next().map(str::len), Some(64));
        // A signed note's text has no empty line and ends in a newline.
        assert!(!text.contains("\n\n") && text.ends_with('\n'));
    }

    #[test]
    fn one_byte_one_path_and_the_manifest_before_change_it() {
        let before = text(&origin(), &files());
        let mut changed = files();
        changed.insert("data/S1.csv".to_owned(), b"figure\r\r".to_vec());
        let moved: Files = files().into_iter().map(|(path, bytes)| (path.replace("kk/", "ru/"), bytes)).collect();
        let next = Origin { previous: Some(hash(before.as_bytes())), ..origin() };
        for other in [text(&origin(), &changed), text(&origin(), &moved), text(&next, &files())] {
            assert_ne!(other, before);
        }
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written_and_a_strange_one_named_by_its_line() {
        for previous in [None, Some(hash(b"before"))] {
            let origin = Origin { previous, ..origin() };
            let read_back = read(&text(&origin, &files())).unwrap();
            assert_eq!(read_back.origin, origin);
            assert_eq!(read_back.files, files().into_iter().map(|(path, bytes)| (path, hash(&bytes))).collect());
        }
        let whole = text(&origin(), &files());
        for (at, other) in [("aiqyn.site", "other"), ("checkpoint ", "checkpoint more "), ("previous", "next")] {
            assert!(read(&whole.replacen(at, other, 1)).is_err(), "{at}");
        }
        assert_eq!(read(&format!("{whole}short\n")).unwrap_err().line, 8);
    }

    #[test]
    fn what_changed_or_went_at_a_dated_address_is_named_and_nothing_else() {
        let dated = ["data/2022-01-25/en/A1-total.csv", "releases/2022-01-25.txt", "manifests/00.txt"];
        let living = ["data/latest/en/A1-total.csv", "en/index.html", "SHA256SUMS"];
        let all: Files = dated.iter().chain(&living).map(|path| ((*path).to_owned(), b"as it was".to_vec())).collect();
        let before = read(&text(&origin(), &all)).unwrap();
        assert_eq!(altered(&before, &all), None);
        for path in dated.iter().chain(&living) {
            let wanted = |alteration| dated.contains(path).then(|| ((*path).to_owned(), alteration));
            let mut other = all.clone();
            other.insert((*path).to_owned(), b"as it is".to_vec());
            assert_eq!(altered(&before, &other), wanted(Alteration::Changed), "{path}");
            other.remove(*path);
            assert_eq!(altered(&before, &other), wanted(Alteration::Gone), "{path}");
        }
    }

    #[test]
    fn the_hash_is_that_of_fips_180_4() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(checksums(&files()).starts_with(&format!("{}  data/S1.csv\n", hash(b"figure\r\n"))));
    }
}

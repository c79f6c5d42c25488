//! What is handed in as a file or on standard input, read with a bound: what is larger is refused and not read.

use crate::failure::Failure;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Reads a text of at most `most` bytes; `-` is standard input. A file that says it is larger is not opened at all, and of a pipe, a device
/// or a file that grows no more is read than shows that it is too large.
///
/// # Errors
/// [`Failure::Input`]: it cannot be read, is larger, or is no UTF-8.
pub fn read_text(path: &Path, most: u64) -> Result<String, Failure> {
    let is_input = path.as_os_str() == "-";
    let name = named(path);
    let wrong = |reason: String| Failure::Input(format!("{name}: {reason}"));
    let too_large = || wrong(format!("it is larger than the {most} bytes that are read of it: divide it"));
    let bytes = if is_input {
        bounded(std::io::stdin().lock(), most).map_err(|e| wrong(e.to_string()))?
    } else {
        let told = std::fs::metadata(path).map_err(|e| wrong(e.to_string()))?;
        if told.is_dir() {
            return Err(wrong("it is a folder; name a file".to_owned()));
        }
        if told.len() > most {
            return Err(too_large());
        }
        bounded(File::open(path).map_err(|e| wrong(e.to_string()))?, most).map_err(|e| wrong(e.to_string()))?
    };
    let bytes = bytes.ok_or_else(too_large)?;
    String::from_utf8(bytes).map_err(|e| wrong(format!("it is no UTF-8: byte {} does not fit", e.utf8_error().valid_up_to() + 1)))
}

/// How people name it.
pub fn named(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

/// Everything that comes, if it is not more than that.
fn bounded(from: impl Read, most: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    match from.take(most + 1).read_to_end(&mut bytes) {
        Err(error) if error.kind() == ErrorKind::Interrupted => Ok(None),
        read => read.map(|read| (read as u64 <= most).then_some(bytes)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Write as _;

    /// A source without an end, which counts what was read of it.
    struct Endless(u64);

    impl Read for &mut Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0 += buffer.len() as u64;
            Ok(buffer.len())
        }
    }

    #[test]
    fn what_has_no_end_is_left_at_the_bound() {
        let mut endless = Endless(0);
        assert_eq!(bounded(&mut endless, 1000).unwrap(), None);
        assert!(endless.0 <= 1001, "{} bytes were read", endless.0);
        assert_eq!(bounded(&b"four"[..], 4).unwrap().unwrap(), b"four");
        assert_eq!(bounded(&b"five."[..], 4).unwrap(), None);
    }

    #[test]
    fn a_file_is_read_up_to_its_bound_and_no_further() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        std::fs::File::create(&path).unwrap().write_all(b"12345").unwrap();
        assert_eq!(read_text(&path, 5).unwrap(), "12345");
        assert!(matches!(read_text(&path, 4), Err(Failure::Input(said)) if said.contains("a.json") && said.contains("4 bytes")));
        // A sparse file of ten gigabytes is refused by its length.
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(10 << 30).unwrap();
        assert!(matches!(read_text(&path, 1 << 20), Err(Failure::Input(said)) if said.contains("larger")));
        std::fs::write(&path, b"a\xe9").unwrap();
        assert!(matches!(read_text(&path, 9), Err(Failure::Input(said)) if said.contains("byte 2")));
        assert!(matches!(read_text(folder.path(), 9), Err(Failure::Input(said)) if said.contains("folder")));
    }
}

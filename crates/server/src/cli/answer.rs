//! How an answer leaves the program.

use aiqyn_desk::Failure;
use aiqyn_desk::asking::NARROWED;
use aiqyn_desk::lang::Lang;
use aiqyn_law::kernel::unprintable::{is_in_prose, is_unprintable};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

/// Writes to standard output, what steers a terminal or turns a line written out; a reader that closed the pipe early is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    print_exactly(&shown(text))
}

/// The text with characters that are no writing written out as JSON writes them, `\u202e`: JSON stays JSON of the same value.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !is_in_prose(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unprintable(c) && !matches!(c, '\n' | '\r' | '\t') {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| _ = write!(shown, "\\u{unit:04x}"));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Writes to standard output as it is: what was signed, and is checked byte by byte.
pub fn print_exactly(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::Failed(format!("standard output: {error}"))),
        _ => Ok(()),
    }
}

/// Says beside a table or an object, which stays one, that it counts a part.
pub fn remark_narrowed(narrowed: bool, lang: Lang) {
    if narrowed {
        eprintln!("{}", NARROWED.of(lang));
    }
}

/// JSON as people can read it too, with an end of line.
pub fn pretty(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|e| Failure::Failed(e.to_string()))
}

/// Writes JSON to standard output.
pub fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    print(&pretty(value)?)
}

/// Writes a new file, for its owner alone: it holds names.
pub fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let written = opened.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::Input(format!("{}: already there; name another file", path.display())),
        _ => Failure::Failed(format!("{}: {error}", path.display())),
    })
}

/// Refuses a folder that holds anything.
pub fn vacant(dir: &Path) -> Result<(), Failure> {
    match std::fs::read_dir(dir).map(Iterator::count) {
        Ok(0) => Ok(()),
        Ok(_) => Err(Failure::Input(format!("{}: not empty; name a new or an empty folder", dir.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::Input(format!("{}: {error}", dir.display()))),
    }
}

/// Makes a folder for its owner alone.
pub fn private_folder(dir: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir);
    made.map_err(|error| Failure::Failed(format!("{}: {error}", dir.display())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_steers_no_terminal_and_json_stays_json() {
        let value = serde_json::json!({ "a": "x\u{1b}[2J\u{9b}2J\u{202e}evil\u{e0041}", "b": "Қазақ\n" });
        let text = pretty(&value).unwrap();
        let shown = shown(&text);
        assert!(!is_in_prose(&shown), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
        assert_eq!(super::shown("a\tb\n"), "a\tb\n");
    }
}

//! The source tree as the checks see it: every path, and the text of every file they read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Folders that hold what programs made, never what people wrote.
const MADE: &[&str] = &[".git", "target", "aiqyn-data", "node_modules", "__pycache__"];

/// Ends of the names whose text the checks read.
const READ: &[&str] = &[".rs", ".md", ".toml", ".py", ".ftl", ".ci/run"];

/// One thing wrong in the tree: where, why, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path from the root of the repository, with `/`.
    pub path: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub cure: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn at(path: &str, line: usize, reason: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, reason: reason.into(), cure: cure.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}\n    cure: {}", self.path, self.reason, self.cure),
            line => write!(f, "{}:{line}: {}\n    cure: {}", self.path, self.reason, self.cure),
        }
    }
}

/// The repository: every file by its path from the root, with the text of those that checks read.
#[derive(Debug, Default)]
pub struct Tree {
    /// The folder the paths start from.
    pub root: PathBuf,
    /// Path → text; `None` where the text is not read.
    files: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// Reads the tree below `root`, leaving out what programs made.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut tree = Self { root: root.to_owned(), files: BTreeMap::new() };
        tree.walk(root, "")?;
        Ok(tree)
    }

    /// A tree of the given files, for the tests of the checks.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), Some((*text).to_owned()))).collect();
        Self { root: PathBuf::new(), files }
    }

    fn walk(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if MADE.contains(&name.as_str()) {
                continue;
            }
            let path = format!("{prefix}{name}");
            if entry.file_type()?.is_dir() {
                self.walk(&entry.path(), &format!("{path}/"))?;
            } else {
                let text = READ.iter().any(|end| path.ends_with(end)).then(|| fs::read_to_string(entry.path())).transpose()?;
                self.files.insert(path, text);
            }
        }
        Ok(())
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.as_deref()
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Path and text of every file whose name ends so.
    pub fn ending<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.iter().filter_map(move |(path, text)| Some((path.as_str(), text.as_deref()?)).filter(|(path, _)| path.ends_with(end)))
    }

    /// Whether a file or folder of that path exists.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        path.is_empty() || self.files.contains_key(path) || self.paths().any(|file| within(file, path))
    }

    /// Whether the path is the end of some file's or folder's path (`kernel/moment.rs`).
    pub fn has_ending(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let (end, middle) = (format!("/{path}"), format!("/{path}/"));
        self.has(path) || self.paths().any(|file| file.ends_with(&end) || file.contains(&middle))
    }
}

/// Whether `file` lies in `folder`.
fn within(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether the file holds nothing but tests: an integration test, a bench, or a `tests.rs`.
pub fn is_test_file(path: &str) -> bool {
    path.split('/').any(|part| matches!(part, "tests" | "benches" | "tests.rs"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_exists_as_file_folder_or_ending() {
        let tree = Tree::of(&[("crates/kernel/src/moment.rs", ""), ("crates/law/src/lib.rs", "")]);
        assert!(tree.has("crates/kernel/src/moment.rs") && tree.has("crates/law/") && tree.has("crates"));
        assert!(!tree.has("crates/la") && !tree.has("src/moment.rs"));
        assert!(tree.has_ending("src/moment.rs") && tree.has_ending("kernel/") && !tree.has_ending("rc/moment.rs"));
    }

    #[test]
    fn a_finding_names_place_reason_and_cure() {
        let finding = Finding::at("a.rs", 3, "wrong", "mend it");
        assert_eq!(finding.to_string(), "a.rs:3: wrong\n    cure: mend it");
    }
}

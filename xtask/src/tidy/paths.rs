//! Every path that a Markdown file names exists: link targets, and paths in backticks.

use crate::tree::{Finding, Tree};

/// Ends of names that make a word in backticks a file.
const KNOWN: &[&str] =
    &["rs", "md", "toml", "py", "csv", "json", "jsonl", "ftl", "yml", "yaml", "sh", "txt", "html", "css", "js", "svg", "png", "lock"];

/// Folders that running the program makes: a path into them need not exist in the sources.
const MADE: &[&str] = &["target", "aiqyn-data"];

/// Named for what it once was: the paths in its backticks may be gone.
const HISTORY: &str = "CHANGELOG.md";

/// Holds every path named in Markdown against the tree.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, text) in tree.ending(".md") {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (line, prose) in prose_of(text) {
            for target in link_targets(&prose) {
                if !tree.has(&joined(folder, &target)) {
                    let reason = format!("the link leads to `{target}`, which does not exist");
                    found.push(Finding::at(file, line, reason, "mend the link; it is read from the file's own folder"));
                }
            }
            let named = backticked(&prose).into_iter().filter(|word| file != HISTORY && is_path(tree, word));
            for path in named.filter(|path| !tree.has(&joined(folder, path)) && !tree.has_ending(path)) {
                let cure = "name the path as it is now, from the root; a made-up name takes <angle brackets>";
                found.push(Finding::at(file, line, format!("names `{path}`, which does not exist"), cure));
            }
        }
    }
    found
}

/// The lines outside fenced blocks, numbered from 1.
fn prose_of(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut prose = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            prose.push((number, line.to_owned()));
        }
    }
    prose
}

/// Targets of `](…)` that lie in the tree, without their `#part`.
fn link_targets(line: &str) -> Vec<String> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let inside = targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
    inside.filter_map(|target| target.split('#').next()).filter(|target| !target.is_empty()).map(str::to_owned).collect()
}

/// The words in backticks, without a trailing `:line`.
fn backticked(line: &str) -> Vec<String> {
    let spans = line.split('`').skip(1).step_by(2);
    spans
        .map(|word| match word.rsplit_once(':') {
            Some((path, digits)) if digits.chars().all(|c| c.is_ascii_digit()) => path.to_owned(),
            _ => word.to_owned(),
        })
        .collect()
}

/// Whether a word in backticks names a file or folder of the repository.
fn is_path(tree: &Tree, word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    let first = word.split('/').next().unwrap_or(word);
    if word.is_empty() || !word.chars().all(plain) || word.starts_with(['/', '-']) || MADE.contains(&first) {
        return false;
    }
    let name = word.rsplit('/').next().unwrap_or(word);
    let known = name.rsplit_once('.').is_some_and(|(stem, end)| {
        // FILE.csv stands for a file of the reader's.
        let placeholder = end != "md" && !stem.is_empty() && stem.chars().all(|c| c.is_ascii_uppercase());
        !stem.is_empty() && KNOWN.contains(&end) && !placeholder
    });
    known || word.contains('/') && (word.ends_with('/') || tree.has(first))
}

/// The path from the root, of a path read from a folder.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // Above the root nothing is part of the repository: such a path is kept, and does not exist.
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, String)> {
        let tree = Tree::of(&[("docs/a.md", text), ("crates/law/src/lib.rs", ""), ("README.md", "")]);
        check(&tree).into_iter().map(|finding| (finding.line, finding.reason)).collect()
    }

    #[test]
    fn paths_that_exist_pass() {
        assert_eq!(found("`crates/law/src/lib.rs` `crates/law/` `lib.rs` `src/lib.rs:12` [x](../README.md#top) [y](#z)"), []);
    }

    #[test]
    fn a_path_that_does_not_exist_is_found_with_its_line() {
        let gone = found("first\n`crates/law/src/gone.rs`\n`gone.rs` and `crates/gone`\n[x](README.md)\n[y](../../README.md)");
        assert_eq!(gone.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 3, 4, 5]);
        assert!(gone[0].1.contains("crates/law/src/gone.rs"));
    }

    #[test]
    fn what_is_no_path_is_left_alone() {
        assert_eq!(
            found(
                "`kk/ru/en` `FILE.csv` `/v1/cases` `crates/<room>/x.rs` `a b/c.rs` `aiqyn-data/x.json` `cargo` [x](https://e.example/a.md)"
            ),
            []
        );
        assert_eq!(found("```\n`gone.rs`\n```\n"), [], "a fenced block is not prose");
    }
}

//! The pages in `docs/generated`, written from the code that enforces what they say.

use crate::tree::{Finding, Tree};
use aiqyn_law::manual as law;
use std::{fs, io};

/// Where the pages stand; nothing else may stand there.
const FOLDER: &str = "docs/generated/";

/// A page: its path, and the function that writes it.
type Page = (&'static str, fn() -> String);

/// Every generated page. To add one, write its renderer beside the declarations it reads and list it here.
const PAGES: &[Page] = &[
    ("docs/generated/access.md", law::access::page),
    ("docs/generated/acts.md", law::acts::page),
    ("docs/generated/data-dictionary.md", law::dictionary::page),
    ("docs/generated/figures.md", law::figures::page),
    ("docs/generated/needless.md", law::needless::page),
    ("docs/generated/rules.md", law::rules::page),
];

/// Writes every page whose text has changed, removes what is no page, and says which.
pub fn write(tree: &Tree) -> io::Result<()> {
    fs::create_dir_all(tree.root.join(FOLDER))?;
    for (path, reason) in stale(tree, PAGES) {
        match PAGES.iter().find(|page| page.0 == path) {
            Some((_, render)) => fs::write(tree.root.join(&path), render())?,
            None => fs::remove_file(tree.root.join(&path))?,
        }
        println!("docs: {path}: {reason}, mended");
    }
    println!("docs: {} pages are fresh", PAGES.len());
    Ok(())
}

/// What in `docs/generated` is not what the code writes.
pub fn check(tree: &Tree) -> Vec<Finding> {
    stale(tree, PAGES)
        .into_iter()
        .map(|(path, reason)| Finding::at(&path, 0, reason, "run `cargo xtask docs` and commit what it writes"))
        .collect()
}

/// The pages that are absent or differ, and the files that are no page.
fn stale(tree: &Tree, pages: &[Page]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, render) in pages {
        match tree.text(path) {
            None => found.push(((*path).to_owned(), "absent".to_owned())),
            Some(text) => {
                found.extend(first_difference(text, &render()).map(|line| ((*path).to_owned(), format!("stale from line {line}"))))
            }
        }
    }
    let strays = tree.paths().filter(|path| path.starts_with(FOLDER) && !pages.iter().any(|page| page.0 == *path));
    found.extend(strays.map(|path| (path.to_owned(), "not written by any renderer".to_owned())));
    found
}

/// The first line in which two texts differ, counted from 1.
fn first_difference(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return None;
    }
    Some(one.split('\n').zip(other.split('\n')).take_while(|(one, other)| one == other).count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLANTED: &[Page] = &[("docs/generated/a.md", || "one\ntwo\n".to_owned())];

    #[test]
    fn fresh_stale_absent_and_stray_pages_are_told_apart() {
        let found = |files: &[(&str, &str)]| stale(&Tree::of(files), PLANTED).into_iter().map(|(_, reason)| reason).collect::<Vec<_>>();
        assert_eq!(found(&[("docs/generated/a.md", "one\ntwo\n")]), Vec::<String>::new());
        assert_eq!(found(&[("docs/generated/a.md", "one\nthree\n")]), ["stale from line 2"]);
        assert_eq!(found(&[("docs/generated/a.md", "one\ntwo")]), ["stale from line 3"]);
        assert_eq!(found(&[]), ["absent"]);
        assert_eq!(found(&[("docs/generated/a.md", "one\ntwo\n"), ("docs/generated/b.md", "")]), ["not written by any renderer"]);
    }
}

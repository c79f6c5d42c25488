//! Sizes as a ratchet: limits for files and functions, with listed exceptions that may only shrink.

use crate::rust::{code_of, functions, test_lines};
use crate::tree::{Finding, Tree};
use std::collections::BTreeMap;

/// Lines a Rust file may have, its tests not counted.
const FILE: usize = 500;

/// Lines a function may have, from its `fn` to its closing brace.
const FUNCTION: usize = 70;

/// Where the exceptions stand.
const RATCHET: &str = "xtask/ratchet.toml";

/// What is measured, by its key in the ratchet: its place and its lines.
type Sizes = BTreeMap<String, (String, usize, usize)>;

/// Holds every file and function against its limit or its entry in the ratchet.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let listed: toml::Table = match tree.text(RATCHET).unwrap_or_default().parse() {
        Ok(listed) => listed,
        Err(error) => {
            return vec![Finding::at(RATCHET, 0, format!("not TOML: {error}"), "write `\"path\" = lines` below [files] or [functions]")];
        }
    };
    let (mut files, mut bodies) = (Sizes::new(), Sizes::new());
    for (path, text) in tree.ending(".rs") {
        let code = code_of(text);
        let tests = test_lines(&code);
        let lines = text.lines().zip(&tests).filter(|(_, test)| !**test).count();
        files.insert(path.to_owned(), (path.to_owned(), 0, lines));
        for function in functions(&code).into_iter().filter(|function| !tests[function.line - 1]) {
            // Two functions of one name in a file (two `impl`s): the longer one stands for both.
            let place = bodies.entry(format!("{path}::{}", function.name)).or_default();
            if function.lines > place.2 {
                *place = (path.to_owned(), function.line, function.lines);
            }
        }
    }
    let mut found = held(&files, FILE, &listed, "files");
    found.extend(held(&bodies, FUNCTION, &listed, "functions"));
    found
}

/// Holds the sizes of one kind against the limit and the entries of that kind.
fn held(sizes: &Sizes, limit: usize, listed: &toml::Table, kind: &str) -> Vec<Finding> {
    let empty = toml::Table::new();
    let listed = listed.get(kind).and_then(toml::Value::as_table).unwrap_or(&empty);
    let mut found = Vec::new();
    for (key, (path, line, lines)) in sizes {
        let entry = listed.get(key).map(|entry| entry.as_integer().and_then(|entry| usize::try_from(entry).ok()).unwrap_or(0));
        match entry {
            None if *lines > limit => {
                found.push(Finding::at(
                    path,
                    *line,
                    format!("`{key}` has {lines} lines, the limit is {limit}"),
                    "split it where its subject splits",
                ));
            }
            Some(_) if *lines <= limit => {
                found.push(Finding::at(RATCHET, 0, format!("`{key}` fits the limit now ({lines} lines)"), "drop its entry"));
            }
            Some(entry) if *lines < entry => {
                found.push(Finding::at(
                    RATCHET,
                    0,
                    format!("`{key}` shrank from {entry} to {lines} lines"),
                    format!("lower its entry to {lines}"),
                ));
            }
            Some(entry) if *lines > entry => {
                let cure = "shorten it again: an exception may only shrink";
                found.push(Finding::at(path, *line, format!("`{key}` grew from {entry} to {lines} lines"), cure));
            }
            _ => {}
        }
    }
    let gone = listed.keys().filter(|key| !sizes.contains_key(*key));
    found.extend(gone.map(|key| Finding::at(RATCHET, 0, format!("`{key}` does not exist"), "drop its entry")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).into_iter().map(|finding| finding.reason).collect()
    }

    #[test]
    fn a_long_file_is_found_and_its_tests_are_not_counted() {
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "// t\n".repeat(300));
        assert_eq!(reasons(&[("a.rs", &("//! x\n".repeat(500) + &tests))]), Vec::<String>::new());
        assert_eq!(reasons(&[("a.rs", &("//! x\n".repeat(501) + &tests))]), ["`a.rs` has 501 lines, the limit is 500"]);
    }

    #[test]
    fn a_long_function_is_found() {
        let body = |lines: usize| format!("//! x\nfn long() {{\n{}}}\n", "f();\n".repeat(lines - 2));
        assert_eq!(reasons(&[("a.rs", &body(70))]), Vec::<String>::new());
        let found = check(&Tree::of(&[("a.rs", &body(71))]));
        assert_eq!((found.len(), found[0].line, found[0].reason.as_str()), (1, 2, "`a.rs::long` has 71 lines, the limit is 70"));
    }

    #[test]
    fn an_exception_may_only_shrink() {
        let with = |entry: &str, lines: usize| reasons(&[("a.rs", &"//! x\n".repeat(lines)), (RATCHET, &format!("[files]\n{entry}\n"))]);
        assert_eq!(with("\"a.rs\" = 600", 600), Vec::<String>::new());
        assert_eq!(with("\"a.rs\" = 600", 601), ["`a.rs` grew from 600 to 601 lines"]);
        assert_eq!(with("\"a.rs\" = 600", 599), ["`a.rs` shrank from 600 to 599 lines"]);
        assert_eq!(with("\"a.rs\" = 600", 500), ["`a.rs` fits the limit now (500 lines)"]);
        assert_eq!(with("\"b.rs\" = 600", 1), ["`b.rs` does not exist"]);
        assert_eq!(with("\"a.rs\"", 1).len(), 1, "a ratchet that is not TOML is itself a finding");
    }
}

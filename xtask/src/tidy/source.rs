//! Checks of the Rust sources one line at a time: docs, unfinished work, panics, names, the ambient world.

use crate::rust::{code_of, test_lines};
use crate::tree::{Finding, Tree, is_test_file};

/// Macros of unfinished work, wherever they stand.
const UNFINISHED: &[&str] = &["todo!", "unimplemented!", "dbg!"];

/// The word of unfinished work in comments, in two halves so that this file does not trip over itself.
const MARK: &str = concat!("FIX", "ME");

/// Calls that end the program.
const PANICS: &[&str] = &[".unwrap()", ".expect(", "panic!"];

/// Names that say nothing about what they hold.
const EMPTY_NAMES: &[&str] = &["util", "utils", "helper", "helpers", "manager", "managers", "common", "models", "misc"];

/// Modules of `std` that reach outside the program.
const AMBIENT: &[&str] = &["fs", "net", "process", "env", "thread", "io"];

/// Words that read a clock or write to a terminal.
const AMBIENT_WORDS: &[&str] = &["SystemTime", "std::time::Instant", "println!", "eprintln!", "print!", "eprint!"];

/// Words of the command line, of progress bars and of servers.
const WAYS_IN: &[&str] = &[
    "clap::",
    "indicatif::",
    "axum::",
    "hyper::",
    "TcpListener",
    "UnixListener",
    "std::env::args",
    "std::process::exit",
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
];

/// Every Rust file begins with a page of its own: `//!`.
pub fn module_docs(tree: &Tree) -> Vec<Finding> {
    let undocumented = tree.ending(".rs").filter(|(_, text)| !text.trim_start().starts_with("//!"));
    undocumented
        .map(|(path, _)| Finding::at(path, 1, "the file does not say what it is", "begin it with `//!` and one sentence on what it holds"))
        .collect()
}

/// Nothing unfinished is committed.
pub fn unfinished(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(".rs") {
        for (line, code) in lines_of(text) {
            let word = UNFINISHED.iter().find(|word| has_word(&code, word));
            found.extend(word.map(|word| Finding::at(path, line, format!("`{word}` is unfinished work"), "finish it, or leave it out")));
        }
    }
    for (path, text) in tree.ending(".rs").chain(tree.ending(".py")).chain(tree.ending(".toml")) {
        let marked = text.lines().zip(1..).filter(|(line, _)| line.contains(MARK));
        found.extend(marked.map(|(_, line)| {
            Finding::at(path, line, format!("{MARK} is unfinished work"), "mend it now, or open an issue and drop the mark")
        }));
    }
    found
}

/// No code that serves people may end the program.
pub fn panics(tree: &Tree) -> Vec<Finding> {
    shipped(tree, |_| true, |code| PANICS.iter().find(|word| has_word(code, word)).map(|word| (*word).to_owned()))
        .map(|(path, line, word)| {
            Finding::at(
                path,
                line,
                format!("`{word}` ends the program on bad input"),
                "return an error that names the place, the reason and the cure",
            )
        })
        .collect()
}

/// `law` and `tally` reach for nothing outside their arguments.
pub fn ambient(tree: &Tree) -> Vec<Finding> {
    let pure = |path: &str| path.starts_with("crates/law/") || path.starts_with("crates/tally/");
    shipped(tree, pure, |code| {
        let word = AMBIENT_WORDS.iter().find(|word| has_word(code, word)).map(|word| (*word).to_owned());
        word.or_else(|| {
            std_modules(code).into_iter().find(|module| AMBIENT.contains(&module.as_str())).map(|module| format!("std::{module}"))
        })
    })
    .map(|(path, line, word)| {
        Finding::at(
            path,
            line,
            format!("`{word}` reaches outside a pure crate"),
            "take the value as an argument; the desk gathers, `law` and `tally` decide",
        )
    })
    .collect()
}

/// The desk speaks to whoever calls it, never to a terminal or to visitors.
pub fn desk(tree: &Tree) -> Vec<Finding> {
    shipped(
        tree,
        |path| path.starts_with("crates/desk/"),
        |code| WAYS_IN.iter().find(|word| has_word(code, word)).map(|word| (*word).to_owned()),
    )
    .map(|(path, line, word)| {
        let cure = "return what is to be said, take progress as a function; the command line prints, the web serves";
        Finding::at(path, line, format!("`{word}` belongs to a way in that stands over the desk"), cure)
    })
    .collect()
}

/// What only one place does above the record: whoever opens a sealed text or writes into the journal of reads elsewhere goes around the door.
const ONE_PLACE: [(&str, &str); 5] = [
    (".vault().open(", "crates/desk/src/reading/sealed.rs"),
    (".record_reads(", "crates/desk/src/reading/reader.rs"),
    (".sign_key_destruction(", "crates/desk/src/destruction.rs"),
    (".confirm_clock(", "crates/desk/src/leap.rs"),
    (".note_account(", "crates/desk/src/accounts/events.rs"),
];

/// Sealed texts are opened, and reads recorded, by the door of reading alone.
pub fn reading(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (call, place) in ONE_PLACE {
        let above = |path: &str| path != place && (path.starts_with("crates/desk/") || path.starts_with("crates/server/"));
        found.extend(shipped(tree, above, |code| code.contains(call).then(|| call.to_owned())).map(|(path, line, call)| {
            Finding::at(
                path,
                line,
                format!("`{call}` goes around the door of reading"),
                "enter by a `Reader`, and open by `reading/sealed.rs`",
            )
        }));
    }
    found
}

/// A file or folder is named after what it holds.
pub fn names(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for path in tree.paths() {
        for part in path.split('/') {
            let stem = part.split('.').next().unwrap_or(part);
            if EMPTY_NAMES.contains(&stem) {
                found.push(Finding::at(
                    path,
                    0,
                    format!("`{stem}` does not say what it holds"),
                    "name it by the term of the field it is about",
                ));
            }
        }
    }
    found
}

/// Every line of shipped code, tests left out, where `fault` finds something: path, line, what.
fn shipped(
    tree: &Tree,
    wanted: impl Fn(&str) -> bool,
    fault: impl Fn(&str) -> Option<String>,
) -> impl Iterator<Item = (&str, usize, String)> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(".rs") {
        if !path.starts_with("crates/") || !path.contains("/src/") || is_test_file(path) || !wanted(path) {
            continue;
        }
        let tests = test_lines(&code_of(text));
        let outside_tests = lines_of(text).filter(|(line, _)| !tests.get(line - 1).is_some_and(|test| *test));
        found.extend(outside_tests.filter_map(|(line, code)| fault(&code).map(|what| (path, line, what))));
    }
    found.into_iter()
}

/// The lines of the code alone, numbered from 1.
fn lines_of(text: &str) -> impl Iterator<Item = (usize, String)> {
    let code: String = code_of(text).into_iter().collect();
    let lines: Vec<String> = code.lines().map(str::to_owned).collect();
    (1..).zip(lines)
}

/// Whether the code has the word, not as the end of a longer one.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        word.starts_with('.') || !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// The modules of `std` that a line names, alone or in a group: `std::fs`, `use std::{fs, io}`.
fn std_modules(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, start) in code.match_indices("std::") {
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            None => found.push(first_word(rest)),
            Some(group) => {
                let mut depth = 0_i32;
                let starts = group.char_indices().filter(|(_, c)| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    *c == ',' && depth == 0
                });
                let starts: Vec<usize> = starts.map(|(at, _)| at + 1).collect();
                found.extend([0].into_iter().chain(starts).map(|at| first_word(group[at..].trim_start())));
            }
        }
    }
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(found: &[Finding]) -> Vec<(&str, usize)> {
        found.iter().map(|finding| (finding.path.as_str(), finding.line)).collect()
    }

    #[test]
    fn a_file_without_module_docs_is_found() {
        let tree = Tree::of(&[("a.rs", "//! Says what it is.\n"), ("b.rs", "use std::fmt;\n"), ("c.rs", "")]);
        assert_eq!(lines(&module_docs(&tree)), [("b.rs", 1), ("c.rs", 1)]);
    }

    #[test]
    fn unfinished_work_is_found_in_code_and_its_mark_in_comments() {
        let text = format!("//! x\nfn a() {{ todo!() }}\n// {MARK}: later\nfn b() {{ f(\"todo!\") }} // todo!\nmy_dbg!(1);\n");
        assert_eq!(lines(&unfinished(&Tree::of(&[("a.rs", &text)]))), [("a.rs", 2), ("a.rs", 3)]);
    }

    #[test]
    fn a_panic_is_found_outside_tests_only() {
        let text = "//! x.unwrap()\nfn a() { x.unwrap() }\nfn b() { x.unwrap_or(1) }\n#[cfg(test)]\nmod tests {\n fn c() { panic!() }\n}\nfn d() { y.expect(z) }\n";
        let tree = Tree::of(&[("crates/law/src/a.rs", text), ("crates/law/tests/a.rs", text), ("xtask/src/a.rs", text)]);
        assert_eq!(lines(&panics(&tree)), [("crates/law/src/a.rs", 2), ("crates/law/src/a.rs", 8)]);
    }

    #[test]
    fn a_pure_crate_that_reaches_out_is_found() {
        let text = "//! x\nuse std::fs::File;\nuse std::{fmt, collections::{self, env}, net::IpAddr};\nuse std::{fmt, collections::{self, env}};\nprintln!();\n";
        let tree = Tree::of(&[("crates/tally/src/a.rs", text), ("crates/record/src/a.rs", text)]);
        assert_eq!(lines(&ambient(&tree)), [("crates/tally/src/a.rs", 2), ("crates/tally/src/a.rs", 3), ("crates/tally/src/a.rs", 5)]);
    }

    #[test]
    fn a_way_in_under_the_desk_is_found_outside_tests_only() {
        let text = "//! clap::Args\nuse clap::Args;\nfn a() { eprintln!(); listen(TcpListener::bind(b)) }\n#[cfg(test)]\nmod tests {\n fn c() { println!() }\n}\n";
        let tree = Tree::of(&[("crates/desk/src/a.rs", text), ("crates/server/src/a.rs", text)]);
        assert_eq!(lines(&desk(&tree)), [("crates/desk/src/a.rs", 2), ("crates/desk/src/a.rs", 3)]);
    }

    #[test]
    fn whoever_opens_a_sealed_text_around_the_door_is_found() {
        let text = "//! x\nfn a() { store.vault().open(&r, s, None); }\nfn b() { store.record_reads(&[]) }\n";
        let tree =
            Tree::of(&[("crates/desk/src/a.rs", text), ("crates/desk/src/reading/sealed.rs", text), ("crates/record/src/a.rs", text)]);
        let found = reading(&tree);
        let places = lines(&found);
        assert_eq!(places, [("crates/desk/src/a.rs", 2), ("crates/desk/src/a.rs", 3), ("crates/desk/src/reading/sealed.rs", 3)]);
    }

    #[test]
    fn an_empty_name_is_found_in_files_and_folders() {
        let tree = Tree::of(&[("crates/law/src/utils.rs", ""), ("crates/common/src/lib.rs", ""), ("crates/law/src/commonwealth.rs", "")]);
        assert_eq!(lines(&names(&tree)), [("crates/common/src/lib.rs", 0), ("crates/law/src/utils.rs", 0)]);
    }
}

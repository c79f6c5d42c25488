//! `cargo xtask attack`: what `docs/security.md` says is tried against the program is tried, and the page's table is printed with what was counted.

use crate::cargo;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// The page of promises and attempts.
const PAGE: &str = "docs/security.md";

/// A row of the page that names tests.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    /// What is promised, or tried.
    what: String,
    /// The tests that show it, by the end of their paths: `faults::a_killed_writer…`.
    tests: Vec<String>,
}

/// What became of one test, and what it counted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    passed: bool,
    counted: Vec<String>,
}

/// Runs the tests that the page names, on both engines where they are written for both, and prints the table.
///
/// # Errors
/// A test that failed, or that no program has.
pub fn run(root: &Path) -> Result<(), String> {
    let page = std::fs::read_to_string(root.join(PAGE)).map_err(|error| format!("{PAGE} cannot be read: {error}"))?;
    let rows = rows(&page);
    let mut command = Command::new(cargo());
    command.args(["test", "--workspace", "--locked", "--no-fail-fast", "--", "--show-output"]);
    command.args(rows.iter().flat_map(|row| &row.tests).map(|test| name(test)));
    command.current_dir(root).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|error| format!("cargo test does not start: {error}"))?;
    let outcomes = outcomes(&String::from_utf8_lossy(&output.stdout));
    let mut wrong = Vec::new();
    println!("| What is promised, or tried | Tests | Counted |\n|---|---|---|");
    for row in &rows {
        let mut ran: Vec<(&String, &Outcome)> = Vec::new();
        for test in &row.tests {
            let found: Vec<_> = outcomes.iter().filter(|(path, _)| path.rsplit("::").next() == Some(name(test))).collect();
            if found.is_empty() {
                wrong.push(format!("{test} did not run"));
            }
            wrong.extend(found.iter().filter(|(_, outcome)| !outcome.passed).map(|(path, _)| format!("{path} failed")));
            ran.extend(found);
        }
        let counted: Vec<&str> = ran.iter().flat_map(|(_, outcome)| &outcome.counted).map(String::as_str).collect();
        let passed = ran.iter().filter(|(_, outcome)| outcome.passed).count();
        println!("| {} | {passed} of {} passed | {} |", row.what, ran.len(), counted.join("; "));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

/// The last part of a test's path: modules for the engines stand before it.
fn name(test: &str) -> &str {
    test.rsplit("::").next().unwrap_or(test)
}

/// The rows of the page's tables that name tests.
fn rows(page: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let numbered = cells[0].parse::<u32>().is_ok();
        let what = if numbered { format!("{}. {}", cells[0], cells.get(1).copied().unwrap_or_default()) } else { cells[0].to_owned() };
        let codes = line.split('`').skip(1).step_by(2);
        let mut tests: Vec<String> = codes.filter(|code| code.contains("::")).map(str::to_owned).collect();
        tests.dedup();
        if !tests.is_empty() {
            rows.push(Row { what, tests });
        }
    }
    rows
}

/// What the test programs said: `test path ... ok`, and what each test printed after `counted: `.
fn outcomes(said: &str) -> BTreeMap<String, Outcome> {
    let mut outcomes: BTreeMap<String, Outcome> = BTreeMap::new();
    let mut speaks = None;
    for line in said.lines() {
        if let Some((path, state)) = line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... ")) {
            outcomes.entry(path.to_owned()).or_default().passed = state == "ok";
        } else if let Some(path) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----")) {
            speaks = Some(path.to_owned());
        } else if let (Some(path), Some(counted)) = (&speaks, line.strip_prefix("counted: ")) {
            outcomes.entry(path.clone()).or_default().counted.push(counted.to_owned());
        }
    }
    outcomes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_what_is_tried_and_by_what() {
        let page = "| # | Promise |\n|---|---|\n| 1 | Kept | yes | `a::b` and `c::d` |\n| 2 | Not | no | `cargo xtask demo` |\n\n| Swap | no | `e::f` |\n";
        let found: Vec<(String, Vec<String>)> = rows(page).into_iter().map(|row| (row.what, row.tests)).collect();
        let expected = [("1. Kept", vec!["a::b", "c::d"]), ("Swap", vec!["e::f"])];
        assert_eq!(found, expected.map(|(what, tests)| (what.to_owned(), tests.into_iter().map(str::to_owned).collect())));
    }

    #[test]
    fn what_a_test_counted_is_its_own() {
        let said = "test x::one ... ok\ntest two ... FAILED\n\nsuccesses:\n\n---- x::one stdout ----\nnoise\ncounted: 12 kills\n\n---- two stdout ----\ncounted: 3 faults\n";
        let outcomes = outcomes(said);
        assert_eq!(outcomes["x::one"], Outcome { passed: true, counted: vec!["12 kills".to_owned()] });
        assert_eq!(outcomes["two"], Outcome { passed: false, counted: vec!["3 faults".to_owned()] });
    }
}

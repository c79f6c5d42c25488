//! The page of promises names the tests that show them: a promise whose test is gone is not shown by anything.

use crate::tree::{Finding, Tree};

/// The page.
const PAGE: &str = "docs/security.md";

/// Tests that the page names and that are not there.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(page) = tree.text(PAGE) else { return Vec::new() };
    let tests: Vec<&str> = tree.paths().filter(|path| path.starts_with("crates/") && path.ends_with(".rs")).collect();
    let is_there = |name: &str| {
        let declared = [format!("fn {name}("), format!("    {name},")];
        tests.iter().filter_map(|path| tree.text(path)).any(|text| declared.iter().any(|form| text.contains(form.as_str())))
    };
    let mut found = Vec::new();
    for (line, text) in (1..).zip(page.lines()) {
        for name in text.split('`').skip(1).step_by(2).filter_map(|code| code.rsplit_once("::")).map(|(_, name)| name) {
            if !is_there(name) {
                found.push(Finding::at(PAGE, line, format!("no test `{name}`"), "name a test that shows it, or say that it is not kept"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_is_not_there_is_found() {
        let page = "| 1 | kept | `faults::kept_whole` and `door::open` |\n| 2 | kept | `faults::lost`; run `cargo xtask test` |\n";
        let tests = "    kept_whole,\n#[test]\nfn open() {}\n";
        let found = check(&Tree::of(&[("docs/security.md", page), ("crates/a/tests/faults.rs", tests)]));
        assert_eq!(found.iter().map(|one| (one.line, one.reason.as_str())).collect::<Vec<_>>(), [(2, "no test `lost`")]);
    }
}

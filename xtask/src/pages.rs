//! `cargo xtask pages` and `cargo xtask screenshots`: the published site in a browser, by the programs in `tools/pages`.

use crate::counts::Totals;
use crate::setup;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// Where those programs stand.
pub const FOLDER: &str = "tools/pages";

/// Holds every page below a folder against what is promised of it; the browser looks at all of them, or at one of each kind.
pub fn check(root: &Path, site: &str, sample: bool) -> Result<(), String> {
    setup::pages(root)?;
    let mut arguments = vec!["--dir", site];
    arguments.extend(sample.then_some("--sample"));
    let status = node(root, "check.js", &arguments)?;
    if status.success() { Ok(()) } else { Err("the pages are not as promised; each line above names its cure".to_owned()) }
}

/// Takes pictures of pages below a folder: of those asked for, or of the homes.
pub fn screenshots(root: &Path, site: &str, out: &str, pages: &[&str]) -> Result<(), String> {
    setup::pages(root)?;
    let arguments: Vec<&str> = ["--dir", site, "--out", out, "--"].into_iter().chain(pages.iter().copied()).collect();
    let status = node(root, "screenshots.js", &arguments)?;
    if status.success() { Ok(()) } else { Err("no pictures were taken".to_owned()) }
}

/// Shows the checks a small site with one fault planted at a time, and the types of their sources to the compiler.
pub fn faults(root: &Path, totals: &mut Totals) -> Result<(), String> {
    setup::pages(root)?;
    let folder = root.join(FOLDER);
    let typed =
        Command::new("node").args(["node_modules/typescript/bin/tsc", "--project", "."]).current_dir(&folder).stdin(Stdio::null()).status();
    if !typed.is_ok_and(|status| status.success()) {
        return Err(format!("the sources in {FOLDER} are not as their comments type them"));
    }
    tested(&folder, &["--test"], totals)
}

/// Runs tests by node's own runner, and counts them.
pub fn tested(folder: &Path, arguments: &[&str], totals: &mut Totals) -> Result<(), String> {
    let mut command = Command::new("node");
    command.arg("--test-reporter=tap").args(arguments).current_dir(folder).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("node does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{}{}", told(&said), String::from_utf8_lossy(&output.stderr));
    let (passed, failed) = (counted(&said, "pass"), counted(&said, "fail"));
    totals.passed += passed;
    totals.failed += failed;
    match (output.status.success(), passed) {
        (true, 0) => Err("no test ran".to_owned()),
        (true, _) => Ok(()),
        (false, _) => Err(format!("node's tests ended with {}, {failed} of them failed", output.status)),
    }
}

/// Runs one of the programs in the folder that the caller stands in, so that paths mean what they say.
fn node(root: &Path, program: &str, arguments: &[&str]) -> Result<ExitStatus, String> {
    let program: PathBuf = root.join(FOLDER).join(program);
    let status = Command::new("node").arg(program).args(arguments).stdin(Stdio::null()).status();
    status.map_err(|error| format!("node does not start: {error}"))
}

/// The lines of the test runner that name a test; of one that failed, with all it says.
fn told(said: &str) -> String {
    let (mut lines, mut failed) = (String::new(), false);
    for line in said.lines() {
        let words = line.trim_start();
        failed |= words.starts_with("not ok ");
        if failed || words.starts_with("ok ") {
            lines.extend([line, "\n"]);
        }
        failed &= words != "...";
    }
    lines
}

/// What the test runner counted: `# pass 46`.
fn counted(said: &str, what: &str) -> u64 {
    let closing = format!("# {what} ");
    said.lines().rev().find_map(|line| line.strip_prefix(&closing)?.trim().parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_nodes_runner_are_read() {
        let said = "TAP version 13\n# Subtest: # pass 9\nok 1 - # pass 9\n  ---\n  duration_ms: 1\n  ...\n    not ok 1 - deep\n      ---\n      \
                    why\n      ...\n# tests 3\n# pass 2\n# fail 1\n";
        assert_eq!((counted(said, "pass"), counted(said, "fail"), counted(said, "skipped")), (2, 1, 0));
        assert_eq!(told(said), "ok 1 - # pass 9\n    not ok 1 - deep\n      ---\n      why\n      ...\n");
    }
}

//! `cargo xtask api`: requests made up from the document that the office serves of its API, by a program that knows nothing else of it.
//!
//! Schemathesis reads `/api/v1/openapi.json` and sends what fits it, what does not, and sequences along its links, as a prosecutor of a small
//! demonstration; every answer is held against the document. `tools/api/schemathesis.toml` says what is expected and why. The same seed makes
//! the same requests.

use crate::build;
use crate::counts::Totals;
use crate::python::{self, Programs};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Totals of a demonstration that is made in seconds.
const FIGURES: &str = "crates/server/tests/cli/small.csv";
/// The program and its settings.
const PROGRAMS: Programs = Programs { name: "api", folder: "tools/api" };
/// Who asks: the role that sees most and may do most.
const ROLE: &str = "prosecutor";

/// Makes a small demonstration, serves it on a free port and tries its API; counts the requests that were answered as they should be.
///
/// # Errors
/// Where the program cannot be built or installed, or an answer is not as the document says: the finding is printed.
pub fn run(root: &Path, totals: &mut Totals) -> Result<(), String> {
    let python = install(root)?;
    let binary = build::release(root)?;
    let folder = std::env::temp_dir().join(format!("aiqyn-api-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let tried = tried(root, &python, &binary, &folder);
    let removed = std::fs::remove_dir_all(&folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()));
    let said = tried?;
    removed?;
    println!("{}", said.trim_end());
    let (generated, failed) = counted(&said).ok_or("the program did not say how many requests it made")?;
    totals.passed += generated - failed;
    totals.failed += failed;
    match (failed, said.contains("Stateful (in "), reached(&said)) {
        (0, true, Some(links)) if links > 0 && generated > 0 => Ok(()),
        (0, ..) => Err("some of it was not tried: no request, no sequence, or no link was followed".to_owned()),
        _ => Err(format!("{failed} answers are not as the document says; each stands above with the request that brings it")),
    }
}

/// Brings the program where it is absent.
///
/// # Errors
/// Where it cannot be installed.
pub fn install(root: &Path) -> Result<PathBuf, String> {
    python::install(root, &PROGRAMS)
}

fn tried(root: &Path, python: &Path, binary: &Path, folder: &Path) -> Result<String, String> {
    let mut demo = Command::new(binary);
    demo.arg("demo").arg("--figures").arg(root.join(FIGURES)).current_dir(folder);
    let said = heard(&mut demo, "aiqyn demo")?;
    let token = token(&said).ok_or(format!("the demonstration prints no token for {ROLE}"))?;
    let (mut office, address) = served(binary, folder)?;
    let mut tried = Command::new(python);
    tried.args(["-B", "-m", "schemathesis.cli", "--config-file"]).arg(root.join(PROGRAMS.folder).join("schemathesis.toml"));
    tried.arg("run").arg(format!("{address}api/v1/openapi.json")).args(["-H", &format!("Authorization: Bearer {token}")]);
    tried.args(["--checks", "all", "--mode", "all", "--seed", "1", "--suppress-health-check", "all"]);
    tried.args(["--no-color", "--continue-on-failure"]).current_dir(folder).stdin(Stdio::null());
    let output = tried.output().map_err(|error| format!("{} does not start: {error}", python.display()));
    let ended = office.kill().and_then(|()| office.wait());
    let output = output?;
    ended.map_err(|error| format!("the office was lost: {error}"))?;
    let (said, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    match output.status.code() {
        // 1 is a finding, which is counted from what it says.
        Some(0 | 1) if counted(&said).is_some() => Ok(said.into_owned()),
        _ => Err(format!("the program ended with {}:\n{said}{wrong}", output.status)),
    }
}

/// The office, and where it is.
fn served(binary: &Path, folder: &Path) -> Result<(Child, String), String> {
    let mut serve = Command::new(binary);
    serve.args(["serve", "--listen", "127.0.0.1:0"]).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut office = serve.spawn().map_err(|error| format!("{} does not start: {error}", binary.display()))?;
    let said = office.stdout.take().map(BufReader::new);
    let lines = said.into_iter().flat_map(BufRead::lines).map_while(Result::ok);
    let address = lines.into_iter().find_map(|line| line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_owned));
    match address {
        Some(address) => Ok((office, address)),
        None => Err(format!("the office did not open: {:?}", office.wait())),
    }
}

fn heard(command: &mut Command, name: &str) -> Result<String, String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("`{name}` does not start: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("`{name}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr)))
}

/// The token that a demonstration prints for the role.
fn token(said: &str) -> Option<&str> {
    let of_role = |line: &str| line.trim_start().strip_prefix(ROLE).is_some_and(|rest| rest.trim_start().starts_with("aiqyn-"));
    said.lines().find(|line| of_role(line))?.split_whitespace().nth(1)
}

/// How many requests were made up, and how many of them were answered otherwise than the document says.
fn counted(said: &str) -> Option<(u64, u64)> {
    let line = said.lines().find(|line| line.contains(" generated, "))?;
    let number = |part: &str| part.split_whitespace().next()?.parse::<u64>().ok();
    let generated = number(line.trim())?;
    let found = line.split(", ").find(|part| part.contains("found")).map_or(Some(0), number)?;
    Some((generated, found))
}

/// How many of the document's links were followed.
fn reached(said: &str) -> Option<u64> {
    said.lines().find_map(|line| line.trim().strip_prefix("API Links:")?.split_whitespace().next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_says_is_read() {
        let said = "Schema validation mismatch: 2 operations mostly rejected generated data\n ❌  Stateful (in 6.54s)\n     API Links:    3 covered / 23 selected\n\nTest cases:\n  1937 generated, 4 found 4 unique failures, 30 skipped\n";
        assert_eq!((counted(said), reached(said)), (Some((1937, 4)), Some(3)));
        assert_eq!(counted("Test cases:\n  1830 generated, 1830 passed, 32 skipped\n"), Some((1830, 0)));
        assert_eq!((counted("No test cases were generated\n"), reached("")), (None, None));
    }

    #[test]
    fn the_token_is_that_of_the_role() {
        let said = "prosecutors' applications\n  police_officer       aiqyn-00\n  prosecutor           aiqyn-01\n  prosecutor           aiqyn-02\n";
        assert_eq!(token(said), Some("aiqyn-01"));
        assert_eq!(token("prosecutor"), None);
    }
}

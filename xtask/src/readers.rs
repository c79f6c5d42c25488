//! `cargo xtask readers`: what the site publishes, opened by other people's readers.
//!
//! They are Python programs, installed at pinned versions into a virtual environment below `target/`. The samples are sound, and for every
//! reader some faults are planted that it must see.

use crate::build::target;
use crate::cargo;
use crate::counts::tests_of;
use crate::python::{self, Programs};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where the readers and their versions stand.
const FOLDER: &str = "tools/readers";
/// The readers, as what is installed.
const PROGRAMS: Programs = Programs { name: "readers", folder: FOLDER };

/// Writes the samples, reads them, and plants faults that must be seen; gives back how many files and tests passed.
pub fn check(root: &Path) -> Result<u64, String> {
    let python = install(root)?;
    let samples = python::made(root, &PROGRAMS).join("samples");
    if samples.exists() {
        std::fs::remove_dir_all(&samples).map_err(|error| format!("{} cannot be removed: {error}", samples.display()))?;
    }
    // Of the whole workspace, as the tests are built: for its package alone cargo would build the law anew, with other features.
    let mut build = Command::new(cargo());
    build.args(["build", "--quiet", "--workspace", "--locked", "--example", "samples"]);
    let mut write = Command::new(target(root).join("debug/examples/samples"));
    if !done(build.current_dir(root))? || !done(write.arg(&samples).current_dir(root))? {
        return Err("the samples cannot be written".to_owned());
    }
    let read = reading(root, &python, &samples)?;
    let mut faults = Command::new(&python);
    faults.args(["-B", "-W", "ignore", "-m", "unittest", "--buffer", "faults"]).env("SAMPLES", &samples).current_dir(root.join(FOLDER));
    let output = faults.stdin(Stdio::null()).output().map_err(|error| format!("{} does not start: {error}", python.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    println!("{}", said.trim_end());
    match (output.status.success(), tests_of(&said)) {
        (true, ran) if ran > 0 => Ok(read + ran),
        (_, ran) => Err(format!("a planted fault was not seen: unittest ended with {} after {ran} tests", output.status)),
    }
}

/// Reads a published folder; gives back how many files were sound.
pub fn read(root: &Path, folder: &Path) -> Result<u64, String> {
    reading(root, &install(root)?, folder)
}

fn reading(root: &Path, python: &Path, folder: &Path) -> Result<u64, String> {
    let mut command = Command::new(python);
    command.args(["-B", "-W", "ignore"]).arg(root.join(FOLDER).join("read.py")).arg(folder).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("{} does not start: {error}", python.display()))?;
    print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    match passed_of(&String::from_utf8_lossy(&output.stdout)) {
        Some(passed) if output.status.success() && passed > 0 => Ok(passed),
        _ => Err(format!("something in {} cannot be read as what it is; each file is named above", folder.display())),
    }
}

/// Brings the readers where they are absent or of other versions; the Python that has them.
pub fn install(root: &Path) -> Result<PathBuf, String> {
    python::install(root, &PROGRAMS)
}

fn done(command: &mut Command) -> Result<bool, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).status().map_err(|error| format!("{name} does not start: {error}"))?;
    Ok(status.success())
}

/// The number before `passed` in the closing line.
fn passed_of(said: &str) -> Option<u64> {
    said.lines().last()?.split_once(" passed, ")?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_says_how_many_passed_and_another_says_nothing() {
        assert_eq!(passed_of("XLSX: 6 read, 0 wrong\n67 passed, 0 failed\n"), Some(67));
        assert_eq!(passed_of("67 passed, 0 failed\nTraceback"), None);
        assert_eq!(passed_of(""), None);
    }
}

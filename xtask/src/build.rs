//! What the steps run, built once: the tests, and beside them the release that the demonstration runs.

use crate::cargo;
use crate::counts::Scope;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// One selection of packages in every call: the selection decides which features are on, and other features are another build.
const TESTS: [&str; 4] = ["test", "--workspace", "--locked", "--no-run"];

/// The program as the README has it built.
const RELEASE: [&str; 5] = ["build", "--release", "--locked", "--bin", "aiqyn"];

/// Builds the tests and, where all is wanted, the release at the same time: each waits long for one crate and leaves a core idle.
pub fn run(root: &Path, scope: Scope) -> Result<(), String> {
    let release = if scope == Scope::Whole {
        println!("build: cargo {}, at the same time; what it says comes last", RELEASE.join(" "));
        Some(Command::new(cargo()).args(RELEASE).current_dir(root).stdin(Stdio::null()).stderr(Stdio::piped()).spawn())
    } else {
        None
    };
    println!("build: cargo {}", TESTS.join(" "));
    let tests = done(Command::new(cargo()).args(TESTS).current_dir(root), "the tests do not build");
    // Waited for whatever became of the tests: nothing of ours runs on after a step.
    let release = release.map_or(Ok(()), |child| heard(child.map_err(|error| format!("cargo does not start: {error}"))?));
    tests.and(release)
}

/// Builds the release, where it is not fresh; the path of the program.
pub fn release(root: &Path) -> Result<PathBuf, String> {
    println!("cargo {}", RELEASE.join(" "));
    done(Command::new(cargo()).args(RELEASE).current_dir(root), "the release does not build")?;
    Ok(released(root))
}

/// Where the release stands, once it is built.
pub fn released(root: &Path) -> PathBuf {
    target(root).join("release/aiqyn")
}

/// Builds the release of the program and of its benches, and runs one of these.
pub fn bench(root: &Path, words: &[&str]) -> Result<(), String> {
    let more = ["--bin", "aiqyn-bench"];
    println!("cargo {} {}", RELEASE.join(" "), more.join(" "));
    done(Command::new(cargo()).args(RELEASE).args(more).current_dir(root), "the benches do not build")?;
    let folder = target(root).join("release");
    let program = folder.join("aiqyn").to_string_lossy().into_owned();
    let mut command = Command::new(folder.join("aiqyn-bench"));
    done(command.args(words).args(["--program", &program]).current_dir(root), "the bench failed")
}

/// Where cargo puts what it builds.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// The end of the release's build: its last words, all of them where it failed.
fn heard(child: Child) -> Result<(), String> {
    let output = child.wait_with_output().map_err(|error| format!("cargo was lost: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        println!("build: release:{}", said.trim_end().lines().next_back().unwrap_or(" done"));
        return Ok(());
    }
    println!("{said}");
    Err("the release does not build".to_owned())
}

fn done(command: &mut Command, otherwise: &str) -> Result<(), String> {
    let status = command.stdin(Stdio::null()).status();
    if status.is_ok_and(|status| status.success()) { Ok(()) } else { Err(otherwise.to_owned()) }
}

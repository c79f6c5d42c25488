//! The demonstration as a newcomer runs it: the release binary, whole processes, the limits we promise, and the site it publishes.

use crate::counts::{now, seconds};
use crate::{build, pages, readers};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// The first command of the README; what follows `--` is what this step runs, but for `--serve`, which ends only when it is told to: the
/// step `office` serves.
const FIRST_COMMAND: &str = "cargo run --release --locked -- demo --serve";

/// What the demonstration may take on two cores; where it took longer, the best of five, so that a busy machine is not blamed on us.
const DEMO_TIME: Duration = Duration::from_secs(60);

/// What the demonstration may hold in memory, in KiB.
const DEMO_MEMORY: u64 = 1_000_000_000 / 1024;

/// What the briefing may take as a whole process; the best of three, so that a busy machine is not blamed on us.
const BRIEF_TIME: Duration = Duration::from_millis(300);

/// What publishing the demonstration may take here, the best of two: twice what is promised, for machines that are shared.
const PUBLISH_TIME: Duration = Duration::from_secs(10);

/// What one process did.
struct Ran {
    output: String,
    took: Duration,
    /// Peak resident memory in KiB, as the kernel counts it; 0 where there is no /proc.
    memory: u64,
}

/// Runs the release into a folder of its own: demo, brief, verify, rebuild --check.
pub fn run(root: &Path) -> Result<(), String> {
    let readme = std::fs::read_to_string(root.join("README.md")).map_err(|error| format!("README.md cannot be read: {error}"))?;
    if !readme.lines().any(|line| line.trim() == FIRST_COMMAND) {
        return Err(format!("README.md does not say `{FIRST_COMMAND}` on a line of its own; this step runs what it says"));
    }
    let binary = build::release(root)?;
    let store = std::env::temp_dir().join(format!("aiqyn-demo-{}", std::process::id()));
    let outcome = walk(&binary, &store).and_then(|()| site(root, &binary, &store));
    match &outcome {
        Ok(()) => std::fs::remove_dir_all(&store).map_err(|error| format!("{} cannot be removed: {error}", store.display()))?,
        Err(_) => println!("demo: the store is left for a look at {}", store.display()),
    }
    outcome
}

/// One newcomer's walk through the commands.
fn walk(binary: &Path, store: &Path) -> Result<(), String> {
    let data = store.to_string_lossy();
    let mut demo = ran(binary, &["demo", "--data", &data])?;
    println!("{}", demo.output.trim_end());
    for again in 1..5 {
        if demo.took <= DEMO_TIME {
            break;
        }
        let folder = store.join(format!("again-{again}"));
        let other = ran(binary, &["demo", "--data", &folder.to_string_lossy()])?;
        demo.took = demo.took.min(other.took);
        std::fs::remove_dir_all(&folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))?;
    }
    if demo.took > DEMO_TIME || demo.memory > DEMO_MEMORY {
        return Err(format!(
            "demo took {} and {} KiB; {} and {DEMO_MEMORY} KiB are promised",
            seconds(demo.took),
            demo.memory,
            seconds(DEMO_TIME)
        ));
    }
    let mut briefs = Vec::new();
    for _ in 0..3 {
        briefs.push(ran(binary, &["brief", "--data", &data, "--format", "json"])?);
    }
    if !briefs.iter().all(|brief| brief.output.contains("\"figures\":[{") || brief.output.contains("\"figures\": [")) {
        return Err("brief --format json names no figures".to_owned());
    }
    let best = briefs.iter().map(|brief| brief.took).min().unwrap_or_default();
    if best > BRIEF_TIME {
        return Err(format!("brief took {} at best; {} is promised", seconds(best), seconds(BRIEF_TIME)));
    }
    ran(binary, &["verify", "--data", &data])?;
    ran(binary, &["rebuild", "--check", "--data", &data])?;
    Ok(())
}

/// The site that the demonstration publishes: twice the same bytes, in time, its pages and files as promised.
fn site(root: &Path, binary: &Path, store: &Path) -> Result<(), String> {
    let (data, one, other) = (store.to_string_lossy(), store.join("site"), store.join("again"));
    let mut best = Duration::MAX;
    for out in [&one, &other] {
        let out = out.to_string_lossy();
        best = best.min(ran(binary, &["publish", "--data", &data, "--out", &out, "--base-url", "https://figures.example"])?.took);
    }
    if best > PUBLISH_TIME {
        return Err(format!("publish took {} at best; {} is promised", seconds(best), seconds(PUBLISH_TIME)));
    }
    let same = Command::new("diff").args(["--recursive", "--brief"]).args([&one, &other]).stdin(Stdio::null()).status();
    if !same.is_ok_and(|status| status.success()) {
        return Err("two sites of one store differ; the same input must give the same bytes".to_owned());
    }
    let sums = Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&one).stdin(Stdio::null()).status();
    if !sums.is_ok_and(|status| status.success()) {
        return Err("the site's SHA256SUMS do not fit its files".to_owned());
    }
    pages::check(root, &one.to_string_lossy(), true)?;
    readers::read(root, &one).map(|_| ())
}

/// Runs the program to its end, watching its memory; an error unless it exits with 0 and says something.
fn ran(binary: &Path, arguments: &[&str]) -> Result<Ran, String> {
    let name = format!("aiqyn {}", arguments.join(" "));
    let begun = now();
    let mut child = Command::new(binary)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{} does not start: {error}", binary.display()))?;
    let watch = std::thread::spawn({
        let status = format!("/proc/{}/status", child.id());
        move || peak_memory(&status)
    });
    let mut output = String::new();
    if let Some(mut pipe) = child.stdout.take() {
        std::io::Read::read_to_string(&mut pipe, &mut output).map_err(|error| format!("`{name}` wrote no text: {error}"))?;
    }
    let status = child.wait().map_err(|error| format!("`{name}` was lost: {error}"))?;
    let took = begun.elapsed();
    let memory = watch.join().unwrap_or(0);
    println!("demo: `{name}`: {status}, {}, {} MB", seconds(took), memory * 1024 / 1_000_000);
    match (status.success(), output.trim().is_empty()) {
        (false, _) => Err(format!("`{name}` ended with {status}:\n{}", output.trim())),
        (true, true) => Err(format!("`{name}` ended well but said nothing")),
        (true, false) => Ok(Ran { output, took, memory }),
    }
}

/// The highest `VmHWM` seen until the process is gone, in KiB.
fn peak_memory(status: &str) -> u64 {
    let mut peak = 0;
    while let Some(now) = std::fs::read_to_string(status).ok().as_deref().and_then(high_water) {
        peak = peak.max(now);
        sleep(Duration::from_millis(20));
    }
    peak
}

/// The `VmHWM` of a /proc status, in KiB; a process that has ended has none.
fn high_water(status: &str) -> Option<u64> {
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn peak_memory_is_read_from_the_kernel() {
        assert_eq!(high_water("Name:\tx\nVmHWM:\t  123 kB\n"), Some(123));
        assert_eq!(high_water("Name:\tx\nState:\tZ\n"), None);
    }

    #[test]
    fn a_program_that_fails_or_says_nothing_is_no_success() {
        assert!(ran(Path::new("/bin/echo"), &["said"]).is_ok_and(|ran| ran.output == "said\n"));
        let silent = ran(Path::new("/bin/true"), &[]).err().expect("silence is a failure");
        assert!(silent.contains("said nothing"));
        let failed = ran(Path::new("/bin/false"), &[]).err().expect("exit 1 is a failure");
        assert!(failed.contains("ended with"));
    }
}

//! `cargo xtask test`: every test of the project, step by step, with one closing line.

use crate::counts::{Scope, Totals, now, seconds, tests_of};
use crate::times::{self, Times};
use crate::tree::Tree;
use crate::{api, build, cargo, demo, office, pages, readers, setup, tidy};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A run of the suite: how much of it is wanted, and what was heard so far.
pub struct Run {
    scope: Scope,
    totals: Totals,
    times: Times,
}

/// A step: its name, whether `--fast` runs it, what it does, and the way out when it fails.
struct Step {
    name: &'static str,
    fast: bool,
    run: fn(&Path, &mut Run) -> Result<(), String>,
    way_out: &'static str,
}

/// The steps, cheap ones first.
const STEPS: &[Step] = &[
    Step {
        name: "setup",
        fast: false,
        run: |root, _| setup::run(root),
        way_out: "install it by hand with the command named above, then again: cargo xtask test",
    },
    Step { name: "tidy", fast: true, run: |root, _| tidied(root), way_out: "follow the cures above; again: cargo xtask tidy" },
    Step { name: "supply", fast: false, run: |root, _| supply(root), way_out: "deny.toml says what is allowed; again: cargo deny check" },
    Step { name: "build", fast: true, run: |root, run| build::run(root, run.scope), way_out: "run the command named above by hand" },
    Step { name: "tests", fast: true, run: tests, way_out: "run one alone: cargo test -p PACKAGE NAME -- --nocapture" },
    Step {
        name: "recount",
        fast: true,
        run: |root, run| recount(root, &mut run.totals),
        way_out: "run it alone: python3 -m unittest discover tools",
    },
    Step { name: "deadlines", fast: false, run: |root, _| deadlines(root), way_out: "the test prints the case that differs, cut down" },
    Step {
        name: "readers",
        fast: false,
        run: |root, run| readers::check(root).map(|passed| run.totals.passed += passed),
        way_out: "run it alone: cargo xtask readers",
    },
    Step {
        name: "pages",
        fast: false,
        run: |root, run| pages::faults(root, &mut run.totals),
        way_out: "run them alone: cargo xtask pages --faults",
    },
    Step { name: "office", fast: false, run: |root, run| office::run(root, &mut run.totals), way_out: "run it alone: cargo xtask office" },
    Step { name: "api", fast: false, run: |root, run| api::run(root, &mut run.totals), way_out: "run it alone: cargo xtask api" },
    Step { name: "demo", fast: false, run: |root, _| demo::run(root), way_out: "run the command named above by hand" },
];

/// Tests that take more than ten seconds: `--fast` leaves them out and says so. As much of a test's path as tells it.
const LONG: &[&str] = &[
    "a_seed_is_a_story_and_a_scale_its_size",
    "cli::demo::a_seed_gives_the_same_acts",
    "cli::judged::a_forged_act_with_all_its_hashes",
    "cli::judged::nothing_is_rebuilt_from_a_record",
    "cli::keeping::what_is_derived_is_compared",
    "cli::postgres::the_same_commands_have_the_same_answers",
    "cli::publish::a_dated_file_that_would_change",
    "cli::publish::a_later_site_names_the_one_before",
    "cli::publish::a_lost_view_loses_no_release",
    "cli::publish::a_record_that_does_not_continue",
    "cli::publish::a_site_is_signed_complete",
    "cli::publish::folders_and_answers_that_are_not_ours",
    "cli::totals::ten_perturbations",
    "cli::verifier::the_check_that_the_site_documents",
    "deadlines::every_fault_put_into_the_oracle",
    "recount::the_recount_folds_any_history",
    "recount::the_recount_from_the_exported_acts",
];

/// Runs the steps in order and stops at the first that fails; prints how long each took, the slowest tests, and the sum of what was counted.
pub fn run(root: &Path, scope: Scope) -> Result<(), String> {
    let started = now();
    let mut run = Run { scope, totals: Totals::default(), times: Times::of(threads()) };
    let (mut outcome, mut took) = (Ok(()), String::new());
    for step in STEPS.iter().filter(|step| scope == Scope::Whole || step.fast) {
        println!("\n== {} ==", step.name);
        let (begun, worked) = (now(), times::processor());
        let result = (step.run)(root, &mut run);
        let (state, spent) = (if result.is_ok() { "ok" } else { "FAILED" }, seconds(begun.elapsed()));
        println!("== {}: {state}, {spent} ==", step.name);
        let worked = seconds(times::processor().saturating_sub(worked));
        took += &format!("{:<10} {spent:>10} {worked:>10}{}\n", step.name, if result.is_ok() { "" } else { "  FAILED" });
        if let Err(reason) = result {
            outcome = Err(format!("step `{}` failed: {reason}\n  way out: {}", step.name, step.way_out));
            break;
        }
    }
    println!("\nThe steps, and how long the processors worked at each\n{took}");
    println!("The slowest tests\n{}", run.times.slowest());
    if scope == Scope::Fast {
        println!("{}\n", left_out());
    }
    println!("{}", run.totals.closing());
    println!("the whole run took {}", seconds(started.elapsed()));
    outcome
}

/// What `--fast` left out, and the command that runs it.
fn left_out() -> String {
    let steps: Vec<&str> = STEPS.iter().filter(|step| !step.fast).map(|step| step.name).collect();
    let mut said = format!("--fast left out the steps {}; cargo xtask test runs them", steps.join(", "));
    for name in LONG {
        said += &format!("\n--fast left out the test {name}; alone: cargo test --workspace {name}");
    }
    said
}

/// How many tests a test program runs at once.
fn threads() -> usize {
    let wanted = std::env::var("RUST_TEST_THREADS").ok().and_then(|threads| threads.parse().ok());
    wanted.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from))
}

fn tidied(root: &Path) -> Result<(), String> {
    tidy::run(&Tree::read(root).map_err(|error| format!("the tree cannot be read: {error}"))?)
}

/// Every test of the workspace, doc tests included, in the `dev` profile, the program as a whole in its release; a run of no test is a failure.
fn tests(root: &Path, run: &mut Run) -> Result<(), String> {
    let mut command = Command::new(cargo());
    command.args(["test", "--workspace", "--locked", "--no-fail-fast"]).env("RUST_TEST_THREADS", threads().to_string());
    if run.scope == Scope::Fast {
        command.arg("--").args(LONG.iter().flat_map(|name| ["--skip", *name]));
    } else {
        command.env("AIQYN_TESTED", build::released(root));
    }
    command.current_dir(root).stdin(Stdio::null()).stdout(Stdio::piped());
    let (begun, totals) = (now(), &mut run.totals);
    let mut child = command.spawn().map_err(|error| format!("cargo test does not start: {error}"))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|error| format!("the output of cargo test cannot be read: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            totals.add(&line);
            run.times.hear(&line, begun.elapsed());
        }
    }
    let status = child.wait().map_err(|error| format!("cargo test was lost: {error}"))?;
    match (status.success(), totals.failed, totals.passed) {
        (true, 0, 0) => Err("no test ran".to_owned()),
        (true, 0, _) => Ok(()),
        (_, failed, _) => Err(format!("cargo test ended with {status}, {failed} tests failed")),
    }
}

/// The unit tests of the independent recount, by Python's own runner.
fn recount(root: &Path, totals: &mut Totals) -> Result<(), String> {
    let mut command = Command::new("python3");
    command.args(["-B", "-m", "unittest", "discover", "tools"]).current_dir(root).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("python3 does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    println!("{said}");
    let ran = tests_of(&said);
    if !output.status.success() || ran == 0 {
        return Err(format!("unittest ended with {} after {ran} tests", output.status));
    }
    totals.passed += ran;
    Ok(())
}

/// The hundred thousand stories whose deadlines the program and `tools/deadlines.py` must reckon alike; the step of tests runs some of them.
fn deadlines(root: &Path) -> Result<(), String> {
    let mut command = Command::new(cargo());
    command.args(["test", "--workspace", "--locked", "--test", "law", "deadlines::every_story", "--", "--nocapture"]);
    command.env("AIQYN_DEADLINE_CASES", "100000").current_dir(root).stdin(Stdio::null());
    let status = command.status().map_err(|error| format!("cargo test does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("cargo test ended with {status}")) }
}

/// Licences, bans and sources of everything linked; advisories where their database can be had.
fn supply(root: &Path) -> Result<(), String> {
    let deny = |arguments: &[&str]| Command::new("cargo-deny").args(arguments).current_dir(root).stdin(Stdio::null()).output();
    let fetched = deny(&["--log-level", "error", "fetch", "db"]).map_err(|error| format!("cargo-deny does not run: {error}"))?;
    let mut checks = vec!["check", "--disable-fetch", "licenses", "bans", "sources"];
    if fetched.status.success() || has_folder(&advisory_databases()) {
        checks.push("advisories");
    } else {
        println!("supply: ADVISORIES ARE NOT CHECKED: their database cannot be fetched and no copy is here");
        println!("        {}", String::from_utf8_lossy(&fetched.stderr).trim());
        println!("        with a network, `cargo deny fetch db` brings it and the next run checks them");
    }
    let checked = deny(&checks).map_err(|error| format!("cargo-deny does not run: {error}"))?;
    print!("{}{}", String::from_utf8_lossy(&checked.stdout), String::from_utf8_lossy(&checked.stderr));
    if checked.status.success() { Ok(()) } else { Err("something linked in is not allowed".to_owned()) }
}

/// Where cargo-deny keeps its copies of advisory databases.
fn advisory_databases() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    home.unwrap_or_default().join("advisory-dbs")
}

fn has_folder(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| entry.path().is_dir()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_summed_and_others_are_not() {
        let mut totals = Totals::default();
        totals.add("test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s");
        totals.add("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        totals.add("test law::tests::said 9 passed ... ok");
        assert_eq!(totals, Totals { passed: 8, failed: 2, skipped: 1 });
        assert_eq!(totals.closing(), "8 passed, 2 failed, 1 skipped");
        assert_eq!(Totals::default().closing(), "0 passed, 0 failed");
    }
}

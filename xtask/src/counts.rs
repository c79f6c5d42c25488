//! What a run counts and how long it takes, as people are told.

use std::time::{Duration, Instant};

/// How much of the suite is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything, as CI runs it.
    Whole,
    /// What a change needs while it is being written.
    Fast,
}

/// What the test runners said, summed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were left out.
    pub skipped: u64,
}

impl Totals {
    /// Adds what a closing line of cargo's test runner says; other lines say nothing.
    pub fn add(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else { return };
        for count in counts.1.split(';') {
            let mut words = count.split_whitespace();
            let number = words.next().and_then(|number| number.parse().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored") => self.skipped += number,
                _ => {}
            }
        }
    }

    /// The closing line of the whole run.
    pub fn closing(&self) -> String {
        let skipped = if self.skipped == 0 { String::new() } else { format!(", {} skipped", self.skipped) };
        format!("{} passed, {} failed{skipped}", self.passed, self.failed)
    }
}

/// The time since some start, for telling how long a step took and nothing else.
#[allow(clippy::disallowed_methods, reason = "durations of steps are printed for people; no result depends on them")]
pub fn now() -> Instant {
    Instant::now()
}

/// A duration in seconds, for people.
pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

/// How many tests Python's runner ran, by its line "Ran 39 tests in 0.1s": one that found none has not tested anything.
pub fn tests_of(said: &str) -> u64 {
    said.lines().find_map(|line| line.strip_prefix("Ran ")?.split(' ').next()?.parse().ok()).unwrap_or(0)
}

//! How long each test took, and the slowest of them.
//!
//! The stable test runner does not say it, but it says when a test has ended, and it is known when it began: the runner starts the
//! tests of a program in the order of their names, as many at once as it has threads, and one more whenever one has ended.

use std::time::Duration;

/// How many are shown.
const SHOWN: usize = 10;

/// What the test runners said, with the moment at which they said it.
#[derive(Debug)]
pub struct Times {
    threads: usize,
    /// When the program now running began.
    begun: Duration,
    /// Tests of the program now running and when each ended, in that order.
    ended: Vec<(String, Duration)>,
    /// Tests of programs that have ended, and how long each took.
    took: Vec<(String, Duration)>,
}

impl Times {
    /// Nothing heard yet, of runners that have so many threads.
    pub fn of(threads: usize) -> Self {
        Self { threads: threads.max(1), begun: Duration::ZERO, ended: Vec::new(), took: Vec::new() }
    }

    /// Takes a line of the runner, said so long after the start; other lines say nothing.
    pub fn hear(&mut self, line: &str, at: Duration) {
        if line.starts_with("test result: ") {
            self.close();
        } else if line.starts_with("running ") && (line.ends_with(" tests") || line.ends_with(" test")) {
            self.ended.clear();
            self.begun = at;
        } else if let Some((name, _)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ")) {
            let name = name.strip_suffix(" - should panic").unwrap_or(name);
            self.ended.push((name.to_owned(), at));
        }
    }

    /// The program has ended: its tests began in the order of their names.
    fn close(&mut self) {
        let free: Vec<Duration> = self.ended.iter().map(|(_, at)| *at).collect();
        let mut ended = std::mem::take(&mut self.ended);
        ended.sort();
        for (place, (name, at)) in ended.into_iter().enumerate() {
            let begun = place.checked_sub(self.threads).map_or(self.begun, |ended| free[ended]);
            self.took.push((name, at.saturating_sub(begun)));
        }
    }

    /// The slowest, one to a line, each with its seconds; nothing where no test was heard of.
    pub fn slowest(&self) -> String {
        let mut took: Vec<&(String, Duration)> = self.took.iter().collect();
        took.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        took.into_iter().take(SHOWN).map(|(name, took)| format!("{:>8.1} s  {name}\n", took.as_secs_f64())).collect()
    }
}

/// How long processors have worked for the programs that were started here and have ended; nothing where there is no /proc.
/// On a machine shared with others it says more than the clock.
pub fn processor() -> Duration {
    std::fs::read_to_string("/proc/self/stat").ok().as_deref().and_then(children).unwrap_or_default()
}

/// The times of ended children in a /proc stat, in hundredths of a second; a program's name may hold spaces and brackets.
fn children(stat: &str) -> Option<Duration> {
    let mut fields = stat.rsplit_once(") ")?.1.split_whitespace().skip(13);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks()? + ticks()?) * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_of_children_is_read_from_the_kernel() {
        let stat = "7 (a) b) S 1 7 7 0 -1 4194304 90 9000 0 0 5 6 1250 250 20 0 1 0 100 0 0";
        assert_eq!(children(stat), Some(Duration::from_secs(15)));
        assert_eq!(children("7 (a) S 1"), None);
    }

    /// The times that two threads took for what was said at these seconds.
    fn told(lines: &[(u64, &str)]) -> String {
        let mut times = Times::of(2);
        lines.iter().for_each(|(at, line)| times.hear(line, Duration::from_secs(*at)));
        times.slowest()
    }

    #[test]
    fn a_test_begins_when_a_thread_is_free_for_it() {
        // Two threads: a and b begin at 10; b ends at 12 and c begins; c ends at 13 and d begins; then a, then d.
        let said = told(&[
            (10, "running 4 tests"),
            (12, "test b ... ok"),
            (13, "test c - should panic ... ok"),
            (15, "test a ... FAILED"),
            (19, "test d ... ignored, for the planted reason"),
            (19, "test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 9.00s"),
        ]);
        assert_eq!(said, "     6.0 s  d\n     5.0 s  a\n     2.0 s  b\n     1.0 s  c\n");
    }

    #[test]
    fn programs_follow_each_other_and_other_lines_say_nothing() {
        let one = [(0, "running 1 test"), (3, "test a ... ok"), (3, "test result: ok. 1 passed; 0 failed")];
        let other =
            [(9, "running 1 test"), (9, "test b has been running for over 60 seconds"), (14, "test b ... ok"), (14, "test result: ok.")];
        assert_eq!(told(&[one.as_slice(), other.as_slice()].concat()), "     5.0 s  b\n     3.0 s  a\n");
        assert_eq!(told(&[]), "");
        // Only the slowest are shown.
        let many: Vec<String> = (0..20).map(|n| format!("test t{n:02} ... ok")).collect();
        let mut lines = vec![(0, "running 20 tests")];
        lines.extend(many.iter().map(|line| (1, line.as_str())));
        lines.push((1, "test result: ok."));
        assert_eq!(told(&lines).lines().count(), SHOWN);
    }
}

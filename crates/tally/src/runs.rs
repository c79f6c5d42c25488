//! Prefix sums over both clocks: dyadic runs over the order of recording, each sorted by moment.
//!
//! A run of level k covers 2^k blocks of points recorded one after another. Points are only ever appended, so a run
//! is merged once from two of the level below and never changes (Bentley and Saxe 1980). A count as known at a prefix
//! takes at most one run of each level and a binary search in each: O(log² n); appending is O(log n), amortised.

/// Points in a block: the smallest run, and the most that are scanned one by one.
const BLOCK: usize = 64;

/// Points sorted by moment, with the sum of weights up to each.
#[derive(Clone, Debug, Default)]
struct Run {
    moments: Vec<i64>,
    sums: Vec<i64>,
}

impl Run {
    fn of(mut points: Vec<(i64, i64)>) -> Self {
        points.sort_unstable_by_key(|(at, _)| *at);
        let mut run = Self::default();
        let mut sum = 0;
        for (at, weight) in points {
            sum += weight;
            run.moments.push(at);
            run.sums.push(sum);
        }
        run
    }

    fn points(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        let before = std::iter::once(0).chain(self.sums.iter().copied());
        self.moments.iter().zip(&self.sums).zip(before).map(|((at, sum), before)| (*at, sum - before))
    }

    fn merged(a: &Self, b: &Self) -> Self {
        // Both are sorted: the sort of a concatenation of two runs is a merge.
        Self::of(a.points().chain(b.points()).collect())
    }

    fn sum(&self, of: i64) -> i64 {
        let n = self.moments.partition_point(|at| *at <= of);
        n.checked_sub(1).map_or(0, |i| self.sums[i])
    }
}

/// The runs of one series.
#[derive(Clone, Debug, Default)]
pub struct Runs {
    levels: Vec<Vec<Run>>,
}

impl Runs {
    /// How many points the runs cover.
    pub fn covered(&self) -> usize {
        self.levels.first().map_or(0, Vec::len) * BLOCK
    }

    /// Covers all whole blocks of `points` (moment, signed weight); returns how many entries were touched.
    pub fn cover(&mut self, points: impl Fn(usize) -> (i64, i64), len: usize) -> usize {
        let mut touched = 0;
        while self.covered() + BLOCK <= len {
            let first = self.covered();
            let mut run = Run::of((first..first + BLOCK).map(&points).collect());
            let mut level = 0;
            loop {
                touched += run.moments.len();
                if self.levels.len() == level {
                    self.levels.push(Vec::new());
                }
                self.levels[level].push(run);
                let runs = &self.levels[level];
                if runs.len() % 2 == 1 {
                    break;
                }
                run = Run::merged(&runs[runs.len() - 2], &runs[runs.len() - 1]);
                level += 1;
            }
        }
        touched
    }

    /// The sum of the first whole blocks of a prefix that hold by `of`, and how many points that covers.
    pub fn sum(&self, prefix: usize, of: i64) -> (i64, usize) {
        let blocks = prefix.min(self.covered()) / BLOCK;
        let (mut sum, mut done) = (0, 0);
        for level in (0..self.levels.len()).rev() {
            let size = 1 << level;
            if done + size <= blocks {
                sum += self.levels[level][done / size].sum(of);
                done += size;
            }
        }
        (sum, done * BLOCK)
    }
}

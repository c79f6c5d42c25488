//! Chance that comes out alike in every run, and moments around which terms end.

use aiqyn_law::kernel::Moment;

pub const MINUTE: i64 = 60_000_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// SplitMix64: evenly spread numbers, reproducible, without a dependency.
pub struct Draw(pub u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of `0..end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end as u64)).unwrap()
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn number(&mut self, end: i64) -> i64 {
        i64::try_from(self.below(usize::try_from(end).unwrap())).unwrap()
    }

    /// A region; every second one is of the west, which lives by UTC+5.
    pub fn region(&mut self) -> &'static str {
        const WEST: [&str; 5] = ["aktobe-region", "atyrau-region", "kyzylorda-region", "mangystau-region", "west-kazakhstan-region"];
        const OTHERS: [&str; 4] = ["almaty-city", "nur-sultan-city", "kostanay-region", "east-kazakhstan-region"];
        if self.once_in(2) { self.one(&WEST) } else { self.one(&OTHERS) }
    }

    /// When a record begins: the days of January 2022, ends of months, leap years, the day on which clocks were put back; and every hour
    /// of a day, those around midnight on either clock more often.
    pub fn beginning(&mut self) -> i64 {
        const DAYS: [&str; 12] = [
            "2022-01-05",
            "2022-01-06",
            "2022-01-07",
            "2022-01-08",
            "2022-01-14",
            "2022-01-30",
            "2022-01-31",
            "2022-02-28",
            "2022-12-31",
            "2023-12-31",
            "2024-01-31",
            "2024-02-29",
        ];
        let midnight = if self.once_in(3) {
            Moment::parse(&format!("{}T00:00:00Z", self.one(&DAYS))).unwrap().micros()
        } else {
            Moment::parse("2022-01-03T00:00:00Z").unwrap().micros() + self.number(70) * DAY
        };
        // Midnight is at 18:00 UTC in Almaty, at 19:00 UTC in the west.
        let around = [0, 17 * HOUR, 18 * HOUR, 19 * HOUR, 20 * HOUR];
        let within = if self.once_in(2) { self.one(&around) + self.edge() } else { self.number(24 * 60) * MINUTE };
        midnight + within
    }

    /// Just before, at or just after one of those terms.
    pub fn about(&mut self, terms: &[i64]) -> i64 {
        self.one(terms) + self.edge()
    }

    /// Just before, at, just after.
    fn edge(&mut self) -> i64 {
        self.one(&[-MINUTE, -1, 0, 0, 0, 1, MINUTE])
    }

    /// How long until the next thing happens: about a term of the law, or anything up to so many days.
    pub fn pause(&mut self) -> i64 {
        const TERMS: [i64; 12] = [0, HOUR, 3 * HOUR, 8 * HOUR, 12 * HOUR, 16 * HOUR, DAY, 40 * HOUR, 2 * DAY, 3 * DAY, 10 * DAY, 30 * DAY];
        match self.below(8) {
            0..=2 => self.about(&TERMS).max(0),
            3 => self.number(20 * 24 * 60) * MINUTE,
            4 | 5 => self.number(26 * 60) * MINUTE,
            _ => self.number(5 * 60) * MINUTE,
        }
    }
}

/// The first moment of the first day for which the pack claims its values.
const FIRST: i64 = 1_640_973_600_000_000;

/// A moment as acts write it; none lies before the days of the pack.
pub fn spelled(micros: i64) -> String {
    Moment::from_micros(micros.max(FIRST)).unwrap().to_string()
}

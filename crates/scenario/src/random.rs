//! Seeded chance: SplitMix64 (Steele, Lea, Flood 2014), so that a seed gives the same story on every machine.

/// A seeded source of chance.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high.saturating_sub(low)).unwrap_or(0) + 1;
        low + i64::try_from(self.next() % width).unwrap_or(0)
    }

    /// True that many times in a hundred.
    pub fn percent(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let last = i64::try_from(of.len()).unwrap_or(1).max(1) - 1;
        &of[usize::try_from(self.between(0, last)).unwrap_or(0)]
    }

    /// One of these, by weight.
    pub fn weighted<'a, T>(&mut self, of: &'a [(T, i64)]) -> &'a T {
        let sum: i64 = of.iter().map(|(_, weight)| weight).sum();
        let mut left = self.between(1, sum.max(1));
        for (item, weight) in of {
            left -= weight;
            if left <= 0 {
                return item;
            }
        }
        &of[0].0
    }

    /// 64 hexadecimal digits: the hash of a document that only the story knows.
    pub fn document(&mut self) -> String {
        (0..4).map(|_| format!("{:016x}", self.next())).collect()
    }
}

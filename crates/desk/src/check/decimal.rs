//! Exact values: a decimal with at most six places, held as a whole number of millionths. No floats.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// Digits after the point.
const PLACES: usize = 6;
/// Digits before the point. With six places a value stays below 10^24, so ten thousand of them add up, and two products of
/// [`Decimal::share_cmp`] compare, within an `i128`.
const WHOLE_DIGITS: usize = 18;
/// Millionths in one.
const ONE: i128 = 1_000_000;

/// An exact value in millionths. Read from text it is zero or more; a residual may be negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i128);

/// Why a text is not a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecimal {
    /// Nothing is written.
    Empty,
    /// A minus or a plus stands before it.
    Signed,
    /// Digits are grouped with spaces, commas or apostrophes, or the decimal sign is a comma.
    Grouped,
    /// More digits than are held exactly.
    TooLong,
    /// Anything else.
    NotANumber,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The sum. Saturates far beyond what ten thousand values can reach.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference; negative when `other` is larger.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The value without its sign.
    #[must_use]
    pub const fn size(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// How far two values lie apart.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        self.minus(other).size()
    }

    /// Whether this is at most one `parts`th of `of`, without dividing.
    #[must_use]
    pub const fn within_part(self, parts: i128, of: Self) -> bool {
        self.0.saturating_mul(parts) <= of.0
    }

    /// Whether it is a whole multiple of `step`.
    #[must_use]
    pub const fn is_multiple_of(self, step: u32) -> bool {
        self.0 % (step as i128 * ONE) == 0
    }

    /// The share of `whole` in percent, rounded half up to one decimal; `None` of nothing.
    #[must_use]
    pub const fn percent_of(self, whole: Self) -> Option<Self> {
        if whole.0 <= 0 {
            return None;
        }
        let tenths = self.0.saturating_mul(2_000).saturating_add(whole.0) / (2 * whole.0);
        Some(Self(tenths.saturating_mul(ONE / 10)))
    }

    /// Compares the exact share of `whole`, in percent, with a bound given in half-millionths of a percentage point.
    pub(super) fn share_cmp(self, whole: Self, bound: i128) -> Ordering {
        self.0.saturating_mul(200 * ONE).cmp(&bound.saturating_mul(whole.0))
    }

    /// Twice the value in millionths: the scale of [`Decimal::share_cmp`], where a half of the last place is still whole.
    pub(super) const fn half_millionths(self) -> i128 {
        self.0 * 2
    }

    /// The value at that scale, a half of the last place left out.
    pub(super) const fn from_half_millionths(halves: i128) -> Self {
        Self(halves / 2)
    }
}

impl From<u32> for Decimal {
    fn from(count: u32) -> Self {
        Self(i128::from(count) * ONE)
    }
}

impl From<u64> for Decimal {
    fn from(count: u64) -> Self {
        Self(i128::from(count) * ONE)
    }
}

impl From<i64> for Decimal {
    fn from(count: i64) -> Self {
        Self(i128::from(count) * ONE)
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        if text.is_empty() {
            return Err(NotDecimal::Empty);
        }
        if let Some(rest) = text.strip_prefix(['-', '+', '\u{2212}']) {
            return Err(if rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
                NotDecimal::Signed
            } else {
                NotDecimal::NotANumber
            });
        }
        let mark = |c: char| c.is_whitespace() || matches!(c, ',' | '\'' | '’' | '_');
        if text.contains(mark) && text.chars().all(|c| c.is_ascii_digit() || c == '.' || mark(c)) {
            return Err(NotDecimal::Grouped);
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            return Err(NotDecimal::NotANumber);
        }
        if whole.len() > WHOLE_DIGITS || fraction.len() > PLACES {
            return Err(NotDecimal::TooLong);
        }
        let millionths = format!("{whole}{fraction:0<PLACES$}");
        millionths.parse().map(Self).map_err(|_| NotDecimal::NotANumber)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let (whole, rest) = (size / ONE.unsigned_abs(), size % ONE.unsigned_abs());
        if self.is_negative() {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        if rest == 0 {
            return Ok(());
        }
        write!(f, ".{}", format!("{rest:0>PLACES$}").trim_end_matches('0'))
    }
}

/// A JSON number with exactly these digits: it never passes through a float. For `serde_json` alone.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn texts_that_are_no_values_say_why() {
        for (text, why) in [
            ("", NotDecimal::Empty),
            ("-5", NotDecimal::Signed),
            ("+5", NotDecimal::Signed),
            ("-", NotDecimal::NotANumber),
            ("1 234", NotDecimal::Grouped),
            ("1\u{a0}234", NotDecimal::Grouped),
            ("1,234", NotDecimal::Grouped),
            ("49,5", NotDecimal::Grouped),
            ("1e5", NotDecimal::NotANumber),
            ("NaN", NotDecimal::NotANumber),
            (".5", NotDecimal::NotANumber),
            ("5.", NotDecimal::NotANumber),
            ("1.2.3", NotDecimal::NotANumber),
            ("١٢", NotDecimal::NotANumber),
            ("1234567890123456789", NotDecimal::TooLong),
            ("0.1234567", NotDecimal::TooLong),
        ] {
            assert_eq!(text.parse::<Decimal>(), Err(why), "{text}");
        }
    }

    #[test]
    fn shares_are_exact_and_rounded_half_up() {
        assert_eq!(read("1356").percent_of(read("2044")), Some(read("66.3")));
        assert_eq!(read("4584").percent_of(read("9257")), Some(read("49.5")));
        assert_eq!(read("1").percent_of(read("2000")), Some(read("0.1")));
        assert_eq!(read("1").percent_of(Decimal::ZERO), None);
        assert_eq!(serde_json::to_string(&read("0.10")).unwrap(), "0.1");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millionths in 0_i128..1_000_000_000_000_000_000_000_000) {
            let value = Decimal(millionths);
            prop_assert_eq!(read(&value.to_string()), value);
        }

        #[test]
        fn the_rounded_share_lies_within_a_twentieth_of_a_point(part in 0_u64..1_000_000, whole in 1_u64..1_000_000) {
            let (part, whole) = (Decimal::from(part), Decimal::from(whole));
            let shown = part.percent_of(whole).unwrap();
            let half_step = ONE / 10;
            prop_assert!(part.share_cmp(whole, shown.half_millionths() - half_step).is_ge());
            prop_assert!(part.share_cmp(whole, shown.half_millionths() + half_step).is_lt());
        }
    }
}

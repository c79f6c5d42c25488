//! Moments, spans and the civil day, as values: nothing here asks what time it is.

use jiff::{SignedDuration, Timestamp, civil, tz::Offset};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// An instant, in microseconds since 1970-01-01T00:00:00Z.
///
/// Written as RFC 3339 in UTC with the shortest fraction (`2022-01-05T05:30:00Z`), so that one
/// moment has one spelling and the bytes of an act are canonical.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(i64);

/// A length of time, in microseconds; never negative in limits, signed in differences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(i64);

/// Why a text is not a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMoment(pub String);

impl fmt::Display for NotAMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a moment: write a date (2022-01-25) or a time with zone (2022-01-25T14:30:00+06:00)", self.0)
    }
}

impl std::error::Error for NotAMoment {}

/// The earliest and latest moments accepted: years 1900 to 2199, so that arithmetic cannot overflow.
const FIRST: i64 = -2_208_988_800_000_000;
const LAST: i64 = 7_258_118_400_000_000;
/// The latest moment that arithmetic reaches.
const LATEST: i64 = LAST - 1;

/// The zone in which the house reckons days: Almaty, UTC+6 until 1 March 2024, UTC+5 since.
fn almaty_offset(moment: Moment) -> Offset {
    // 2024-02-29T18:00:00Z is midnight of 1 March 2024 by the old offset.
    const CHANGED: i64 = 1_709_229_600_000_000;
    if moment.0 < CHANGED { Offset::constant(6) } else { Offset::constant(5) }
}

impl Moment {
    /// The moment that many microseconds after the Unix epoch, or `None` outside the years 1900–2199.
    pub fn from_micros(micros: i64) -> Option<Self> {
        (FIRST..LAST).contains(&micros).then_some(Self(micros))
    }

    /// Microseconds since the Unix epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Reads RFC 3339 with a zone (`2022-01-25T14:30:00+06:00`).
    pub fn parse(text: &str) -> Result<Self, NotAMoment> {
        let refused = || NotAMoment(text.to_owned());
        let timestamp: Timestamp = text.parse().map_err(|_| refused())?;
        Self::from_micros(timestamp.as_microsecond()).ok_or_else(refused)
    }

    /// Reads a moment, or a date as the end of that day in Almaty (the last microsecond before the next midnight).
    pub fn parse_as_of(text: &str) -> Result<Self, NotAMoment> {
        match text.parse::<civil::Date>() {
            Ok(date) if text.len() == 10 => Self::end_of_day(date).ok_or_else(|| NotAMoment(text.to_owned())),
            _ => Self::parse(text),
        }
    }

    /// The midnight that begins `date` in Almaty.
    pub fn start_of_day(date: civil::Date) -> Option<Self> {
        let naive = date.to_datetime(civil::Time::midnight());
        let guess = Offset::constant(6).to_timestamp(naive).ok()?;
        let guess = Self::from_micros(guess.as_microsecond())?;
        let exact = almaty_offset(guess).to_timestamp(naive).ok()?;
        Self::from_micros(exact.as_microsecond())
    }

    /// The moment of that date and time on Almaty's clocks; none for the hour that came twice, when they were put back.
    pub fn from_civil(at: civil::DateTime) -> Option<Self> {
        let reading = |hours| {
            let timestamp = Offset::constant(hours).to_timestamp(at).ok()?;
            Self::from_micros(timestamp.as_microsecond()).filter(|moment| moment.civil() == at)
        };
        match (reading(6), reading(5)) {
            (Some(only), None) | (None, Some(only)) => Some(only),
            _ => None,
        }
    }

    /// The last microsecond of `date` in Almaty.
    pub fn end_of_day(date: civil::Date) -> Option<Self> {
        let next = Self::start_of_day(date.tomorrow().ok()?)?;
        Some(Self(next.0 - 1))
    }

    /// The civil date in Almaty.
    pub fn date(self) -> civil::Date {
        self.civil().date()
    }

    /// The civil date and time in Almaty.
    pub fn civil(self) -> civil::DateTime {
        almaty_offset(self).to_datetime(self.timestamp())
    }

    /// The civil date and time where clocks are so far ahead of UTC.
    pub(crate) fn civil_at(self, offset: Offset) -> civil::DateTime {
        offset.to_datetime(self.timestamp())
    }

    /// Day, hour and minute in Almaty, as people write them: `2022-01-25 14:30`.
    pub fn local(self) -> String {
        let at = self.civil();
        format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
    }

    /// Whether the moment is given to the minute only (no seconds).
    pub const fn is_whole_minute(self) -> bool {
        self.0.rem_euclid(60_000_000) == 0
    }

    /// The moment `months` calendar months later, at the same civil time in Almaty, on the last day where the month is shorter.
    pub fn plus_months(self, months: i64) -> Self {
        let later = jiff::Span::new().try_months(months).ok().and_then(|span| self.civil().checked_add(span).ok());
        let reading = |at: civil::DateTime, offset: Offset| offset.to_timestamp(at).ok();
        let guess = later.and_then(|at| Self::from_micros(reading(at, Offset::constant(6))?.as_microsecond()));
        let exact = later.zip(guess).and_then(|(at, guess)| reading(at, almaty_offset(guess)));
        exact.and_then(|at| Self::from_micros(at.as_microsecond())).unwrap_or(Self(LATEST))
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::UNIX_EPOCH.checked_add(SignedDuration::from_micros(self.0)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl Span {
    /// That many minutes.
    pub const fn minutes(n: i64) -> Self {
        Self(n.saturating_mul(60_000_000))
    }
    /// That many hours.
    pub const fn hours(n: i64) -> Self {
        Self(n.saturating_mul(3_600_000_000))
    }
    /// That many days of 24 hours.
    pub const fn days(n: i64) -> Self {
        Self::hours(n.saturating_mul(24))
    }
    /// Whole minutes, rounded towards zero.
    pub const fn whole_minutes(self) -> i64 {
        self.0 / 60_000_000
    }
    /// Microseconds.
    pub const fn micros(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Span {
    /// `2 d 4 h 15 min`, leaving out what is nought.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.whole_minutes();
        let parts = [(minutes / 1440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")];
        let text: Vec<String> = parts.iter().filter(|(n, _)| *n != 0).map(|(n, unit)| format!("{n} {unit}")).collect();
        if text.is_empty() { f.write_str("0 min") } else { f.write_str(&text.join(" ")) }
    }
}

impl std::ops::Add<Span> for Moment {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0).clamp(FIRST, LATEST))
    }
}

impl std::ops::Sub<Span> for Moment {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0).clamp(FIRST, LATEST))
    }
}

impl std::ops::Sub for Moment {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0 - earlier.0)
    }
}

impl std::ops::Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.timestamp(), f)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_date_as_of_means_the_end_of_that_day_in_almaty() {
        let end = Moment::parse_as_of("2022-01-25").unwrap();
        assert_eq!(end + Span(1), Moment::parse("2022-01-25T18:00:00Z").unwrap());
        assert_eq!(Moment::parse_as_of("2025-01-25").unwrap() + Span(1), Moment::parse("2025-01-25T19:00:00Z").unwrap());
    }

    #[test]
    fn a_time_of_almaty_is_one_moment_but_for_the_hour_that_came_twice() {
        let at = |text: &str| Moment::from_civil(text.parse().unwrap());
        assert_eq!(at("2022-01-06T10:15:00"), Moment::parse("2022-01-06T10:15:00+06:00").ok());
        assert_eq!(at("2024-02-29T22:59:00"), Moment::parse("2024-02-29T22:59:00+06:00").ok());
        assert_eq!((at("2024-02-29T23:00:00"), at("2024-02-29T23:59:59")), (None, None));
        assert_eq!(at("2024-03-01T00:00:00"), Moment::parse("2024-03-01T00:00:00+05:00").ok());
        assert_eq!(at("9999-01-01T00:00:00"), None);
    }

    #[test]
    fn a_moment_has_one_spelling() {
        for text in ["2022-01-05T01:30:00+06:00", "2022-01-04T19:30:00Z", "2022-01-04T19:30:00.000000Z"] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), "2022-01-04T19:30:00Z");
        }
    }

    #[test]
    fn what_is_no_moment_is_said() {
        for text in ["", "2022-02-30", "2022-01-05", "2022-01-05T25:00:00Z", "9999-01-01T00:00:00Z", "yesterday"] {
            assert!(Moment::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn months_end_on_the_last_day_of_a_shorter_month() {
        let end = Moment::parse("2022-01-31T10:00:00+06:00").unwrap().plus_months(1);
        assert_eq!(end.local(), "2022-02-28 10:00");
    }

    #[test]
    fn months_keep_the_time_of_day_though_clocks_are_put_back() {
        let end = Moment::parse("2024-02-01T09:00:00+06:00").unwrap().plus_months(2);
        assert_eq!(end, Moment::parse("2024-04-01T09:00:00+05:00").unwrap());
    }
}

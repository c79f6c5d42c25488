//! Days, hours, sums and numbers as people write them, read with care: what could mean two things is refused, and what is wrong is named.
//!
//! Tables and forms read by it alike.

use crate::lang::{Lang, MONTHS};
use aiqyn_law::kernel::{Moment, RegionCode};
use aiqyn_law::pack::Pack;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// Which part of a day and an hour is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is not written as a day and an hour at all.
    Whole,
    /// The year: not four digits, or out of the years that are kept.
    Year,
    /// The month.
    Month,
    /// The day: none of that month.
    Day,
    /// The hour is missing.
    NoHour,
    /// The hour: not 0 to 23.
    Hour,
    /// The minute, or the second: not 0 to 59.
    Minute,
    /// The hour came twice, or never, on the clocks of the place.
    Twice,
}

/// Words that stand beside a day or an hour and say nothing of it.
const ASIDE: [&str; 14] = ["г", "г.", "год", "года", "ж", "ж.", "жыл", "жылғы", "в", "at", "on", "of", "сағат", "сағ."];
/// The months where Russian does not put them into the genitive.
const PLAIN: [&str; 12] =
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
/// What Kazakh adds to a month on which something happened: `25 қаңтарда`.
const ON: [&str; 4] = ["да", "де", "та", "те"];
/// Hours east of UTC in the west; of the whole country since March 2024.
const WEST: i8 = 5;
/// Hours east of UTC that clocks of the country have shown.
const CLOCKS: [i8; 2] = [6, WEST];

/// A moment as written: with its zone, or as the clocks of a place showed it.
///
/// # Errors
/// The part that is wrong.
pub fn moment(text: &str, place: impl Fn(DateTime) -> Option<Moment>) -> Result<Moment, Part> {
    if let Ok(moment) = Moment::parse(text.trim()) {
        return Ok(moment);
    }
    let at = civil(text)?;
    place(at).ok_or(if (1900..2200).contains(&at.year()) { Part::Twice } else { Part::Year })
}

/// The moment of a date and time on the clocks of a region; on Almaty's where none is named or the pack does not have it. None for an hour
/// that came twice.
pub fn on_clocks(law: &Pack, region: Option<&RegionCode>, at: DateTime) -> Option<Moment> {
    let Some(region) = region.filter(|region| law.all_regions().any(|known| known.code == region.as_str())) else {
        return Moment::from_civil(at);
    };
    let reading = |hours| {
        let timestamp = Offset::constant(hours).to_timestamp(at).ok()?;
        Moment::from_micros(timestamp.as_microsecond()).filter(|moment| shown(law, Some(region), *moment) == at)
    };
    match CLOCKS.map(reading) {
        [Some(only), None] | [None, Some(only)] => Some(only),
        _ => None,
    }
}

/// The date and time that the clocks of a region show at a moment; those of Almaty where none is named or the pack does not have it.
pub fn shown(law: &Pack, region: Option<&RegionCode>, at: Moment) -> DateTime {
    // A region that the pack has not at that moment goes by the clocks it has at another.
    let other = |code: &RegionCode| law.all_regions().find(|known| known.code == code.as_str());
    let region = region.and_then(|code| law.region(code.as_str(), at).or_else(|| other(code)));
    let west = Offset::constant(WEST).to_datetime(jiff::Timestamp::from_microsecond(at.micros()).unwrap_or_default());
    // Whatever is not the west goes by Almaty, which knows to the hour when its clocks were put back.
    if region.is_some_and(|region| region.utc_offset(at.date()) == WEST) { west } else { at.civil() }
}

/// A date with its time of day: `25.01.2022 14:30`, `2022-01-25 14:30`, `25 января 2022 г. 14:30`, `2022 ж. 25 қаңтар 14:30`.
///
/// # Errors
/// The part that is wrong.
pub fn civil(text: &str) -> Result<DateTime, Part> {
    let (date, times) = parted(text);
    let found = found_date(&date)?;
    let [time] = times.as_slice() else {
        // A day that is none is said before the hour that is missing.
        found.day()?;
        return Err(if times.is_empty() { Part::NoHour } else { Part::Whole });
    };
    Ok(found.day()?.to_datetime(self::time(time)?))
}

/// A day: `2022-01-06`, `06.01.2022`, `6 января 2022 г.`, `2022 ж. 6 қаңтар`. With a slash it could be January or June.
///
/// # Errors
/// The part that is wrong.
pub fn day(text: &str) -> Result<Date, Part> {
    let (date, times) = parted(text);
    if times.is_empty() { found_date(&date)?.day() } else { Err(Part::Whole) }
}

/// The words of a text: those of the day, and those that may be a time.
fn parted(text: &str) -> (Vec<String>, Vec<String>) {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty() && !ASIDE.contains(word));
    let (mut date, mut times) = (Vec::new(), Vec::new());
    for word in words {
        // Between day and hour of ISO 8601.
        match word.split_once('t').filter(|(day, hour)| day.len() == 10 && hour.contains(':')) {
            Some((day, hour)) => {
                date.push(day.to_owned());
                times.push(hour.to_owned());
            }
            None if word.contains(':') => times.push(word.to_owned()),
            None => date.push(word.to_owned()),
        }
    }
    (date, times)
}

/// Year, month and day as found, each as written.
struct Written<'a> {
    year: &'a str,
    month: Month<'a>,
    day: &'a str,
}

enum Month<'a> {
    Number(&'a str),
    Named(i8),
}

impl Written<'_> {
    fn day(&self) -> Result<Date, Part> {
        let year: i16 = Some(self.year).filter(|year| year.len() == 4).and_then(|year| number(year, 4)).ok_or(Part::Year)?;
        let month: i8 = match self.month {
            Month::Named(month) => month,
            Month::Number(text) => number(text, 2).filter(|month| (1..=12).contains(month)).ok_or(Part::Month)?,
        };
        Date::new(year, month, number(self.day, 2).ok_or(Part::Day)?).map_err(|_| Part::Day)
    }
}

fn found_date(words: &[String]) -> Result<Written<'_>, Part> {
    match words {
        [one] => {
            let by = |sign| one.split(sign).collect::<Vec<_>>();
            if let [year, month, day] = by('-').as_slice() {
                Ok(Written { year, month: Month::Number(month), day })
            } else if let [day, month, year] = by('.').as_slice() {
                Ok(Written { year, month: Month::Number(month), day })
            } else {
                Err(Part::Whole)
            }
        }
        [a, b, c] => {
            let at = [a, b, c].iter().position(|word| word.chars().any(char::is_alphabetic)).ok_or(Part::Whole)?;
            let rest: Vec<&str> = [a, b, c].into_iter().enumerate().filter(|(i, _)| *i != at).map(|(_, word)| word.as_str()).collect();
            let [one, other] = rest.as_slice() else { return Err(Part::Whole) };
            let month = Month::Named(month_named([a, b, c][at]).ok_or(Part::Month)?);
            let digits = |word: &str| word.bytes().all(|c| c.is_ascii_digit());
            match (one.len(), other.len()) {
                _ if !digits(one) || !digits(other) => Err(Part::Whole),
                (4, 1 | 2) => Ok(Written { year: one, month, day: other }),
                _ => Ok(Written { year: other, month, day: one }),
            }
        }
        _ => Err(Part::Whole),
    }
}

fn month_named(word: &str) -> Option<i8> {
    let is = |known: &str, word: &str| known.to_lowercase() == word;
    let named = |word: &str| {
        MONTHS.iter().zip(PLAIN).position(|(month, plain)| {
            let short = month.en.get(..3).is_some_and(|short| is(short, word));
            is(plain, word) || short || [Lang::Kk, Lang::Ru, Lang::En].into_iter().any(|language| is(month.of(language), word))
        })
    };
    let bare = ON.iter().find_map(|ending| word.strip_suffix(ending));
    let at = named(word).or_else(|| bare.and_then(named))?;
    i8::try_from(at + 1).ok()
}

fn time(text: &str) -> Result<Time, Part> {
    let parts: Vec<&str> = text.split(':').collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (hour, minute, &"0"),
        [hour, minute, second] => (hour, minute, second),
        _ => return Err(Part::Whole),
    };
    let hour: i8 = number(hour, 2).filter(|hour| (0..24).contains(hour)).ok_or(Part::Hour)?;
    let sixtieth = |text: &str| number::<i8>(text, 2).filter(|n| (0..60).contains(n)).ok_or(Part::Minute);
    Time::new(hour, sixtieth(minute)?, sixtieth(second)?, 0).map_err(|_| Part::Whole)
}

fn number<N: std::str::FromStr>(text: &str, most: usize) -> Option<N> {
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// It is written otherwise.
    Unread,
    /// It is not between the bounds.
    OutOfRange,
}

/// A whole number in digits only, within bounds.
///
/// # Errors
/// Why it is none.
pub fn whole(text: &str, least: i64, most: i64) -> Result<i64, NotANumber> {
    let digits = text.strip_prefix('-').filter(|_| least < 0).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber::Unread);
    }
    text.parse().ok().filter(|number| (least..=most).contains(number)).ok_or(NotANumber::OutOfRange)
}

/// A number without the blanks that part its digits by three: `1 250 000`. Blanks elsewhere stay, so that nobody reads it.
pub fn ungrouped(text: &str) -> String {
    let text = text.trim();
    let groups: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}']).collect();
    let plain = |group: &&str| group.len() == 3 && group.bytes().all(|c| c.is_ascii_digit());
    let first = groups.first().is_some_and(|first| (1..=3).contains(&first.trim_start_matches('-').len()));
    if first && groups.iter().skip(1).all(plain) { groups.concat() } else { text.to_owned() }
}

/// A sum in hundredths, as people write it: `1 250 000,50`, `1250000.5`, `300 тг`.
///
/// # Errors
/// Why it is none.
pub fn hundredths(text: &str) -> Result<i64, NotANumber> {
    let text = text.trim();
    let sum = ["₸", "тенге", "теңге", "tenge", "тг.", "тг"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    let (whole, fraction) = sum.split_once([',', '.']).unwrap_or((sum, ""));
    let negative = whole.starts_with('-');
    let plain = fraction.len() <= 2 && fraction.bytes().all(|c| c.is_ascii_digit()) && (sum.len() == whole.len() || !fraction.is_empty());
    if !plain {
        return Err(NotANumber::Unread);
    }
    let tenge = self::whole(&ungrouped(whole), i64::MIN, i64::MAX)?;
    let rest: i64 = format!("{fraction:0<2}").parse().map_err(|_| NotANumber::Unread)?;
    let sum = tenge.checked_mul(100).and_then(|sum| sum.checked_add(if negative { -rest } else { rest }));
    sum.ok_or(NotANumber::OutOfRange)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_an_hour_are_read_however_they_are_written() {
        let expected: DateTime = "2022-01-25T14:30:00".parse().unwrap();
        for text in [
            "25.01.2022 14:30",
            "2022-01-25 14:30",
            "2022-01-25T14:30",
            "25.1.2022, 14:30:00",
            "25 января 2022 г. 14:30",
            "25 января 2022 года в 14:30",
            "25\u{a0}Января\u{a0}2022\u{202f}г.,\u{a0}14:30",
            "2022 ж. 25 қаңтар 14:30",
            "2022 жылғы 25 қаңтарда сағат 14:30",
            "25 қаңтар 2022 14:30",
            "25 January 2022, 14:30",
            "January 25, 2022 at 14:30",
            "25 Jan 2022 14:30",
            "14:30 25.01.2022",
        ] {
            assert_eq!(civil(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_day_and_an_hour_is_named() {
        for (text, part) in [
            ("25.01.22 14:30", Part::Year),
            ("25.13.2022 14:30", Part::Month),
            ("25 qwerty 2022 14:30", Part::Month),
            ("30.02.2022 14:30", Part::Day),
            ("0.02.2022 14:30", Part::Day),
            ("30.02.2022", Part::Day),
            ("25.01.2022", Part::NoHour),
            ("25.01.2022 24:00", Part::Hour),
            ("25.01.2022 14:60", Part::Minute),
            ("25.01.2022 14:30:61", Part::Minute),
            ("01/06/2022 10:15", Part::Whole),
            ("вчера", Part::Whole),
            ("", Part::Whole),
            ("25.01.2022 14:30 15:30", Part::Whole),
        ] {
            assert_eq!(civil(text), Err(part), "{text}");
        }
    }

    #[test]
    fn an_hour_is_that_of_the_region_and_one_that_came_twice_is_none() {
        let law = aiqyn_law::pack::embedded().unwrap();
        let at = |region: Option<&str>, text: &str| {
            let region = region.map(|code| RegionCode::parse(code).unwrap());
            let found = on_clocks(law, region.as_ref(), civil(text).unwrap());
            if let Some(moment) = found {
                assert_eq!(shown(law, region.as_ref(), moment), civil(text).unwrap(), "{region:?} {text}");
            }
            found.map(|moment| moment.to_string())
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(at(None, "25.01.2022 14:30"), some("2022-01-25T08:30:00Z"));
        assert_eq!(at(Some("pavlodar-region"), "25.01.2022 14:30"), some("2022-01-25T08:30:00Z"));
        assert_eq!(at(Some("mangystau-region"), "25.01.2022 14:30"), some("2022-01-25T09:30:00Z"));
        assert_eq!(at(Some("mangystau-region"), "25.01.2022 00:10"), some("2022-01-24T19:10:00Z"));
        assert_eq!(at(Some("nowhere"), "25.01.2022 14:30"), some("2022-01-25T08:30:00Z"));
        assert_eq!(at(Some("abai-region"), "01.04.2024 14:30"), some("2024-04-01T09:30:00Z"));
        for region in [None, Some("pavlodar-region")] {
            assert_eq!(at(region, "29.02.2024 23:30"), None);
            assert_eq!(at(region, "01.03.2024 00:30"), some("2024-02-29T19:30:00Z"));
        }
        assert_eq!(at(Some("mangystau-region"), "29.02.2024 23:30"), some("2024-02-29T18:30:00Z"));
        assert_eq!(moment("29.02.2024 23:30", Moment::from_civil), Err(Part::Twice));
        assert_eq!(moment("29.02.1824 23:30", Moment::from_civil), Err(Part::Year));
    }

    #[test]
    fn a_sum_is_read_however_it_is_written() {
        for (text, sum) in [
            ("1 250 000,50", 125_000_050),
            ("1\u{a0}250\u{202f}000.5", 125_000_050),
            ("1250000", 125_000_000),
            ("300 тг", 30_000),
            ("0,05 ₸", 5),
            ("-1,50", -150),
            ("-0,50", -50),
        ] {
            assert_eq!(hundredths(text), Ok(sum), "{text}");
        }
        for text in ["", "1,", "1,005", "1.250.000", "12 50", "1,5,0", "сто", "1 250 00", "+5"] {
            assert_eq!(hundredths(text), Err(NotANumber::Unread), "{text}");
        }
        assert_eq!(hundredths("99999999999999999999"), Err(NotANumber::OutOfRange));
        assert_eq!(hundredths("92233720368547758,08"), Err(NotANumber::OutOfRange));
    }
}

//! The clocks of a region: a day of a term ends when it ends where the record is, not in Almaty (CPC 48(4), CAO 739(4)).

use super::territory::Region;
use crate::moment::Moment;
use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// Hours east of UTC in the west; of the whole country since March 2024.
const WEST: i8 = 5;

/// The clocks of a region; those of Almaty, where none is named or it is not in the pack.
#[derive(Clone, Copy)]
pub(super) struct LocalTime<'a>(pub(super) Option<&'a Region>);

impl LocalTime<'_> {
    /// Whether the region lives by UTC+5 on a day; if not, by the clocks of Almaty.
    fn is_western(self, day: Date) -> bool {
        self.0.is_some_and(|region| region.utc_offset(day) == WEST)
    }

    /// Date and time of day at a moment.
    fn civil(self, at: Moment) -> DateTime {
        if self.is_western(at.date()) { at.civil_at(Offset::constant(WEST)) } else { at.civil() }
    }

    /// The moment of a date and time of day.
    fn moment(self, at: DateTime) -> Option<Moment> {
        if self.is_western(at.date()) {
            let timestamp = Offset::constant(WEST).to_timestamp(at).ok()?;
            return Moment::from_micros(timestamp.as_microsecond());
        }
        let midnight = Moment::start_of_day(at.date())?;
        let since = at.duration_since(at.date().to_datetime(Time::midnight()));
        Moment::from_micros(midnight.micros() + i64::try_from(since.as_micros()).ok()?)
    }

    /// The civil date at a moment.
    pub(super) fn date(self, at: Moment) -> Date {
        self.civil(at).date()
    }

    /// The last microsecond of a day.
    pub(super) fn end_of(self, day: Date) -> Option<Moment> {
        let next = self.moment(day.tomorrow().ok()?.to_datetime(Time::midnight()))?;
        Moment::from_micros(next.micros() - 1)
    }

    /// So many calendar months later, at the same time of day, on the last day where the month is shorter.
    pub(super) fn plus_months(self, at: Moment, months: i64) -> Option<Moment> {
        let later = self.civil(at).checked_add(Span::new().try_months(months).ok()?).ok()?;
        self.moment(later)
    }
}

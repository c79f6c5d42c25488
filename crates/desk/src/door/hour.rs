//! Which hour it is at the door: never part of a submission, never before the last act's.

use super::answer::{DoorError, Waiting};
use crate::clock::wall_clock;
use aiqyn_law::kernel::Moment;

/// The sequencer's clock for what waits, after what was last recorded.
pub fn now(waits: &Waiting, demonstration: bool, last: Moment) -> Result<Moment, DoorError> {
    let now = match (waits.clock, demonstration) {
        (Some(clock), true) => clock,
        (None, false) => wall_clock(),
        // A demonstration goes on from where its clock stands; a real store knows the wall clock alone.
        (None, true) => last,
        (Some(_), false) => return Err(DoorError::Clock),
    };
    Ok(now.max(last))
}

/// The hour by which a submission is held against the threshold, before its clock is judged.
pub fn at_threshold(waits: &Waiting, demonstration: bool, last: Moment) -> Moment {
    waits.clock.unwrap_or_else(|| if demonstration { last } else { wall_clock() })
}

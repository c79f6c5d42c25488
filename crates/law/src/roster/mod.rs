//! The duty roster of one region: rapid response teams, duty prosecutors and their shifts, and where to call.
//!
//! A shift has its term in the payload; it is announced before, published, handed over, now and then replaced. A replacement is public
//! only when published again: until then people would call the wrong officer.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
mod room;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::{OnDuty, State, Term, on_duty};

use crate::kernel::{Entry, Fold, Key, OfficerId, RegionCode};

/// The duty roster of one region.
pub struct Roster;

/// The rosters of a region: one that is not withdrawn, and earlier ones.
pub fn region_key(region: &RegionCode) -> Key {
    Key::from_text(format!("roster:{region}"))
}

/// The rosters in which an officer has a shift.
fn officer_key(officer: &OfficerId) -> Key {
    Key::from_text(format!("officer:{officer}"))
}

impl Fold for Roster {
    const NAME: &'static str = "roster";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

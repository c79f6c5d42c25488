//! Damage: one building, one vehicle or one person attacked, and the money that follows.
//!
//! Three kinds of record stand in the room, told apart by the act that opens them. Each goes the same way: declared by whoever suffered
//! it, appraised by somebody else, claimed in a criminal case by a recognised victim, awarded by a court, recovered. What was reported
//! twice counts once: one of the records is marked as a duplicate of the other.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
mod room;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;

pub use acts::*;
pub use state::{Attacked, Claim, State, Victim};

use crate::kernel::{Entry, Fold, Key, RecordId};

/// One thing or person attacked.
pub struct Damage;

/// Records with a claim in a case.
fn claims_key(case: &RecordId) -> Key {
    Key::from_text(format!("claims:{case}"))
}

impl Fold for Damage {
    const NAME: &'static str = "damage";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

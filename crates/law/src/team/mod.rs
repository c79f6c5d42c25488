//! An investigative team that is not of one case: a special team led by a prosecutor, or an interagency investigative-operational
//! group; its seconded members with their terms, the cases entrusted to it, and what their parties are told.
//!
//! A group of one case alone stands in that case's record (`group_formed/1` in the criminal room). A team here takes cases and hands them on.

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
pub use state::{Held, Membership, State};

use crate::kernel::{Entry, Fold, Key, OfficerId, RecordId};

/// Investigative teams.
pub struct Teams;

/// The teams an officer was ever in.
pub fn officer_key(officer: &OfficerId) -> Key {
    Key::from_text(format!("team_officer:{officer}"))
}

/// The teams a case was ever with.
pub fn case_key(case: &RecordId) -> Key {
    Key::from_text(format!("team_case:{case}"))
}

impl Fold for Teams {
    const NAME: &'static str = "team";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

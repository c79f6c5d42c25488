//! A prosecutor's written instruction, or an office's assignment to a body below it: given, taken, carried out, reported, answered.
//!
//! Which is recorded where: an instruction on what is to be done in one case is an act of that case (`instruction_given/1` in the
//! criminal room). It becomes a record here where it is followed beyond a report (taken, objected to, counted, returned), and then names
//! the act in the case as `follows`; and where it is about several cases or the work in a region, which no case can hold.

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
pub use state::{Ending, Given, Kind, State};

use crate::kernel::{Entry, Fold, Key};

/// Instructions and assignments.
pub struct Assignments;

/// The records that follow one instruction of a case.
pub fn followed_key(follows: &CaseInstruction) -> Key {
    Key::from_text(format!("instruction:{}#{}", follows.case, follows.instruction))
}

impl Fold for Assignments {
    const NAME: &'static str = "assignment";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

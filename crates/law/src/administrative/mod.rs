//! An administrative case: one person, one offence, from protocol to release.

pub mod access;
pub mod acts;
pub mod appeals;
pub mod figures;
pub mod mitigation;
mod names;
mod room;
pub mod rules;
pub mod state;
mod terms;

pub use acts::*;
pub use state::State;

use crate::kernel::{Entry, Fold};

/// An administrative case: one person, one offence, from protocol to release.
pub struct Administrative;

impl Fold for Administrative {
    const NAME: &'static str = "administrative";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

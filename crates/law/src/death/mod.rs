//! One death: the dead person, the scene, the examination, the family, and the link to the criminal case.
//!
//! Cause (the expert's), manner (the investigation's) and legal qualification (the case's, agreed by a prosecutor) are three fields and
//! three acts. The unit that used force neither acts on the record nor sees it. The record ends when a prosecutor closes it.

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
pub use state::State;

use crate::kernel::{Entry, Fold};

/// One death.
pub struct Death;

impl Fold for Death {
    const NAME: &'static str = "death";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

//! A suspect in one case: person × case.
//!
//! The record begins with a detention or a decision to recognise, and ends with the status. The clock of a detention starts at the
//! actual restriction of liberty; measures 1–4 are the body's own, 5–7 go from the investigator through the prosecutor to the
//! investigating judge. What time alone ends (a detention, a term, a measure before qualification) stands in `terms`.

pub mod access;
pub mod acts;
mod extension;
pub mod figures;
mod names;
mod room;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
mod tests;

pub use acts::*;
pub use state::{Course, MeasureState, State};

use crate::kernel::{Entry, Fold};

/// A suspect in one case: person × case.
pub struct Suspect;

impl Fold for Suspect {
    const NAME: &'static str = "suspect";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

/// The subject that an opening act names.
pub(crate) fn opening(act: &Act) -> Option<&Subject> {
    match act {
        Act::RecognitionIssued(subject) => Some(subject),
        Act::Detained(detained) => detained.subject.as_ref(),
        _ => None,
    }
}

//! A criminal case, from the report to court.
//!
//! The record begins with a report and ends when it is not registered, when the case is terminated with the prosecutor's approval, or
//! when it goes to court. Decisions of the investigator (qualification, interruption, termination) have effect once the prosecutor has
//! agreed; searches, seizures and samples need the investigating judge. What time says of a case stands in `terms`.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
mod participants;
mod room;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
mod tests;

pub use acts::*;
pub use state::{MeasureState, Qualification, State};

use crate::kernel::{Entry, Fold};

/// A criminal case, from the report to court.
pub struct Criminal;

impl Fold for Criminal {
    const NAME: &'static str = "criminal";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

/// The acts by which a prosecutor supervises a case.
pub const SUPERVISES: &[&str] = &[
    "qualification_agreed/1",
    "qualification_refused/1",
    "interruption_agreed/1",
    "interruption_cancelled/1",
    "term_extended/1",
    "terminated/1",
    "termination_refused/1",
];

//! A complaint of unlawful methods of investigation or of a violation of rights, from its receipt to its answer or its case.
//!
//! Nobody who is complained of acts on it or sees it. Whoever receives it registers it, gives the complainant a document that names
//! the term, and passes it on where it is not theirs to decide. It is screened, assigned, checked and decided with reasons; or an
//! investigation is opened on it, by a body that is not complained of. The ministry's own security unit checks as well, never instead.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
mod room;
pub mod rules;
pub mod state;
pub mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::State;

use crate::kernel::{Entry, Fold};

/// A complaint.
pub struct Complaint;

impl Fold for Complaint {
    const NAME: &'static str = "complaint";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

//! One item of evidence, from its collection to its return or destruction.
//!
//! Who holds it is known without a gap: a handover is open until the receiver accepts it. What came of a search or a detention that
//! was found unlawful is no evidence, whatever its own record says; that is looked up there when the item is to be used.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
pub(crate) mod origin;
mod room;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use origin::{Taint, tainted};
pub use state::{Cause, Ending, Handover, Package, State, Use};

use crate::kernel::{Entry, Fold};

/// One item of evidence.
pub struct Evidence;

impl Fold for Evidence {
    const NAME: &'static str = "evidence";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

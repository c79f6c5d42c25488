//! One placement of one person in one facility.
//!
//! The gate: arrival, examination, injuries or "none", their origin as stated, the prosecutor told, admission. The clock runs from
//! the actual restriction of liberty, through hospital and transfer. The record ends with a transfer or a release; what is still
//! to be said of injuries may be said after it.

pub mod access;
pub mod acts;
mod entitlement;
pub mod figures;
mod footing;
mod names;
mod room;
pub mod rules;
pub mod state;
mod terms;

pub use acts::*;
pub use state::State;

use crate::kernel::{Entry, Fold};

/// Kinds of body in which persons are held: temporary detention facility, remand centre, special reception centre, guardhouse,
/// premises adapted under a state of emergency (CPC 134, 149, 150).
const FACILITIES: &[&str] = &["ivs", "sizo", "reception", "guardhouse", "adapted"];

/// One placement of one person in one facility.
pub struct Custody;

impl Fold for Custody {
    const NAME: &'static str = "custody";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

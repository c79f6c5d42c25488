//! Weapons: lost, recovered, surrendered.
//!
//! The room keeps five kinds of record under one name: a loss event (a looted shop, or a body that lost service weapons), each weapon
//! stolen in it, each weapon recovered by seizure or find, a declaration of voluntary surrender with its assessment, and a lot of grenades
//! or cartridges. A recovered weapon and a stolen one are two records until somebody proves them to be one.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
pub mod pieces;
mod room;
pub mod rules;
pub mod serial;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use pieces::*;
pub use state::{Kind, State};

use crate::kernel::{Entry, Fold, Key, RecordId};

/// Weapons lost, recovered and surrendered.
pub struct Weapons;

/// Whether the act may be a record's first.
pub const fn opens(act: &Act) -> bool {
    matches!(act, Act::LossReported(_) | Act::Stolen(_) | Act::Seized(_) | Act::Found(_) | Act::Surrendered(_) | Act::LotSeized(_))
}

/// The key under which the weapons of a loss event are found.
pub fn loss_key(loss: &RecordId) -> Key {
    Key::from_text(format!("loss:{loss}"))
}

/// The key under which the weapon that was taken for a stolen one is found.
pub fn match_key(stolen: &RecordId) -> Key {
    Key::from_text(format!("matched:{stolen}"))
}

/// The key of a receipt's number.
pub fn receipt_key(number: &str) -> Key {
    Key::from_text(format!("receipt:{number}"))
}

impl Fold for Weapons {
    const NAME: &'static str = "weapon";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

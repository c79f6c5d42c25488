//! The register of officers: who acts in which office, and by which keys.
//!
//! An entry is proposed by one registrar and confirmed by another; what takes a right away holds at once, and another registrar confirms or
//! declines it afterwards. Acts stand for good: what was wrong is undone by another act. Two registrars are there from the founding.

pub mod access;
pub mod acts;
mod names;
mod room;
pub mod rules;
pub mod state;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::{Held, Office, Proposal, Proposed, State};

use crate::kernel::{Entry, Fold, Key, OfficerId, RecordId};

/// The register of officers.
pub struct Officers;

/// The record of an officer; `None` for an id that is no number of a register.
pub fn record(officer: &OfficerId) -> Option<RecordId> {
    RecordId::parse(&format!("{}/{officer}", Officers::NAME)).ok()
}

/// The records with which the register was founded: none where none is kept.
pub fn founding_key() -> Key {
    Key::from_text("officers:founded".to_owned())
}

/// The records that ever had a public key.
pub fn credential_key(key: &str) -> Key {
    Key::from_text(format!("officer_key:{key}"))
}

/// The records that ever had a token, by its SHA-256.
pub fn token_key(token: &str) -> Key {
    Key::from_text(format!("officer_token:{token}"))
}

impl Fold for Officers {
    const NAME: &'static str = "officer";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

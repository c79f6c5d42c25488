//! Figures spoken in public: what an office said, releases announced ahead, and releases from proposal through permission and signatures to
//! publication.

pub mod access;
pub mod acts;
pub mod figures;
mod names;
mod room;
pub mod rules;
pub mod state;

pub use acts::*;
pub use state::State;

use crate::kernel::{Entry, Fold, Key, RecordId};

/// Figures spoken in public: statements, announcements and releases.
pub struct Briefing;

/// Under which the releases that take the place of another are found.
pub fn superseding(release: &RecordId) -> Key {
    Key::from_text(format!("supersedes:{release}"))
}

impl Fold for Briefing {
    const NAME: &'static str = "briefing";
    type Act = Act;
    type State = State;

    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
}

//! An officer who proved to be the one: what a session begins with, and nothing else does.

use crate::signing::Actor;

/// An officer who proved to be the one.
#[derive(Debug)]
pub struct Entered {
    pub(super) actor: Actor,
}

impl Entered {
    /// Who.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
}

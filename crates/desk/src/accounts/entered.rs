//! An officer who proved to be the one: what a session begins with, and nothing else does.

use crate::signing::Actor;
use aiqyn_law::kernel::Moment;

/// An officer who proved to be the one.
#[derive(Debug)]
pub struct Entered {
    pub(super) actor: Actor,
    /// When; `None` where whoever vouches does not say.
    pub(super) proven: Option<Moment>,
}

impl Entered {
    /// Who.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// When the officer proved it; `None` where whoever vouches does not say.
    pub const fn proven(&self) -> Option<Moment> {
        self.proven
    }
}

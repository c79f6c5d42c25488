//! The defence as the acts leave it: circumstances found, counsel called, offers in their place.

use crate::kernel::{Moment, PersonId};
use crate::suspect::acts::Circumstance;
use std::collections::BTreeMap;

/// Counsel whom the suspect chose and who was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// When counsel was called first.
    pub at: Moment,
    /// When another was first offered instead, and whether the suspect declined to choose one.
    pub offered: Option<(Moment, bool)>,
}

/// What is known of a suspect's defence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defence {
    /// Circumstances established, each with the moment it was last.
    pub circumstances: BTreeMap<Circumstance, Moment>,
    /// Chosen counsel who were called, by person.
    pub called: BTreeMap<PersonId, Called>,
}

impl Defence {
    /// Whether a circumstance was established.
    pub fn has(&self, circumstance: Circumstance) -> bool {
        self.circumstances.contains_key(&circumstance)
    }
}

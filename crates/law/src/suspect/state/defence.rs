//! The defence as the acts leave it: circumstances found, counsel called, offers in their place.

use crate::kernel::{Moment, PersonId};
use crate::suspect::acts::Circumstance;
use std::collections::{BTreeMap, BTreeSet};

/// Counsel whom the suspect chose and who was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// When counsel was called first.
    pub at: Moment,
    /// Whether the suspect was held then, by detention or custody.
    pub held: bool,
    /// When another was first offered instead, and whether the suspect declined to choose one.
    pub offered: Option<(Moment, bool)>,
}

/// What is known of a suspect's defence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defence {
    /// Circumstances established.
    pub circumstances: BTreeSet<Circumstance>,
    /// Chosen counsel who were called, by person.
    pub called: BTreeMap<PersonId, Called>,
}

//! The defence as the acts leave it: circumstances found, counsel called, offers in their place.

use super::{MeasureState, State};
use crate::kernel::{Moment, PersonId};
use crate::suspect::acts::{Circumstance, CounselKind, Measure};
use std::collections::BTreeMap;

/// Counsel whom the suspect chose and who was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// When counsel was called: the first time, or anew after an offer that the suspect took up.
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
    /// Counsel is called. Who took up an offer and still chooses the same one waits anew; who declined is owed an appointment (CPC 68(4)).
    pub(super) fn call(&mut self, whom: &PersonId, at: Moment) {
        let waits = self.called.get(whom).is_some_and(|called| called.offered.is_none_or(|(_, declined)| declined));
        if !waits {
            self.called.insert(whom.clone(), Called { at, offered: None });
        }
    }

    /// Another counsel is offered in the place of one who was called.
    pub(super) fn offer(&mut self, instead_of: &PersonId, at: Moment, declined: bool) {
        if let Some(called) = self.called.get_mut(instead_of) {
            called.offered = Some((called.offered.map_or(at, |(first, _)| first), declined));
        }
    }

    /// Whether a circumstance was established.
    pub fn has(&self, circumstance: Circumstance) -> bool {
        self.circumstances.contains_key(&circumstance)
    }
}

impl State {
    /// Counsel whom the suspect chose, who was called and has not come, while no other chosen counsel has.
    pub fn awaited_counsel(&self) -> impl Iterator<Item = (&PersonId, &Called)> {
        let chosen = self.counsel.values().any(|kind| *kind == CounselKind::Chosen);
        self.defence.called.iter().filter(move |(whom, _)| !chosen && !self.counsel.contains_key(*whom))
    }

    /// Since when the suspect is detained or in custody without a break, as CPC 68(4) has it: an undertaking given before a detention is none,
    /// house arrest between a detention and custody is one.
    pub fn confined_since(&self) -> Option<Moment> {
        if let Some(detention) = self.open_detention() {
            return Some(detention);
        }
        self.held_since()?;
        let mut taken: Vec<(Moment, &MeasureState)> = self.measures.values().filter_map(|m| Some((m.since?, m))).collect();
        taken.sort_by_key(|(since, _)| *since);
        let free =
            |(since, m): &(Moment, &MeasureState)| m.kind != Measure::Custody || self.released.is_some_and(|release| *since <= release.at);
        let before = taken.iter().rposition(free);
        let (custody, _) = taken.get(before.map_or(0, |at| at + 1))?;
        let broken =
            |from: Moment| self.released.is_some() || before.is_some_and(|at| taken.get(at).is_some_and(|(since, _)| *since >= from));
        Some(self.detained_at.filter(|from| !broken(*from)).map_or(*custody, |from| from.min(*custody)))
    }
}

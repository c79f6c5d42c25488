//! What a placement rests on, as the suspect's record or the administrative case had it at a moment.

use super::acts::{Arrived, PlacementBasis};
use crate::administrative::{Act as Administrative, Administrative as AdministrativeRoom, Outcome, PetitionResult};
use crate::kernel::{BodyId, Moment, PersonId, Span, World};
use crate::pack::Pack;
use crate::suspect::{Measure, Suspect};
use crate::{administrative, suspect};

/// The record a placement rests on, at a moment.
pub enum Footing {
    /// The suspect's record.
    Suspect(Box<suspect::State>),
    /// The administrative case.
    Arrest(Arrest),
}

/// Administrative arrest as it stood at a moment.
#[derive(Default)]
pub struct Arrest {
    person: Option<PersonId>,
    body: Option<BodyId>,
    restricted_at: Option<Moment>,
    days: Option<u8>,
    released: bool,
}

impl Footing {
    /// What the placement rests on at a moment; `None` where the record named is not there.
    pub fn of(arrived: &Arrived, world: &World, at: Moment) -> Option<Self> {
        let record = arrived.basis.record();
        match arrived.basis {
            PlacementBasis::Detention { .. } | PlacementBasis::Custody { .. } => {
                world.state_at::<Suspect>(record, at).map(|state| Self::Suspect(Box::new(state)))
            }
            PlacementBasis::AdministrativeArrest { .. } => {
                let mut acts = world.entries::<AdministrativeRoom>(record);
                acts.retain(|entry| entry.occurred_at <= at);
                let known = !acts.is_empty();
                let arrest = acts.iter().fold(Arrest::default(), |arrest, entry| arrest.add(entry.act, entry.occurred_at));
                known.then_some(Self::Arrest(arrest))
            }
        }
    }

    /// Whom it concerns.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Suspect(state) => state.subject.as_ref().map(|s| &s.person),
            Self::Arrest(arrest) => arrest.person.as_ref(),
        }
    }

    /// The body that investigates or drew up the protocol.
    pub fn body(&self) -> Option<&BodyId> {
        match self {
            Self::Suspect(state) => state.subject.as_ref().map(|s| &s.body),
            Self::Arrest(arrest) => arrest.body.as_ref(),
        }
    }

    /// The actual restriction of liberty; custody of a person who was at large begins with itself.
    pub fn restricted_at(&self) -> Option<Moment> {
        match self {
            Self::Suspect(state) => {
                let again = self.custody_since().filter(|since| state.released.is_some_and(|release| release.at < *since));
                again.or(state.detained_at).or_else(|| self.custody_since())
            }
            Self::Arrest(arrest) => arrest.restricted_at,
        }
    }

    /// Whether the basis named holds at a moment.
    pub fn holds(&self, basis: &PlacementBasis, at: Moment, law: &Pack) -> bool {
        match (self, basis) {
            (Self::Suspect(state), PlacementBasis::Custody { .. }) => state.standing(at, law).is_some_and(|m| m.kind == Measure::Custody),
            (Self::Suspect(state), _) => state.held_since().is_some() && !state.held_without_basis(at, law),
            (Self::Arrest(arrest), _) => !arrest.released && arrest.days.is_some() && arrest.until().is_none_or(|until| at < until),
        }
    }

    /// When time alone ended the basis, if it has by then: the detention limit, the term of custody, the arrest.
    pub fn ran_out(&self, at: Moment, law: &Pack) -> Option<Moment> {
        let end = match self {
            Self::Suspect(state) if state.measures.values().all(|m| m.since.is_none()) => state.detention_expires(law),
            Self::Suspect(state) => state.measure_in_force().filter(|m| m.kind == Measure::Custody).and_then(|_| state.runs_out(law)),
            Self::Arrest(arrest) => arrest.until(),
        };
        end.filter(|end| *end <= at)
    }

    /// Whether something lets a facility keep the person until that moment: custody in force, or the term of the detention.
    pub fn entitles(&self, until: Moment, law: &Pack) -> bool {
        match self {
            Self::Suspect(state) => {
                let custody = state.measure_in_force().filter(|m| m.kind == Measure::Custody).and_then(|m| m.until);
                custody == Some(until) || state.detention_expires(law) == Some(until)
            }
            Self::Arrest(_) => false,
        }
    }

    /// Since when a sanctioned custody holds the person.
    pub fn custody_since(&self) -> Option<Moment> {
        match self {
            Self::Suspect(state) => state.measures.values().filter(|m| m.custody).filter_map(|m| m.since).max(),
            Self::Arrest(_) => None,
        }
    }
}

impl Arrest {
    fn add(mut self, act: &Administrative, at: Moment) -> Self {
        match act {
            Administrative::Protocol(protocol) => {
                self.person = Some(protocol.person.clone());
                self.body = Some(protocol.body.clone());
            }
            Administrative::Detained(_) => {
                self.restricted_at.get_or_insert(at);
            }
            Administrative::ArrestStarted(started) => {
                self.restricted_at.get_or_insert(started.counted_from);
            }
            Administrative::DetentionEnded(end) if end.ground != administrative::DetentionEnd::Ruling => self.restricted_at = None,
            Administrative::Ruling(ruling) => self.days = days(&ruling.outcome),
            Administrative::PetitionDecided(decided) => match &decided.result {
                PetitionResult::Unchanged {} => {}
                PetitionResult::Amended { outcome } | PetitionResult::CancelledNew { outcome, .. } => self.days = days(outcome),
                PetitionResult::CancelledDismissed { .. } => self.days = None,
            },
            Administrative::Released(_) => self.released = true,
            _ => {}
        }
        self
    }

    /// The end of the arrest; time in administrative detention counts (CAO 50(3)).
    fn until(&self) -> Option<Moment> {
        Some(self.restricted_at? + Span::days(self.days?.into()))
    }
}

const fn days(outcome: &Outcome) -> Option<u8> {
    match outcome {
        Outcome::Arrest { days } => Some(*days),
        _ => None,
    }
}

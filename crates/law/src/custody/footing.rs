//! What a placement rests on, as the suspect's record or the administrative case had it at a moment.

use super::acts::{Arrived, PlacementBasis};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::{BodyId, Moment, PersonId, Span, World};
use crate::pack::Pack;
use crate::suspect::{Measure, Suspect};
use crate::{administrative, suspect};

/// The record a placement rests on, at a moment.
pub enum Footing {
    /// The suspect's record.
    Suspect(Box<suspect::State>),
    /// The administrative case.
    Arrest(Box<administrative::State>),
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
                world.state_at::<Administrative>(record, at).map(|state| Self::Arrest(Box::new(state)))
            }
        }
    }

    /// Whom it concerns.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Suspect(state) => state.subject.as_ref().map(|s| &s.person),
            Self::Arrest(case) => case.protocol.as_ref().map(|p| &p.person),
        }
    }

    /// The body that investigates or drew up the protocol.
    pub fn body(&self) -> Option<&BodyId> {
        match self {
            Self::Suspect(state) => state.subject.as_ref().map(|s| &s.body),
            Self::Arrest(case) => case.protocol.as_ref().map(|p| &p.body),
        }
    }

    /// The actual restriction of liberty; custody of a person who was at large begins with itself.
    pub fn restricted_at(&self) -> Option<Moment> {
        match self {
            Self::Suspect(state) => {
                let again = self.custody_since().filter(|since| state.released.is_some_and(|release| release.at < *since));
                again.or(state.detained_at).or_else(|| self.custody_since())
            }
            Self::Arrest(case) => restricted_at(case),
        }
    }

    /// Whether the basis named holds at a moment.
    pub fn holds(&self, basis: &PlacementBasis, at: Moment, law: &Pack) -> bool {
        match (self, basis) {
            (Self::Suspect(state), PlacementBasis::Custody { .. }) => state.standing(at, law).is_some_and(|m| m.kind == Measure::Custody),
            (Self::Suspect(state), _) => state.held_since().is_some() && !state.held_without_basis(at, law),
            (Self::Arrest(case), _) => {
                let ordered = matches!(case.penalty_in_force(), Some(Outcome::Arrest { .. }));
                ordered && case.released.is_none() && arrest_until(case).is_none_or(|until| at < until)
            }
        }
    }

    /// When time alone ended the basis, if it has by then: the detention limit, the term of custody, the arrest.
    pub fn ran_out(&self, at: Moment, law: &Pack) -> Option<Moment> {
        let end = match self {
            Self::Suspect(state) if state.measures.values().all(|m| m.since.is_none()) => state.detention_expires(law),
            Self::Suspect(state) => state.measure_in_force().filter(|m| m.kind == Measure::Custody).and_then(|_| state.runs_out(law)),
            Self::Arrest(case) => arrest_until(case),
        };
        end.filter(|end| *end <= at)
    }

    /// When custody lapses for want of an announced qualification (CPC 139(1)).
    pub fn lapses(&self, law: &Pack) -> Option<Moment> {
        match self {
            Self::Suspect(state) => state.measure_in_force().filter(|m| m.kind == Measure::Custody).and_then(|_| state.lapses(law)),
            Self::Arrest(_) => None,
        }
    }

    /// Whether something lets a facility keep the person until that moment: custody in force, the term of the detention, the arrest.
    pub fn entitles(&self, until: Moment, law: &Pack) -> bool {
        match self {
            Self::Suspect(state) => {
                let custody = state.measure_in_force().filter(|m| m.kind == Measure::Custody).and_then(|m| m.until);
                custody == Some(until) || state.detention_expires(law) == Some(until)
            }
            Self::Arrest(case) => arrest_until(case) == Some(until),
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

/// The restriction of liberty of an administrative case: what its arrest counts from, or the detention that leads to it.
fn restricted_at(case: &administrative::State) -> Option<Moment> {
    let held = case.in_detention() || matches!(case.penalty_in_force(), Some(Outcome::Arrest { .. }));
    case.serving.map(|serving| serving.counted_from).or_else(|| case.detained_at.filter(|_| held))
}

/// The end of the arrest in force; time in administrative detention counts (CAO 50(3)).
fn arrest_until(case: &administrative::State) -> Option<Moment> {
    match case.penalty_in_force() {
        Some(Outcome::Arrest { days }) => Some(restricted_at(case)? + Span::days(i64::from(*days))),
        _ => None,
    }
}

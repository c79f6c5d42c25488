//! A complaint of unlawful methods of investigation or of a violation of rights, from its receipt to its answer or its case.
//!
//! Nobody who is complained of acts on it or sees it. Whoever receives it registers it, gives the complainant a document that names
//! the term, and passes it on where it is not theirs to decide. It is screened, assigned, checked and decided with reasons; or an
//! investigation is opened on it, by a body that is not complained of. The ministry's own security unit checks as well, never instead.

pub mod access;
pub mod acts;
pub mod figures;
pub mod rules;
pub mod state;
pub mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::State;

use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;

/// A complaint.
pub struct Complaint;

impl Room for Complaint {
    const NAME: &'static str = "complaint";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Received(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
    fn place(state: &State) -> Option<Place> {
        let region = state.received.as_ref()?.region.clone();
        Some(Place { conflict: state.conflict(), ..Place::new(region, state.bodies()) })
    }
    fn person(state: &State) -> Option<PersonId> {
        state.received.as_ref()?.complainant.clone()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Received(_) => &["complaint"],
            Act::Screened(screened) if screened.remit == Remit::Elsewhere => &["reasons"],
            Act::Extended(_) | Act::Decided(_) | Act::CaseTerminated(_) => &["reasons"],
            Act::SecurityCheckReported(_) | Act::StepTaken(_) => &["findings"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Received(received) => received.complainant.iter().map(Key::person).collect(),
            Act::PretrialOpened(opened) => vec![Key::case(&opened.case)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let state = world.state::<Self>(record);
        let received = match act {
            Act::Received(received) => Some((**received).clone()),
            _ => state.as_ref().and_then(|state| state.received.clone()),
        };
        let case = match act {
            Act::PretrialOpened(opened) => Some(opened.case.clone()),
            _ => state.and_then(|state| state.pretrial.map(|(opened, _)| opened.case)),
        };
        // One case comes of one complaint: the others that name it are looked up by it.
        let named = case.iter().map(Key::case);
        received.and_then(|received| received.concerns).iter().map(Key::record).chain(case.iter().map(Key::record)).chain(named).collect()
    }
    fn wakes(state: &State, law: &Pack) -> Vec<Moment> {
        state.wakes(law)
    }
    fn status(state: &State, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}

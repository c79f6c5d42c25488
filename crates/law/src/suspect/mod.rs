//! A suspect in one case: person × case.

pub mod access;
pub mod acts;
pub mod figures;
pub mod rules;
pub mod state;
mod terms;

pub use acts::*;
pub use state::{MeasureState, State};

use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;
use crate::rooms::AnyAct;

/// A suspect in one case: person × case.
pub struct Suspect;

impl Room for Suspect {
    const NAME: &'static str = "suspect";
    type Act = Act;
    type State = State;

    fn act(any: &AnyAct) -> Option<&Act> {
        match any {
            AnyAct::Suspect(act) => Some(act),
            _ => None,
        }
    }
    fn wrap(act: Act) -> AnyAct {
        AnyAct::Suspect(act)
    }
    fn opens(act: &Act) -> bool {
        matches!(act, Act::RecognitionIssued(_) | Act::Detained(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
    fn place(state: &State) -> Option<Place> {
        let subject = state.subject.as_ref()?;
        let others = state.taking_part.iter().filter(|body| **body != subject.body);
        let bodies = std::iter::once(&subject.body).chain(others).cloned().collect();
        Some(Place { region: subject.region.clone(), bodies })
    }
    fn person(state: &State) -> Option<PersonId> {
        state.subject.as_ref().map(|s| s.person.clone())
    }
    fn sealed(_act: &Act) -> &'static [&'static str] {
        &[]
    }
    fn keys(_act: &Act) -> Vec<Key> {
        Vec::new()
    }
    fn reads(_record: &RecordId, _act: &Act, _world: &World) -> Vec<Key> {
        Vec::new()
    }
    fn status(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(record, at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
    fn rules() -> &'static [&'static Rule<Self>] {
        rules::ALL
    }
    fn figures() -> &'static [Figure] {
        figures::ALL
    }
    fn grants() -> &'static [Grant] {
        access::GRANTS
    }
    fn sights() -> &'static [Sight] {
        access::SIGHTS
    }
}

//! An administrative case: one person, one offence, from protocol to release.

pub mod access;
pub mod acts;
pub mod figures;
pub mod rules;
pub mod state;

pub use acts::*;
pub use state::State;

use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;
use crate::rooms::AnyAct;

/// An administrative case: one person, one offence, from protocol to release.
pub struct Administrative;

impl Room for Administrative {
    const NAME: &'static str = "administrative";
    type Act = Act;
    type State = State;

    fn act(any: &AnyAct) -> Option<&Act> {
        match any {
            AnyAct::Administrative(act) => Some(act),
            _ => None,
        }
    }
    fn wrap(act: Act) -> AnyAct {
        AnyAct::Administrative(act)
    }
    fn opens(act: &Act) -> bool {
        matches!(act, Act::Protocol(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
    fn place(state: &State) -> Option<Place> {
        state.protocol.as_ref().map(|p| Place { region: p.region.clone(), bodies: vec![p.body.clone()] })
    }
    fn person(state: &State) -> Option<PersonId> {
        state.protocol.as_ref().map(|p| p.person.clone())
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

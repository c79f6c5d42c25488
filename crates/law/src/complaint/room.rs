//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Complaint, Remit, State, access, figures, names, rules, state, terms};
use crate::kernel::access::Conflict;
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Complaint {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Received(_))
    }
    fn place(state: &State) -> Option<Place> {
        let region = state.received.as_ref()?.region.clone();
        Some(Place { conflict: state.conflict(), ..Place::new(region, state.bodies()) })
    }
    fn complained_of(act: &Act) -> Conflict {
        if let Act::Received(received) = act { state::complained_of(received) } else { Conflict::default() }
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

//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Custody, FACILITIES, ReleaseGround, State, access, entitlement, figures, names, rules};
use crate::custody_clock;
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Words, World};
use crate::pack::Pack;

impl Room for Custody {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Arrived(_))
    }
    fn place(state: &State) -> Option<Place> {
        let arrived = state.arrived.as_ref()?;
        // Who brought the person takes part, unless it is the facility before this one: its part ended with the transfer.
        let escort = Some(&arrived.brought_by).filter(|body| !FACILITIES.contains(&body.kind()));
        let bodies = std::iter::once(&arrived.facility).chain(escort).cloned().collect();
        Some(Place::new(arrived.region.clone(), bodies))
    }
    fn person(state: &State) -> Option<PersonId> {
        state.person().cloned()
    }
    fn articles(state: &State) -> Vec<String> {
        state.suspicion().map(|suspicion| suspicion.article.clone()).into_iter().collect()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Examined(_) => &["findings"],
            Act::Addendum(_) => &["addendum"],
            Act::OriginExplained(_) => &["reasons"],
            // The ground "other" says nothing by itself.
            Act::Released(released) if released.ground == ReleaseGround::Other => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Arrived(arrived) => vec![Key::person(&arrived.person)],
            Act::Identified(identified) => vec![Key::person(&identified.person)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let known = world.state::<Self>(record).and_then(|state| state.arrived);
        let arrived = match act {
            Act::Arrived(arrived) => Some(&**arrived),
            _ => known.as_ref(),
        };
        // Every act: one inserted into the past is judged by what it does to those that followed, which look at these.
        let continued = arrived.and_then(|a| a.continues.as_ref());
        let complaints = world.entries::<Self>(record).into_iter().filter_map(|entry| linked(entry.act).cloned()).collect::<Vec<_>>();
        let named = arrived.map(|a| a.basis.record()).into_iter().chain(continued).chain(&complaints).chain(linked(act)).map(Key::record);
        // The clock runs through all records of the person.
        let persons: Vec<Key> = entitlement::persons(record, act, world).iter().map(Key::person).collect();
        let held = |id: &&RecordId| custody_clock::ROOMS.contains(&id.room());
        let others: Vec<Key> = persons.iter().flat_map(|person| world.records(person).filter(held)).map(Key::record).collect();
        named.chain(persons).chain(others).collect()
    }
    fn wakes(state: &State, law: &Pack) -> Vec<Moment> {
        state.wakes(law)
    }
    fn status(state: &State, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(at, law)
    }
    fn cells(state: &State, _record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, at, law)
    }
}

/// The complaint that an act links.
const fn linked(act: &Act) -> Option<&RecordId> {
    match act {
        Act::ComplaintLinked(link) => Some(&link.complaint),
        _ => None,
    }
}

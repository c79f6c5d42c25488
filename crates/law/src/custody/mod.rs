//! One placement of one person in one facility.
//!
//! The gate: arrival, examination, injuries or "none", their origin as stated, the prosecutor told, admission. The clock runs from
//! the actual restriction of liberty, through hospital and transfer. The record ends with a transfer or a release; what is still
//! to be said of injuries may be said after it.

pub mod access;
pub mod acts;
mod entitlement;
pub mod figures;
mod footing;
mod names;
pub mod rules;
pub mod state;
mod terms;

pub use acts::*;
pub use state::State;

use crate::custody_clock;
use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Words, World};
use crate::pack::Pack;

/// Kinds of body in which persons are held: temporary detention facility, remand centre, special reception centre, guardhouse,
/// premises adapted under a state of emergency (CPC 134, 149, 150).
const FACILITIES: &[&str] = &["ivs", "sizo", "reception", "guardhouse", "adapted"];

/// One placement of one person in one facility.
pub struct Custody;

impl Room for Custody {
    const NAME: &'static str = "custody";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Arrived(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
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

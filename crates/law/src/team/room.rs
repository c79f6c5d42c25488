//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, State, Teams, access, case_key, figures, names, officer_key, rules};
use crate::kernel::{Cell, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Words, World};
use crate::pack::Pack;

impl Room for Teams {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Formed(_))
    }
    fn place(state: &State) -> Option<Place> {
        Some(Place::new(state.formed.as_ref()?.region.clone(), state.bodies()))
    }
    /// A team is of officers and cases: its texts are sealed under the record's own key.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Prolonged(_) | Act::Dissolved(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Formed(formed) => vec![officer_key(&formed.leader.officer)],
            Act::MemberJoined(joined) => vec![officer_key(&joined.officer)],
            Act::CaseGiven(given) => vec![case_key(&given.case)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        match act {
            Act::Formed(formed) => with_records(officer_key(&formed.leader.officer), world),
            Act::MemberJoined(joined) => with_records(officer_key(&joined.officer), world),
            Act::MemberExtended(extended) => with_records(officer_key(&extended.officer), world),
            // Whoever leads by the team's term is in it longer.
            Act::Prolonged(_) => {
                let leader = world.state::<Self>(record).and_then(|state| state.leader);
                leader.map(|leader| with_records(officer_key(&leader.officer), world)).unwrap_or_default()
            }
            Act::CaseGiven(given) => [vec![Key::record(&given.case)], with_records(case_key(&given.case), world)].concat(),
            Act::LeaderChanged(_) => world.state::<Self>(record).iter().flat_map(|state| state.cases.keys().map(Key::record)).collect(),
            Act::CompositionTold(told) => with_records(Key::case(&told.case), world),
            Act::MemberLeft(_) | Act::CaseHandedOn(_) | Act::Dissolved(_) => Vec::new(),
        }
    }
    fn wakes(state: &State, _law: &Pack) -> Vec<Moment> {
        state.wakes()
    }
    fn status(state: &State, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, _law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at)
    }
}

/// A lookup key, with the records it names.
fn with_records(key: Key, world: &World) -> Vec<Key> {
    world.records(&key).map(Key::record).chain([key.clone()]).collect()
}

//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Evidence, State, access, figures, names, origin, rules, terms};
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Evidence {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const MOVES: &'static [&'static str] = access::MOVES;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Collected(_))
    }
    fn place(state: &State) -> Option<Place> {
        let (region, _) = state.place()?;
        Some(Place::new(region.clone(), state.bodies()))
    }
    /// An item is a thing, not a person: its texts are sealed under the record's own key.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Collected(_) => &["description"],
            Act::HandoverRefused(_) | Act::Transferred(_) | Act::DeclaredInadmissible(_) => &["reasons"],
            Act::Examined(_) => &["findings"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Collected(collected) => vec![Key::case(&collected.case)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let known = world.state::<Self>(record).and_then(|state| state.collected);
        let collected = match act {
            Act::Collected(collected) => Some(&**collected),
            _ => known.as_ref(),
        };
        // Every act: one inserted into the past is judged by what it does to those that followed, which look at these.
        let mut keys: Vec<Key> = collected.into_iter().flat_map(origin::records).map(Key::record).collect();
        keys.extend(world.entries::<Self>(record).iter().map(|entry| entry.act).chain([act]).filter_map(serves).map(Key::record));
        keys
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

/// The record for which an act uses the item.
fn serves(act: &Act) -> Option<&RecordId> {
    match act {
        Act::LinkedToSuspect(link) => Some(&link.suspect),
        Act::Proves(proves) => Some(&proves.record),
        _ => None,
    }
}

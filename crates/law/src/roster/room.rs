//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Roster, State, access, figures, names, officer_key, region_key, rules, terms};
use crate::kernel::{Cell, Figure, Fold, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Roster {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Opened(_))
    }
    fn place(state: &State) -> Option<Place> {
        let opened = state.opened.as_ref()?;
        Some(Place::new(opened.region.clone(), vec![opened.body.clone()]))
    }
    /// A roster is about offices, not about a person: its texts are sealed under the record's own key.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::ShiftReplaced(_) | Act::Withdrawn(_) => &["reasons"],
            _ => &[],
        }
    }
    /// What is announced may be dated from the day from which it holds; its own term stands in the payload.
    fn may_be_future(act: &Act) -> bool {
        matches!(act, Act::ShiftAnnounced(_))
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Opened(opened) => vec![region_key(&opened.region)],
            Act::ShiftAnnounced(announced) => vec![officer_key(&announced.officer)],
            Act::ShiftReplaced(replaced) => vec![officer_key(&replaced.officer)],
            _ => Vec::new(),
        }
    }
    fn reads(_record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let key = match act {
            Act::Opened(opened) => region_key(&opened.region),
            Act::ShiftAnnounced(announced) => officer_key(&announced.officer),
            Act::ShiftReplaced(replaced) => officer_key(&replaced.officer),
            _ => return Vec::new(),
        };
        let others = world.records(&key).filter(|r| r.room() == Self::NAME).map(Key::record);
        let mut keys: Vec<Key> = others.collect();
        keys.push(key);
        keys
    }
    fn wakes(state: &State, _law: &Pack) -> Vec<Moment> {
        state.wakes()
    }
    fn status(state: &State, _record: &RecordId, at: Moment, _law: &Pack) -> Status {
        state.status(at)
    }
    fn cells(state: &State, _record: &RecordId, at: Moment, _law: &Pack) -> Vec<Cell> {
        figures::cells(state, at)
    }
}

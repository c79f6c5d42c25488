//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Attacked, Damage, State, access, claims_key, figures, names, rules, terms};
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Damage {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const MENDERS: &'static [Grant] = access::MENDERS;
    const MOVES: &'static [&'static str] = access::MOVES;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        Attacked::of(act).is_some()
    }
    fn place(state: &State) -> Option<Place> {
        let (region, body) = state.place()?;
        Some(Place::new(region.clone(), vec![body.clone()]))
    }
    fn person(state: &State) -> Option<PersonId> {
        state.person()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::ObjectAttacked(_) | Act::VehicleDamaged(_) | Act::PersonInjured(_) => &["description"],
            Act::VictimEnded(_) | Act::DuplicateOf(_) | Act::Transferred(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Claimed(claimed) => vec![claims_key(&claimed.case)],
            _ => Attacked::of(act).map(|attacked| attacked.key()).into_iter().collect(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let state = world.state::<Self>(record).unwrap_or_default();
        let mut keys = Vec::new();
        // What was attacked, in whatever records: refused twice, unless in another attack.
        let attacked = Attacked::of(act);
        if let Some(attacked) = &attacked {
            let key = attacked.key();
            keys.extend(world.records(&key).map(Key::record));
            keys.extend([key]);
        }
        let earlier = [attacked.as_ref(), state.attacked.as_ref()].into_iter().flatten().filter_map(Attacked::another_attack);
        keys.extend(earlier.map(Key::record));
        // The cases: registered, pending, in court; who is suspected in them; and what the court has decided in them.
        let named = match act {
            Act::CaseLinked(linked) | Act::VictimEnded(linked) => Some(&linked.case),
            Act::VictimRecognised(recognised) => Some(&recognised.case),
            Act::Claimed(claimed) => Some(&claimed.case),
            _ => None,
        };
        keys.extend(named.into_iter().chain(state.cases.keys()).map(Key::record));
        if let Act::VictimRecognised(recognised) = act {
            let suspects = Key::case(&recognised.case);
            keys.extend(world.records(&suspects).map(Key::record));
            keys.extend([suspects]);
        }
        if let Act::Claimed(claimed) = act {
            let claims = claims_key(&claimed.case);
            keys.extend(world.records(&claims).map(Key::record));
            keys.extend([claims]);
        }
        if let Act::DuplicateOf(duplicate) = act {
            keys.push(Key::record(&duplicate.record));
        }
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

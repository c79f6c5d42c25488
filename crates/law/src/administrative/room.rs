//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Administrative, State, access, figures, names, rules, terms};
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Administrative {
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
        matches!(act, Act::Protocol(_))
    }
    fn place(state: &State) -> Option<Place> {
        let (region, body) = state.place()?;
        let court = state.sent.as_ref().map(|(_, court)| court.clone());
        Some(Place::new(region.clone(), std::iter::once(body.clone()).chain(court).collect()))
    }
    fn person(state: &State) -> Option<PersonId> {
        state.protocol.as_ref().map(|p| p.person.clone())
    }
    fn articles(state: &State) -> Vec<String> {
        // The penalty in force may rest on another article than the protocol did.
        let in_force = state.in_force.iter().map(|in_force| &in_force.article);
        in_force.chain(state.protocol.iter().map(|protocol| &protocol.article)).cloned().collect()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            // A ruling, a petition and an appeal say why (CAO 822, 833); a transfer is a determination (CAO 816(2)), and says so too.
            Act::Transferred(_)
            | Act::Ruling(_)
            | Act::Petition(_)
            | Act::PetitionDecided(_)
            | Act::AppealFiled(_)
            | Act::AppealDecided(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Protocol(protocol) => vec![Key::person(&protocol.person)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        match act {
            // Arrest on facts the person is a suspect for, and a dismissal on that ground, ask who the person is elsewhere.
            Act::Ruling(_) | Act::PetitionDecided(_) | Act::AppealDecided(_) => {
                let person = world.state::<Self>(record).and_then(|state| state.protocol).map(|protocol| protocol.person);
                person.iter().map(Key::person).collect()
            }
            Act::HandedOverToCriminal(handed) => vec![Key::record(&handed.case)],
            _ => Vec::new(),
        }
    }
    fn wakes(state: &State, _law: &Pack) -> Vec<Moment> {
        state.arrest_until().into_iter().collect()
    }
    fn status(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(record, at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}

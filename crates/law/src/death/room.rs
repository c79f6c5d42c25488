//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, CaseRequalified, Death, Linked, State, access, figures, names, rules, terms};
use crate::kernel::access::Conflict;
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Death {
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
        matches!(act, Act::Found(_))
    }
    fn place(state: &State) -> Option<Place> {
        let region = state.found.as_ref()?.region.clone();
        let conflict = Conflict { bodies: state.force.iter().cloned().collect(), ..Conflict::default() };
        Some(Place { conflict, ..Place::new(region, state.body.clone().into_iter().collect()) })
    }
    fn complained_of(act: &Act) -> Conflict {
        let force = match act {
            Act::Found(found) => found.force_used_by.clone(),
            Act::ForceAttributed(force) => Some(force.by.clone()),
            _ => None,
        };
        Conflict { bodies: force.into_iter().collect(), ..Conflict::default() }
    }
    fn person(state: &State) -> Option<PersonId> {
        state.person().cloned()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Found(_) => &["scene"],
            Act::Examined(_) => &["findings"],
            Act::RelativesHeard(_) => &["statement"],
            // Both are reasoned decisions (CPC 225(2), 226(4)).
            Act::ExhumationPetitioned(_) | Act::ExhumationRefused(_) => &["reasons"],
            Act::MannerDetermined(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Found(found) => vec![Key::person(&found.person)],
            Act::Identified(identified) => vec![Key::person(&identified.person)],
            Act::Linked(linked) => vec![Key::case(&linked.case)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let named = match act {
            Act::Linked(Linked { case }) | Act::CaseRequalified(CaseRequalified { case, .. }) => Some(case.clone()),
            _ => None,
        };
        // Every act: one inserted into the past is judged by what it does to those that followed, which look at the case.
        let known = world.state::<Self>(record).and_then(|state| state.case).map(|(case, _)| case);
        named.iter().chain(&known).map(Key::record).collect()
    }
    fn status(state: &State, _record: &RecordId, _at: Moment, law: &Pack) -> Status {
        state.status(law)
    }
    fn cells(state: &State, record: &RecordId, _at: Moment, _law: &Pack) -> Vec<Cell> {
        figures::cells(state, record)
    }
}

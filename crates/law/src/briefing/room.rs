//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Briefing, Proposed, State, Supersedes, access, figures, names, rules, state, superseding};
use crate::kernel::{
    Cell, Decision, Figure, Grant, IncidentId, Key, Moment, PersonId, Place, Question, RecordId, RegionCode, Register, Room, Rule, Sight,
    Status, Step, Words, World,
};
use crate::pack::Pack;

impl Room for Briefing {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = state::STEPS;
    /// Releases and statements are named by their day, and by whoever spoke.
    const REGISTER: Register = Register::Named;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Stated(_) | Act::Proposed(_) | Act::Announced(_))
    }
    fn place(state: &State) -> Option<Place> {
        // National figures: only bodies of the republic reach them.
        let region = RegionCode::parse("republic").ok()?;
        Some(Place::new(region, vec![state.opened_by()?.authority.body.clone()]))
    }
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::NotPermitted(_) | Act::Withdrawn(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Proposed(Proposed { supersedes: Some(earlier), .. }) => vec![superseding(&earlier.release)],
            _ => Vec::new(),
        }
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let both = |earlier: &Supersedes| vec![Key::record(&earlier.release), superseding(&earlier.release)];
        match act {
            Act::Proposed(Proposed { supersedes: Some(earlier), .. }) => both(earlier),
            Act::Kept(kept) => vec![Key::record(&kept.release)],
            // Another release may have taken the same place meanwhile.
            Act::Published(_) => {
                let proposed = world.state::<Self>(record).and_then(|state| state.proposed);
                proposed.and_then(|(proposed, _)| proposed.supersedes).map(|earlier| both(&earlier)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }
    fn asks(incident: &IncidentId, record: &RecordId, act: &Act, world: &World) -> Vec<Question> {
        match act {
            Act::Proposed(proposed) => proposed.questions(incident),
            // What is signed and what is published is counted again: it must still be what the record says.
            Act::Signed(_) | Act::Published(_) => {
                let proposed = world.state::<Self>(record).and_then(|state| state.proposed);
                proposed.map(|(proposed, _)| proposed.questions(incident)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }
    fn permanent(act: &Act) -> bool {
        matches!(act, Act::Published(_))
    }
    fn wakes(state: &State, law: &Pack) -> Vec<Moment> {
        state.permission_due(law).into_iter().chain(state.missed_from()).collect()
    }
    fn status(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(record, at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}

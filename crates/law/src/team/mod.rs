//! An investigative team that is not of one case: a special team led by a prosecutor, or an interagency investigative-operational
//! group; its seconded members with their terms, the cases entrusted to it, and what their parties are told.
//!
//! A group of one case alone stands in that case's record (`group_formed/1` in the criminal room). A team here takes cases and hands them on.

pub mod access;
pub mod acts;
pub mod figures;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::{Held, Membership, State};

use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, OfficerId, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;

/// Investigative teams.
pub struct Teams;

/// The teams an officer was ever in.
pub fn officer_key(officer: &OfficerId) -> Key {
    Key::from_text(format!("team_officer:{officer}"))
}

/// The teams a case was ever with.
pub fn case_key(case: &RecordId) -> Key {
    Key::from_text(format!("team_case:{case}"))
}

/// A lookup key, with the records it names.
fn with_records(key: Key, world: &World) -> Vec<Key> {
    world.records(&key).map(Key::record).chain([key.clone()]).collect()
}

impl Room for Teams {
    const NAME: &'static str = "team";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Formed(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
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

//! A prosecutor's written instruction, or an office's assignment to a body below it: given, taken, carried out, reported, answered.
//!
//! Which is recorded where: an instruction on what is to be done in one case is an act of that case (`instruction_given/1` in the
//! criminal room). It becomes a record here where it is followed beyond a report (taken, objected to, counted, returned), and then names
//! the act in the case as `follows`; and where it is about several cases or the work in a region, which no case can hold.

pub mod access;
pub mod acts;
pub(crate) mod duties;
pub mod figures;
pub mod rules;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use state::{Ending, Given, Kind, State};

use crate::kernel::{BodyId, Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;

/// Instructions and assignments.
pub struct Assignments;

/// The records that follow one instruction of a case.
pub fn followed_key(follows: &CaseInstruction) -> Key {
    Key::from_text(format!("instruction:{}#{}", follows.case, follows.instruction))
}

impl Room for Assignments {
    const NAME: &'static str = "assignment";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Instructed(_) | Act::Assigned(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
    fn place(state: &State) -> Option<Place> {
        let given = state.given.as_ref()?;
        let mut bodies: Vec<BodyId> = vec![given.to.clone(), given.authority.body.clone()];
        bodies.extend(state.objection.iter().map(|objection| objection.to.clone()));
        Some(Place::new(given.region.clone(), bodies))
    }
    /// It is about work, not about a person: its texts are sealed under the record's own key.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::Instructed(_) => &["instruction"],
            Act::Assigned(_) => &["assignment"],
            Act::Reported(Reported { outcome: Outcome::NotExecuted }) => &["report", "reasons"],
            Act::Reported(_) => &["report"],
            Act::Refused(_) | Act::Objected(_) | Act::ObjectionDecided(_) | Act::Returned(_) | Act::Extended(_) | Act::Cancelled(_) => {
                &["reasons"]
            }
            Act::Accepted(_) | Act::Progressed(_) | Act::Executed(_) | Act::ReportAccepted(_) => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        match act {
            Act::Instructed(instructed) => instructed.follows.iter().map(followed_key).collect(),
            _ => Vec::new(),
        }
    }
    fn reads(_record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        match act {
            Act::Instructed(instructed) => instructed.follows.iter().flat_map(|follows| read_of(follows, world)).collect(),
            _ => act.results().iter().flat_map(|result| result.records.iter().map(Key::record)).collect(),
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

/// The case, and the other records that follow the same instruction.
fn read_of(follows: &CaseInstruction, world: &World) -> Vec<Key> {
    let key = followed_key(follows);
    let others: Vec<Key> = world.records(&key).map(Key::record).collect();
    [vec![Key::record(&follows.case), key], others].concat()
}

//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Assignments, CaseInstruction, Outcome, Reported, State, access, figures, followed_key, names, rules};
use crate::kernel::{
    BodyId, Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Words, World,
};
use crate::pack::Pack;

impl Room for Assignments {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Instructed(_) | Act::Assigned(_))
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

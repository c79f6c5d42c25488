//! The duty roster of one region: rapid response teams, duty prosecutors and their shifts, and where to call.
//!
//! A shift has its term in the payload; it is announced before, published, handed over, now and then replaced. A replacement is public
//! only when published again: until then people would call the wrong officer.

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
pub use state::{OnDuty, State, Term, on_duty};

use crate::kernel::{
    Cell, Entry, Figure, Grant, Key, Moment, OfficerId, PersonId, Place, RecordId, RegionCode, Room, Rule, Sight, Status, World,
};
use crate::pack::Pack;

/// The duty roster of one region.
pub struct Roster;

/// The rosters of a region: one that is not withdrawn, and earlier ones.
pub fn region_key(region: &RegionCode) -> Key {
    Key::from_text(format!("roster:{region}"))
}

/// The rosters in which an officer has a shift.
fn officer_key(officer: &OfficerId) -> Key {
    Key::from_text(format!("officer:{officer}"))
}

impl Room for Roster {
    const NAME: &'static str = "roster";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Opened(_))
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
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

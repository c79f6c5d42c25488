//! What a decision needs to know, folded from the acts.

use super::acts::Act;
use crate::kernel::{Entry, Moment, RecordId, Status};
use crate::pack::Pack;

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The arrival that opened the placement.
    pub arrived: Option<super::acts::Arrived>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let state = self;
        if let Act::Arrived(a) = entry.act {
            state.arrived = Some((**a).clone());
        }
    }

    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, _at: Moment, _law: &Pack) -> Status {
        Status { code: "open", next_actor: None, next_deadline: None }
    }
}

//! What a decision needs to know, folded from the acts.

use super::acts::Act;
use crate::kernel::{Entry, Moment, RecordId, Status};
use crate::pack::Pack;

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The protocol that opened the case.
    pub protocol: Option<super::acts::Protocol>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let state = self;
        if let Act::Protocol(p) = entry.act {
            state.protocol = Some(p.clone());
        }
    }

    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, _at: Moment, _law: &Pack) -> Status {
        Status { code: "open", next_actor: None, next_deadline: None }
    }
}

//! What a decision needs to know, folded from the acts.

use super::acts::Act;
use crate::kernel::{Entry, Moment, RecordId, Status};
use crate::pack::Pack;

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Who is suspected, in which case.
    pub subject: Option<super::acts::Subject>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let state = self;
        match entry.act {
            Act::RecognitionIssued(s) => state.subject = Some((**s).clone()),
            Act::Detained(d) => {
                if d.subject.is_some() {
                    state.subject = d.subject.clone();
                }
            }
            _ => {}
        }
    }

    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, _at: Moment, _law: &Pack) -> Status {
        Status { code: "open", next_actor: None, next_deadline: None }
    }
}

//! What time and the pack say of an administrative case: who must act next, and by when.

use super::acts::Outcome;
use super::state::State;
use crate::kernel::{Basis, Mark, Moment, RecordId, Role, Span, Status, Step, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[Step {
    states: &["arrest_not_begun"],
    what: Words {
        kk: "Әкімшілік қамаққа алуды орындауды бастау",
        ru: "Начать исполнение административного ареста",
        en: "Begin to carry out the administrative arrest",
    },
    basis: &[Basis::cao("913", "1", Mark::Verified)],
}];

impl State {
    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        let next = |code, role: Role, by: Option<Moment>| Status {
            code,
            next_actor: Some(role.code().to_owned()),
            // Where the pack sets no term, the record is looked at again within ten days.
            next_deadline: Some(by.unwrap_or(at + Span::days(10))),
        };
        if let Some((_, petition)) = self.pending_petition() {
            let term = self.decision_term(petition.filed, petition.filed, law);
            return next("petition_pending", Role::Judge, term.map(|term| term.by));
        }
        if let Some((role, by)) = self.next_of_appeals(law) {
            return next("appeal_pending", role, Some(by));
        }
        if self.serving_arrest() {
            return next("under_arrest", Role::FacilityHead, self.arrest_until());
        }
        match (&self.ruled, &self.sent) {
            (Some(_), _) if matches!(self.penalty_in_force(), Some(Outcome::Arrest { .. })) && self.serving.is_none() => {
                next("arrest_not_begun", Role::FacilityHead, None)
            }
            (Some(_), _) => Status { code: "ruled", next_actor: None, next_deadline: None },
            (None, Some((sent, _))) => next("before_court", Role::Judge, law.due_in(self.region(), "administrative.hearing", *sent)),
            (None, None) if self.criminal.is_some() => Status { code: "handed_over", next_actor: None, next_deadline: None },
            (None, None) => next("protocol_drawn_up", Role::PoliceOfficer, self.sending_term(law).map(|term| term.by)),
        }
    }
}

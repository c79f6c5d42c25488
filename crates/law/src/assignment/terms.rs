//! What time says of an instruction or assignment: by when it is taken, reported, answered, and what it waits for.

use super::state::{Ending, State};
use crate::kernel::{Moment, RegionCode, Role, Status, Term};
use crate::pack::Pack;

impl State {
    /// The region whose clocks its terms in days run by.
    pub fn region(&self) -> Option<&RegionCode> {
        self.given.as_ref().map(|given| &given.region)
    }

    /// The term in which the addressee takes it or refuses it.
    pub fn acceptance_term(&self, law: &Pack) -> Option<Term> {
        law.term(self.region(), "assignment.acceptance", self.given.as_ref()?.at)
    }

    /// By when it is reported, while it is not.
    pub fn report_due(&self) -> Option<Moment> {
        self.due.filter(|_| self.is_open() && self.reported.is_none())
    }

    /// The term in which the report is answered, while it is not.
    pub fn review_term(&self, law: &Pack) -> Option<Term> {
        law.term(self.region(), "assignment.report_review", self.reported.as_ref()?.at)
    }

    /// The term in which the objection is decided, while it is not.
    pub fn objection_term(&self, law: &Pack) -> Option<Term> {
        let objection = self.objection.as_ref().filter(|objection| objection.decided_at.is_none())?;
        law.term(self.region(), "assignment.objection", objection.at)
    }

    /// Moments at which time alone changes what is counted: it becomes overdue just after its date.
    pub fn wakes(&self) -> Vec<Moment> {
        self.report_due().and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date. An objection does not suspend: what comes first is told.
    pub fn status(&self, at: Moment, law: &Pack) -> Status {
        let closed = |code| Status { code, next_actor: None, next_deadline: None };
        let Some(given) = &self.given else { return closed("empty") };
        match self.ended {
            Some((Ending::Refused, _)) => return closed("refused"),
            Some((Ending::Done, _)) => return closed("done"),
            Some((Ending::Cancelled, _)) => return closed("cancelled"),
            None => {}
        }
        let acceptance = self.acceptance_term(law).filter(|_| self.accepted_at.is_none());
        let own = match (acceptance, self.review_term(law)) {
            (_, Some(review)) => ("reported", given.authority.body.to_string(), review.by),
            (Some(acceptance), None) => ("given", given.to.to_string(), self.due.map_or(acceptance.by, |due| due.min(acceptance.by))),
            (None, None) => {
                let code = if self.executed_at.is_some() { "executed" } else { "accepted" };
                (code, given.to.to_string(), self.due.unwrap_or(at))
            }
        };
        let objected = self.objection_term(law).map(|term| ("objected", Role::Prosecutor.code().to_owned(), term.by));
        let (code, actor, deadline) = objected.filter(|(.., due)| *due < own.2).unwrap_or(own);
        Status { code, next_actor: Some(actor), next_deadline: Some(deadline) }
    }
}

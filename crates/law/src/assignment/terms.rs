//! What time says of an instruction or assignment: by when it is taken, reported, answered, and what it waits for.

use super::state::{Ending, State};
use crate::kernel::{Moment, RegionCode, Role, Status};
use crate::pack::Pack;

impl State {
    /// The region whose clocks its terms in days run by.
    pub fn region(&self) -> Option<&RegionCode> {
        self.given.as_ref().map(|given| &given.region)
    }

    /// By when the addressee takes it or refuses it, while neither was done.
    pub fn acceptance_due(&self, law: &Pack) -> Option<Moment> {
        let given = self.given.as_ref().filter(|_| self.is_open() && self.accepted_at.is_none())?;
        law.due("assignment.acceptance", given.at)
    }

    /// By when it is reported, while it is not.
    pub fn report_due(&self) -> Option<Moment> {
        self.due.filter(|_| self.is_open() && self.reported.is_none())
    }

    /// By when the report is answered, while it is not.
    pub fn review_due(&self, law: &Pack) -> Option<Moment> {
        let report = self.reported.as_ref().filter(|_| self.is_open())?;
        law.due_in(self.region(), "assignment.report_review", report.at)
    }

    /// By when the objection is decided, while it is not.
    pub fn objection_due(&self, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), "assignment.objection", self.objection_open()?.at)
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
        let own = match (self.acceptance_due(law), self.review_due(law)) {
            (_, Some(review)) => ("reported", given.authority.body.to_string(), review),
            (Some(acceptance), None) => ("given", given.to.to_string(), self.due.map_or(acceptance, |due| due.min(acceptance))),
            (None, None) => {
                let code = if self.executed_at.is_some() { "executed" } else { "accepted" };
                (code, given.to.to_string(), self.due.unwrap_or(at))
            }
        };
        let objected = self.objection_due(law).map(|due| ("objected", Role::Prosecutor.code().to_owned(), due));
        let (code, actor, deadline) = objected.filter(|(.., due)| *due < own.2).unwrap_or(own);
        Status { code, next_actor: Some(actor), next_deadline: Some(deadline) }
    }
}

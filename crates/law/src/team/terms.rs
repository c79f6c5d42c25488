//! What time says of a team: whose term ends when, by when parties are told, and what it waits for.

use super::state::{Held, State};
use crate::kernel::{Moment, RegionCode, Status, Term};
use crate::pack::Pack;

impl State {
    /// The region whose clocks its terms in days run by.
    pub fn region(&self) -> Option<&RegionCode> {
        self.formed.as_ref().map(|formed| &formed.region)
    }

    /// Until when the parties of each case are told, while they are not.
    pub fn telling_terms(&self, law: &Pack) -> Vec<Term> {
        self.held().filter(|_| self.is_standing()).filter_map(|(_, held)| self.telling_term(held, law)).collect()
    }

    /// Until when those of one case are; none where they know who the team is.
    pub fn telling_term(&self, held: &Held, law: &Pack) -> Option<Term> {
        law.term(self.region(), "team.composition", self.untold_since(held)?)
    }

    /// When the terms of standing members end.
    pub fn terms_end(&self) -> Vec<Moment> {
        self.seconded().map(|(_, member)| member.until).collect()
    }

    /// When the team's own term ends.
    pub fn own_end(&self) -> Option<Moment> {
        self.until.filter(|_| self.is_standing())
    }

    /// Moments at which a member's term begins or ends, or the team's own ends.
    pub fn wakes(&self) -> Vec<Moment> {
        self.seconded().flat_map(|(_, member)| [member.from, member.until]).chain(self.until).collect()
    }

    /// State, next actor and next date: the body of the leader sees to terms and parties.
    pub fn status(&self, at: Moment, law: &Pack) -> Status {
        if self.formed.is_none() {
            return Status { code: "empty", next_actor: None, next_deadline: None };
        }
        if self.dissolved_at.is_some() {
            return Status { code: "dissolved", next_actor: None, next_deadline: None };
        }
        let code = if self.until.is_some_and(|until| until <= at) { "term_over" } else { "working" };
        let dates = self.telling_terms(law).into_iter().map(|term| term.by).chain(self.terms_end()).chain(self.own_end());
        Status {
            code,
            next_actor: self.leader.as_ref().map(|leader| leader.body.to_string()),
            next_deadline: Some(dates.min().unwrap_or(at)),
        }
    }
}

//! Lateness: an act held against the term of the duty that it ends.

use super::declaration::Finding;
use super::duty::Duty;
use super::fold::Fold;
use super::history::passed;
use super::rule::{Matter, Rule};
use super::term::Term;

impl<R: Fold> Duty<R> {
    /// The terms that ran before the judged act and run no longer with it: those it ended, soonest first.
    pub fn ended(&self, m: &Matter<'_, R>) -> Vec<Term> {
        let mut still = (self.due)(m.done(), m.law);
        let mut ended = (self.due)(m.before(), m.law);
        ended.retain(|term| still.iter().position(|one| one == term).map(|at| still.swap_remove(at)).is_none());
        ended.sort();
        ended
    }
}

impl<R: Fold> Rule<R> {
    /// That the judged act came after the last moment of a term of the rule's duty which it ended.
    pub fn late(&self, m: &Matter<'_, R>) -> Option<Finding> {
        self.after(m, *self.duty.as_ref()?.ended(m).first()?)
    }

    /// That the judged act came when a term of the rule's duty was over, whether or not it ended it.
    pub fn overdue(&self, m: &Matter<'_, R>) -> Option<Finding> {
        self.after(m, (self.duty.as_ref()?.due)(m.before(), m.law).into_iter().min()?)
    }

    /// That the judged act came after the last moment of a term: by how much, and what else the rule's words name of the term.
    pub fn after(&self, m: &Matter<'_, R>, term: impl Into<Term>) -> Option<Finding> {
        let term = term.into();
        let finding = Finding::late(passed(term.by, m.at())?);
        // Three names of one thing: a breach on record is told by the names it was recorded with.
        let last = ["due", "until", "end"].into_iter().filter(|name| self.demand.names(name));
        let finding = last.fold(finding, |finding, name| finding.with(name, term.by.local()));
        let limit = term.limit.filter(|_| self.demand.names("limit"));
        Some(limit.into_iter().fold(finding, |finding, limit| finding.with("limit", limit)))
    }
}

//! The course of appeals against the ruling, and the terms they have (CAO 831, 832, 835).

use super::acts::Outcome;
use super::state::{AppealState, State};
use crate::kernel::{Moment, Role, Tag, Term};
use crate::pack::Pack;

impl State {
    /// The appeals that wait for a decision.
    pub fn pending_appeals(&self) -> impl Iterator<Item = (&Tag, &AppealState)> {
        self.appeals.iter().filter(|(_, appeal)| appeal.decided.is_none())
    }

    /// The last moment of the ten days, where they have begun (CAO 832(1)).
    pub fn appeal_until(&self, appeal: &AppealState, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), "administrative.appeal", appeal.received?)
    }

    /// Whether an appeal came within the ten days, or before they began.
    pub fn is_in_term(&self, appeal: &AppealState, law: &Pack) -> bool {
        self.appeal_until(appeal, law).is_none_or(|until| appeal.filed <= until)
    }

    /// The last moment of the longer term, where it has begun: in the person's favour while the person counts as penalised (CAO 832(2)), against
    /// the person within a year of the entry into force (CAO 832(3)).
    pub fn appeal_longest(&self, appeal: &AppealState, law: &Pack) -> Option<Moment> {
        let (id, from) = if appeal.by.is_of_the_victim() {
            ("administrative.petition_adverse", self.in_force_since?)
        } else {
            ("administrative.penalised", self.executed_at()?)
        };
        law.due_in(self.region(), id, from)
    }

    /// The term in which an appeal is decided: within a day of the filing for a person who serves arrest, else within ten days of its coming to
    /// the higher court, of which the record knows the sending (CAO 835(1), (2)). Until it is sent they count from the filing.
    pub fn appeal_term(&self, appeal: &AppealState, law: &Pack) -> Option<Term> {
        self.decision_term(appeal.filed, appeal.forwarded.unwrap_or(appeal.filed), law)
    }

    /// The term in which a higher court decides what was filed at one moment and came to it at another.
    pub fn decision_term(&self, filed: Moment, received: Moment, law: &Pack) -> Option<Term> {
        let (id, from) =
            if self.serving_arrest() { ("administrative.petition_serving_arrest", filed) } else { ("administrative.petition", received) };
        law.term(self.region(), id, from)
    }

    /// The term in which what was filed goes on to the higher court (CAO 831(1), (4)): against arrest it goes the same day.
    pub fn forwarding_term(&self, filed: Moment, law: &Pack) -> Option<Term> {
        let arrest = matches!(self.penalty_in_force(), Some(Outcome::Arrest { .. }));
        let id = if arrest { "administrative.petition_forwarding_arrest" } else { "administrative.petition_forwarding" };
        law.term(self.region(), id, filed)
    }

    /// Who acts next on an appeal, and by when: what is due first.
    pub fn next_of_appeals(&self, law: &Pack) -> Option<(Role, Moment)> {
        let steps = self.pending_appeals().map(|(_, appeal)| match appeal.forwarded {
            None => (Role::CourtClerk, self.forwarding_term(appeal.filed, law).map_or(appeal.filed, |term| term.by)),
            Some(sent) => (Role::Judge, self.appeal_term(appeal, law).map_or(sent, |term| term.by)),
        });
        steps.min_by_key(|(_, by)| *by)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::rules::given::{appeal_decided, appeal_forwarded, appealed, fined, in_the_west, under_arrest};
    use super::super::{Administrative, State};
    use crate::kernel::fold;
    use crate::kernel::{Deed, Fold, Moment, RecordId};
    use crate::told::history;
    use serde_json::json;

    fn state(deeds: &[Deed]) -> State {
        fold::<Administrative>(&history("administrative/a-1", deeds).effective(Administrative::act))
    }

    /// Code, next actor and deadline.
    fn told(deeds: &[Deed]) -> String {
        let record = RecordId::parse("administrative/a-1").unwrap();
        let at = Moment::parse("2022-01-12T12:00:00+06:00").unwrap();
        let status = state(deeds).status(&record, at, crate::pack::embedded().unwrap());
        let by = status.next_deadline.map_or("never".to_owned(), Moment::local);
        format!("{}, {} by {by}", status.code, status.next_actor.as_deref().unwrap_or("nobody"))
    }

    #[test]
    fn an_appeal_waits_for_the_court_that_ruled_and_then_for_the_higher_one() {
        let after = |deeds: Vec<Deed>| [deeds, vec![appealed("2022-01-10 10:00", "person", None)]].concat();
        let sent_on = |deeds| [after(deeds), vec![appeal_forwarded("2022-01-10 16:00")]].concat();
        let decided = [sent_on(fined()), vec![appeal_decided("2022-01-11 10:00", json!({ "kind": "unchanged" }))]].concat();
        for (deeds, expected) in [
            (after(fined()), "appeal_pending, court_clerk by 2022-01-13 23:59"),
            (in_the_west(after(fined())), "appeal_pending, court_clerk by 2022-01-14 00:59"),
            (sent_on(fined()), "appeal_pending, judge by 2022-01-24 23:59"),
            (after(under_arrest()), "appeal_pending, court_clerk by 2022-01-10 23:59"),
            (sent_on(under_arrest()), "appeal_pending, judge by 2022-01-11 10:00"),
            (decided, "ruled, nobody by never"),
        ] {
            assert_eq!(told(&deeds), expected);
        }
    }

    #[test]
    fn a_decision_on_an_appeal_ends_the_arrest() {
        let milder = appeal_decided("2022-01-10 18:00", json!({ "kind": "amended", "outcome": { "kind": "warning" } }));
        let freed = [under_arrest(), vec![appealed("2022-01-10 10:00", "defender", None), milder]].concat();
        assert!(state(&freed).arrest_until().is_none());
        assert!(state(&freed).in_force.unwrap().on_petition.is_none());
        assert!(state(&freed[..6]).arrest_until().is_some());
    }
}

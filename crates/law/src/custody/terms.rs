//! What time says of a placement: what is due next, and when time alone changes what is counted.

use super::acts::{CopyTo, NoticeTo, PlacementBasis};
use super::state::State;
use crate::kernel::{Moment, RegionCode, Role, Status, Term};
use crate::pack::Pack;

impl State {
    /// The region on whose clocks its days are counted.
    pub fn region(&self) -> Option<&RegionCode> {
        self.arrived.as_ref().map(|arrived| &arrived.region)
    }

    /// By when the injuries found should be explained: a policy of the house. `None` where nothing waits for an explanation.
    pub fn explanation_due(&self, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), "injury.explanation", self.unexplained_since?)
    }

    /// By when the facility must release or hold an order to keep the person: the end that the order names which reached it last;
    /// until one has, what the basis alone gives (the detention limit by age, the first term of custody, the longest arrest).
    /// Custody in a temporary detention facility ends sooner (CPC 150(1)). `None` before arrival.
    pub fn held_until(&self, law: &Pack) -> Option<Moment> {
        let arrived = self.arrived.as_ref()?;
        let from = arrived.restricted_since;
        let minor = law.threshold("minor.under", from).is_some_and(|t| i64::from(arrived.age) < t.value);
        let id = match arrived.basis {
            PlacementBasis::Detention { .. } if minor => "detention.limit_minor",
            PlacementBasis::Detention { .. } => "detention.limit",
            PlacementBasis::Custody { .. } => "custody.first_term",
            PlacementBasis::AdministrativeArrest { .. } => "administrative.arrest",
        };
        let term = self.ordered_until.or_else(|| law.due_in(self.region(), id, from)).unwrap_or(from);
        let onward = self.arrived_at.filter(|_| arrived.facility.kind() == "ivs").and_then(|at| law.due("ivs.custody", at));
        Some(onward.map_or(term, |onward| onward.min(term)))
    }

    /// The term in which copies of the facility's own release go (CPC 139(2), 152(4)).
    pub fn copy_term(&self, law: &Pack) -> Option<Term> {
        law.term(self.region(), "facility.release_copy", self.own_release(law)?)
    }

    /// Whether both have gone.
    pub fn is_copied(&self) -> bool {
        self.copies.contains(&CopyTo::Investigator) && self.copies.contains(&CopyTo::Prosecutor)
    }

    /// The term in which everybody who must know of the release is told (CPC 133(2), 145(8)).
    pub fn notice_term(&self, law: &Pack) -> Option<Term> {
        let (since, _) = self.release_to_tell(law)?;
        law.term(self.region(), "facility.release_notice", since)
    }

    /// Who of them is still to be told.
    pub fn untold(&self, law: &Pack) -> Vec<NoticeTo> {
        let whom = self.release_to_tell(law).map_or(&[][..], |(_, whom)| whom);
        whom.iter().filter(|whom| !self.told.contains(whom)).copied().collect()
    }

    /// Moments at which time alone changes what is counted or told: the injury becomes overdue just after its last microsecond, what
    /// entitles the facility to keep the person ends, and so does the time until which it may without anything new.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        let overdue = self.explanation_due(law).and_then(|due| Moment::from_micros(due.micros() + 1));
        overdue.into_iter().chain(self.entitled_until(law)).chain(self.held_until(law)).collect()
    }

    /// State, next actor and next date at a moment.
    pub fn status(&self, at: Moment, law: &Pack) -> Status {
        let open = |code, role: Role, by: Moment| Status { code, next_actor: Some(role.code().to_owned()), next_deadline: Some(by) };
        let Some(until) = self.held_until(law) else { return Status { code: "empty", next_actor: None, next_deadline: None } };
        // The term of the examination runs in a detention, up to the first one; after it, or on another basis, the whole term does.
        let detention = self.arrived.as_ref().filter(|a| !self.examined && a.continues.is_none() && a.basis.is_detention());
        let examination_due = detention.and_then(|a| law.due("detention.medical_examination", a.restricted_since));
        let notice = self.notice_term(law).filter(|_| !self.untold(law).is_empty());
        let copy = self.copy_term(law).filter(|_| !self.is_copied());
        match (self.ended, self.explanation_due(law)) {
            (true, Some(due)) => open("injuries_unexplained", Role::Prosecutor, due),
            (true, None) => match (notice, copy) {
                (Some(term), _) => open("notice_due", Role::FacilityHead, term.by),
                (None, Some(term)) => open("copy_due", Role::FacilityHead, term.by),
                (None, None) => Status { code: "ended", next_actor: None, next_deadline: None },
            },
            (false, _) if at >= until => open("order_or_release_due", Role::FacilityHead, until),
            (false, _) if self.in_hospital_since.is_some() => open("in_hospital", Role::FacilityHead, until),
            (false, _) if self.admitted_at.is_none() && (!self.examined || self.awaits_hospital()) => {
                open("at_the_gate", Role::Medic, examination_due.unwrap_or(until))
            }
            (false, _) if self.admitted_at.is_none() => open("at_the_gate", Role::FacilityOfficer, until),
            (false, Some(due)) if due < until => open("held", Role::Prosecutor, due),
            (false, _) => open("held", Role::FacilityHead, until),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::rules::given::*;
    use crate::custody::{Custody, State};
    use crate::kernel::fold;
    use crate::kernel::{Deed, Fold, Moment, Status};
    use crate::told::history;
    use serde_json::json;

    /// Code, next actor and deadline at a local time.
    fn told(deeds: &[Deed], at: &str) -> String {
        let law = crate::pack::embedded().unwrap();
        let state: State = fold::<Custody>(&history(PLACEMENT, deeds).effective(Custody::act));
        let Status { code, next_actor, next_deadline } = state.status(Moment::parse(&moment(at)).unwrap(), law);
        format!("{code}, {} by {}", next_actor.as_deref().unwrap_or("nobody"), next_deadline.map_or("never".to_owned(), Moment::local))
    }

    #[test]
    fn every_open_placement_has_a_next_actor_and_a_date() {
        let in_hospital = [at_the_gate(bruise(), "hospital"), vec![hospitalised("2022-01-06 11:40")]].concat();
        for (deeds, at, expected) in [
            (vec![arrived()], "2022-01-06 11:10", "at_the_gate, medic by 2022-01-06 13:00"),
            (at_the_gate(none(), "fit"), "2022-01-06 11:35", "at_the_gate, facility_officer by 2022-01-08 10:00"),
            (at_the_gate(bruise(), "hospital"), "2022-01-06 11:35", "at_the_gate, medic by 2022-01-08 10:00"),
            (in_hospital, "2022-01-06 12:00", "in_hospital, facility_head by 2022-01-08 10:00"),
            (held(), "2022-01-06 13:00", "held, facility_head by 2022-01-08 10:00"),
            (held_with_bruise(), "2022-01-06 13:00", "held, facility_head by 2022-01-08 10:00"),
            (vec![with(arrived(), "age", json!(16))], "2022-01-07 10:00", "order_or_release_due, facility_head by 2022-01-07 10:00"),
            (vec![arrived_on_custody("sizo/almaty-city")], "2022-01-08 10:00", "at_the_gate, medic by 2022-03-06 10:00"),
            (vec![arrived_on_custody("ivs/almaty-city")], "2022-01-08 10:00", "at_the_gate, medic by 2022-02-06 20:00"),
        ] {
            assert_eq!(told(&deeds, at), expected);
        }
    }

    #[test]
    fn an_expired_detention_calls_for_release() {
        assert_eq!(told(&held(), "2022-01-08 09:59"), "held, facility_head by 2022-01-08 10:00");
        assert_eq!(told(&held(), "2022-01-08 10:00"), "order_or_release_due, facility_head by 2022-01-08 10:00");
    }

    #[test]
    fn an_order_lets_the_facility_keep_the_person_for_a_while() {
        let kept = [held(), vec![ordered("2022-01-07 19:00", "2022-03-06 10:00")]].concat();
        assert_eq!(told(&kept, "2022-01-08 10:00"), "held, facility_head by 2022-02-05 11:00");
        let exceptional = [held(), vec![ordered("2022-01-07 19:00", "2022-01-09 10:00")]].concat();
        assert_eq!(told(&exceptional, "2022-01-08 10:00"), "held, facility_head by 2022-01-09 10:00");
    }

    #[test]
    fn an_ended_placement_waits_only_for_its_injuries() {
        let out = released("2022-01-08 09:00", "detention_ended");
        assert_eq!(told(&[held(), vec![out.clone()]].concat(), "2022-01-09 10:00"), "ended, nobody by never");
        let bruised = [held_with_bruise(), vec![out]].concat();
        assert_eq!(told(&bruised, "2022-01-09 10:00"), "injuries_unexplained, prosecutor by 2022-01-17 23:59");
        let explained = [bruised, vec![explained("2022-01-12 12:00", "at_detention")]].concat();
        assert_eq!(told(&explained, "2022-01-13 10:00"), "ended, nobody by never");
    }

    #[test]
    fn a_release_of_the_facility_waits_for_its_two_copies() {
        let order = ordered("2022-01-07 19:00", "2022-03-06 10:00");
        let out = [held(), vec![order, released("2022-03-06 10:00", "limit_expired")]].concat();
        assert_eq!(told(&out, "2022-03-06 11:00"), "copy_due, facility_head by 2022-03-07 10:00");
        let one = [out, vec![copied("2022-03-06 12:00", "prosecutor")]].concat();
        assert_eq!(told(&one, "2022-03-06 13:00"), "copy_due, facility_head by 2022-03-07 10:00");
        let both = [one.clone(), vec![copied("2022-03-06 12:05", "investigator")]].concat();
        assert_eq!(told(&both, "2022-03-06 13:00"), "ended, nobody by never");
        // What is dated before the release is no copy of it.
        let before = [one, vec![copied("2022-03-06 09:55", "investigator")]].concat();
        assert_eq!(told(&before, "2022-03-06 13:00"), "copy_due, facility_head by 2022-03-07 10:00");
    }
}

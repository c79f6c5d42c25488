//! What time says of a placement: what is due next, and when time alone changes what is counted.

use super::acts::PlacementBasis;
use super::state::State;
use crate::kernel::{Moment, Role, Status};
use crate::pack::Pack;

impl State {
    /// By when the injuries found should be explained: a policy of the house. `None` where nothing waits for an explanation.
    pub fn explanation_due(&self, law: &Pack) -> Option<Moment> {
        law.due("injury.explanation", self.unexplained_since?)
    }

    /// By when the facility must release or hold an order to keep the person. The end of the term that it warned of last;
    /// until then what the basis alone gives: the detention limit by age, the first term of custody, the longest arrest.
    /// An exceptional detention term and a sanction stand in the suspect's record, which the facility must see to. `None` before arrival.
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
        self.warned.map(|(_, expires)| expires).or_else(|| law.due(id, from)).or(Some(from))
    }

    /// Moments at which time alone changes what is counted: the injury becomes overdue just after its last microsecond.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        self.explanation_due(law).and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date at a moment.
    pub fn status(&self, at: Moment, law: &Pack) -> Status {
        let open = |code, role: Role, by: Moment| Status { code, next_actor: Some(role.code().to_owned()), next_deadline: Some(by) };
        let Some(until) = self.held_until(law) else { return Status { code: "empty", next_actor: None, next_deadline: None } };
        let examination_due = self.arrived.as_ref().and_then(|a| law.due("detention.medical_examination", a.restricted_since));
        match (self.ended, self.explanation_due(law)) {
            (true, Some(due)) => open("injuries_unexplained", Role::Prosecutor, due),
            (true, None) => Status { code: "ended", next_actor: None, next_deadline: None },
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

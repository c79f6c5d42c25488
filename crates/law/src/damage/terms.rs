//! What time says of damage: what is due next, and when time alone changes what is counted.

use super::state::State;
use crate::kernel::{Basis, Moment, Role, Status, Step, Term, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["assessment_due"],
        what: Words { kk: "Залалды бағалау", ru: "Оценить ущерб", en: "Assess the damage" },
        basis: &[Basis::policy("damage.assessment")],
    },
    Step {
        states: &["case_due"],
        what: Words {
            kk: "Залалды қылмыстық іспен байланыстыру",
            ru: "Связать ущерб с уголовным делом",
            en: "Link the damage to a criminal case",
        },
        basis: &[Basis::policy("damage.case_link")],
    },
    Step {
        states: &["claimed"],
        what: Words {
            kk: "Сот талап қоюды шешті ме, соны қарау",
            ru: "Посмотреть, решил ли суд по иску",
            en: "See whether the court decided on the claim",
        },
        basis: &[Basis::policy("damage.review")],
    },
    Step {
        states: &["awarded"],
        what: Words {
            kk: "Өндірілген сома төленді ме, соны қарау",
            ru: "Посмотреть, выплачено ли присуждённое",
            en: "See whether what was awarded was paid",
        },
        basis: &[Basis::policy("damage.review")],
    },
];

impl State {
    /// By when a thing should be appraised: a policy of the house. `None` for persons, for what is appraised, and for duplicates.
    pub fn assessment_due(&self, law: &Pack) -> Option<Moment> {
        let waits = self.is_thing() && self.assessed.is_none() && self.duplicate.is_none();
        law.due_in(self.region(), "damage.assessment", self.attacked_at.filter(|_| waits)?)
    }

    /// The term in which the victim is recognised in a case that the damage was linked to at a moment.
    pub fn recognition_term(&self, linked: Moment, law: &Pack) -> Option<Term> {
        law.term(self.region(), "victim.recognition", linked)
    }

    /// Whether a thing is not appraised although it should be.
    pub fn is_assessment_overdue(&self, at: Moment, law: &Pack) -> bool {
        self.assessment_due(law).is_some_and(|due| at > due)
    }

    /// Moments at which time alone changes what is counted: the appraisal becomes overdue just after its last microsecond.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        self.assessment_due(law).and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date: what is due first. A claim is a right, and nobody waits for it.
    pub fn status(&self, _at: Moment, law: &Pack) -> Status {
        let Some(attacked_at) = self.attacked_at else { return Status { code: "empty", next_actor: None, next_deadline: None } };
        if self.duplicate.is_some() {
            return Status { code: "duplicate", next_actor: None, next_deadline: None };
        }
        let mut due: Vec<(Moment, &'static str, Role)> = Vec::new();
        due.extend(self.assessment_due(law).map(|by| (by, "assessment_due", Role::ForensicExpert)));
        if self.cases.is_empty() {
            due.extend(law.due_in(self.region(), "damage.case_link", attacked_at).map(|by| (by, "case_due", Role::DamageRegistrar)));
        }
        let unrecognised = self.cases.iter().filter(|(case, _)| !self.victims.contains_key(*case));
        due.extend(
            unrecognised.filter_map(|(_, linked)| Some((self.recognition_term(*linked, law)?.by, "recognition_due", Role::Investigator))),
        );
        for claim in self.claims.values() {
            match claim.decided {
                Some((at, awarded)) if claim.recovered() < awarded => {
                    due.extend(law.due_in(self.region(), "damage.review", at).map(|by| (by, "awarded", Role::DamageRegistrar)));
                }
                None if claim.is_pending() => {
                    due.extend(law.due_in(self.region(), "damage.review", claim.at).map(|by| (by, "claimed", Role::Investigator)))
                }
                _ => {}
            }
        }
        match due.into_iter().min_by_key(|(by, ..)| *by) {
            Some((by, code, role)) => Status { code, next_actor: Some(role.code().to_owned()), next_deadline: Some(by) },
            None => Status { code: self.rest(), next_actor: None, next_deadline: None },
        }
    }

    /// How far a record is on which nothing is due.
    fn rest(&self) -> &'static str {
        if self.claims.values().any(|claim| claim.awarded() > 0) {
            "recovered"
        } else if self.claims.values().any(|claim| claim.decided.is_some()) {
            "award_refused"
        } else if self.victims.values().any(|victim| victim.ended_at.is_none()) {
            "recognised"
        } else {
            "victim_ended"
        }
    }
}

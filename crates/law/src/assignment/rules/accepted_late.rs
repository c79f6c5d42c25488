//! # Taken in a day
//!
//! Demands that the addressee takes it for execution, or refuses an assignment, within a policy term of its giving.

use super::given::{accepted, assigned, example};
use crate::assignment::{Assignments, State};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.accepted_late",
    guard: Guard::Fact,
    acts: &["accepted/1", "refused/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    limits: &["assignment.acceptance"],
    demand: Words {
        kk: "{limit} ішінде қабылдануға тиіс; {by} кешіккен.",
        ru: "Принимается в течение {limit}; опоздание {by}.",
        en: "It is taken within {limit}; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "Until it is taken nobody answers for it.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        what: Words {
            kk: "Нұсқауды немесе тапсырманы орындауға қабылдау",
            ru: "Принять указание или поручение к исполнению",
            en: "Take the instruction or assignment for execution",
        },
        due: |state, law| Term::all(state.acceptance_term(law).filter(|_| state.accepted_at.is_none())),
        open: State::is_open,
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("six hours later", vec![assigned()], accepted("2022-01-10 15:00"), Then::Met),
        example("at the last minute", vec![assigned()], accepted("2022-01-11 09:00"), Then::Met),
        example("an hour late", vec![assigned()], accepted("2022-01-11 10:00"), Then::UnmetBy(60)),
    ]
}

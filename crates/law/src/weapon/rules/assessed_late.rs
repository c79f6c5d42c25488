//! # An assessment in time
//!
//! Demands the first assessment within the limit of the hand-over.

use super::given::{assessed, example, traced_surrender};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.assessed_late",
    guard: Guard::Fact,
    acts: &["voluntariness_assessed/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    limits: &["weapon.assessment"],
    demand: Words {
        kk: "Еріктілік тапсырғаннан кейін {limit} ішінде бағаланады; {by} кешіккен.",
        ru: "Добровольность оценивается в течение {limit} после сдачи; опоздание {by}.",
        en: "A surrender is assessed within {limit}; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY,
    why: "Whoever handed a weapon over should not wait to learn whether it was a crime.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Тапсырудың еріктілігін бағалау",
            ru: "Оценить добровольность сдачи",
            en: "Assess whether the surrender was voluntary",
        },
        due: |state, law| {
            let waits = state.surrender.as_ref().filter(|surrender| surrender.assessed.is_none());
            Term::all(waits.and_then(|surrender| law.term(state.region(), "weapon.assessment", surrender.at)))
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("the next day", traced_surrender(), assessed("2022-01-11 14:00", "voluntary"), Then::Met),
        example("at the end of the last day", traced_surrender(), assessed("2022-01-20 23:59", "voluntary"), Then::Met),
        example("the day after", traced_surrender(), assessed("2022-01-21 10:00", "voluntary"), Then::UnmetBy(600)),
    ]
}

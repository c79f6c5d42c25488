//! # The examination comes soon after its appointment
//!
//! Demands that the first examination is carried out within a term from its appointment: a policy of the house.

use super::given::{examined, example, with_the_experts};
use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.examined_late",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::new("policy", "death", "", Mark::General)],
    section: "14",
    since: "2022-01-01",
    limits: &["death.examination"],
    demand: Words {
        kk: "Сараптама тағайындалғаннан кейін {limit} ішінде жүргізілуге тиіс; {by} кешіккен.",
        ru: "Экспертиза проводится в течение {limit} с назначения; опоздание {by}.",
        en: "The examination comes within {limit} of its appointment; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Families wait for the body, and the body does not wait.",
    duty: Some(Duty {
        who: Role::ForensicExpert,
        what: Words {
            kk: "Сараптама жүргізу", ru: "Провести экспертизу", en: "Carry out the examination"
        },
        due: |state, law| {
            let waits = state.appointed.as_ref().filter(|_| state.examination.is_none());
            Term::all(waits.and_then(|(_, at)| law.term(state.region(), "death.examination", *at)))
        },
        open: |state| state.closed_at.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", with_the_experts(), examined("2022-01-09 14:00"), Then::Met),
        example("two hours later", with_the_experts(), examined("2022-01-09 16:00"), Then::UnmetBy(120)),
    ]
}

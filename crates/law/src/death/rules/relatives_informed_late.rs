//! # The family is told without delay
//!
//! Demands that the first relative is informed within a term from the identification. The term is the policy of the house.

use super::given::{example, found, identified, relative};
use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.relatives_informed_late",
    guard: Guard::Fact,
    acts: &["relatives_informed/1"],
    basis: &[
        Basis::new("policy", "Minnesota Protocol (2016), paragraph 35", "", Mark::Public),
        Basis::new("policy", "death", "", Mark::General),
    ],
    section: "14",
    since: "2022-01-01",
    limits: &["death.relatives"],
    demand: Words {
        kk: "Туыстарға тұлға анықталғаннан кейін {limit} ішінде хабарланады; {by} кешіккен.",
        ru: "Родственников уведомляют в течение {limit} после опознания; опоздание {by}.",
        en: "Relatives are told within {limit} of the identification; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Somebody is searching the hospitals at that hour.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Туыстарына хабарлау", ru: "Сообщить родственникам", en: "Tell the relatives"
        },
        due: |state, law| {
            let identified = state.identified_at.filter(|_| state.informed.is_empty());
            Term::all(identified.and_then(|at| law.term(state.region(), "death.relatives", at)))
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
        example(
            "at the limit",
            vec![found(), identified("2022-01-07 10:00")],
            relative("2022-01-08 10:00", "relatives_informed/1"),
            Then::Met,
        ),
        example(
            "three hours later",
            vec![found(), identified("2022-01-07 10:00")],
            relative("2022-01-08 13:00", "relatives_informed/1"),
            Then::UnmetBy(180),
        ),
    ]
}

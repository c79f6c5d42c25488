//! # A trace follows the recovery
//!
//! Demands the first trace against the loss register within the limit. A weapon past it is counted (XG1) until it is traced.

use super::given::{examined, example, found, nothing, traced};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.traced_late",
    guard: Guard::Fact,
    acts: &["traced/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    limits: &["weapon.trace"],
    demand: Words {
        kk: "Қару {limit} ішінде тізіліммен салыстырылады; {by} кешіккен.",
        ru: "Оружие проверяется по учёту утраченного в течение {limit}; опоздание {by}.",
        en: "A weapon is traced within {limit}; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY,
    why: "The owner of a weapon already found may still be searched for it.",
    duty: Some(Duty {
        who: Role::WeaponsRegistrar,
        what: Words {
            kk: "Қаруды жоғалғандар тізілімімен салыстыру",
            ru: "Проверить оружие по учёту утраченного",
            en: "Trace the weapon against the register of losses",
        },
        due: |state, law| state.pieces_term("weapon.trace", |piece| piece.traced.is_none(), law),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("two days later", vec![found(), examined("2022-01-08 10:00")], traced("2022-01-09 10:00", nothing()), Then::Met),
        example("at the last minute", vec![found(), examined("2022-01-08 10:00")], traced("2022-01-14 10:30", nothing()), Then::Met),
        example("ten hours later", vec![found(), examined("2022-01-08 10:00")], traced("2022-01-14 20:30", nothing()), Then::UnmetBy(600)),
    ]
}

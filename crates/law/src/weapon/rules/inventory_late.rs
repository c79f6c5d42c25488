//! # An inventory follows the loss
//!
//! Demands the first inventory within the limit of the report.

use super::given::{counted, example, reported};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.inventory_late",
    guard: Guard::Fact,
    acts: &["loss_counted/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    limits: &["weapon.inventory"],
    demand: Words {
        kk: "Түгендеу жоғалту туралы хабардан кейін {limit} ішінде жүргізіледі; {by} кешіккен.",
        ru: "Инвентаризация проводится в течение {limit} после сообщения об утрате; опоздание {by}.",
        en: "The inventory follows the report within {limit}; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY,
    why: "Until somebody counts, nobody knows what to look for.",
    duty: Some(Duty {
        who: Role::WeaponsRegistrar,
        what: Words {
            kk: "Жоғалған қаруды түгендеу", ru: "Провести инвентаризацию утраченного оружия", en: "Count what was lost"
        },
        due: |state, law| {
            let waits = state.loss.as_ref().filter(|loss| loss.counted_at.is_none());
            Term::all(waits.and_then(|loss| law.term(state.region(), "weapon.inventory", loss.at)))
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("after two days", vec![reported()], counted("2022-01-08 10:00", 3), Then::Met),
        example("at the end of the last day", vec![reported()], counted("2022-01-17 23:59", 3), Then::Met),
        example("the day after", vec![reported()], counted("2022-01-18 10:00", 3), Then::UnmetBy(600)),
    ]
}

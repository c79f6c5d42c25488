//! # An inventory follows the loss
//!
//! Demands the first inventory within the limit of the report.
//!
//! Basis: a policy of the house. Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{counted, example, reported};
use super::late;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::weapon::Weapons;

/// The rule.
pub static RULE: Rule<Weapons> = Rule {
    declaration: Declaration {
        code: "weapon.inventory_late",
        guard: Guard::Fact,
        acts: &["loss_counted/1"],
        basis: &[Basis::new("policy", "", "", Mark::General)],
        section: "13",
        since: "2022-01-01",
        until: None,
        limits: &["weapon.inventory"],
        demand: Words {
            kk: "Түгендеу жоғалту туралы хабардан кейін {limit} ішінде жүргізіледі; {by} кешіккен.",
            ru: "Инвентаризация проводится в течение {limit} после сообщения об утрате; опоздание {by}.",
            en: "The inventory follows the report within {limit}; it came {by} late.",
        },
        way_out: Words {
            kk: "Кешігу себебін түсіндіріңіз.", ru: "Объясните причину задержки.", en: "Explain the delay."
        },
        why: "Until somebody counts, nobody knows what to look for.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let loss = m.before().loss.as_ref().filter(|loss| loss.counted_at.is_none())?;
    late(m, loss.at, "weapon.inventory")
}

fn examples() -> Vec<Example> {
    vec![
        example("after two days", vec![reported()], counted("2022-01-08 10:00", 3), Then::Met),
        example("at the end of the last day", vec![reported()], counted("2022-01-17 23:59", 3), Then::Met),
        example("the day after", vec![reported()], counted("2022-01-18 10:00", 3), Then::UnmetBy(600)),
    ]
}

//! # An examination names a cause of death
//!
//! Demands at least one cause of death; where it was not established, that is the cause named.

use super::given::{examined, example, with, with_the_experts};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.cause_named",
    guard: Guard::Form,
    acts: &["examined/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Өлім себебі көрсетілмеген.", ru: "Причина смерти не указана.", en: "No cause of death is named."
    },
    way_out: Words {
        kk: "Тізімдегі кодты таңдаңыз; анықталмаса — «undetermined».",
        ru: "Выберите код из списка; если не установлена — «undetermined».",
        en: "Choose a code of the list; where it was not established, `undetermined`.",
    },
    why: "A death without a cause, not even an undetermined one, is missing from every table.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    examined.causes.is_empty().then(|| Finding::plain().at("/causes"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a gunshot", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("none", with_the_experts(), with(examined("2022-01-07 12:00"), "causes", json!([])), Then::Unmet),
    ]
}

//! # Causes of death are coded
//!
//! Demands at least one cause of death, each a code of the list `death_cause` of that day.

use super::given::{examined, example, with, with_the_experts};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.cause_unknown",
    guard: Guard::Form,
    acts: &["examined/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Өлім себебінің коды жоқ немесе белгісіз: «{cause}».",
        ru: "Код причины смерти не указан или неизвестен: «{cause}».",
        en: "The cause of death is missing or not on the list: {cause}.",
    },
    way_out: Words {
        kk: "Тізімдегі кодты таңдаңыз; анықталмаса — «undetermined».",
        ru: "Выберите код из списка; если не установлена — «undetermined».",
        en: "Choose a code of the list; where it was not established, `undetermined`.",
    },
    why: "A cause that everybody spells differently cannot be counted.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let strange = examined.causes.iter().find(|cause| m.law.entry("death_cause", cause, m.at()).is_none());
    match strange {
        Some(cause) => Some(Finding::plain().with("cause", cause)),
        None => examined.causes.is_empty().then(|| Finding::plain().with("cause", "-")),
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("a gunshot", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("in words of one's own", with_the_experts(), with(examined("2022-01-07 12:00"), "causes", json!(["shot"])), Then::Unmet),
        example("none", with_the_experts(), with(examined("2022-01-07 12:00"), "causes", json!([])), Then::Unmet),
    ]
}

//! # No release before the examination
//!
//! Demands that a body is released, to relatives or for burial, only after a forensic examination of the cause of death.

use super::given::{concluded, example, released, with_the_experts};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.released_unexamined",
    guard: Guard::Fact,
    acts: &["body_released/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified), Basis::cpc("222", "4", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Дене сот-медициналық сараптамасыз берілген.",
        ru: "Тело выдано без судебно-медицинской экспертизы.",
        en: "The body was released without a forensic examination.",
    },
    way_out: Words {
        kk: "Прокурор анықтайды; қажет болса, эксгумация туралы сот санкциясын сұраңыз.",
        ru: "Прокурор выясняет; при необходимости просите санкцию на эксгумацию.",
        en: "The prosecutor looks into it; if need be, ask for an exhumation.",
    },
    why: "What is buried unexamined may be dug up, or never known.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    m.before().examination.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("after it", concluded(), released("2022-01-08 10:00"), Then::Met),
        example("before it", with_the_experts(), released("2022-01-07 10:00"), Then::Unmet),
    ]
}

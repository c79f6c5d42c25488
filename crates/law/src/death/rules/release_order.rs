//! # Released once, exhumed only what is buried
//!
//! Demands that a body is not released twice without an exhumation in between, and that an exhumation is asked for only after a
//! release.

use super::given::{INVESTIGATOR, buried, concluded, example, released, step};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.release_order",
    guard: Guard::Form,
    acts: &["body_released/1", "exhumation_petitioned/1"],
    basis: &[Basis::cpc("225", "1", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қадам дененің қазіргі орнына сай емес: {where}.",
        ru: "Шаг не соответствует тому, где тело: {where}.",
        en: "The step does not go with where the body is: {where}.",
    },
    way_out: Words {
        kk: "Алдыңғы әрекеттерді тексеріңіз; беру жазылмаған болса, оны жазыңыз.",
        ru: "Проверьте прежние действия; если выдача не записана, запишите её.",
        en: "Check the earlier acts; record the release if it is missing.",
    },
    why: "A body is in one place.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let wrong = match (m.act(), m.before().released_at.is_some()) {
        (Act::BodyReleased(_), true) => "released",
        (Act::ExhumationPetitioned(_), false) => "not_released",
        _ => return None,
    };
    Some(Finding::plain().with("where", wrong))
}

fn examples() -> Vec<Example> {
    vec![
        example("released once", concluded(), released("2022-01-08 10:00"), Then::Met),
        example("released again", buried(), released("2022-01-09 10:00"), Then::Unmet),
        example("exhumed before it is buried", concluded(), step("2022-01-08 10:00", INVESTIGATOR, "exhumation_petitioned/1"), Then::Unmet),
    ]
}

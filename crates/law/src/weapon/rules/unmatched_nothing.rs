//! # Only a match that stands is taken back
//!
//! Demands that the match taken back is the one that stands.

use super::given::{STOLEN, STOLEN_2, example, matched_of_the_shop, unmatched};
use super::piece;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.unmatched_nothing",
    guard: Guard::Form,
    acts: &["unmatched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Мұндай сәйкестендіру жоқ.", ru: "Такого отождествления нет.", en: "There is no such match."
    },
    way_out: Words {
        kk: "Жазбадағы сәйкестендіруді атаңыз.",
        ru: "Назовите отождествление, стоящее в записи.",
        en: "Name the match that stands.",
    },
    why: "Taking back what was never said hides what was.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Unmatched(matched) = m.act() else { return None };
    (piece(m)?.matched.as_ref() != Some(&matched.stolen)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the match that stands", matched_of_the_shop(), unmatched("2022-01-10 09:00", STOLEN), Then::Met),
        example("another", matched_of_the_shop(), unmatched("2022-01-10 09:00", STOLEN_2), Then::Unmet),
    ]
}

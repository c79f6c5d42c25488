//! # Nothing is recovered before it was lost
//!
//! Demands that a weapon was seized, found or handed over after the loss of the weapon it is said to be.

use super::given::{STOLEN, at, example, found, found_of_the_shop, matched, reported, stolen};
use super::{loss_of, stolen_of};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.recovered_before_loss",
    guard: Guard::Form,
    acts: &["matched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қару жоғалтудан {by} бұрын алынған.",
        ru: "Оружие получено на {by} раньше утраты.",
        en: "It was recovered {by} before the loss.",
    },
    way_out: Words {
        kk: "Екі уақытты тексеріңіз.", ru: "Проверьте оба времени.", en: "Check the two times."
    },
    why: "A weapon in the police's hands that night was not in the looters'.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Matched(matched) = m.act() else { return None };
    let lost_at = loss_of(m, &stolen_of(m, &matched.stolen)?.content.loss)?.report.lost_at;
    passed(m.others().opened_at()?, lost_at).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("found the day after", found_of_the_shop(), matched("2022-01-09 11:00", STOLEN), Then::Met),
        example(
            "found an hour before",
            vec![reported(), stolen(), at("2022-01-06 01:00", found())],
            matched("2022-01-09 11:00", STOLEN),
            Then::UnmetBy(60),
        ),
    ]
}

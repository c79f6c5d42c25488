//! # Permission is given once
//!
//! Demands that the release was neither permitted nor refused before.

use super::given::{example, not_permitted, permitted, proposed};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.decided_once",
    guard: Guard::Decision,
    acts: &["permitted/1", "not_permitted/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Рұқсат туралы шешім қабылданып қойған.",
        ru: "Решение о разрешении уже принято.",
        en: "It was decided already whether this may be published.",
    },
    way_out: Words {
        kk: "Шешім қате болса, түзету жазыңыз; өзгерген санға жаңа шығарылым ұсыныңыз.",
        ru: "Ошибку исправьте исправлением; для других чисел предложите новый выпуск.",
        en: "Correct a mistaken entry by a correction; propose a new release for other figures.",
    },
    why: "One who asks again until the answer pleases has not asked.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let before = m.before();
    (before.permitted.is_some() || before.not_permitted.is_some()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first decision", vec![proposed()], permitted(), Then::Met),
        example("permitted after a refusal", vec![proposed(), not_permitted("2022-01-25 12:10")], permitted(), Then::Unmet),
    ]
}

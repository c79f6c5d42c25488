//! # A team is formed once
//!
//! Demands one opening act in the record of a team.

use super::given::{example, formed};
use crate::kernel::prelude::*;
use crate::team::Teams;

pub static RULE: Rule<Teams> = Rule {
    code: "team.once",
    guard: Guard::Form,
    acts: &["formed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазбада топ құрылған.",
        ru: "В этой записи группа уже образована.",
        en: "A team stands in this record already.",
    },
    way_out: Words {
        kk: "Жаңа топқа жаңа жазба ашыңыз.",
        ru: "Для новой группы откройте новую запись.",
        en: "Open another record for another team.",
    },
    why: "A team has one decision by which it was formed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    m.before().formed.is_some().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![example("the first", vec![], formed(), Then::Met), example("a second", vec![formed()], formed(), Then::Unmet)]
}

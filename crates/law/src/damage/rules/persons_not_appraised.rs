//! # Persons are not appraised
//!
//! Demands a thing for an appraisal. What an injured person has lost is declared and claimed with documents.

use super::given::{assessed, attacked, example, injured};
use crate::damage::Damage;
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.persons_not_appraised",
    guard: Guard::Form,
    acts: &["assessed/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Бағалау мүлікке жасалады, адамға емес.",
        ru: "Оценивают имущество, а не человека.",
        en: "Things are appraised, persons are not.",
    },
    way_out: Words {
        kk: "Зардап шегушінің шығынын мәлімдеме мен талапта көрсетіңіз.",
        ru: "Расходы пострадавшего укажите в заявлении и иске.",
        en: "Put the injured person's costs into the declaration and the claim.",
    },
    why: "The harm to a person has a grade and a document, not a price.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let state = m.before();
    (state.attacked.is_some() && !state.is_thing()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a building", vec![attacked()], assessed(140_000_050), Then::Met),
        example("a person", vec![injured()], assessed(140_000_050), Then::Unmet),
    ]
}

//! # A death is recorded once, and closed once
//!
//! Demands one opening act in the record of a death; what was entered wrongly is corrected.

use super::given::{example, found};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.once",
    guard: Guard::Form,
    acts: &["found/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл өлім бұрын жазылған.", ru: "Эта смерть уже записана.", en: "This death is recorded already."
    },
    way_out: Words {
        kk: "Қате болса, әрекетті түзетіңіз; басқа адам үшін жаңа жазба ашыңыз.",
        ru: "Ошибку исправьте исправлением; для другого погибшего откройте новую запись.",
        en: "Correct the act if it is wrong; open a new record for another person.",
    },
    why: "One record for one dead person, or nobody can be counted.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    m.before().found.is_some().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", vec![], found(), Then::Met),
        example("a second in the same record", vec![found()], Deed { at: "2022-01-07 10:00", ..found() }, Then::Unmet),
    ]
}

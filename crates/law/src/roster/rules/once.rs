//! # A roster is opened once
//!
//! Demands one opening act in the record of a roster.

use super::given::{example, opened};

use crate::kernel::prelude::*;
use crate::roster::Roster;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.once",
    guard: Guard::Form,
    acts: &["opened/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл кесте ашылған.", ru: "Этот график уже открыт.", en: "This roster is open already."
    },
    way_out: Words {
        kk: "Қате болса, ашу әрекетін түзетіңіз.",
        ru: "Ошибку исправьте исправлением.",
        en: "Correct the opening if it is wrong.",
    },
    why: "A roster belongs to one region.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    m.before().opened.is_some().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", vec![], opened(), Then::Met),
        example("a second", vec![opened()], Deed { at: "2022-01-06 10:00", ..opened() }, Then::Unmet),
    ]
}

//! # An item is collected first
//!
//! Demands that nothing happens to an item before it was collected.

use super::given::{example, held, sealed};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.before_collection",
    guard: Guard::Form,
    acts: &[
        "file_added/1",
        "linked_to_suspect/1",
        "proves/1",
        "handed_over/1",
        "accepted/1",
        "handover_refused/1",
        "examination_appointed/1",
        "examined/1",
        "sealed/1",
        "unsealed/1",
        "declared_inadmissible/1",
        "inadmissible_by_source/1",
        "returned/1",
        "destroyed/1",
        "copied/1",
        "transferred/1",
    ],
    basis: &[Basis::cpc("221", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Бұл уақытта зат әлі алынбаған.",
        ru: "В это время предмет ещё не был изъят.",
        en: "At that time the item had not been collected.",
    },
    way_out: Words { kk: "Уақытты тексеріңіз.", ru: "Проверьте время.", en: "Check the time." },
    why: "Whoever holds a thing must have got it from somewhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    m.before().collected.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("sealed after it was taken", held(), sealed("2022-01-10 11:30", "p1"), Then::Met),
        example("sealed before it was taken", held(), sealed("2022-01-10 10:30", "p1"), Then::Unmet),
    ]
}

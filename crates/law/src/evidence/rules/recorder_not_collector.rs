//! # The body that collected records it
//!
//! Demands that a collection is recorded by an officer of the body that collected, which is the first to hold the item.

use super::given::{COLLEAGUE, EXPERT, by, example, searched, taken};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.recorder_not_collector",
    guard: Guard::Form,
    acts: &["collected/1"],
    basis: &[Basis::cpc("221", "2", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Затты {body} алған; оны сол органның қызметкері жазады.",
        ru: "Предмет изъят органом {body}; записывает его сотрудник.",
        en: "The item was collected by {body}; an officer of that body records it.",
    },
    way_out: Words {
        kk: "Жазуды сол органға тапсырыңыз.", ru: "Поручите запись этому органу.", en: "Leave the entry to that body."
    },
    why: "Nobody puts a thing into another's hands by writing that it is there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Collected(c) = m.act() else { return None };
    (c.by.body != m.entry().authority.body).then(|| Finding::plain().with("body", &c.by.body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by whoever collected it", searched(), taken(), Then::Met),
        example("by a colleague", searched(), by(COLLEAGUE, taken()), Then::Met),
        example("by another body", searched(), by(EXPERT, taken()), Then::Unmet),
    ]
}

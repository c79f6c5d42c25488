//! # Replaced by another, before the end
//!
//! Demands that a shift is taken by another officer than the one who has it, before it has ended.

use super::given::{announced, example, replaced};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.replacement_order",
    guard: Guard::Form,
    acts: &["shift_replaced/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{shift}» ауысымы ауыстырылмайды: {stage}.",
        ru: "Замена в смене «{shift}» невозможна: {stage}.",
        en: "The shift {shift} cannot be replaced: {stage}.",
    },
    way_out: Words {
        kk: "Ауысым мен прокурорды тексеріңіз; өткенді түзетумен жазыңыз.",
        ru: "Проверьте смену и прокурора; прошлое исправьте исправлением.",
        en: "Check shift and officer; correct what is past.",
    },
    why: "A replacement after the fact rewrites who answered.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftReplaced(replaced) = m.act() else { return None };
    let shift = m.before().shifts.get(&replaced.shift)?;
    let stage = match (shift.officer == replaced.officer, m.at() >= shift.term.until) {
        (true, _) => "same_officer",
        (_, true) => "ended",
        _ => return None,
    };
    Some(Finding::plain().with("shift", &replaced.shift).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("before it begins", announced(), replaced("2022-01-05 18:00", "s1", "pros-4"), Then::Met),
        example("by the same officer", announced(), replaced("2022-01-05 18:00", "s1", "pros-1"), Then::Unmet),
        example("after its end", announced(), replaced("2022-01-07 09:00", "s1", "pros-4"), Then::Unmet),
    ]
}

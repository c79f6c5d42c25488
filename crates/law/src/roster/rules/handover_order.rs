//! # Handed over once, from a shift that has begun, to another
//!
//! Demands that a shift is handed over to another shift, after it has begun, and once.

use super::given::{announced, example, handed_over};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.handover_order",
    guard: Guard::Form,
    acts: &["shift_handed_over/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{shift}» ауысымы тапсырылмайды: {stage}.",
        ru: "Смену «{shift}» нельзя сдать: {stage}.",
        en: "The shift {shift} cannot be handed over: {stage}.",
    },
    way_out: Words {
        kk: "Ауысымдардың белгілерін тексеріңіз.", ru: "Проверьте метки смен.", en: "Check the tags of the shifts."
    },
    why: "A handover says who answers from that minute on.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftHandedOver(handed) = m.act() else { return None };
    let shift = m.before().shifts.get(&handed.shift)?;
    let stage = if handed.shift == handed.to {
        "to_itself"
    } else if shift.handed_over_at.is_some() {
        "handed_over"
    } else if m.at() < shift.term.from {
        "not_begun"
    } else {
        return None;
    };
    Some(Finding::plain().with("shift", &handed.shift).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("at its end", announced(), handed_over("2022-01-07 09:00"), Then::Met),
        example("before it begins", announced(), handed_over("2022-01-06 08:00"), Then::Unmet),
        example("twice", [announced(), vec![handed_over("2022-01-07 09:00")]].concat(), handed_over("2022-01-07 09:10"), Then::Unmet),
    ]
}

//! # Handed over by who leaves or who comes
//!
//! Demands that a handover is recorded by the officer of the one shift or of the other.

use super::given::{SECOND, THIRD, announced, by, example, handed_over};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.handed_over_by_neither",
    guard: Guard::Decision,
    acts: &["shift_handed_over/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл екі ауысымның ешқайсысында емес.",
        ru: "{officer} не стоит ни в одной из двух смен.",
        en: "{officer} has neither of the two shifts.",
    },
    way_out: Words {
        kk: "Тапсыруды кететін немесе келетін прокурор жазады.",
        ru: "Сдачу записывает сдающий или принимающий прокурор.",
        en: "The prosecutor who leaves or who comes records it.",
    },
    why: "Duty passes from hand to hand, not by a third one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftHandedOver(handed) = m.act() else { return None };
    let shifts = [&handed.shift, &handed.to].into_iter().filter_map(|tag| m.before().shifts.get(tag));
    let officer = m.entry().officer;
    (!shifts.into_iter().any(|shift| shift.officer == *officer)).then(|| Finding::plain().with("officer", officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("by who leaves", announced(), handed_over("2022-01-07 09:00"), Then::Met),
        example("by who comes", announced(), by(SECOND, handed_over("2022-01-07 09:00")), Then::Met),
        example("by a third", announced(), by(THIRD, handed_over("2022-01-07 09:00")), Then::Unmet),
    ]
}

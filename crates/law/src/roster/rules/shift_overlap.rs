//! # Nobody has two shifts at once
//!
//! Demands that an officer's shifts in a roster do not overlap.

use super::given::{announced, example, replaced, shift};

use super::{clashes, taken};
use crate::kernel::prelude::*;
use crate::roster::Roster;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.shift_overlap",
    guard: Guard::Decision,
    acts: &["shift_announced/1", "shift_replaced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} сол уақытта «{shift}» ауысымында.",
        ru: "{officer} в это время на смене «{shift}».",
        en: "{officer} has the shift {shift} at that time.",
    },
    way_out: Words {
        kk: "Басқа прокурорды қойыңыз немесе уақытты өзгертіңіз.",
        ru: "Назначьте другого прокурора или измените время.",
        en: "Name another prosecutor, or change the times.",
    },
    why: "One officer on two shifts is one shift.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let (tag, officer, term) = taken(m)?;
    let shifts = m.before().shifts.iter();
    let other = shifts.filter(|(other, _)| *other != tag).find(|(_, shift)| clashes(shift, officer, term));
    other.map(|(other, _)| Finding::plain().with("officer", officer).with("shift", other))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "one after the other",
            announced(),
            shift("2022-01-06 10:00", "s3", "pros-1", "2022-01-08 09:00", "2022-01-09 09:00"),
            Then::Met,
        ),
        example(
            "an hour of both",
            announced(),
            shift("2022-01-06 10:00", "s3", "pros-2", "2022-01-08 08:00", "2022-01-09 08:00"),
            Then::Unmet,
        ),
        example("replaced by who has the next", announced(), replaced("2022-01-06 10:00", "s1", "pros-2"), Then::Met),
    ]
}

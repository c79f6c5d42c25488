//! # A shift is announced before it begins
//!
//! Demands that a shift is announced no later than it begins.

use super::given::{example, first, ready};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.announced_late",
    guard: Guard::Fact,
    acts: &["shift_announced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Ауысым басталғаннан {by} кейін жарияланған.",
        ru: "Смена объявлена через {by} после её начала.",
        en: "The shift was announced {by} after it began.",
    },
    way_out: Words {
        kk: "Келесі ауысымдарды алдын ала жариялаңыз.",
        ru: "Следующие смены объявляйте заранее.",
        en: "Announce the next ones ahead.",
    },
    why: "A duty announced afterwards is an alibi.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftAnnounced(announced) = m.act() else { return None };
    passed(announced.from, m.at()).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("the day before", ready(), first(), Then::Met),
        example("half an hour after", ready(), Deed { at: "2022-01-06 09:30", ..first() }, Then::UnmetBy(30)),
    ]
}

//! # Behind the duty prosecutor stands a team
//!
//! Demands that a team covers the beginning of a shift that is announced.

use super::given::{example, first, opened, ready};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.without_team",
    guard: Guard::Fact,
    acts: &["shift_announced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words { kk: "{from} топ жоқ.", ru: "На {from} группы нет.", en: "There is no team on {from}." },
    way_out: Words {
        kk: "Топ құрыңыз (team_formed).", ru: "Сформируйте группу (team_formed).", en: "Form a team (team_formed)."
    },
    why: "One prosecutor alone cannot go anywhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftAnnounced(announced) = m.act() else { return None };
    m.before().team(announced.from).is_none().then(|| Finding::plain().with("from", announced.from.local()))
}

fn examples() -> Vec<Example> {
    vec![example("with a team", ready(), first(), Then::Met), example("without", vec![opened()], first(), Then::Unmet)]
}

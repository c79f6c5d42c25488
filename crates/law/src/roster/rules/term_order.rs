//! # A term ends after it begins
//!
//! Demands that a team, a shift or a secondment ends after it begins.

use super::given::{example, first, moment, ready, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.term_order",
    guard: Guard::Form,
    acts: &["team_formed/1", "shift_announced/1", "secondment/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Мерзім {from} басталып, {until} аяқталмайды.",
        ru: "Срок не может начаться {from} и кончиться {until}.",
        en: "A term cannot begin on {from} and end on {until}.",
    },
    way_out: Words {
        kk: "Екі уақытты тексеріңіз.", ru: "Проверьте оба времени.", en: "Check both times."
    },
    why: "A shift of no length covers nobody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let (from, until) = match m.act() {
        Act::TeamFormed(team) => (team.from, team.until),
        Act::ShiftAnnounced(shift) => (shift.from, shift.until),
        Act::Secondment(secondment) => (secondment.from, secondment.until),
        _ => return None,
    };
    (until <= from).then(|| Finding::plain().with("from", from.local()).with("until", until.local()).at("/until"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a day", ready(), first(), Then::Met),
        example("no time at all", ready(), with(first(), "until", json!(moment("2022-01-06 09:00"))), Then::Unmet),
    ]
}

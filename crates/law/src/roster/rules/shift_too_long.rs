//! # No shift longer than the policy
//!
//! Demands that a shift is not longer than the policy of the house.

use super::given::{example, first, moment, ready, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.shift_too_long",
    guard: Guard::Decision,
    acts: &["shift_announced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    limits: &["roster.shift"],
    demand: Words {
        kk: "Ауысым {limit} аспауға тиіс; бұл {by} ұзағырақ.",
        ru: "Смена не длиннее {limit}; эта длиннее на {by}.",
        en: "A shift lasts {limit} at most; this one is longer by {by}.",
    },
    way_out: Words {
        kk: "Екі ауысымға бөліңіз.", ru: "Разделите на две смены.", en: "Split it into two."
    },
    why: "Whoever has been up for two nights hears no complaint.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftAnnounced(shift) = m.act() else { return None };
    let limit = m.limit("roster.shift")?;
    let finding = Finding::late(passed(shift.from + limit, shift.until)?);
    Some(finding.with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("a day", ready(), first(), Then::Met),
        example("a day and an hour", ready(), with(first(), "until", json!(moment("2022-01-07 10:00"))), Then::UnmetBy(60)),
    ]
}

//! # No hour without a duty prosecutor
//!
//! Demands that a shift which is announced begins no later than the announced ones before it end. A gap is recorded, by how long
//! it is.

use super::given::{example, first, moment, ready, second, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.shift_gap",
    guard: Guard::Fact,
    acts: &["shift_announced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Алдыңғы ауысым {ended} аяқталады, бұл {by} кейін басталады.",
        ru: "Предыдущая смена кончается {ended}, эта начинается на {by} позже.",
        en: "The shift before ends on {ended}; this one begins {by} later.",
    },
    way_out: Words {
        kk: "Аралыққа ауысым жариялаңыз.",
        ru: "Объявите смену на этот промежуток.",
        en: "Announce a shift for the time between.",
    },
    why: "People are beaten between shifts, too.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftAnnounced(announced) = m.act() else { return None };
    let standing = m.before().shifts.values().filter(|shift| shift.withdrawn_at.is_none() && shift.term.from < announced.from);
    let ended = standing.map(|shift| shift.term.until).max()?;
    Some(Finding::late(passed(ended, announced.from)?).with("ended", ended.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("without a gap", [ready(), vec![first()]].concat(), second(), Then::Met),
        example(
            "two hours between",
            [ready(), vec![first()]].concat(),
            with(second(), "from", json!(moment("2022-01-07 11:00"))),
            Then::UnmetBy(120),
        ),
    ]
}

//! # Nothing happens in a withdrawn roster
//!
//! Demands that a roster which was withdrawn whole is not added to.

use super::given::{example, opened, team, withdrawn};

use crate::kernel::prelude::*;
use crate::roster::Roster;
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.after_withdrawal",
    guard: Guard::Form,
    acts: &[
        "team_formed/1",
        "shift_announced/1",
        "shift_handed_over/1",
        "shift_replaced/1",
        "secondment/1",
        "security_contact/1",
        "published/1",
        "withdrawn/1",
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Кесте {withdrawn} қайтарып алынған.",
        ru: "График отозван {withdrawn}.",
        en: "The roster was withdrawn on {withdrawn}.",
    },
    way_out: Words { kk: "Жаңа кесте ашыңыз.", ru: "Откройте новый график.", en: "Open a new roster." },
    why: "A roster taken down must not fill up unseen.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    m.before().withdrawn_at.map(|withdrawn| Finding::plain().with("withdrawn", withdrawn.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("before", vec![opened()], team(), Then::Met),
        example("after", vec![opened(), withdrawn("2022-01-05 10:30", json!({ "kind": "roster" }))], team(), Then::Unmet),
    ]
}

//! # Nothing happens in a withdrawn roster
//!
//! Demands that a roster which was withdrawn whole is not added to.
//!
//! Basis: policy of the record. Since 1 January 2022, the first day of the record.

use super::given::{example, opened, team, withdrawn};

use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::roster::Roster;
use serde_json::json;

/// The rule.
pub static RULE: Rule<Roster> = Rule {
    declaration: Declaration {
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
        until: None,
        limits: &[],
        demand: Words {
            kk: "Кесте {withdrawn} қайтарып алынған.",
            ru: "График отозван {withdrawn}.",
            en: "The roster was withdrawn on {withdrawn}.",
        },
        way_out: Words {
            kk: "Жаңа кесте ашыңыз.", ru: "Откройте новый график.", en: "Open a new roster."
        },
        why: "A roster taken down must not fill up unseen.",
    },
    check,
    examples,
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

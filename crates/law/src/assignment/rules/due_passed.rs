//! # A date lies ahead
//!
//! Demands that the date an act sets is later than the act.

use super::given::{DUE, assigned, deed_due, example, instructed, moment, objected, objection_decided, reported_life, with};
use crate::assignment::{Act, Assignments};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.due_passed",
    guard: Guard::Form,
    acts: &["instructed/1", "assigned/1", "extended/1", "returned/1", "objection_decided/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Мерзім ({due}) әрекет уақытынан кейін болуға тиіс.",
        ru: "Срок ({due}) должен быть позже самого действия.",
        en: "The date ({due}) must be later than the act.",
    },
    way_out: Words {
        kk: "Кейінгі мерзімді белгілеңіз.", ru: "Назначьте более поздний срок.", en: "Set a later date."
    },
    why: "What is due before it was given is overdue by design.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let due = m.act().due().filter(|due| *due <= m.at())?;
    let field = if matches!(m.act(), Act::ObjectionDecided(_)) { "/outcome/due" } else { "/due" };
    Some(Finding::plain().with("due", due.local()).at(field))
}

fn examples() -> Vec<Example> {
    vec![
        example("ten days later", vec![], instructed(), Then::Met),
        example("a minute later", vec![], with(assigned(), "due", json!(moment("2022-01-10 09:01"))), Then::Met),
        example("at that minute", vec![], with(assigned(), "due", json!(moment("2022-01-10 09:00"))), Then::Unmet),
        example(
            "returned for the day before",
            reported_life(),
            deed_due("2022-01-19 10:00", "returned/1", "2022-01-18 10:00"),
            Then::Unmet,
        ),
        example(
            "changed to a date that has passed",
            vec![instructed(), objected()],
            objection_decided("2022-01-14 10:00", json!({ "kind": "changed", "due": moment("2022-01-13 10:00") })),
            Then::Unmet,
        ),
        example(
            "changed to a later date",
            vec![instructed(), objected()],
            objection_decided("2022-01-14 10:00", json!({ "kind": "changed", "due": moment(DUE) })),
            Then::Met,
        ),
    ]
}

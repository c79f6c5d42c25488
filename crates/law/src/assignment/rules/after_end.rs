//! # Nothing after the end
//!
//! Demands that nothing follows a refusal, an accepted report or a cancellation; new work is a new record.

use super::given::{
    accepted, assigned, cancelled, deed_due, example, instructed, objected, objection_decided, refused, report_accepted, reported_life,
};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.after_end",
    guard: Guard::Decision,
    acts: &[
        "accepted/1",
        "refused/1",
        "objected/1",
        "objection_decided/1",
        "progressed/1",
        "executed/1",
        "reported/1",
        "report_accepted/1",
        "returned/1",
        "extended/1",
        "cancelled/1",
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазба {ended} аяқталған.", ru: "Эта запись окончена {ended}.", en: "This record ended on {ended}."
    },
    way_out: Words {
        kk: "Жаңа нұсқау немесе тапсырма беріңіз.",
        ru: "Дайте новое указание или поручение.",
        en: "Give a new instruction or assignment.",
    },
    why: "What was taken off the list must not come back unseen.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    m.before().ended.map(|(_, ended)| Finding::plain().with("ended", ended.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("while it is open", vec![assigned()], accepted("2022-01-10 15:00"), Then::Met),
        example("taken after it was refused", vec![assigned(), refused()], accepted("2022-01-10 15:00"), Then::Unmet),
        example(
            "returned after it was accepted",
            [reported_life(), vec![report_accepted("2022-01-19 09:00")]].concat(),
            deed_due("2022-01-19 10:00", "returned/1", "2022-01-25 10:00"),
            Then::Unmet,
        ),
        example(
            "taken after it was cancelled",
            vec![instructed(), cancelled("2022-01-10 12:00")],
            accepted("2022-01-10 15:00"),
            Then::Unmet,
        ),
        example(
            "taken after the higher prosecutor cancelled it",
            vec![instructed(), objected(), objection_decided("2022-01-12 10:00", json!({ "kind": "cancelled" }))],
            accepted("2022-01-12 15:00"),
            Then::Unmet,
        ),
    ]
}

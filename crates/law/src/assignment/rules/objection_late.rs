//! # An objection is decided
//!
//! Demands that the higher prosecutor decides on an objection within a policy term.

use super::given::{example, instructed, objected, objection_decided, with};
use crate::assignment::{Assignments, State};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.objection_late",
    guard: Guard::Fact,
    acts: &["objection_decided/1"],
    basis: &[Basis::cpc("193", "4", Mark::VerifiedAmended), Basis::new("policy", "assignment", "", Mark::General)],
    section: "1",
    since: "2022-01-01",
    limits: &["assignment.objection"],
    demand: Words {
        kk: "Қарсылық бойынша {due} дейін шешім қабылдануға тиіс; {by} кешіккен.",
        ru: "По возражению решают до {due}; опоздание {by}.",
        en: "The objection was to be decided by {due}; the decision came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "The instruction is carried out meanwhile: a late answer comes when the harm is done.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Нұсқауға қарсылық бойынша шешім қабылдау",
            ru: "Принять решение по возражению на указание",
            en: "Decide on the objection to the instruction",
        },
        due: |state, law| Term::all(state.objection_term(law)),
        open: State::is_open,
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example(
            "three days later",
            vec![instructed(), objected()],
            objection_decided("2022-01-14 10:00", json!({ "kind": "stands" })),
            Then::Met,
        ),
        example(
            "on the last day",
            vec![instructed(), objected()],
            objection_decided("2022-01-18 23:00", json!({ "kind": "stands" })),
            Then::Met,
        ),
        example(
            "the day after",
            vec![instructed(), objected()],
            objection_decided("2022-01-19 01:00", json!({ "kind": "stands" })),
            Then::UnmetBy(60),
        ),
        example(
            "in Aktobe the last day ends an hour later",
            vec![with(instructed(), "region", json!("aktobe-region")), objected()],
            objection_decided("2022-01-19 00:30", json!({ "kind": "stands" })),
            Then::Met,
        ),
    ]
}

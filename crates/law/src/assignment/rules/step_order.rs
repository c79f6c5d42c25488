//! # Each step in its turn
//!
//! Demands that what is taken is taken once and not refused afterwards; that only an instruction is objected to, once, before
//! the report, and an objection decided once; that what was carried out or reported is not so again before it is returned; and
//! that an answer has a report.

use super::given::{
    DUE, HEAD, INVESTIGATOR, accepted, assigned, by, deed_due, example, executed, instructed, objected, objection_decided, progressed,
    refused, report_accepted, reported, reported_life, searches,
};
use crate::assignment::{Act, Assignments, Kind};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.step_order",
    guard: Guard::Form,
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
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қадам қазір мүмкін емес: {stage}.",
        ru: "Этот шаг сейчас невозможен: {stage}.",
        en: "This step is not possible now: {stage}.",
    },
    way_out: Words {
        kk: "Жазбаның жағдайын тексеріңіз; қатені түзетумен түзетіңіз.",
        ru: "Проверьте состояние записи; ошибку исправьте исправлением.",
        en: "Look at the state of the record; mend a mistake by a correction.",
    },
    why: "A record in which steps repeat says nothing about when they were taken.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let state = m.before();
    let given = state.given.as_ref()?;
    let undecided = state.objection.as_ref().is_some_and(|objection| objection.decided_at.is_none());
    let reported = state.reported.is_some();
    let stage = match m.act() {
        Act::Accepted(_) | Act::Refused(_) if state.accepted_at.is_some() => "accepted",
        Act::Objected(_) if given.kind == Kind::Assignment => "no_instruction",
        Act::Objected(_) if state.objection.is_some() => "objected",
        Act::Objected(_) | Act::Progressed(_) | Act::Executed(_) | Act::Reported(_) if reported => "reported",
        Act::ObjectionDecided(_) if !undecided => "no_objection",
        Act::Executed(_) if state.executed_at.is_some() => "executed",
        Act::ReportAccepted(_) | Act::Returned(_) if !reported => "not_reported",
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("taken", vec![assigned()], accepted("2022-01-10 15:00"), Then::Met),
        example("taken twice", vec![assigned(), accepted("2022-01-10 15:00")], accepted("2022-01-10 16:00"), Then::Unmet),
        example("refused after it was taken", vec![assigned(), accepted("2022-01-10 08:30")], refused(), Then::Unmet),
        example("an objection to an assignment", vec![assigned()], by(HEAD, objected()), Then::Unmet),
        example("an objection", vec![instructed()], objected(), Then::Met),
        example("a second objection", vec![instructed(), objected()], by(INVESTIGATOR, objected()), Then::Unmet),
        example("a decision on none", vec![instructed()], objection_decided("2022-01-14 10:00", json!({ "kind": "stands" })), Then::Unmet),
        example("more results after the report", reported_life(), progressed("2022-01-19 10:00", searches()), Then::Unmet),
        example("carried out after the report", reported_life(), executed("2022-01-19 10:00"), Then::Unmet),
        example(
            "carried out twice",
            vec![assigned(), accepted("2022-01-10 15:00"), executed("2022-01-15 10:00")],
            executed("2022-01-16 10:00"),
            Then::Unmet,
        ),
        example(
            "carried out again after it was returned",
            [reported_life(), vec![deed_due("2022-01-19 10:00", "returned/1", DUE)]].concat(),
            executed("2022-01-20 10:00"),
            Then::Met,
        ),
        example("reported twice", reported_life(), reported("2022-01-19 10:00", "executed"), Then::Unmet),
        example("an answer to no report", vec![assigned(), accepted("2022-01-10 15:00")], report_accepted("2022-01-16 10:00"), Then::Unmet),
    ]
}

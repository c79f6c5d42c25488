//! # The report says what the record shows
//!
//! Demands that what is reported as carried out was carried out, and what was carried out is not reported as left undone.

use super::given::{example, executed, reported, taken};
use crate::assignment::{Act, Assignments, Outcome};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.report_differs",
    guard: Guard::Form,
    acts: &["reported/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Есеп жазбаға сай емес: {stage}.",
        ru: "Отчёт расходится с записью: {stage}.",
        en: "The report differs from the record: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен орындауды жазыңыз (executed) немесе есепті түзетіңіз.",
        ru: "Сначала запишите исполнение (executed) или исправьте отчёт.",
        en: "Record the execution first (executed), or mend the report.",
    },
    why: "A report is held against the acts, not taken for them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Reported(report) = m.act() else { return None };
    let stage = match (report.outcome, m.before().executed_at) {
        (Outcome::Executed, None) => "not_executed",
        (Outcome::NotExecuted, Some(_)) => "executed",
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "carried out, and said so",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-16 10:00", "executed"),
            Then::Met,
        ),
        example("left undone, and said so", taken(), reported("2022-01-16 10:00", "not_executed"), Then::Met),
        example("said to be carried out", taken(), reported("2022-01-16 10:00", "executed"), Then::Unmet),
        example(
            "carried out, said to be left undone",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-16 10:00", "not_executed"),
            Then::Unmet,
        ),
    ]
}

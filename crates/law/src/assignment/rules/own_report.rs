//! # Nobody answers the own report
//!
//! Demands that a report is accepted or returned by another officer than the one who made it.

use super::given::{HEAD, HEAD_AT_MINISTRY, by, deed_due, example, report_accepted, reported_life};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.own_report",
    guard: Guard::Decision,
    acts: &["report_accepted/1", "returned/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл есепті өзі берген.", ru: "{officer} сам представил этот отчёт.", en: "{officer} made this report."
    },
    way_out: Words {
        kk: "Есепке басқа лауазымды адам жауап береді.",
        ru: "На отчёт отвечает другое должностное лицо.",
        en: "Another officer answers the report.",
    },
    why: "Nobody signs off the own work.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let report = m.before().reported.as_ref()?;
    let officer = m.entry().officer;
    (report.by == *officer).then(|| Finding::plain().with("officer", officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("by another", reported_life(), report_accepted("2022-01-20 10:00"), Then::Met),
        example("by whoever reported", reported_life(), by(HEAD, report_accepted("2022-01-20 10:00")), Then::Unmet),
        example(
            "by whoever reported, since promoted",
            reported_life(),
            by(HEAD_AT_MINISTRY, report_accepted("2022-01-20 10:00")),
            Then::Unmet,
        ),
        example(
            "returned by whoever reported, since promoted",
            reported_life(),
            by(HEAD_AT_MINISTRY, deed_due("2022-01-19 10:00", "returned/1", "2022-01-25 10:00")),
            Then::Unmet,
        ),
    ]
}

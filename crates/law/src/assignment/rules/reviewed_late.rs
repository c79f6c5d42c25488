//! # A report is answered
//!
//! Demands that a report is accepted or returned within a policy term.

use super::given::{example, report_accepted, reported_life};
use crate::assignment::Assignments;
use crate::assignment::duties::by_prosecutor;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.reviewed_late",
    guard: Guard::Fact,
    acts: &["report_accepted/1", "returned/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    limits: &["assignment.report_review"],
    demand: Words {
        kk: "Есепке {due} дейін жауап берілуге тиіс; {by} кешіккен.",
        ru: "На отчёт отвечают до {due}; опоздание {by}.",
        en: "The report was to be answered by {due}; the answer came {by} late.",
    },
    way_out: Words {
        kk: "Кешігу себебін түсіндіріңіз; уақытты өзгертпеңіз.",
        ru: "Объясните задержку; время не меняйте.",
        en: "Explain the delay; leave the time as it is.",
    },
    why: "Whoever asks for a report by a date owes an answer by one.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        instead: Some((Role::Prosecutor, by_prosecutor)),
        what: Words {
            kk: "Есепті қабылдау немесе қайтару", ru: "Принять отчёт или вернуть его", en: "Accept the report or return it"
        },
        due: |state, law| state.review_due(law).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let report = m.before().reported.as_ref()?;
    let due = m.law.due_in(m.before().region(), "assignment.report_review", report.at)?;
    Some(Finding::late(passed(due, m.at())?).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the next day", reported_life(), report_accepted("2022-01-19 10:00"), Then::Met),
        example("on the last day", reported_life(), report_accepted("2022-01-21 23:59"), Then::Met),
        example("ten hours after it", reported_life(), report_accepted("2022-01-22 10:00"), Then::UnmetBy(600)),
    ]
}

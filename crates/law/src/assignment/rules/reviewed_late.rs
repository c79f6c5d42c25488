//! # A report is answered
//!
//! Demands that a report is accepted or returned within a policy term.

use super::given::{example, report_accepted, reported_life};
use crate::assignment::{Assignments, State};
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
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "Whoever asks for a report by a date owes an answer by one.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        instead: Some((Role::Prosecutor, State::is_prosecutors)),
        what: Words {
            kk: "Есепті қабылдау немесе қайтару", ru: "Принять отчёт или вернуть его", en: "Accept the report or return it"
        },
        due: |state, law| Term::all(state.review_term(law)),
        open: State::is_open,
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("the next day", reported_life(), report_accepted("2022-01-19 10:00"), Then::Met),
        example("on the last day", reported_life(), report_accepted("2022-01-21 23:59"), Then::Met),
        example("ten hours after it", reported_life(), report_accepted("2022-01-22 10:00"), Then::UnmetBy(600)),
    ]
}

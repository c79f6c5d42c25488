//! # Reported by the date
//!
//! Demands that the report comes by the date that whoever gave it set; an objection does not suspend it.

use super::given::{accepted, deed_due, example, executed, instructed, objected, reported, taken};
use crate::assignment::{Assignments, State};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.reported_late",
    guard: Guard::Fact,
    acts: &["reported/1"],
    basis: &[
        Basis::cpc("193", "4", Mark::VerifiedAmended),
        Basis::cpc("60", "8", Mark::VerifiedAmended),
        Basis::new("policy", "assignment", "", Mark::General),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Есеп {due} дейін берілуге тиіс; {by} кешіккен.",
        ru: "Отчёт представляется до {due}; опоздание {by}.",
        en: "The report was due by {due}; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "A date without a consequence for silence is a wish.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        what: Words {
            kk: "Орындау және бергенге есеп беру",
            ru: "Исполнить и отчитаться перед давшим",
            en: "Carry it out and report to whoever gave it",
        },
        consequence: Words {
            kk: "Мерзімі өткендер қатарында есептеледі; бұзушылық тіркеледі.",
            ru: "Числится просроченным; фиксируется нарушение.",
            en: "It is counted as overdue, and a breach is recorded.",
        },
        due: |state, _| Term::all(state.due.filter(|_| state.reported.is_none())),
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
            "at the last minute",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-20 18:00", "executed"),
            Then::Met,
        ),
        example(
            "two hours late",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-20 20:00", "executed"),
            Then::UnmetBy(120),
        ),
        example(
            "an objection waits: the date stays",
            vec![instructed(), objected(), accepted("2022-01-11 08:00"), executed("2022-01-15 10:00")],
            reported("2022-01-20 19:00", "executed"),
            Then::UnmetBy(60),
        ),
        example(
            "prolonged in time",
            [taken(), vec![executed("2022-01-15 10:00"), deed_due("2022-01-20 10:00", "extended/1", "2022-01-25 18:00")]].concat(),
            reported("2022-01-22 10:00", "executed"),
            Then::Met,
        ),
    ]
}

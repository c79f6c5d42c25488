//! # The judge decides within a day
//!
//! Demands that the investigating judge decides on an exhumation within the term of the code, counted here from the petition.

use super::given::{INVESTIGATOR, JUDGE, buried, example, step};
use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.exhumation_decided_late",
    guard: Guard::Fact,
    acts: &["exhumation_sanctioned/1", "exhumation_refused/1"],
    basis: &[Basis::cpc("226", "3", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    limits: &["death.exhumation_decision"],
    demand: Words {
        kk: "Судья өтінішхатты {limit} ішінде қарауға тиіс; {by} кешіккен.",
        ru: "Судья рассматривает ходатайство в течение {limit}; опоздание {by}.",
        en: "The judge decides within {limit}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Earth destroys evidence too.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Эксгумация туралы өтінішхатты шешу",
            ru: "Решить ходатайство об эксгумации",
            en: "Decide the petition for exhumation",
        },
        due: |state, law| {
            let waits = state.exhumation.filter(|exhumation| exhumation.word.is_none());
            Term::all(waits.and_then(|exhumation| law.term(state.region(), "death.exhumation_decision", exhumation.asked_at)))
        },
        open: |state| state.closed_at.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example(
            "at the limit",
            [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat(),
            step("2022-01-13 10:00", JUDGE, "exhumation_refused/1"),
            Then::Met,
        ),
        example(
            "two hours later",
            [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat(),
            step("2022-01-13 12:00", JUDGE, "exhumation_sanctioned/1"),
            Then::UnmetBy(120),
        ),
    ]
}

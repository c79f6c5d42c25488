//! # The judge decides within a day
//!
//! Demands that the investigating judge decides on an exhumation within the term of the code, counted here from the petition.

use super::given::{INVESTIGATOR, JUDGE, buried, example, step};
use super::late;
use crate::death::Death;
use crate::death::duties::open;
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
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время не меняйте.",
        en: "The prosecutor looks into the delay; leave the time as it is.",
    },
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
            open(state, waits.and_then(|exhumation| law.due("death.exhumation_decision", exhumation.asked_at)))
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    late(m, m.before().exhumation?.asked_at, "death.exhumation_decision")
}

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

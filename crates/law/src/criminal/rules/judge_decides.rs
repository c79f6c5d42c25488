//! # What is the judge's is decided by the investigating judge
//!
//! Demands that a measure is sanctioned, refused and reviewed by the investigating judge; the clerk may transcribe the ruling.

use super::given::{CLERK, JUDGE, PROSECUTOR, case, example, on_measure, petitioned};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.judge_decides",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1", "measure_refused/1", "urgent_validated/1"],
    basis: &[Basis::cpc("55", "1(13)–(18)", Mark::VerifiedAmended), Basis::cpc("220", "13-4", Mark::VerifiedAmended)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл шешімді тергеу судьясы қабылдайды, {role} емес.",
        ru: "Это решение принимает следственный судья, а не {role}.",
        en: "This decision is the investigating judge's, not one of {role}.",
    },
    way_out: Words {
        kk: "Материалдарды тергеу судьясына жіберіңіз.",
        ru: "Направьте материалы следственному судье.",
        en: "Send the materials to the investigating judge.",
    },
    why: "A home is opened on the word of a court, not on that of those who want to look into it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let role = m.entry().authority.role;
    (!matches!(role, Role::InvestigatingJudge | Role::CourtClerk)).then(|| Finding::plain().with("role", role.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the judge sanctions",
            case(vec![petitioned("search")]),
            on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"),
            Then::Met,
        ),
        example(
            "the clerk transcribes",
            case(vec![petitioned("search")]),
            on_measure("2022-01-10 12:00", CLERK, "measure_sanctioned/1"),
            Then::Met,
        ),
        example(
            "the prosecutor sanctions",
            case(vec![petitioned("search")]),
            on_measure("2022-01-10 12:00", PROSECUTOR, "measure_sanctioned/1"),
            Then::Unmet,
        ),
    ]
}

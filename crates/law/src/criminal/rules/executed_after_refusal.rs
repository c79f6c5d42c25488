//! # What the judge refused is not carried out
//!
//! Demands that a measure the investigating judge refused is not carried out, urgent or not.

use super::given::{JUDGE, case, example, executed, on_measure, petitioned};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.executed_after_refusal",
    guard: Guard::Decision,
    acts: &["measure_executed/1"],
    basis: &[Basis::cpc("220", "13", Mark::VerifiedAmended), Basis::cpc("254", "1", Mark::VerifiedAmended)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "Тергеу судьясы {since} бас тартқан: «{measure}» жүргізілмейді.",
        ru: "Следственный судья отказал {since}: «{measure}» не проводится.",
        en: "The investigating judge refused on {since}: {measure} is not carried out.",
    },
    way_out: Words {
        kk: "Жаңа мән-жайлар болса, жаңа өтінішхат беріңіз.",
        ru: "При новых обстоятельствах подайте новое ходатайство.",
        en: "Submit a new petition where there are new circumstances.",
    },
    why: "An urgency that begins with a refusal is a way round the court.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::MeasureExecuted(done) = m.act() else { return None };
    let since = m.before().measures.get(&done.measure)?.refused_at?;
    Some(Finding::plain().with("since", since.local()).with("measure", &done.measure))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after the sanction",
            case(vec![petitioned("search"), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1")]),
            executed("2022-01-10 15:00", "search", None),
            Then::Met,
        ),
        example(
            "after the refusal",
            case(vec![petitioned("search"), on_measure("2022-01-10 12:00", JUDGE, "measure_refused/1")]),
            executed("2022-01-10 15:00", "search", Some("escape")),
            Then::Unmet,
        ),
    ]
}

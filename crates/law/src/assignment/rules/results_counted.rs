//! # Results are counted
//!
//! Demands that each result counts at least the records it names, names records only where there are such, is given once, and
//! that whatever is carried out says what came of it, be it nought.

use super::given::{example, executed, progressed, searches, taken, weapons, with};
use crate::assignment::{Assignments, Counted, Found};
use crate::kernel::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.results_counted",
    guard: Guard::Form,
    acts: &["progressed/1", "executed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Нәтижелер дұрыс саналмаған: {reason}.",
        ru: "Результаты сосчитаны неверно: {reason}.",
        en: "The results are not counted properly: {reason}.",
    },
    way_out: Words {
        kk: "Әр нәтижені бір рет, аталған жазбалардан кем емес санмен жазыңыз.",
        ru: "Запишите каждый результат один раз и числом не меньше названных записей.",
        en: "Write each result once, with a number no smaller than the records named.",
    },
    why: "A number smaller than its own proof is a slip; work without a result is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let results = m.act().results();
    let kinds: BTreeSet<Found> = results.iter().map(|result| result.what).collect();
    let short = |result: &Counted| usize::try_from(result.count).is_ok_and(|count| count < result.records.len());
    let reason = if results.is_empty() && !m.before().has_results {
        "none"
    } else if kinds.len() < results.len() {
        "twice"
    } else if results.iter().any(short) {
        "fewer_than_named"
    } else if results.iter().any(|result| result.what.room().is_none() && !result.records.is_empty()) {
        "no_such_records"
    } else {
        return None;
    };
    Some(Finding::plain().with("reason", reason))
}

fn examples() -> Vec<Example> {
    vec![
        example("nine searches", taken(), progressed("2022-01-15 10:00", searches()), Then::Met),
        example("one weapon, one record", taken(), progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"])), Then::Met),
        example("three weapons, one record", taken(), progressed("2022-01-15 10:00", weapons(3, &["weapon/w-1"])), Then::Met),
        example("no weapon, one record", taken(), progressed("2022-01-15 10:00", weapons(0, &["weapon/w-1"])), Then::Unmet),
        example("nought", taken(), progressed("2022-01-15 10:00", weapons(0, &[])), Then::Met),
        example("carried out, and nothing said", taken(), with(executed("2022-01-15 10:00"), "results", json!([])), Then::Unmet),
        example(
            "carried out, the results said before",
            [taken(), vec![progressed("2022-01-15 10:00", searches())]].concat(),
            with(executed("2022-01-16 10:00"), "results", json!([])),
            Then::Met,
        ),
        example(
            "searches with records",
            taken(),
            progressed("2022-01-15 10:00", json!([{ "what": "searches_made", "count": 1, "records": ["criminal/c-1"] }])),
            Then::Unmet,
        ),
        example(
            "one kind twice",
            taken(),
            progressed(
                "2022-01-15 10:00",
                json!([
                    { "what": "searches_made", "count": 1, "records": [] }, { "what": "searches_made", "count": 2, "records": [] },
                ]),
            ),
            Then::Unmet,
        ),
    ]
}

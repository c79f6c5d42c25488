//! # Results name records that exist
//!
//! Demands that each record named as a result is of the kind it is counted as, and that something had happened in it by then.

use super::given::{example, found_weapon, progressed, searches, taken, weapons};
use crate::assignment::{Assignments, Found};
use crate::kernel::RecordId;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.record_unknown",
    guard: Guard::Decision,
    acts: &["progressed/1", "executed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы сол уақытта болмаған немесе басқа түрден.",
        ru: "Записи {record} к тому времени не было, или она другого рода.",
        en: "The record {record} was not there by then, or is of another kind.",
    },
    way_out: Words {
        kk: "Бар жазбаны атаңыз немесе алдымен оны ашыңыз.",
        ru: "Назовите существующую запись или сначала откройте её.",
        en: "Name a record that exists, or open it first.",
    },
    why: "A result that cannot be looked up is a claim.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let known = |what: Found, record: &RecordId| {
        let acts = m.world.history(record).recorded();
        Some(record.room()) == what.room() && acts.iter().any(|act| act.occurred_at <= m.at())
    };
    let named = m.act().results().iter().flat_map(|result| result.records.iter().map(|record| (result.what, record)));
    let (_, unknown) = named.into_iter().find(|(what, record)| !known(*what, record))?;
    Some(Finding::plain().with("record", unknown))
}

fn examples() -> Vec<Example> {
    vec![
        example("no record named", taken(), progressed("2022-01-15 10:00", searches()), Then::Met),
        example(
            "a weapon found before",
            [vec![found_weapon("2022-01-14 10:00")], taken()].concat(),
            progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"])),
            Then::Met,
        ),
        example(
            "found at that minute",
            [vec![found_weapon("2022-01-15 10:00")], taken()].concat(),
            progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"])),
            Then::Met,
        ),
        example(
            "found a day later",
            [vec![found_weapon("2022-01-16 10:00")], taken()].concat(),
            progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"])),
            Then::Unmet,
        ),
        example("of nowhere", taken(), progressed("2022-01-15 10:00", weapons(1, &["weapon/w-9"])), Then::Unmet),
        example(
            "a weapon counted as a case",
            [vec![found_weapon("2022-01-14 10:00")], taken()].concat(),
            progressed("2022-01-15 10:00", json!([{ "what": "cases", "count": 1, "records": ["weapon/w-1"] }])),
            Then::Unmet,
        ),
    ]
}

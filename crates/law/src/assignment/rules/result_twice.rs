//! # A result counts once
//!
//! Demands that no record is named as a result twice, in one report or in two.

use super::given::{example, found_weapon, progressed, taken, weapons};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.result_twice",
    guard: Guard::Decision,
    acts: &["progressed/1", "executed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы нәтиже ретінде бұрын саналған.",
        ru: "Запись {record} уже учтена как результат.",
        en: "The record {record} was counted as a result already.",
    },
    way_out: Words {
        kk: "Соңғы есептен кейінгі нәтижелерді ғана атаңыз.",
        ru: "Назовите только результаты после последнего отчёта.",
        en: "Name only what came since the last report.",
    },
    why: "Reports that repeat their finds make a search look better the longer it lasts.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let mut seen = m.before().counted.clone();
    let named = m.act().results().iter().flat_map(|result| &result.records);
    let twice = named.into_iter().find(|record| !seen.insert((*record).clone()))?;
    Some(Finding::plain().with("record", twice))
}

fn found() -> Vec<Deed> {
    [vec![found_weapon("2022-01-14 10:00")], taken()].concat()
}

fn examples() -> Vec<Example> {
    vec![
        example("named once", found(), progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"])), Then::Met),
        example("twice in one report", found(), progressed("2022-01-15 10:00", weapons(2, &["weapon/w-1", "weapon/w-1"])), Then::Unmet),
        example(
            "in the next report again",
            [found(), vec![progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"]))]].concat(),
            progressed("2022-01-17 10:00", weapons(1, &["weapon/w-1"])),
            Then::Unmet,
        ),
    ]
}

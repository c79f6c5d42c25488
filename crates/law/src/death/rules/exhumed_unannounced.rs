//! # The family knows of an exhumation
//!
//! Demands that a relative of the dead person was told after the exhumation was sanctioned and before it took place.

use super::given::{buried, example, exhumation, exhumed, relative};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.exhumed_unannounced",
    guard: Guard::Fact,
    acts: &["exhumed/1"],
    basis: &[Basis::cpc("225", "2", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Эксгумация туралы туыстардың ешқайсысына хабарланбаған.",
        ru: "Никто из родственников не уведомлён об эксгумации.",
        en: "No relative was told of the exhumation.",
    },
    way_out: Words {
        kk: "Хабарлаңыз және оны жазыңыз (relatives_informed).",
        ru: "Уведомите и запишите это (relatives_informed).",
        en: "Tell them, and record it (relatives_informed).",
    },
    why: "Nobody should learn from an empty grave.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let since = m.before().exhumation.map_or_else(Moment::default, |e| e.word.map_or(e.asked_at, |(at, _)| at));
    let told = m.earlier().iter().any(|e| matches!(e.act, Act::RelativesInformed(_)) && e.occurred_at >= since);
    (!told).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told that day",
            [buried(), exhumation("2022-01-12 10:00", "2022-01-12 15:00"), vec![relative("2022-01-12 17:00", "relatives_informed/1")]]
                .concat(),
            exhumed("2022-01-13 10:00"),
            Then::Met,
        ),
        example(
            "told of the death alone",
            [buried(), exhumation("2022-01-12 10:00", "2022-01-12 15:00")].concat(),
            exhumed("2022-01-13 10:00"),
            Then::Unmet,
        ),
    ]
}

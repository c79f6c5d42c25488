//! # The expert opens the package
//!
//! Demands that a thing that is examined came sealed and was opened in the institution that examines it.

use super::given::{
    EXPERT, INVESTIGATOR, accepted, appointed, by, examined, example, filmed, handed_over, held, packed, unsealed, with_the_expert,
};
use crate::evidence::Evidence;
use crate::evidence::Package;
use crate::kernel::prelude::*;
use crate::kernel::{Deed, Moment};

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.seal_gap",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("283", "2", Mark::Verified), Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат сараптамаға дейін ашық тұрған: {since}.",
        ru: "До экспертизы предмет не был опечатан: {since}.",
        en: "The item stood open before it was examined: {since}.",
    },
    way_out: Words {
        kk: "Сарапшы буып-түюдің жай-күйін қорытындыда сипаттасын; айырманы прокурор бағалайды.",
        ru: "Пусть эксперт опишет состояние упаковки в заключении; различие оценит прокурор.",
        en: "Let the expert describe the state of the package in the conclusion; the prosecutor weighs the difference.",
    },
    why: "What lay open could be changed, and nobody can say that it was not.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    let collected = before.collected.as_ref().filter(|collected| !collected.kind.is_digital())?;
    let since = match &before.package {
        Package::Opened { by, .. } if *by == m.entry().authority.body => return None,
        Package::Opened { at, by } => format!("{} ({by})", at.local()),
        Package::Sealed { seal } => format!("{seal}?"),
        Package::Open => format!("{} ({})", before.collected_at.map(Moment::local).unwrap_or_default(), collected.by.body),
    };
    Some(Finding::plain().with("since", since))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "opened by the expert",
            [with_the_expert(), vec![unsealed("2022-01-13 10:00", "p1")]].concat(),
            examined("2022-01-14 10:00"),
            Then::Met,
        ),
        example(
            "opened by the police before it was handed over",
            [packed(), vec![by(INVESTIGATOR, unsealed("2022-01-11 10:00", "p1")), appointed()], passed_on()].concat(),
            examined("2022-01-14 10:00"),
            Then::Unmet,
        ),
        example("never sealed", [held(), vec![appointed()], passed_on()].concat(), examined("2022-01-14 10:00"), Then::Unmet),
        example("examined in a package nobody opened", with_the_expert(), examined("2022-01-14 10:00"), Then::Unmet),
        example("a file", [filmed(), vec![appointed()], passed_on()].concat(), examined("2022-01-14 10:00"), Then::Met),
    ]
}

/// Handed over to the expert and accepted.
fn passed_on() -> Vec<Deed> {
    vec![handed_over("2022-01-12 10:00", EXPERT), accepted("2022-01-12 11:00", EXPERT)]
}

//! # The linked case, once
//!
//! Demands that the case whose requalification is recorded is the one to which the death is linked, and that it is recorded
//! once.

use super::given::{example, found, murder_case, requalified};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.requalified_order",
    guard: Guard::Form,
    acts: &["case_requalified/1"],
    basis: &[Basis::cpc("207", "1", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі бойынша қайта саралау жазылмайды: {stage}.",
        ru: "Переквалификация дела {case} не записывается: {stage}.",
        en: "The requalification of {case} cannot be recorded: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен өлімді іспен байланыстырыңыз (linked).",
        ru: "Сначала свяжите смерть с делом (linked).",
        en: "Link the death to the case first (linked).",
    },
    why: "A figure on requalified cases must not be fed from elsewhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::CaseRequalified(requalified) = m.act() else { return None };
    let before = m.before();
    let stage = match before.case.as_ref() {
        Some((case, _)) if *case != requalified.case => "linked_to_another",
        None => "not_linked",
        _ if before.requalified.contains_key(&requalified.case) => "requalified",
        _ => return None,
    };
    Some(Finding::plain().with("case", &requalified.case).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("linked, for the first time", murder_case(), requalified("2022-01-10 14:00", "q2"), Then::Met),
        example("not linked", vec![found()], requalified("2022-01-10 14:00", "q2"), Then::Unmet),
        example(
            "a second time",
            [murder_case(), vec![requalified("2022-01-10 14:00", "q2")]].concat(),
            requalified("2022-01-11 14:00", "q2"),
            Then::Unmet,
        ),
    ]
}

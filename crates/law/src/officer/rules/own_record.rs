//! # Nobody decides on oneself
//!
//! Demands that nobody proposes, confirms or declines on the own record.

use super::given::{FIRST, SECOND, by, example, founded, on, transferred};
use crate::kernel::prelude::*;
use crate::officer::Officers;

pub static RULE: Rule<Officers> = Rule {
    code: "officer.own_record",
    guard: Guard::Form,
    acts: &[
        "appointed/1",
        "transferred/1",
        "credential_given/1",
        "suspended/1",
        "reinstated/1",
        "ended/1",
        "proposal_confirmed/1",
        "proposal_declined/1",
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл — сіздің өз жазбаңыз.", ru: "Это ваша собственная запись.", en: "This is your own record."
    },
    way_out: Words {
        kk: "Басқа тізілім жүргізушісінен сұраңыз.", ru: "Попросите другого ведущего реестр.", en: "Ask another registrar."
    },
    why: "Whoever could change the own office would give it to oneself.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    (m.entry().officer.as_str() == m.record.number()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let first = || vec![founded(FIRST, SECOND), founded(SECOND, FIRST)];
    let promoted = on("officer/registrar-1", transferred("2022-01-06 10:00"));
    vec![
        example("another's", first(), promoted.clone(), Then::Unmet),
        example("by another registrar", first(), by(SECOND, promoted), Then::Met),
    ]
}

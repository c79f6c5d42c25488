//! # A visit ends after it begins
//!
//! Demands that a visit ends no earlier than it began. It is all that is asked of a visit: counsel is never refused.

use super::given::{arrived, detained, example, held, visited};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.visit_order",
    guard: Guard::Form,
    acts: &["visited/1"],
    basis: &[Basis::cpc("70", "2", Mark::VerifiedAmended)],
    section: "11",
    since: "2015-01-01",
    demand: Words {
        kk: "Келу басталғанға дейін аяқталған: {ended}.",
        ru: "Посещение окончилось раньше, чем началось: {ended}.",
        en: "The visit ends before it begins: {ended}.",
    },
    way_out: Words {
        kk: "Аяқталу уақытын түзетіңіз.", ru: "Исправьте время окончания.", en: "Mend the end of the visit."
    },
    why: "How long counsel had is asked later, and must be answered by the record.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Visited(visited) = m.act() else { return None };
    (visited.ended_at < m.at()).then(|| Finding::plain().with("ended", visited.ended_at.local()).at("/ended_at"))
}

fn examples() -> Vec<Example> {
    vec![
        example("counsel for an hour", vec![detained(), arrived()], visited("2022-01-06 14:00", "2022-01-06 15:00"), Then::Met),
        example("the wrong way round", held(), visited("2022-01-06 14:00", "2022-01-06 13:00"), Then::Unmet),
    ]
}

//! # A case is terminated on a ground of the code
//!
//! Demands that a decision to terminate names one of the grounds of the list.

use super::given::{case, example, termination, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.termination_ground",
    guard: Guard::Decision,
    acts: &["termination_issued/1"],
    basis: &[Basis::cpc("35", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{ground}» істі тоқтатудың негізі емес.",
        ru: "«{ground}» не основание прекратить дело.",
        en: "\"{ground}\" is no ground for terminating a case.",
    },
    way_out: Words {
        kk: "Тізімдегі негізді көрсетіңіз.", ru: "Укажите основание из перечня.", en: "Name a ground of the list."
    },
    why: "Some grounds clear a person and some do not; without one nobody knows which it was.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::TerminationIssued(issued) = m.act() else { return None };
    m.law.entry("termination", &issued.ground, m.at()).is_none().then(|| Finding::plain().with("ground", &issued.ground))
}

fn examples() -> Vec<Example> {
    vec![
        example("no event", case(vec![]), termination("2022-01-20 10:00"), Then::Met),
        example("no wish", case(vec![]), with(termination("2022-01-20 10:00"), "ground", json!("no_wish")), Then::Unmet),
    ]
}

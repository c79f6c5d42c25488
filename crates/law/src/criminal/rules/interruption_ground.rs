//! # A term is interrupted on a ground of the code
//!
//! Demands that an interruption names one of the grounds of the list.

use super::given::{case, example, interrupted, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.interruption_ground",
    guard: Guard::Decision,
    acts: &["interrupted/1"],
    basis: &[Basis::cpc("45", "7", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{ground}» мерзімді үзудің негізі емес.",
        ru: "«{ground}» не основание прерывать срок.",
        en: "\"{ground}\" is no ground for interrupting the term.",
    },
    way_out: Words {
        kk: "Тізімдегі негізді көрсетіңіз; негіз болмаса, тергеу жалғасады.",
        ru: "Укажите основание из перечня; если его нет, расследование продолжается.",
        en: "Name a ground of the list; without one the investigation goes on.",
    },
    why: "An interruption takes a case out of the figures of what is pending.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Interrupted(interrupted) = m.act() else { return None };
    m.law.entry("interruption", &interrupted.ground, m.at()).is_none().then(|| Finding::plain().with("ground", &interrupted.ground))
}

fn examples() -> Vec<Example> {
    vec![
        example("the perpetrator is not identified", case(vec![]), interrupted(), Then::Met),
        example("too much work", case(vec![]), with(interrupted(), "ground", json!("workload")), Then::Unmet),
    ]
}

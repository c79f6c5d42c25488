//! # The body is where the chain of custody says
//!
//! Demands that the body had been handed to the institution that examined it, by the chain of custody.

use super::given::{FORENSIC, appointed, examined, example, found, with_the_experts};

use crate::death::state::BODY;
use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.examined_elsewhere",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[
        Basis::new("policy", "Minnesota Protocol (2016), paragraph 65", "", Mark::Public),
        Basis::new("policy", "death", "", Mark::General),
    ],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Сақтау тізбегі бойынша дене {keeper} органында, ал сараптаманы {institution} жүргізген.",
        ru: "По цепочке хранения тело находится в {keeper}, а экспертизу провёл {institution}.",
        en: "By the chain of custody the body is with {keeper}; {institution} examined it.",
    },
    way_out: Words {
        kk: "Берілгенді болған уақытымен жазыңыз (custody_chain).",
        ru: "Запишите передачу временем, когда она была (custody_chain).",
        en: "Record the handover with the time at which it happened (custody_chain).",
    },
    why: "What was examined must be what was found.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let keeper = m.before().keeper(BODY).filter(|keeper| **keeper != examined.institution)?;
    Some(Finding::plain().with("keeper", keeper).with("institution", &examined.institution))
}

fn examples() -> Vec<Example> {
    vec![
        example("handed over before", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("still with the police", vec![found(), appointed("2022-01-06 14:00", FORENSIC)], examined("2022-01-07 12:00"), Then::Unmet),
    ]
}

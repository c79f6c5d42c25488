//! # What had no choice was not voluntary
//!
//! Demands that a surrender on arrest, in an investigative action or under pursuit is not assessed as voluntary. A weapon handed
//! over when a search begins is recorded as seized, in a kind of its own.

use super::given::{assessed, example, surrendered, traced_surrender, with};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Voluntariness, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.never_voluntary",
    guard: Guard::Decision,
    acts: &["voluntariness_assessed/1"],
    basis: &[
        Basis::new("CC", "287", "note", Mark::VerifiedAmended),
        Basis::cpc("254", "8", Mark::VerifiedAmended),
        Basis::new("policy", "", "", Mark::General),
    ],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл мән-жайда тапсыру ерікті деп танылмайды: {circumstance}.",
        ru: "При таких обстоятельствах сдача добровольной не признаётся: {circumstance}.",
        en: "Under these circumstances a surrender is not voluntary: {circumstance}.",
    },
    way_out: Words {
        kk: "Ерікті емес деп бағалаңыз немесе мән-жайды дәлелмен түзетіңіз.",
        ru: "Оцените как недобровольную или исправьте обстоятельства с обоснованием.",
        en: "Assess it as not voluntary, or correct the circumstance with reasons.",
    },
    why: "The law rewards whoever could have kept it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::VoluntarinessAssessed(assessed) = m.act() else { return None };
    let circumstance = m.others().surrender.as_ref()?.content.circumstance;
    let refused = assessed.result == Voluntariness::Voluntary && !circumstance.leaves_a_choice();
    refused.then(|| Finding::plain().with("circumstance", circumstance.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the person came in", traced_surrender(), assessed("2022-01-11 14:00", "voluntary"), Then::Met),
        example(
            "on arrest",
            [vec![with(surrendered(), "circumstance", json!("at_arrest"))], traced_surrender().split_off(1)].concat(),
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Unmet,
        ),
        example(
            "in a search",
            [vec![with(surrendered(), "circumstance", json!("in_investigative_action"))], traced_surrender().split_off(1)].concat(),
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Unmet,
        ),
        example(
            "under pursuit",
            [vec![with(surrendered(), "circumstance", json!("under_pursuit"))], traced_surrender().split_off(1)].concat(),
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Unmet,
        ),
        example(
            "under pursuit, assessed so",
            [vec![with(surrendered(), "circumstance", json!("under_pursuit"))], traced_surrender().split_off(1)].concat(),
            assessed("2022-01-11 14:00", "not_voluntary"),
            Then::Met,
        ),
    ]
}

//! # A figure has a definition
//!
//! Demands that every figure named is one the house declares.

use super::declared;
use super::given::{example, proposed};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.figure_unknown",
    guard: Guard::Form,
    acts: &["stated/1", "proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Мұндай көрсеткіш жоқ: {figures}.",
        ru: "Нет такого показателя: {figures}.",
        en: "There is no such figure: {figures}.",
    },
    way_out: Words {
        kk: "Көрсеткіштер тізімінен нөмірін алыңыз.",
        ru: "Возьмите обозначение из перечня показателей.",
        en: "Take the id from the list of figures.",
    },
    why: "A number without a definition cannot be counted again.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let named: Vec<&str> = match m.act() {
        Act::Stated(stated) => stated.figures.iter().map(|said| said.figure.as_str()).collect(),
        Act::Proposed(proposed) => proposed.figures.iter().map(|spoken| spoken.figure.as_str()).collect(),
        _ => return None,
    };
    let unknown: Vec<&str> = named.into_iter().filter(|id| declared(id).is_none()).collect();
    (!unknown.is_empty()).then(|| Finding::plain().with("figures", unknown.join(", ")))
}

fn examples() -> Vec<Example> {
    let named = |id: &str| {
        let mut deed = proposed();
        deed.payload["figures"][0]["figure"] = json!(id);
        deed
    };
    vec![example("declared figures", vec![], proposed(), Then::Met), example("a figure nobody declared", vec![], named("Z9"), Then::Unmet)]
}

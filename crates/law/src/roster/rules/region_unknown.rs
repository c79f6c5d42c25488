//! # A region that exists on that day
//!
//! Demands that a roster is opened for a region that the pack knows on that day, by the prosecution of that region.

use super::given::{example, opened, with};
use super::region_of;
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.region_unknown",
    guard: Guard::Form,
    acts: &["opened/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{region}» өңірі ол күні жоқ немесе {body} оның прокуратурасы емес.",
        ru: "Региона «{region}» в тот день нет или {body} — не его прокуратура.",
        en: "There is no region {region} on that day, or {body} is not its prosecution.",
    },
    way_out: Words {
        kk: "Өңірдің кодын және прокуратурасын тексеріңіз.",
        ru: "Проверьте код региона и прокуратуру.",
        en: "Check the region's code and the prosecution.",
    },
    why: "All regions are counted: which there are must not be guessed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::Opened(opened) = m.act() else { return None };
    let exists = m.law.region(opened.region.as_str(), m.at()).is_some();
    let own = opened.body.kind() == "prosecution" && region_of(&opened.body) == Some(opened.region.as_str());
    (!exists || !own).then(|| Finding::plain().with("region", &opened.region).with("body", &opened.body))
}

fn examples() -> Vec<Example> {
    vec![
        example("Almaty", vec![], opened(), Then::Met),
        example("a region formed later", vec![], with(opened(), "region", json!("abai-region")), Then::Unmet),
        example("by the police", vec![], with(opened(), "body", json!("police/almaty-city")), Then::Unmet),
    ]
}

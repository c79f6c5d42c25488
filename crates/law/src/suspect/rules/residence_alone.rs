//! # No home is no ground by itself
//!
//! Demands that where custody rests on exceptional grounds, having no permanent residence in Kazakhstan is not the only one.

use super::custody_penalty::custody_grounds;
use super::given::{accused, detained, example, proposed, with};
use crate::kernel::prelude::*;
use crate::suspect::{Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.residence_alone",
    guard: Guard::Decision,
    acts: &["measure_proposed/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("147", "1-1", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Тұрақты тұрғылықты жердің болмауы күзетпен ұстаудың жалғыз негізі бола алмайды.",
        ru: "Отсутствие постоянного жительства не может быть единственным основанием стражи.",
        en: "Having no permanent residence cannot be the only ground of custody.",
    },
    way_out: Words {
        kk: "Басқа негізді көрсетіңіз немесе жеңілірек шараны сұраңыз.",
        ru: "Назовите иное основание или просите более мягкую меру.",
        en: "Name another ground, or ask for a milder measure.",
    },
    why: "Poverty is not a reason to be locked up.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (kind, grounds) = custody_grounds(m)?;
    let alone = !grounds.is_empty() && grounds.iter().all(|code| code == "no_residence");
    (kind == Measure::Custody && alone).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "no residence, and an attempt to abscond",
            vec![detained("2022-01-06 10:00", accused("188", "1", 30))],
            with(proposed("2022-01-07 10:00", "custody"), "exceptional_grounds", json!(["no_residence", "absconded"])),
            Then::Met,
        ),
        example(
            "no residence alone",
            vec![detained("2022-01-06 10:00", accused("188", "1", 30))],
            with(proposed("2022-01-07 10:00", "custody"), "exceptional_grounds", json!(["no_residence"])),
            Then::Unmet,
        ),
    ]
}

//! # A claim in a criminal case is free of the state fee
//!
//! Demands that no state fee was taken.

use super::given::{claimed, example, sued_before, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.fee_charged",
    guard: Guard::Fact,
    acts: &["claimed/1"],
    basis: &[Basis::cpc("167", "3", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Мемлекеттік баж алынған: {tiyn} тиын.",
        ru: "Взята государственная пошлина: {tiyn} тиын.",
        en: "A state fee was taken: {tiyn} tiyn.",
    },
    way_out: Words {
        kk: "Бажды талапкерге қайтарыңыз.", ru: "Верните пошлину истцу.", en: "Give the fee back to the claimant."
    },
    why: "Whoever was robbed does not pay for saying so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Claimed(claimed) = m.act() else { return None };
    (claimed.fee_tiyn > 0).then(|| Finding::plain().with("tiyn", claimed.fee_tiyn))
}

fn examples() -> Vec<Example> {
    vec![
        example("free", sued_before(), claimed(140_000_050), Then::Met),
        example("a fee was taken", sued_before(), with(claimed(140_000_050), "fee_tiyn", json!(300_000)), Then::Unmet),
    ]
}

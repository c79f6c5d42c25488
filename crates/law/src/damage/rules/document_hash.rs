//! # A document is named by its hash
//!
//! Demands that the document of an injury, inspection, appraisal or decision is given as a SHA-256 in lower-case hexadecimal digits.

use super::given::{attacked, example, injured, inspected, with};
use super::is_sha256;
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.document_hash",
    guard: Guard::Form,
    acts: &["person_injured/1", "inspected/1", "assessed/1", "awarded/1", "award_refused/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Құжаттың хеші толық емес немесе он алтылық кіші әріптермен жазылмаған.",
        ru: "Хеш документа неполон или записан не строчными шестнадцатеричными знаками.",
        en: "The document's hash is not whole, or not in lower-case hexadecimal.",
    },
    way_out: Words {
        kk: "Құжат файлының хешін есептеп беріңіз.",
        ru: "Вычислите хеш файла документа и укажите его.",
        en: "Compute the hash of the document's file and give it.",
    },
    why: "Whoever holds the document must be able to show that it is the one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let document = match m.act() {
        Act::PersonInjured(injured) => &injured.document,
        Act::Inspected(inspected) => &inspected.document,
        Act::Assessed(assessed) => &assessed.document,
        Act::Awarded(awarded) => &awarded.document,
        Act::AwardRefused(refused) => &refused.document,
        _ => return None,
    };
    (!is_sha256(document)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a hash", vec![attacked()], inspected(), Then::Met),
        example("a number of a document", vec![attacked()], with(inspected(), "document", json!("22-14")), Then::Unmet),
        example("in capitals", vec![], with(injured(), "document", json!("AB".repeat(32))), Then::Unmet),
    ]
}

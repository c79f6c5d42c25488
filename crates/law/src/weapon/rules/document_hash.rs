//! # A document is named by its hash
//!
//! Demands a SHA-256, in lower-case hexadecimal, of the inventory, the conclusion, the count or the record of destruction.

use super::given::{counted, example, reported, with};
use super::is_sha256;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.document_hash",
    guard: Guard::Form,
    acts: &["loss_counted/1", "examined/1", "lot_recounted/1", "destroyed/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Құжат SHA-мәнімен аталады: он алтылық кіші әріптермен жазылған хеш.",
        ru: "Документ обозначается хешем, записанным строчными шестнадцатеричными знаками.",
        en: "A document is named by its hash, in lower-case hexadecimal.",
    },
    way_out: Words {
        kk: "Файлдың хешін қайта есептеңіз.", ru: "Пересчитайте хеш файла.", en: "Compute the hash of the file again."
    },
    why: "Whoever holds the document can check that it is the one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let document = match m.act() {
        Act::LossCounted(counted) => &counted.document,
        Act::Examined(examined) => &examined.document,
        Act::LotRecounted(recounted) => &recounted.document,
        Act::Destroyed(destroyed) => &destroyed.document,
        _ => return None,
    };
    (!is_sha256(document)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a hash", vec![reported()], counted("2022-01-08 10:00", 3), Then::Met),
        example("a file name", vec![reported()], with(counted("2022-01-08 10:00", 3), "document", json!("inventory.pdf")), Then::Unmet),
    ]
}

//! # A transcribed decision carries its document's hash
//!
//! Demands the SHA-256 of the court's document, 64 hexadecimal digits. Why: a ruling pronounced elsewhere is believed for its document.

use super::given::{example, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.document_hash",
    guard: Guard::Form,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("822", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Сот құжатының хеші он алтылық кіші әріптермен толық жазылады.",
        ru: "Хеш документа суда записывается полностью, строчными шестнадцатеричными знаками.",
        en: "The hash of the court's document is given whole, in lower-case hexadecimal.",
    },
    way_out: Words {
        kk: "Құжаттың хешін есептеп беріңіз.",
        ru: "Вычислите хеш документа и укажите его.",
        en: "Compute the document's hash and give it.",
    },
    why: "A ruling pronounced elsewhere is believed for its document.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let document = match m.act() {
        Act::Ruling(ruling) => &ruling.document,
        Act::PetitionDecided(decided) => &decided.document,
        Act::AppealDecided(decided) => &decided.document,
        _ => return None,
    };
    let whole = document.len() == 64 && document.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    (!whole).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let given = || vec![protocol("476", "1"), sent()];
    vec![
        example("whole", given(), ruling(json!({ "kind": "warning" })), Then::Met),
        example("cut short", given(), with(ruling(json!({ "kind": "warning" })), "document", json!("abc")), Then::Unmet),
    ]
}

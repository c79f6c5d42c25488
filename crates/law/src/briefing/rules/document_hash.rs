//! # A statement carries its document's hash
//!
//! Demands the SHA-256 of the document spoken from.

use super::given::{example, stated, with};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.document_hash",
    guard: Guard::Form,
    acts: &["stated/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Мәлімдеме құжатының хеші он алтылық кіші әріптермен толық жазылады.",
        ru: "Хеш документа заявления записывается полностью, строчными шестнадцатеричными знаками.",
        en: "The hash of the statement's document is given whole, in lower-case hexadecimal.",
    },
    way_out: Words {
        kk: "Құжаттың хешін есептеп беріңіз.",
        ru: "Вычислите хеш документа и укажите его.",
        en: "Compute the document's hash and give it.",
    },
    why: "What an office said is believed for its document, not for its transcription.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Stated(stated) = m.act() else { return None };
    let whole = stated.document.len() == 64 && stated.document.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    (!whole).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![example("whole", vec![], stated(), Then::Met), example("cut short", vec![], with(stated(), "document", json!("abc")), Then::Unmet)]
}

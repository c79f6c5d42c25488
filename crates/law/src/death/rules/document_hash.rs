//! # A document is named by its hash
//!
//! Demands that the document of an appointment, an examination, an identification or a recognition as victim is named by its
//! SHA-256.

use super::given::{FORENSIC, appointed, example, found, with};
use super::is_sha256;
use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.document_hash",
    guard: Guard::Form,
    acts: &["identified/1", "examination_appointed/1", "examined/1", "relative_recognised_victim/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Құжаттың хеші дұрыс жазылмаған.",
        ru: "Хеш документа записан неверно.",
        en: "The hash of the document is malformed.",
    },
    way_out: Words {
        kk: "Құжаттың хешін толық, кіші әріппен, он алтылық түрде жазыңыз.",
        ru: "Запишите хеш документа полностью, шестнадцатерично, строчными буквами.",
        en: "Write the hash of the document whole, in lower-case hexadecimal.",
    },
    why: "Whoever holds the paper must be able to prove that it is the paper meant.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let document = match m.act() {
        Act::Identified(said) => said.document.as_ref()?,
        Act::ExaminationAppointed(appointed) => &appointed.document,
        Act::Examined(examined) => &examined.document,
        Act::RelativeRecognisedVictim(recognised) => &recognised.document,
        _ => return None,
    };
    (!is_sha256(document)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a SHA-256", vec![found()], appointed("2022-01-06 14:00", FORENSIC), Then::Met),
        example("a number", vec![found()], with(appointed("2022-01-06 14:00", FORENSIC), "document", json!("22-17")), Then::Unmet),
    ]
}

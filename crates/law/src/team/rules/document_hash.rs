//! # The decision is named by its hash
//!
//! Demands that the decision by which a team is formed is named by a SHA-256.

use super::given::{example, formed, with};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.document_hash",
    guard: Guard::Form,
    acts: &["formed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{document}» — қаулының хеші емес.",
        ru: "«{document}» — не хеш постановления.",
        en: "{document} is no hash of the decision.",
    },
    way_out: Words {
        kk: "Қаулы файлының хешін есептеңіз.",
        ru: "Вычислите хеш файла постановления.",
        en: "Compute the hash of the decision's file.",
    },
    why: "Suspect and victim are acquainted with the decision itself; the sum says with which.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::Formed(formed) = m.act() else { return None };
    let document = &formed.document;
    let proper = document.len() == 64 && document.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    (!proper).then(|| Finding::plain().with("document", document))
}

fn examples() -> Vec<Example> {
    vec![example("a sum", vec![], formed(), Then::Met), example("a number", vec![], with(formed(), "document", json!("17-p")), Then::Unmet)]
}

//! # The decision is named by its hash
//!
//! Demands that the decision by which a team is formed is named by a SHA-256.
//!
//! Basis: policy of the record. Since 1 January 2022, the first day of the record.

use super::given::{example, formed, with};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::team::{Act, Teams};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Teams> = Rule {
    declaration: Declaration {
        code: "team.document_hash",
        guard: Guard::Form,
        acts: &["formed/1"],
        basis: &[Basis::new("policy", "record", "", Mark::Verified)],
        section: "6",
        since: "2022-01-01",
        until: None,
        limits: &[],
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
    },
    check,
    examples,
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

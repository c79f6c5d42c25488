//! # The applicant gets a registration document
//!
//! Demands that whoever makes a statement is handed the document of its registration; its SHA-256 stands in the act.

use super::given::{example, received, with};
use crate::criminal::{Act, Criminal, Source};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.registration_document",
    guard: Guard::Fact,
    acts: &["received/1"],
    basis: &[Basis::cpc("185", "1", Mark::Verified)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Өтініш берушіге арыздың тіркелгені туралы құжат беріледі; ол жазылмаған.",
        ru: "Заявителю выдаётся документ о регистрации заявления; он не указан.",
        en: "The applicant is handed a document on the registration of the statement; none is recorded.",
    },
    way_out: Words {
        kk: "Құжатты беріңіз және түзетуде оның хешін көрсетіңіз.",
        ru: "Выдайте документ и укажите в исправлении его хеш.",
        en: "Hand the document over and give its hash in a correction.",
    },
    why: "Without a paper in hand an applicant cannot prove that the report was ever made.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Received(report) = m.act() else { return None };
    let applied = report.source == Source::Statement || report.applicant.is_some();
    let is_hash = |text: &String| text.len() == HASH_DIGITS && text.bytes().all(|c| c.is_ascii_hexdigit());
    (applied && !report.registration_document.as_ref().is_some_and(is_hash)).then(Finding::plain)
}

/// Hexadecimal digits of a SHA-256.
const HASH_DIGITS: usize = 64;

fn examples() -> Vec<Example> {
    vec![
        example("a statement with its document", vec![], received(), Then::Met),
        example("a statement without", vec![], with(received(), "registration_document", json!(null)), Then::Unmet),
        example("a text that is no SHA-256", vec![], with(received(), "registration_document", json!("given")), Then::Unmet),
        example(
            "the body's own discovery has no applicant",
            vec![],
            with(with(with(received(), "source", json!("own_discovery")), "applicant", json!(null)), "registration_document", json!(null)),
            Then::Met,
        ),
    ]
}

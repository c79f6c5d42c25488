//! # A file is named by its digest
//!
//! Demands that each digest is a SHA-256 as acts write it, that a file has a size that numbers can hold without loss, and a media
//! type of two parts.

use super::given::{case, collected, example, file, footage, searched, with};
use super::is_sha256;
use crate::evidence::Evidence;
use crate::evidence::{Act, File, Source};
use crate::kernel::prelude::*;
use serde_json::{Value, json};

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.digest_malformed",
    guard: Guard::Form,
    acts: &["collected/1", "file_added/1", "examined/1", "returned/1", "destroyed/1", "copied/1"],
    basis: &[Basis::new("policy", "", "", Mark::General), Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{field}: «{value}» жарамсыз.", ru: "{field}: «{value}» не годится.", en: "{field}: \"{value}\" will not do."
    },
    way_out: Words {
        kk: "Файлды қайта хэштеңіз: хэш он алтылық кіші таңбалармен, көлемі байтпен, түрі екі бөліктен жазылады.",
        ru: "Вычислите заново: хэш пишется строчными шестнадцатеричными цифрами, размер в байтах, тип из двух частей.",
        en: "Hash the file anew: a digest has lower-case hexadecimal digits, a size is in bytes, a media type has two parts.",
    },
    why: "A file that nobody can recognise again proves nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

/// The largest integer that every reader of JSON holds without loss.
const EXACT: u64 = 1 << 53;

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (field, value) = match m.act() {
        Act::Collected(c) => address(&c.source).or_else(|| c.file.as_ref().and_then(file_fault)),
        Act::FileAdded(file) => file_fault(file),
        Act::Examined(e) => digest("conclusion", &e.conclusion),
        Act::Returned(r) => digest("receipt", &r.receipt),
        Act::Destroyed(d) => digest("document", &d.document),
        Act::Copied(c) => digest("file", &c.file).or_else(|| digest("copy", &c.copy)),
        _ => None,
    }?;
    Some(Finding::plain().with("field", field).with("value", value))
}

fn digest(field: &'static str, text: &str) -> Option<(&'static str, String)> {
    (!is_sha256(text)).then(|| (field, text.chars().take(80).collect()))
}

fn address(source: &Source) -> Option<(&'static str, String)> {
    match source {
        Source::PublicSource { address } => digest("address", address),
        _ => None,
    }
}

fn file_fault(file: &File) -> Option<(&'static str, String)> {
    let token =
        |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b"!#$&^_.+-".contains(&c));
    let typed = file.media_type.len() <= 127 && file.media_type.split_once('/').is_some_and(|(kind, name)| token(kind) && token(name));
    digest("digest", &file.digest)
        .or_else(|| (file.size == 0 || file.size > EXACT).then(|| ("size", file.size.to_string())))
        .or_else(|| (!typed).then(|| ("media_type", file.media_type.chars().take(80).collect())))
}

fn examples() -> Vec<Example> {
    vec![
        example("a file as it should be", searched(), footage(), Then::Met),
        example("a digest in capitals", searched(), with(footage(), "file", changed("digest", json!("AB".repeat(32)))), Then::Unmet),
        example("a digest cut short", searched(), with(footage(), "file", changed("digest", json!("ab".repeat(31)))), Then::Unmet),
        example("an empty file", searched(), with(footage(), "file", changed("size", json!(0))), Then::Unmet),
        example("the largest size there is", searched(), with(footage(), "file", changed("size", json!(EXACT))), Then::Met),
        example("a size past it", searched(), with(footage(), "file", changed("size", json!(EXACT + 1))), Then::Unmet),
        example("a media type of one part", searched(), with(footage(), "file", changed("media_type", json!("video"))), Then::Unmet),
        example(
            "a clip whose address stands there in clear",
            case(),
            collected("2022-01-10 11:00", "social_network_clip", json!({ "kind": "public_source", "address": "https://example.kz/1" })),
            Then::Unmet,
        ),
    ]
}

/// The file of the footage with one field changed.
fn changed(field: &str, value: Value) -> Value {
    let mut file = file();
    file[field] = value;
    file
}

//! # A file has a size and a media type
//!
//! Demands that a file has a size that numbers can hold without loss, and a media type of two parts.

use super::given::{example, file, footage, searched, with};
use crate::evidence::Evidence;
use crate::evidence::{Act, File};
use crate::kernel::prelude::*;
use serde_json::{Value, json};

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.file_described",
    guard: Guard::Form,
    acts: &["collected/1", "file_added/1"],
    basis: &[Basis::new("policy", "", "", Mark::General), Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{field}: «{value}» жарамсыз.", ru: "{field}: «{value}» не годится.", en: "{field}: \"{value}\" will not do."
    },
    way_out: Words {
        kk: "Файлды қайта оқыңыз: көлемі байтпен, түрі екі бөліктен жазылады.",
        ru: "Прочтите файл заново: размер пишется в байтах, тип из двух частей.",
        en: "Read the file anew: a size is in bytes, a media type has two parts.",
    },
    why: "A file that nobody can open proves nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

/// The largest integer that every reader of JSON holds without loss.
const EXACT: u64 = 1 << 53;

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (file, to) = match m.act() {
        Act::Collected(collected) => (collected.file.as_ref()?, "/file"),
        Act::FileAdded(file) => (file, ""),
        _ => return None,
    };
    let (field, value) = fault(file)?;
    Some(Finding::plain().with("field", field).with("value", value).at(format!("{to}/{field}")))
}

fn fault(file: &File) -> Option<(&'static str, String)> {
    let token =
        |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b"!#$&^_.+-".contains(&c));
    let typed = file.media_type.len() <= 127 && file.media_type.split_once('/').is_some_and(|(kind, name)| token(kind) && token(name));
    let size = (file.size == 0 || file.size > EXACT).then(|| ("size", file.size.to_string()));
    size.or_else(|| (!typed).then(|| ("media_type", file.media_type.chars().take(80).collect())))
}

fn examples() -> Vec<Example> {
    vec![
        example("a file as it should be", searched(), footage(), Then::Met),
        example("an empty file", searched(), with(footage(), "file", changed("size", json!(0))), Then::Unmet),
        example("the largest size there is", searched(), with(footage(), "file", changed("size", json!(EXACT))), Then::Met),
        example("a size past it", searched(), with(footage(), "file", changed("size", json!(EXACT + 1))), Then::Unmet),
        example("a media type of one part", searched(), with(footage(), "file", changed("media_type", json!("video"))), Then::Unmet),
    ]
}

/// The file of the footage with one field changed.
fn changed(field: &str, value: Value) -> Value {
    let mut file = file();
    file[field] = value;
    file
}

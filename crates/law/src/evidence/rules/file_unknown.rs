//! # Only a file of the item is copied
//!
//! Demands that what is copied is a file of the item.

use super::given::{copied, example, filmed, held};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.file_unknown",
    guard: Guard::Form,
    acts: &["copied/1"],
    basis: &[Basis::cpc("221", "3", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Айғақта {file} файлы жоқ.", ru: "У предмета нет файла {file}.", en: "The item has no file {file}."
    },
    way_out: Words { kk: "Хэшті тексеріңіз.", ru: "Проверьте хэш.", en: "Check the digest." },
    why: "A copy of something else is not a copy.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Copied(copied) = m.act() else { return None };
    (!m.before().files.contains_key(&copied.file)).then(|| Finding::plain().with("file", &copied.file).at("/file"))
}

fn examples() -> Vec<Example> {
    vec![
        example("of the footage", filmed(), copied("2022-01-12 10:00", &"ab".repeat(32)), Then::Met),
        example("of a thing that has no file", held(), copied("2022-01-12 10:00", &"ab".repeat(32)), Then::Unmet),
    ]
}

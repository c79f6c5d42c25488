//! # Footage without a file proves nothing
//!
//! Demands that footage, a clip or the contents of a telephone have a file before they are used.

use super::given::{example, filmed, footage, held, proves, searched, with};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.file_missing",
    guard: Guard::Decision,
    acts: &["linked_to_suspect/1", "proves/1"],
    basis: &[Basis::cpc("112", "3", Mark::VerifiedAmended), Basis::cpc("125", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Бұл айғақтың файлы жоқ.", ru: "У этого предмета нет файла.", en: "This item has no file."
    },
    way_out: Words {
        kk: "Алдымен файлды қосыңыз: aiqyn evidence add.",
        ru: "Сначала добавьте файл: aiqyn evidence add.",
        en: "Add the file first: aiqyn evidence add.",
    },
    why: "What nobody can look at cannot be weighed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    (before.kind()?.is_digital() && before.files.is_empty()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("footage with its file", filmed(), proves("2022-01-12 10:00"), Then::Met),
        example(
            "footage without one",
            [searched(), vec![with(footage(), "file", json!(null))]].concat(),
            proves("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example("a thing", held(), proves("2022-01-12 10:00"), Then::Met),
    ]
}

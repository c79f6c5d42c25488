//! # The first penalty is not overwritten
//!
//! Demands that a case has one first-instance ruling. A mistaken entry is corrected, a ruling changed on petition.

use super::given::{example, protocol, ruling, ruling_at, sent};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.second_ruling",
    guard: Guard::Decision,
    acts: &["ruling/1"],
    basis: &[Basis::cao("839", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Бірінші саты қаулысы бұрын жазылған; ол үстінен жазылмайды.",
        ru: "Постановление первой инстанции уже записано; оно не переписывается.",
        en: "The first-instance ruling stands already; it is not overwritten.",
    },
    way_out: Words {
        kk: "Қате болса, түзету жазыңыз; қаулы өтінішхатпен өзгертіледі.",
        ru: "Ошибку исправьте исправлением; постановление изменяется по ходатайству.",
        en: "Correct an error by a correction; a ruling is changed on a petition.",
    },
    why: "What was pronounced first must stay to be seen.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    m.before().ruled.is_some().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let fine = || ruling(json!({ "kind": "fine", "mci": 10 }));
    vec![
        example("the first", vec![protocol("476", "1"), sent()], fine(), Then::Met),
        example(
            "another a day later",
            vec![protocol("476", "1"), sent(), fine()],
            ruling_at("2022-01-07 10:00", json!({ "kind": "warning" })),
            Then::Unmet,
        ),
    ]
}

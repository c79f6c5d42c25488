//! # A prosecutor's order is a prosecutor's
//!
//! Demands that detention ended by a prosecutor's order is recorded by a prosecutor, and that a prosecutor records no other end.

use super::given::{POLICE, PROSECUTOR, by, deed, detained, example, protocol};
use crate::administrative::{Act, Administrative, DetentionEnd};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.prosecutors_order",
    guard: Guard::Decision,
    acts: &["detention_ended/1"],
    basis: &[Basis::cao("760", "1(6)", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Прокурордың бұйрығын прокурордың өзі ғана жазады, және ол өзге негізді жазбайды.",
        ru: "Распоряжение прокурора записывает сам прокурор, и иного основания он не записывает.",
        en: "A prosecutor's order is recorded by a prosecutor, who records no other ground.",
    },
    way_out: Words {
        kk: "Негізді немесе жазатын адамды түзетіңіз.",
        ru: "Исправьте основание или того, кто записывает.",
        en: "Mend the ground, or who records it.",
    },
    why: "Who frees an unlawfully held person signs for it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::DetentionEnded(ended) = m.act() else { return None };
    let prosecutor = m.entry().authority.role == Role::Prosecutor;
    (prosecutor != (ended.ground == DetentionEnd::ProsecutorsOrder)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let ended = |ground: &str| deed("2022-01-06 12:00", POLICE, "detention_ended/1", json!({ "ground": ground }));
    let given = || vec![detained(), protocol("478", "1")];
    vec![
        example("by the prosecutor", given(), by(PROSECUTOR, ended("prosecutors_order")), Then::Met),
        example("by the police in the prosecutor's name", given(), ended("prosecutors_order"), Then::Unmet),
    ]
}

//! # A person is identified once
//!
//! Demands that only a person not yet identified is identified. An identification that proves wrong is corrected, and the record
//! shows both.

use super::given::{arrived, detained, example, identified, unknown};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.identified_twice",
    guard: Guard::Form,
    acts: &["identified/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Адамның кім екені анықталған.", ru: "Личность уже установлена.", en: "It is known already who the person is."
    },
    way_out: Words {
        kk: "Қате болса, бұрынғы әрекетті түзетіңіз.",
        ru: "Если она неверна, исправьте прежнее действие.",
        en: "If it is wrong, correct the earlier act.",
    },
    why: "An identity that changes without a correction hides who was held.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    m.before().is_identified().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a person brought without papers", vec![detained(), unknown()], identified("2022-01-06 18:00", "person-1"), Then::Met),
        example("a person known on arrival", vec![detained(), arrived()], identified("2022-01-06 18:00", "person-1"), Then::Unmet),
    ]
}

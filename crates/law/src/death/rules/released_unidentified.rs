//! # No release before the identification
//!
//! Demands that a body is released only when a method has said who the person was. A presumption is none.

use super::given::{concluded, example, identified, presumed, released};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.released_unidentified",
    guard: Guard::Fact,
    acts: &["body_released/1"],
    basis: &[Basis::cpc("222", "3", Mark::Verified), Basis::new("policy", "Minnesota Protocol (2016), paragraph 35", "", Mark::Public)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Дене кімдікі екені анықталмай берілген (анықтық: {certainty}).",
        ru: "Тело выдано до установления личности (степень: {certainty}).",
        en: "The body was released before it was known whose it is (certainty: {certainty}).",
    },
    way_out: Words {
        kk: "Саусақ іздерін немесе ДНҚ үлгілерін салыстырыңыз; отбасына айтыңыз.",
        ru: "Сравните отпечатки или образцы ДНК; сообщите семье.",
        en: "Compare fingerprints or DNA; tell the family.",
    },
    why: "A family that buries a stranger has lost two people.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let before = m.before();
    (!before.is_identified()).then(|| Finding::plain().with("certainty", before.certainty().code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("recognised", [concluded(), vec![identified("2022-01-07 13:00")]].concat(), released("2022-01-08 10:00"), Then::Met),
        example("presumed", [concluded(), vec![presumed("2022-01-07 13:00")]].concat(), released("2022-01-08 10:00"), Then::Unmet),
    ]
}

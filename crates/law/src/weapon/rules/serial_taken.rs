//! # One number, one stolen weapon
//!
//! Demands that no other weapon still missing has the same type and the same legible number. Spaces, hyphens and case do not
//! matter, and a Cyrillic letter is the Latin one it looks like.

use super::given::{example, reported, stolen, stolen_too, with};
use super::missing;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.serial_taken",
    guard: Guard::Form,
    acts: &["stolen/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Осындай түрі мен нөмірі бар іздеудегі қару бар: {record}.",
        ru: "Оружие этого типа с таким номером уже в розыске: {record}.",
        en: "A weapon of this type and number is missing already: {record}.",
    },
    way_out: Words {
        kk: "Нөмірді құжатпен салыстырыңыз немесе қайталанған жазбаны жойыңыз.",
        ru: "Сверьте номер с документом или отмените повторную запись.",
        en: "Compare the number with the document, or annul the second entry.",
    },
    why: "A weapon entered twice is found once, and stays missing for good.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Stolen(stolen) = m.act() else { return None };
    let number = stolen.weapon.serial.legible()?;
    let twin =
        missing(m, number).find(|(record, other)| record != m.record && other.content.weapon.weapon_type == stolen.weapon.weapon_type)?;
    Some(Finding::plain().with("record", twin.0))
}

fn examples() -> Vec<Example> {
    vec![
        example("another number", vec![reported(), stolen_too("BK 1")], stolen(), Then::Met),
        example("the same number in Cyrillic letters", vec![reported(), stolen_too("вк-04117")], stolen(), Then::Unmet),
        example(
            "the same number of a pistol",
            vec![reported(), with(stolen_too("BK04117"), "weapon.weapon_type", json!("pistol"))],
            stolen(),
            Then::Met,
        ),
    ]
}

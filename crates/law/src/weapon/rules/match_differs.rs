//! # A match is of one type, calibre and number
//!
//! Demands that a recovered weapon and the stolen one it is said to be have the same type, a calibre that does not contradict,
//! and a number that may be the same. Where no number can be read, an expert restores it first.

use super::given::{STOLEN, example, found, found_of_the_shop, matched, reported, stolen, with};
use super::{piece, stolen_of};
use crate::kernel::prelude::*;
use crate::weapon::serial;
use crate::weapon::{Act, CalibreKind, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.match_differs",
    guard: Guard::Decision,
    acts: &["matched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Екі қарудың белгісі сәйкес емес: {what}.",
        ru: "Два предмета различаются: {what}.",
        en: "The two weapons differ: {what}.",
    },
    way_out: Words {
        kk: "Екі жазбаны салыстырыңыз; нөмір оқылмаса, сараптама тағайындаңыз.",
        ru: "Сравните обе записи; если номер не читается, назначьте экспертизу.",
        en: "Compare the two records; where no number can be read, have it restored.",
    },
    why: "A wrong match closes the search for a weapon that is still out there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Matched(matched) = m.act() else { return None };
    let (piece, stolen) = (piece(m)?, stolen_of(m, &matched.stolen)?.content.weapon);
    let calibres = (piece.weapon.calibre.kind, stolen.calibre.kind);
    let numbers = piece.serial().zip(stolen.serial.text());
    let what = if piece.weapon_type() != stolen.weapon_type {
        "weapon_type"
    } else if calibres.0 != calibres.1 && calibres.0 != CalibreKind::Unknown && calibres.1 != CalibreKind::Unknown {
        "calibre"
    } else if !numbers.is_some_and(|(a, b)| serial::may_be(a, b)) {
        "serial"
    } else {
        return None;
    };
    Some(Finding::plain().with("what", what))
}

fn examples() -> Vec<Example> {
    vec![
        example("the same number, on two keyboards", found_of_the_shop(), matched("2022-01-09 11:00", STOLEN), Then::Met),
        example(
            "a number with a gap",
            vec![reported(), stolen(), with(found(), "weapon.serial", json!({ "state": "partly_legible", "text": "BK04?17" }))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Met,
        ),
        example(
            "a number ground off",
            vec![reported(), stolen(), with(found(), "weapon.serial", json!({ "state": "obliterated" }))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Unmet,
        ),
        example(
            "another type",
            vec![reported(), stolen(), with(found(), "weapon.weapon_type", json!("pistol"))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Unmet,
        ),
        example(
            "another calibre",
            vec![reported(), stolen(), with(found(), "weapon.calibre", json!({ "kind": "rifle", "marked": "7.62x39" }))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Unmet,
        ),
    ]
}

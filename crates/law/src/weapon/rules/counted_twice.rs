//! # A recovered weapon counts once
//!
//! Demands that no other record has a weapon of this type and number in the hands of the police: what is seized is not
//! surrendered as well, and what is surrendered is not seized.

use super::given::{SEIZED_2, at, case, example, found, legible, matched_of_the_shop, on, returned, seized, surrendered, with};
use crate::kernel::RecordId;
use crate::kernel::prelude::*;
use crate::weapon::Weapons;
use crate::weapon::serial;
use crate::weapon::state::Piece;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.counted_twice",
    guard: Guard::Form,
    acts: &["seized/1", "found/1", "surrendered/1", "examined/1"],
    basis: &[Basis::new("policy", "", "", Mark::General), Basis::new("CC", "287", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қару бұрын алынған немесе тапсырылған: {record}.",
        ru: "Это оружие уже изъято или сдано: {record}.",
        en: "This weapon has been recovered already: {record}.",
    },
    way_out: Words {
        kk: "Бұрынғы жазбаны жалғастырыңыз немесе нөмірді түзетіңіз.",
        ru: "Продолжайте прежнюю запись или исправьте номер.",
        en: "Go on with the earlier record, or correct the number.",
    },
    why: "One weapon reported by two units would be two weapons in the briefing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let after = m.after();
    let twin = after.pieces().filter(|piece| piece.gone_at.is_none()).find_map(|piece| twin(m, piece))?;
    Some(Finding::plain().with("record", twin))
}

/// Another record that holds a weapon of the same type and number.
fn twin(m: &Matter<'_, Weapons>, piece: &Piece) -> Option<RecordId> {
    let number = piece.serial().map(serial::normal)?;
    let same = |other: &Piece| {
        other.gone_at.is_none()
            && other.weapon_type() == piece.weapon_type()
            && other.serial().is_some_and(|text| serial::normal(text) == number)
    };
    let others = m.world.states::<Weapons>(&serial::key(&number)?);
    others.into_iter().find(|(record, state)| record != m.record && state.pieces().any(same)).map(|(record, _)| record)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", case(), seized(), Then::Met),
        example(
            "seized, and found by a patrol in another record",
            [case(), vec![seized()]].concat(),
            on(SEIZED_2, at("2022-01-08 10:00", found())),
            Then::Unmet,
        ),
        example(
            "seized, then declared",
            [case(), vec![with(seized(), "weapon.serial", legible("ТТ 777"))]].concat(),
            surrendered(),
            Then::Unmet,
        ),
        example(
            "found again after it went back to its owner",
            [matched_of_the_shop(), vec![returned("2022-01-10 10:00")]].concat(),
            on(SEIZED_2, at("2022-01-12 10:00", found())),
            Then::Met,
        ),
    ]
}

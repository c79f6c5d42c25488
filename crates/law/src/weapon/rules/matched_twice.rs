//! # A weapon is matched once
//!
//! Demands that neither the recovered weapon nor the stolen one is matched already.

use super::given::{SEIZED_2, STOLEN, STOLEN_2, example, found_of_the_shop, matched, matched_of_the_shop, on, stolen_too, unmatched};
use crate::kernel::prelude::*;
use crate::weapon::match_key;
use crate::weapon::{Act, State, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.matched_twice",
    guard: Guard::Form,
    acts: &["matched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қару бұрын сәйкестендірілген: {record}.",
        ru: "Оружие уже отождествлено: {record}.",
        en: "The weapon is matched already: {record}.",
    },
    way_out: Words {
        kk: "Алдыңғы сәйкестендіруді негіздеп алып тастаңыз.",
        ru: "Сначала снимите прежнее отождествление с обоснованием.",
        en: "Take the earlier match back first, with reasons.",
    },
    why: "One stolen weapon cannot be found twice.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Matched(matched) = m.act() else { return None };
    if let Some(already) = m.others().piece(matched.item.as_ref()).and_then(|piece| piece.matched.clone()) {
        return Some(Finding::plain().with("record", already));
    }
    let is_it = |state: &State| state.pieces().any(|piece| piece.matched.as_ref() == Some(&matched.stolen));
    let own = is_it(m.others()).then(|| m.record.clone());
    let others = m.world.states::<Weapons>(&match_key(&matched.stolen)).into_iter();
    let taken = own.or_else(|| others.into_iter().find(|(record, state)| record != m.record && is_it(state)).map(|(record, _)| record))?;
    Some(Finding::plain().with("record", taken))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", found_of_the_shop(), matched("2022-01-09 11:00", STOLEN), Then::Met),
        example(
            "a second match of the same weapon found",
            [matched_of_the_shop(), vec![stolen_too("BK 1")]].concat(),
            matched("2022-01-09 12:00", STOLEN_2),
            Then::Unmet,
        ),
        example("another weapon found", matched_of_the_shop(), on(SEIZED_2, matched("2022-01-09 12:00", STOLEN)), Then::Unmet),
        example(
            "after the first was taken back",
            [matched_of_the_shop(), vec![unmatched("2022-01-09 12:00", STOLEN)]].concat(),
            matched("2022-01-09 13:00", STOLEN),
            Then::Met,
        ),
    ]
}

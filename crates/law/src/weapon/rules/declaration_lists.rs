//! # A declaration lists what was handed over
//!
//! Demands at least one weapon or lot, a tag for each of them that no other has, and no lot of nothing.

use super::given::{example, surrendered, with};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.declaration_lists",
    guard: Guard::Form,
    acts: &["surrendered/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Мәлімдемеде тапсырылған әр зат өз белгісімен тізіледі, бос тізім немесе бос партия болмайды.",
        ru: "В заявлении перечисляется каждый сданный предмет со своей меткой; пустых перечней и партий не бывает.",
        en: "A declaration lists everything handed over, each under its own tag, and nothing empty.",
    },
    way_out: Words { kk: "Тізімді түзетіңіз.", ru: "Исправьте перечень.", en: "Correct the list." },
    why: "The receipt is printed from this list, and the person takes it home.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Surrendered(declared) = m.act() else { return None };
    let tags: Vec<_> = declared.items.iter().map(|item| &item.item).chain(declared.lots.iter().map(|lot| &lot.item)).collect();
    let distinct: BTreeSet<_> = tags.iter().collect();
    let sound = !tags.is_empty() && distinct.len() == tags.len() && declared.lots.iter().all(|lot| lot.count > 0);
    (!sound).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("one weapon", vec![], surrendered(), Then::Met),
        example("nothing", vec![], with(surrendered(), "items", json!([])), Then::Unmet),
        example(
            "one tag for two things",
            vec![],
            with(surrendered(), "lots", json!([{ "item": "i1", "of": "cartridges", "calibre": "9x18", "count": 8 }])),
            Then::Unmet,
        ),
    ]
}

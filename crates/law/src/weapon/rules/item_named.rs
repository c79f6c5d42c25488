//! # A declaration names the weapon meant
//!
//! Demands the tag of a weapon where the record is a declaration, and none where the record is one weapon or one lot.

use super::given::{examined, example, found, of_declaration, receipt, surrendered, with};
use crate::kernel::prelude::*;
use crate::weapon::{Kind, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.item_named",
    guard: Guard::Form,
    acts: &["examined/1", "traced/1", "matched/1", "unmatched/1", "returned_to_owner/1", "destroyed/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Мәлімдемеде қару белгісі аталуға тиіс, бір қарудың жазбасында белгі болмайды.",
        ru: "В заявлении о сдаче указывается метка оружия, в записи об одном предмете метки нет.",
        en: "A declaration needs the tag of the weapon meant; the record of one thing needs none.",
    },
    way_out: Words {
        kk: "Белгіні мәлімдемедегі тізімнен алыңыз.",
        ru: "Возьмите метку из перечня в заявлении.",
        en: "Take the tag from the list in the declaration.",
    },
    why: "An examination of nobody knows which weapon is the examination of none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let item = m.act().item()?;
    let others = m.others();
    let sound = match others.kind()? {
        Kind::Surrender => item.is_some() && others.piece(item).is_some(),
        _ => item.is_none(),
    };
    (!sound).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the weapon of the declaration",
            vec![surrendered(), receipt("2022-01-10 10:20")],
            of_declaration(examined("2022-01-11 10:00")),
            Then::Met,
        ),
        example(
            "a tag that the declaration does not have",
            vec![surrendered(), receipt("2022-01-10 10:20")],
            with(of_declaration(examined("2022-01-11 10:00")), "item", json!("i2")),
            Then::Unmet,
        ),
        example(
            "a tag where the record is one weapon",
            vec![found()],
            with(examined("2022-01-08 10:00"), "item", json!("i1")),
            Then::Unmet,
        ),
    ]
}

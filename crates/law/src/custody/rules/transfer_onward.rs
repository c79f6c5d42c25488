//! # A transfer leads to another placement
//!
//! Demands that a transfer names another facility and a placement there that is not this one.

use super::given::{example, held, transferred, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::Fold;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.transfer_onward",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::cpc("150", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Ауыстыру басқа мекемені және ондағы орналастыру жазбасын атауға тиіс.",
        ru: "Перевод называет другое учреждение и запись помещения в нём.",
        en: "A transfer names another facility and a placement there.",
    },
    way_out: Words {
        kk: "Қабылдайтын мекемені және оның орналастыру жазбасын көрсетіңіз.",
        ru: "Укажите принимающее учреждение и его запись помещения.",
        en: "Give the receiving facility and its placement.",
    },
    why: "A person who leaves one list must appear on another.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Transferred(transferred) = m.act() else { return None };
    let same_place = m.before().arrived.as_ref().is_some_and(|a| a.facility == transferred.to);
    let elsewhere = transferred.placement.room() == Custody::NAME && transferred.placement != *m.record;
    (same_place || !elsewhere).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("to the remand centre", held(), transferred("2022-01-07 12:00"), Then::Met),
        example("to itself", held(), with(transferred("2022-01-07 12:00"), "to", json!("ivs/almaty-city")), Then::Unmet),
    ]
}

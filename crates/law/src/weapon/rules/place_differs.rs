//! # A stolen weapon belongs to the region of its loss
//!
//! Demands that a stolen weapon is entered in the region of the loss event.

use super::given::{example, reported, stolen, with};
use super::loss_of;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.place_differs",
    guard: Guard::Form,
    acts: &["stolen/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қару {region} өңірінде жоғалған.",
        ru: "Оружие утрачено в другом регионе: {region}.",
        en: "The weapon was lost in another region: {region}.",
    },
    way_out: Words {
        kk: "Жоғалту өңірін көрсетіңіз.", ru: "Укажите регион утраты.", en: "Name the region of the loss."
    },
    why: "A weapon listed in two regions is looked for in neither.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Stolen(stolen) = m.act() else { return None };
    let region = loss_of(m, &stolen.loss)?.report.region;
    (region != stolen.region).then(|| Finding::plain().with("region", region))
}

fn examples() -> Vec<Example> {
    vec![
        example("the same region", vec![reported()], stolen(), Then::Met),
        example("another region", vec![reported()], with(stolen(), "region", json!("shymkent-city")), Then::Unmet),
    ]
}

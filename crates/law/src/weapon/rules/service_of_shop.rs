//! # A service weapon never came from a shop
//!
//! Demands that a weapon known to be service is not matched with a civilian one, nor the other way round.

use super::given::{STOLEN, example, found, found_of_the_shop, matched, reported, stolen, with};
use super::{piece, stolen_of};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Holding, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.service_of_shop",
    guard: Guard::Decision,
    acts: &["matched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қызметтік қару дүкеннен ұрланған азаматтық қарумен сәйкестендірілмейді.",
        ru: "Служебное оружие не отождествляется с гражданским, похищенным из магазина.",
        en: "A service weapon is not matched with a civilian one of a shop.",
    },
    way_out: Words {
        kk: "Органның жоғалту оқиғасынан іздеңіз.",
        ru: "Ищите в событии утраты этого органа.",
        en: "Look in the loss events of the body.",
    },
    why: "A service weapon closed as a hunter's gun is a service weapon that nobody looks for.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Matched(matched) = m.act() else { return None };
    let (found, stolen) = (piece(m)?.weapon.holding, stolen_of(m, &matched.stolen)?.content.weapon.holding);
    (found != Holding::Unknown && found != stolen).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("civilian with civilian", found_of_the_shop(), matched("2022-01-09 11:00", STOLEN), Then::Met),
        example(
            "not known yet",
            vec![reported(), stolen(), with(found(), "weapon.holding", json!("unknown"))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Met,
        ),
        example(
            "service with civilian",
            vec![reported(), stolen(), with(found(), "weapon.holding", json!("service"))],
            matched("2022-01-09 11:00", STOLEN),
            Then::Unmet,
        ),
    ]
}

//! # A stolen weapon belongs to the region of its loss
//!
//! Demands that a stolen weapon is entered in the region of the loss event: that in which the event was
//! kept when the weapon was entered, or is kept now.

use super::given::{example, reported, stolen, transferred, with};
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
    details: &[("region", Detail::Region)],
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
    let now = m.world.state::<Weapons>(&stolen.loss).filter(|state| state.loss.is_some())?;
    let region = now.region()?;
    // What was entered before the event was handed on stays right where it was.
    let then = m.world.state_at::<Weapons>(&stolen.loss, m.at());
    let fits = *region == stolen.region || then.is_some_and(|then| then.region() == Some(&stolen.region));
    (!fits).then(|| Finding::plain().with("region", region))
}

fn examples() -> Vec<Example> {
    vec![
        example("the same region", vec![reported()], stolen(), Then::Met),
        example(
            "where the loss was handed to",
            vec![reported(), transferred("2022-01-06 11:00")],
            with(stolen(), "region", json!("shymkent-city")),
            Then::Met,
        ),
        example("where the loss was then", vec![reported(), transferred("2022-01-06 13:00")], stolen(), Then::Met),
        example("where the loss no longer is", vec![reported(), transferred("2022-01-06 11:00")], stolen(), Then::Unmet),
        example("another region", vec![reported()], with(stolen(), "region", json!("shymkent-city")), Then::Unmet),
    ]
}

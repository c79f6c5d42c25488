//! # City and region are of the pack, and go together
//!
//! Demands a region of the day, and of a city of the list `city` that it lies in that region; elsewhere the city is left out.

use super::given::{attacked, example, vehicle, with};
use crate::damage::{Attacked, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.city_region",
    guard: Guard::Form,
    acts: &["object_attacked/1", "vehicle_damaged/1", "person_injured/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "«{city}» қаласы мен «{region}» өңірі сәйкес емес.",
        ru: "Город «{city}» и регион «{region}» не соответствуют друг другу.",
        en: "City \"{city}\" and region \"{region}\" do not go together.",
    },
    way_out: Words {
        kk: "Тізімдегі қаланы және оның өңірін көрсетіңіз; басқа елді мекенде қаланы бос қалдырыңыз.",
        ru: "Назовите город из списка и его регион; в другом месте оставьте город пустым.",
        en: "Name a city of the list with its region; elsewhere leave the city out.",
    },
    why: "A building in no region is missing from every table.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let attacked = Attacked::of(m.act())?;
    let (city, region) = (attacked.city(), attacked.region().as_str());
    let known = m.law.region(region, m.at()).is_some();
    let within = city.is_none_or(|city| m.law.entry("city", city, m.at()).is_none_or(|entry| entry.region.as_deref() == Some(region)));
    (!known || !within)
        .then(|| Finding::plain().with("city", city.unwrap_or("–")).with("region", region).at(if known { "/city" } else { "/region" }))
}

fn examples() -> Vec<Example> {
    vec![
        example("a city in its region", vec![], attacked(), Then::Met),
        example("outside the nine cities", vec![], with(attacked(), "city", json!(null)), Then::Met),
        example("a city of another region", vec![], with(attacked(), "city", json!("semey")), Then::Unmet),
        example("a region that the pack does not have", vec![], with(vehicle(), "region", json!("nowhere")), Then::Unmet),
    ]
}

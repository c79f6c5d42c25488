//! # The owner fits the kind of owner
//!
//! Demands that what a state body owns names a body, what a private person owns a person, and what a business owns a person or a legal
//! entity; an owner not yet known is left out.

use super::given::{attacked, example, person, vehicle, with};
use crate::damage::{Attacked, Damage, Owner, Party};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.holder_fits",
    guard: Guard::Form,
    acts: &["object_attacked/1", "vehicle_damaged/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Меншік иесі «{owner}» түріне сәйкес емес.",
        ru: "Владелец не соответствует виду «{owner}».",
        en: "The owner named does not fit the kind \"{owner}\".",
    },
    way_out: Words {
        kk: "Иесін немесе оның түрін түзетіңіз; белгісіз болса, бос қалдырыңыз.",
        ru: "Исправьте владельца или его вид; если он неизвестен, оставьте поле пустым.",
        en: "Correct the owner or its kind; leave it out where it is not known.",
    },
    why: "Whose a thing is decides in which figure it stands, and who may claim.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let attacked = Attacked::of(m.act())?;
    let (owner, holder) = attacked.owner()?;
    let fits = match (owner, holder?) {
        (Owner::Private, Party::Person { .. }) | (Owner::Business, Party::Person { .. } | Party::Entity { .. }) => true,
        (owner, Party::Body { .. }) => owner.is_state(),
        _ => false,
    };
    (!fits).then(|| Finding::plain().with("owner", owner.code()).at("/holder"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a business of a legal entity", vec![], attacked(), Then::Met),
        example("an owner not known", vec![], with(attacked(), "holder", json!(null)), Then::Met),
        example("a police car of the police", vec![], vehicle(), Then::Met),
        example("a police car of a person", vec![], with(vehicle(), "holder", person("person-1")), Then::Unmet),
    ]
}

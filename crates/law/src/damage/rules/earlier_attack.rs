//! # An earlier attack is in the record
//!
//! Demands that the record named as an earlier attack is one of the same object, vehicle or person, and earlier.

use super::given::{OTHER, again, attacked, example, later, on, with};
use super::others_of;
use crate::damage::{Attacked, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.earlier_attack",
    guard: Guard::Form,
    acts: &["object_attacked/1", "vehicle_damaged/1", "person_injured/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы дәл осы нысанға бұрын жасалған шабуыл туралы емес.",
        ru: "Запись {record} не о более раннем нападении на то же.",
        en: "Record {record} is not of an earlier attack on the same.",
    },
    way_out: Words {
        kk: "Дұрыс жазбаны көрсетіңіз немесе өрісті бос қалдырыңыз.",
        ru: "Назовите верную запись или оставьте поле пустым.",
        en: "Name the right record, or leave the field empty.",
    },
    why: "The exception for a second attack must not become the door for a second count.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let attacked = Attacked::of(m.act())?;
    let named = attacked.another_attack()?;
    let others = others_of(m, &attacked);
    let earlier = others.iter().find(|(record, _)| record == named).and_then(|(_, state)| state.attacked_at);
    earlier.is_none_or(|at| at >= m.at()).then(|| Finding::plain().with("record", named).at("/another_attack"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the same object a day before", vec![on(OTHER, attacked())], again("2022-01-07 09:00"), Then::Met),
        example("another object", vec![on(OTHER, with(attacked(), "object", json!("kad-2")))], again("2022-01-07 09:00"), Then::Unmet),
        example("a later attack", vec![on(OTHER, later("2022-01-08 09:00", attacked()))], again("2022-01-07 09:00"), Then::Unmet),
        example("no such record", vec![], again("2022-01-07 09:00"), Then::Unmet),
    ]
}

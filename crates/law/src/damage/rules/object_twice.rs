//! # One attack on one thing has one record
//!
//! Demands that no other record of the event is about the same object, vehicle or person, unless one of the two names the other as an
//! earlier attack. Records marked as duplicates do not count.

use super::given::{OTHER, THIRD, again, attacked, duplicate, example, injured, later, on, third, with};
use super::others_of;
use crate::damage::{Attacked, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.object_twice",
    guard: Guard::Form,
    acts: &["object_attacked/1", "vehicle_damaged/1", "person_injured/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Дәл осы нысан немесе адам туралы {record} жазбасы бар.",
        ru: "О том же объекте или лице уже есть запись {record}.",
        en: "There is a record of the same thing or person already: {record}.",
    },
    way_out: Words {
        kk: "Сол жазбада жалғастырыңыз; екінші шабуыл болса, оны көрсетіңіз.",
        ru: "Продолжайте в той записи; если нападение было вторым, укажите первое.",
        en: "Go on in that record; if this was a second attack, name the first.",
    },
    why: "What is reported by the owner, the police and the neighbour is one building.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let attacked = Attacked::of(m.act())?;
    let others = others_of(m, &attacked);
    let linked = others.iter().any(|(record, other)| {
        attacked.another_attack() == Some(record) || other.attacked.as_ref().and_then(Attacked::another_attack) == Some(m.record)
    });
    let (record, _) = others.first().filter(|_| !linked)?;
    Some(Finding::plain().with("record", record))
}

fn examples() -> Vec<Example> {
    vec![
        example("another object", vec![on(OTHER, with(attacked(), "object", json!("kad-2")))], attacked(), Then::Met),
        example("the same object", vec![on(OTHER, attacked())], later("2022-01-06 09:00", attacked()), Then::Unmet),
        example("the same object, attacked again", vec![on(OTHER, attacked())], again("2022-01-07 09:00"), Then::Met),
        example(
            "the other record is a duplicate",
            vec![third(), on(OTHER, attacked()), on(OTHER, duplicate(THIRD))],
            attacked(),
            Then::Met,
        ),
        example("the same person", vec![on(OTHER, injured())], injured(), Then::Unmet),
    ]
}

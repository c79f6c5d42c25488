//! # A duplicate names the record that counts
//!
//! Demands another record of the same kind and event, which is no duplicate itself.

use super::given::{DAMAGE, OTHER, THIRD, attacked, duplicate, example, on, other, third, vehicle};
use crate::damage::{Act, Attacked, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.duplicate_of_what",
    guard: Guard::Form,
    acts: &["duplicate_of/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы осының түпнұсқасы бола алмайды.",
        ru: "Запись {record} не может быть той, что учитывается вместо этой.",
        en: "Record {record} cannot be the one that counts instead.",
    },
    way_out: Words {
        kk: "Сол түрдегі, өзі көшірме емес жазбаны көрсетіңіз.",
        ru: "Назовите запись того же вида, которая сама не повтор.",
        en: "Name a record of the same kind that is no duplicate itself.",
    },
    why: "Two records that point at each other would both be gone.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::DuplicateOf(duplicate) = m.act() else { return None };
    let named = &duplicate.record;
    let kind = |state: &crate::damage::State| state.attacked.as_ref().map(Attacked::code);
    let counts = m.world.state::<Damage>(named).is_some_and(|state| state.duplicate.is_none() && kind(&state) == kind(m.before()));
    let same_event = m.world.history(named).incident() == m.world.history(m.record).incident();
    (named == m.record || !counts || !same_event).then(|| Finding::plain().with("record", named))
}

fn examples() -> Vec<Example> {
    vec![
        example("the other report of the shop", vec![other(), attacked()], duplicate(OTHER), Then::Met),
        example("itself", vec![attacked()], duplicate(DAMAGE), Then::Unmet),
        example("a vehicle", vec![on(OTHER, vehicle()), attacked()], duplicate(OTHER), Then::Unmet),
        example(
            "a record that is a duplicate",
            vec![third(), other(), on(OTHER, duplicate(THIRD)), attacked()],
            duplicate(OTHER),
            Then::Unmet,
        ),
        example("no such record", vec![attacked()], duplicate(OTHER), Then::Unmet),
    ]
}

//! # A record is opened once, and its damage declared once
//!
//! Demands one attack and one declared sum in a record. A second attack has a record of its own; another sum is a correction of the
//! first.

use super::given::{attacked, declared, example, later};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.once",
    guard: Guard::Form,
    acts: &["object_attacked/1", "vehicle_damaged/1", "person_injured/1", "declared/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазбада мұндай әрекет бұрын жазылған.",
        ru: "Такое действие в этой записи уже есть.",
        en: "This record has such an act already.",
    },
    way_out: Words {
        kk: "Соманы немесе мәліметтерді түзету арқылы өзгертіңіз; жаңа шабуыл үшін жаңа жазба ашыңыз.",
        ru: "Сумму и сведения измените исправлением; для нового нападения откройте новую запись.",
        en: "Change the sum or the facts by a correction; open a new record for a new attack.",
    },
    why: "Two declared sums on one thing would be read as one sum or as two, as it pleases the reader.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let repeated = match m.act() {
        Act::Declared(_) => m.before().declared.is_some(),
        _ => m.before().attacked.is_some(),
    };
    repeated.then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first declaration", vec![attacked()], declared(150_000_000), Then::Met),
        example(
            "a second declaration",
            vec![attacked(), declared(150_000_000)],
            later("2022-01-10 10:00", declared(90_000_000)),
            Then::Unmet,
        ),
        example("opened a second time", vec![attacked()], later("2022-01-06 09:00", attacked()), Then::Unmet),
    ]
}

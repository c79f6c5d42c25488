//! # A lot has something in it
//!
//! Demands that grenades or cartridges seized or counted again are more than nought.

use super::given::{case, example, lot, recounted};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.lot_of_nothing",
    guard: Guard::Form,
    acts: &["lot_seized/1", "lot_recounted/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Партиядағы саны нөлден артық болуға тиіс.",
        ru: "Количество в партии должно быть больше нуля.",
        en: "A lot holds more than nought.",
    },
    way_out: Words {
        kk: "Санын тексеріңіз немесе жазбаны жойыңыз.",
        ru: "Проверьте количество или отмените запись.",
        en: "Check the count, or annul the entry.",
    },
    why: "A lot counted away leaves no trace of where it went.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let count = match m.act() {
        Act::LotSeized(lot) => lot.count,
        Act::LotRecounted(recounted) => recounted.count,
        _ => return None,
    };
    (count == 0).then(|| Finding::plain().at("/count"))
}

fn examples() -> Vec<Example> {
    vec![
        example("two fewer than at first", [case(), vec![lot()]].concat(), recounted("2022-01-08 10:00", 38), Then::Met),
        example("one left", [case(), vec![lot()]].concat(), recounted("2022-01-08 10:00", 1), Then::Met),
        example("none left", [case(), vec![lot()]].concat(), recounted("2022-01-08 10:00", 0), Then::Unmet),
    ]
}

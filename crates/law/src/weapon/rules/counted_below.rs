//! # An inventory covers what is entered
//!
//! Demands that the quantity of a loss event is not set below the number of weapons already entered in it.

use super::given::{counted, example, reported, stolen, stolen_too};
use super::weapons_of;
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.counted_below",
    guard: Guard::Form,
    acts: &["loss_reported/1", "loss_counted/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл оқиғада {entered} қару енгізілген, саны бұдан кем болмайды.",
        ru: "В событии уже внесено {entered} ед. оружия; количество не может быть меньше.",
        en: "{entered} weapons are entered in this loss; the quantity cannot be smaller.",
    },
    way_out: Words {
        kk: "Артық енгізілген жазбаларды негіздеп жойыңыз.",
        ru: "Отмените с обоснованием лишние записи.",
        en: "Annul the entries that are too many, with reasons.",
    },
    why: "The total must not be less than its list.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let quantity = m.after().loss.as_ref()?.quantity;
    let entered = weapons_of(m, m.record).count();
    (entered > quantity as usize).then(|| Finding::plain().with("entered", entered))
}

fn examples() -> Vec<Example> {
    vec![
        example("an inventory of one with one entered", vec![reported(), stolen()], counted("2022-01-08 10:00", 1), Then::Met),
        example(
            "an inventory of one with two entered",
            vec![reported(), stolen(), stolen_too("BK 1")],
            counted("2022-01-08 10:00", 1),
            Then::Unmet,
        ),
    ]
}

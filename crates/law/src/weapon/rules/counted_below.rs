//! # An inventory covers what is entered
//!
//! Demands that the quantity of a loss event is not set below the number of weapons already entered in it.
//!
//! Basis: a policy of the house. Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{counted, example, reported, stolen, stolen_too};
use super::weapons_of;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::weapon::Weapons;

/// The rule.
pub static RULE: Rule<Weapons> = Rule {
    declaration: Declaration {
        code: "weapon.counted_below",
        guard: Guard::Form,
        acts: &["loss_reported/1", "loss_counted/1"],
        basis: &[Basis::new("policy", "", "", Mark::General)],
        section: "13",
        since: "2022-01-01",
        until: None,
        limits: &[],
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
    },
    check,
    examples,
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

//! # A loss says who lost how many
//!
//! Demands that a loss event names a number above nought, its city and, for a shop, its licence.

use super::given::{example, reported, with};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Loser, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.loss_complete",
    guard: Guard::Form,
    acts: &["loss_reported/1", "loss_counted/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жоғалту туралы жазбада саны, қаласы және дүкен лицензиясының нөмірі көрсетілуге тиіс.",
        ru: "В сведениях об утрате нужны количество, город и номер лицензии магазина.",
        en: "A loss needs its quantity, its city and, of a shop, the number of the licence.",
    },
    way_out: Words {
        kk: "Жетіспейтін мәліметті толықтырыңыз.", ru: "Дополните недостающие сведения.", en: "Add what is missing."
    },
    why: "Whoever is to trace a weapon must know where it could have come from.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let sound = match m.act() {
        Act::LossReported(loss) => {
            let licensed = !matches!(&loss.loser, Loser::Shop { licence } if licence.trim().is_empty());
            loss.quantity > 0 && licensed && !loss.city.trim().is_empty()
        }
        Act::LossCounted(counted) => counted.quantity > 0,
        _ => true,
    };
    (!sound).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a looted shop", vec![], reported(), Then::Met),
        example("a shop without a licence", vec![], with(reported(), "loser", json!({ "kind": "shop", "licence": " " })), Then::Unmet),
        example("a loss of nothing", vec![], with(reported(), "quantity", json!(0)), Then::Unmet),
    ]
}

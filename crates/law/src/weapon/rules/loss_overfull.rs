//! # No more weapons than were lost
//!
//! Demands that the weapons entered one by one do not exceed the quantity of their loss event, as counted last or else as
//! declared.

use super::given::{counted, example, reported, stolen, stolen_too, with};
use super::{loss_of, weapons_of};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.loss_overfull",
    guard: Guard::Form,
    acts: &["stolen/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жоғалту оқиғасында {quantity} бірлік көрсетілген, ал бұл {entered}-бірлік.",
        ru: "В событии утраты указано {quantity} ед., а это была бы {entered}-я.",
        en: "The loss is of {quantity}; this would be number {entered}.",
    },
    way_out: Words {
        kk: "Алдымен түгендеу нәтижесін енгізіңіз.",
        ru: "Сначала внесите результат инвентаризации.",
        en: "Enter the inventory first.",
    },
    why: "A list longer than the loss has weapons of another loss on it, or one twice.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Stolen(stolen) = m.act() else { return None };
    let quantity = loss_of(m, &stolen.loss)?.quantity;
    let others = weapons_of(m, &stolen.loss).filter(|record| record != m.record).count();
    let entered = others + 1;
    (entered > quantity as usize).then(|| Finding::plain().with("quantity", quantity).with("entered", entered))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first of three", vec![reported()], stolen(), Then::Met),
        example("the second of two", vec![with(reported(), "quantity", json!(2)), stolen_too("BK 1")], stolen(), Then::Met),
        example("the second of one", vec![with(reported(), "quantity", json!(1)), stolen_too("BK 1")], stolen(), Then::Unmet),
        example(
            "the second, after an inventory found two",
            vec![with(reported(), "quantity", json!(1)), stolen_too("BK 1"), counted("2022-01-06 11:00", 2)],
            stolen(),
            Then::Met,
        ),
    ]
}

//! # A shop loses civilian weapons, a service its own
//!
//! Demands that a weapon stolen from a shop is entered as civilian and one lost by a body as service.

use super::given::{SERVICE_LOSS, example, reported, service_reported, stolen, with};
use super::loss_of;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Holding, Loser, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.holding_differs",
    guard: Guard::Form,
    acts: &["stolen/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Дүкеннен ұрланған қару азаматтық, орган жоғалтқаны қызметтік болып жазылады.",
        ru: "Оружие из магазина записывается гражданским, утраченное органом служебным.",
        en: "A weapon of a shop is entered as civilian, one that a body lost as service.",
    },
    way_out: Words {
        kk: "Қару санатын немесе жоғалту оқиғасын түзетіңіз.",
        ru: "Исправьте принадлежность оружия или событие утраты.",
        en: "Correct the holding, or choose the other loss event.",
    },
    why: "Civilian and service weapons are two figures, and a service weapon never came from a shop.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Stolen(stolen) = m.act() else { return None };
    let held = match loss_of(m, &stolen.loss)?.report.loser {
        Loser::Shop { .. } => Holding::Civilian,
        Loser::Service { .. } => Holding::Service,
    };
    (stolen.weapon.holding != held).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a hunting gun of the shop", vec![reported()], stolen(), Then::Met),
        example("a service weapon of the shop", vec![reported()], with(stolen(), "weapon.holding", json!("service")), Then::Unmet),
        example(
            "a service weapon of the body",
            vec![service_reported()],
            with(with(stolen(), "loss", json!(SERVICE_LOSS)), "weapon.holding", json!("service")),
            Then::Met,
        ),
    ]
}

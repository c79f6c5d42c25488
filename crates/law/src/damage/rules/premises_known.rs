//! # Premises are of the list
//!
//! Demands a code of the list `premises`.

use super::given::{attacked, example, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.premises_known",
    guard: Guard::Form,
    acts: &["object_attacked/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "«{premises}» коды тізімде жоқ.",
        ru: "Кода «{premises}» нет в списке.",
        en: "The code \"{premises}\" is not in the list.",
    },
    way_out: Words {
        kk: "Нысан түрлерінің тізімінен кодты алыңыз.",
        ru: "Возьмите код из списка видов помещений.",
        en: "Take a code of the list of premises.",
    },
    why: "What is written freely is counted by nobody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::ObjectAttacked(object) = m.act() else { return None };
    m.law.entry("premises", &object.premises, m.at()).is_none().then(|| Finding::plain().with("premises", &object.premises))
}

fn examples() -> Vec<Example> {
    vec![
        example("a shop", vec![], attacked(), Then::Met),
        example("no code of the list", vec![], with(attacked(), "premises", json!("boutique")), Then::Unmet),
    ]
}

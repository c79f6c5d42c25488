//! # Codes are those of the pack
//!
//! Demands that the region, the subject of the work and the basis of a secondment are codes of the pack on that day.

use super::given::{example, formed, joined, with};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.codes_known",
    guard: Guard::Form,
    acts: &["formed/1", "member_joined/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{code}» коды «{list}» тізімінде жоқ.",
        ru: "Кода «{code}» нет в списке «{list}».",
        en: "The code {code} is not in the list {list}.",
    },
    way_out: Words {
        kk: "Тізімдегі кодты таңдаңыз.", ru: "Выберите код из списка.", en: "Choose a code of the list."
    },
    why: "What is counted by subject and region must be written alike.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let listed = |list: &'static str, code: &str| m.law.entry(list, code, m.at()).is_none().then(|| (list, code.to_owned()));
    let unknown = match m.act() {
        Act::Formed(formed) => {
            let region = m.law.region(formed.region.as_str(), m.at()).is_none();
            region.then(|| ("region", formed.region.to_string())).or_else(|| listed("work_subject", &formed.subject))
        }
        Act::MemberJoined(joined) => listed("secondment_basis", &joined.basis),
        _ => None,
    };
    unknown.map(|(list, code)| Finding::plain().with("list", list).with("code", code))
}

fn examples() -> Vec<Example> {
    vec![
        example("mass riots in Almaty", vec![], formed(), Then::Met),
        example("a region of nowhere", vec![], with(formed(), "region", json!("atlantis")), Then::Unmet),
        example("a subject nobody listed", vec![], with(formed(), "subject", json!("everything")), Then::Unmet),
        example("by an order", vec![formed()], joined(), Then::Met),
        example("on a basis nobody listed", vec![formed()], with(joined(), "basis", json!("friendship")), Then::Unmet),
    ]
}

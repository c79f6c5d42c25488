//! # Codes are those of the pack
//!
//! Demands that the region, the subject of the work and the ground of a refusal are codes of the pack on that day.

use super::given::{assigned, example, instructed, refused, with};
use crate::assignment::{Act, Assignments};
use crate::kernel::RegionCode;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.codes_known",
    guard: Guard::Form,
    acts: &["instructed/1", "assigned/1", "refused/1"],
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

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let region = |code: &RegionCode| m.law.region(code.as_str(), m.at()).is_none().then(|| ("region", code.to_string()));
    let listed = |list: &'static str, code: &str| m.law.entry(list, code, m.at()).is_none().then(|| (list, code.to_owned()));
    let unknown = match m.act() {
        Act::Instructed(act) => region(&act.region).or_else(|| listed("work_subject", &act.subject)),
        Act::Assigned(act) => region(&act.region).or_else(|| listed("work_subject", &act.subject)),
        Act::Refused(act) => listed("assignment_refusal", &act.ground),
        _ => None,
    };
    unknown.map(|(list, code)| Finding::plain().with("list", list).with("code", code))
}

fn examples() -> Vec<Example> {
    vec![
        example("a search for weapons in Almaty", vec![], instructed(), Then::Met),
        example("a region of nowhere", vec![], with(instructed(), "region", json!("atlantis")), Then::Unmet),
        example("a subject nobody listed", vec![], with(assigned(), "subject", json!("everything")), Then::Unmet),
        example("a ground nobody listed", vec![assigned()], with(refused(), "ground", json!("no_wish")), Then::Unmet),
    ]
}

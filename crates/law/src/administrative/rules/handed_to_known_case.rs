//! # Facts are handed over to a case that is there
//!
//! Demands that the criminal case named exists in the record.

use super::given::{POLICE, case, deed, example, protocol};
use crate::administrative::{Act, Administrative};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.handed_to_known_case",
    guard: Guard::Form,
    acts: &["handed_over_to_criminal/1"],
    basis: &[Basis::cao("742", "", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "{case} қылмыстық ісі жазбада жоқ.",
        ru: "Уголовного дела {case} нет в записи.",
        en: "There is no criminal case {case} in the record.",
    },
    way_out: Words {
        kk: "Істің нөмірін тексеріңіз немесе оны алдымен тіркеңіз.",
        ru: "Проверьте номер дела либо сначала зарегистрируйте его.",
        en: "Check the case's number, or register it first.",
    },
    why: "Facts handed to nowhere are lost.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::HandedOverToCriminal(handed) = m.act() else { return None };
    let known = m.world.state_at::<Criminal>(&handed.case, m.at()).is_some();
    (!known).then(|| Finding::plain().with("case", &handed.case).at("/case"))
}

fn examples() -> Vec<Example> {
    let handed = || deed("2022-01-07 10:00", POLICE, "handed_over_to_criminal/1", json!({ "case": "criminal/c-1" }));
    vec![
        example("a case received before", vec![case(), protocol("478", "1")], handed(), Then::Met),
        example("a case nobody knows", vec![protocol("478", "1")], handed(), Then::Unmet),
    ]
}

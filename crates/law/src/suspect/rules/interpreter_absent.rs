//! # Nobody is interrogated in a language they do not speak
//!
//! Demands an interpreter at the interrogation of a suspect who does not speak the language of the proceedings.

use super::given::{circumstance, example, held, interrogated, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Circumstance, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interpreter_absent",
    guard: Guard::Decision,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("30", "3", Mark::VerifiedAmended), Basis::cpc("81", "1", Mark::VerifiedAmended)],
    section: "12",
    since: "2022-01-01",
    demand: Words {
        kk: "Күдікті сот ісін жүргізу тілін білмейді, ал аудармашы жоқ.",
        ru: "Подозреваемый не владеет языком судопроизводства, а переводчика нет.",
        en: "The suspect does not speak the language of the proceedings, and there is no interpreter.",
    },
    way_out: Words {
        kk: "Мемлекет есебінен аудармашы шақырыңыз.",
        ru: "Пригласите переводчика за счёт государства.",
        en: "Call an interpreter, at the state's cost.",
    },
    why: "Whoever does not understand the question has not answered it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    let foreign = m.before().defence.has(Circumstance::Language);
    (foreign && interrogation.interpreter.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let foreign = || vec![held(), circumstance("2022-01-06 11:00", "language")];
    let questioned = || interrogated("2022-01-06 14:00", "2022-01-06 15:00");
    vec![
        example("speaks the language", vec![held()], questioned(), Then::Met),
        example("with an interpreter", foreign(), with(questioned(), "interpreter", json!("interpreter-1")), Then::Met),
        example("without", foreign(), questioned(), Then::Unmet),
    ]
}

//! # What is followed stands in the case
//!
//! Demands that an instruction followed from a case was given there, to the same body and for the same date, and not yet
//! reported.

use super::given::{CASE, case_with, example, following, instructed, moment, reported_in_case, with};
use crate::assignment::{Act, Assignments};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.case_instruction",
    guard: Guard::Decision,
    acts: &["instructed/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісінде осы органға сол мерзімге берілген, есебі берілмеген «{instruction}» нұсқауы жоқ.",
        ru: "В деле {case} нет указания «{instruction}» этому органу на тот же срок, по которому ещё не отчитались.",
        en: "The case {case} has no instruction {instruction} to this body for the same date that is still to be reported.",
    },
    way_out: Words {
        kk: "Алдымен нұсқауды іске жазыңыз немесе сілтемені алып тастаңыз.",
        ru: "Сначала запишите указание в деле или снимите ссылку.",
        en: "Record the instruction in the case first, or leave the link out.",
    },
    why: "One instruction in two records must not have two dates.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Instructed(instructed) = m.act() else { return None };
    let follows = instructed.follows.as_ref()?;
    let case = m.world.state_at::<Criminal>(&follows.case, m.at());
    let given = case.as_ref().and_then(|case| case.instructions.get(&follows.instruction));
    let fits =
        given.is_some_and(|given| given.content.to == instructed.to && given.content.due == instructed.due && given.reported_at.is_none());
    (!fits).then(|| Finding::plain().with("case", &follows.case).with("instruction", &follows.instruction))
}

fn examples() -> Vec<Example> {
    vec![
        example("of no case", vec![], instructed(), Then::Met),
        example("given in the case", case_with(), following(), Then::Met),
        example("no such case", vec![], following(), Then::Unmet),
        example("another tag", case_with(), with(following(), "follows", json!({ "case": CASE, "instruction": "i9" })), Then::Unmet),
        example("another date", case_with(), with(following(), "due", json!(moment("2022-01-21 18:00"))), Then::Unmet),
        example("to another body", case_with(), with(following(), "to", json!("anti-corruption/almaty-city")), Then::Unmet),
        example("reported already", [case_with(), vec![reported_in_case()]].concat(), following(), Then::Unmet),
    ]
}

//! # A case is there and pending
//!
//! Demands that a case entrusted to a team is registered, and neither ended nor interrupted.

use super::given::{case, case_given, example, formed, interrupted};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.case_unknown",
    guard: Guard::Decision,
    acts: &["case_given/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі жоқ, тіркелмеген немесе іс жүргізуде емес.",
        ru: "Дела {case} нет, оно не зарегистрировано или не в производстве.",
        en: "There is no case {case}, or it is not registered or not pending.",
    },
    way_out: Words {
        kk: "Істің жағдайын тексеріңіз.", ru: "Проверьте состояние дела.", en: "Look at the state of the case."
    },
    why: "A team investigates what is under investigation.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::CaseGiven(given) = m.act() else { return None };
    let state = m.world.state_at::<Criminal>(&given.case, m.at());
    (!state.is_some_and(|state| state.is_pending())).then(|| Finding::plain().with("case", &given.case).at("/case"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a pending case", [case(), vec![formed()]].concat(), case_given("2022-01-10 12:00"), Then::Met),
        example("no such case", vec![formed()], case_given("2022-01-10 12:00"), Then::Unmet),
        example("an interrupted one", [case(), interrupted(), vec![formed()]].concat(), case_given("2022-01-10 12:00"), Then::Unmet),
    ]
}

//! # A team is dissolved when it is empty
//!
//! Demands that a team is dissolved after its members have left, the leader apart, and its cases were handed on.

use super::given::{case, case_given, dissolved, example, formed, handed_on, joined, left};
use crate::kernel::prelude::*;
use crate::team::Teams;

pub static RULE: Rule<Teams> = Rule {
    code: "team.dissolved_early",
    guard: Guard::Decision,
    acts: &["dissolved/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::new("policy", "team", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Топты таратуға болмайды: {left} әлі онда.",
        ru: "Распустить группу нельзя: в ней ещё {left}.",
        en: "The team cannot be dissolved: {left} is still with it.",
    },
    way_out: Words {
        kk: "Алдымен мүшелерді босатып, істерді тапсырыңыз.",
        ru: "Сначала отпустите участников и передайте дела.",
        en: "Release the members and hand the cases on first.",
    },
    why: "A case of a team that is no more is nobody's case.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let leader = state.leader.as_ref().map(|leader| &leader.officer);
    let member = state.members.iter().find(|(officer, member)| member.stands() && Some(*officer) != leader);
    let case = state.held().next().map(|(case, _)| case.to_string());
    let left = member.map(|(officer, _)| officer.to_string()).or(case)?;
    Some(Finding::plain().with("left", left))
}

fn examples() -> Vec<Example> {
    vec![
        example("empty", vec![formed()], dissolved("2022-01-20 10:00"), Then::Met),
        example("a member is there", vec![formed(), joined()], dissolved("2022-01-20 10:00"), Then::Unmet),
        example("the member left", vec![formed(), joined(), left("2022-01-20 09:00", "inv-1")], dissolved("2022-01-20 10:00"), Then::Met),
        example(
            "a case is there",
            [case(), vec![formed(), case_given("2022-01-10 12:00")]].concat(),
            dissolved("2022-01-20 10:00"),
            Then::Unmet,
        ),
        example(
            "the case was handed on",
            [case(), vec![formed(), case_given("2022-01-10 12:00"), handed_on("2022-01-19 10:00")]].concat(),
            dissolved("2022-01-20 10:00"),
            Then::Met,
        ),
    ]
}

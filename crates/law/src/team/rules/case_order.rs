//! # A case is given, then told of and handed on
//!
//! Demands that a case is given which the team does not have, and that only of a case with the team are parties told, or is it
//! handed on.

use super::given::{case, case_given, example, formed, handed_on, told};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.case_order",
    guard: Guard::Form,
    acts: &["case_given/1", "case_handed_on/1", "composition_told/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі бойынша бұл қадам мүмкін емес: {stage}.",
        ru: "По делу {case} этот шаг невозможен: {stage}.",
        en: "This step is not possible for the case {case}: {stage}.",
    },
    way_out: Words {
        kk: "Топтағы істерді тексеріңіз.", ru: "Проверьте дела группы.", en: "Look at the cases of the team."
    },
    why: "What the team has at any moment must follow from the acts.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let (case, comes) = match m.act() {
        Act::CaseGiven(given) => (&given.case, true),
        Act::CaseHandedOn(on) => (&on.case, false),
        Act::CompositionTold(told) => (&told.case, false),
        _ => return None,
    };
    let held = m.before().holds(case).is_some();
    let stage = if held { "with_the_team" } else { "not_with_the_team" };
    (held == comes).then(|| Finding::plain().with("case", case).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("given", [case(), vec![formed()]].concat(), case_given("2022-01-10 12:00"), Then::Met),
        example(
            "given twice",
            [case(), vec![formed(), case_given("2022-01-10 12:00")]].concat(),
            case_given("2022-01-10 13:00"),
            Then::Unmet,
        ),
        example("handed on, never given", [case(), vec![formed()]].concat(), handed_on("2022-01-10 13:00"), Then::Unmet),
        example("told of a case of others", [case(), vec![formed()]].concat(), told("2022-01-10 13:00", &[]), Then::Unmet),
    ]
}

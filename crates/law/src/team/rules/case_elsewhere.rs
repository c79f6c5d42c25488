//! # A case is with one team
//!
//! Demands that a case entrusted to a team is with no other.

use super::given::{OTHER, case, case_given, example, formed, handed_on, interagency, on};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams, case_key};

pub static RULE: Rule<Teams> = Rule {
    code: "team.case_elsewhere",
    guard: Guard::Decision,
    acts: &["case_given/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі басқа топта: {team}.",
        ru: "Дело {case} у другой группы: {team}.",
        en: "The case {case} is with another team: {team}.",
    },
    way_out: Words {
        kk: "Алдымен ол топ істі тапсырсын (case_handed_on).",
        ru: "Сначала пусть та группа передаст дело (case_handed_on).",
        en: "Have that team hand it on first (case_handed_on).",
    },
    why: "Where two investigate, neither answers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::CaseGiven(given) = m.act() else { return None };
    let others = m.world.states_at::<Teams>(&case_key(&given.case), m.at());
    let (other, _) =
        others.into_iter().find(|(record, state)| record != m.record && state.is_standing() && state.holds(&given.case).is_some())?;
    Some(Finding::plain().with("case", &given.case).at("/case").with("team", other))
}

fn examples() -> Vec<Example> {
    vec![
        example("with no other", [case(), vec![formed()]].concat(), case_given("2022-01-10 12:00"), Then::Met),
        example(
            "with another",
            [case(), vec![on(OTHER, interagency()), on(OTHER, case_given("2022-01-09 12:00")), formed()]].concat(),
            case_given("2022-01-10 12:00"),
            Then::Unmet,
        ),
        example(
            "handed on by the other",
            [
                case(),
                vec![
                    on(OTHER, interagency()),
                    on(OTHER, case_given("2022-01-09 12:00")),
                    on(OTHER, handed_on("2022-01-10 09:00")),
                    formed(),
                ],
            ]
            .concat(),
            case_given("2022-01-10 12:00"),
            Then::Met,
        ),
    ]
}

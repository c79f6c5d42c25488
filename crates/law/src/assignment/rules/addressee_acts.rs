//! # The addressee acts
//!
//! Demands that acceptance, refusal, objection, results, execution and report come from the body it was given to.

use super::given::{INTERIOR, OTHER_POLICE, accepted, assigned, by, example, executed, reported};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.addressee_acts",
    guard: Guard::Decision,
    acts: &["accepted/1", "refused/1", "objected/1", "progressed/1", "executed/1", "reported/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл {to} органына берілген, {body} ол бойынша әрекет етпейді.",
        ru: "Это дано органу {to}; {body} по нему не действует.",
        en: "This was given to {to}; {body} does not act on it.",
    },
    way_out: Words {
        kk: "Адресат орган әрекет етеді.", ru: "Действует орган-адресат.", en: "The body it was given to acts."
    },
    why: "Only whoever was told to act can say whether they did.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let to = &m.before().given.as_ref()?.to;
    let body = &m.entry().authority.body;
    (to != body).then(|| Finding::plain().with("to", to).with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the addressee", vec![assigned()], accepted("2022-01-10 15:00"), Then::Met),
        example("by whoever gave it", vec![assigned()], by(INTERIOR, accepted("2022-01-10 15:00")), Then::Unmet),
        example(
            "carried out by another",
            vec![assigned(), accepted("2022-01-10 15:00")],
            by(OTHER_POLICE, executed("2022-01-15 10:00")),
            Then::Unmet,
        ),
        example(
            "reported by whoever gave it",
            vec![assigned(), accepted("2022-01-10 15:00"), executed("2022-01-15 10:00")],
            by(INTERIOR, reported("2022-01-16 10:00", "executed")),
            Then::Unmet,
        ),
    ]
}

//! # The body instructed reports
//!
//! Demands that the report on an instruction comes from the body it was given to.

use super::given::{OTHER_INVESTIGATOR, by, case, example, instructed, reported};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.instructed_body",
    guard: Guard::Decision,
    acts: &["instruction_reported/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Нұсқау {to} органына берілген, {body} есеп бермейді.",
        ru: "Указание дано органу {to}; {body} по нему не отчитывается.",
        en: "The instruction was given to {to}; {body} does not report on it.",
    },
    way_out: Words {
        kk: "Нұсқау берілген орган есеп береді.",
        ru: "Отчитывается орган, которому дано указание.",
        en: "The body that was instructed reports.",
    },
    why: "Only whoever was told to act can say whether they did.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::InstructionReported(report) = m.act() else { return None };
    let to = &m.before().instructions.get(&report.instruction)?.content.to;
    let body = &m.entry().authority.body;
    (to != body).then(|| Finding::plain().with("to", to).with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the body instructed", case(vec![instructed("2022-01-08 10:00", "i1")]), reported("2022-01-11 10:00", "i1"), Then::Met),
        example(
            "by another",
            case(vec![instructed("2022-01-08 10:00", "i1")]),
            by(OTHER_INVESTIGATOR, reported("2022-01-11 10:00", "i1")),
            Then::Unmet,
        ),
    ]
}

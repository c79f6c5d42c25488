//! # An assignment goes down
//!
//! Demands that an office gives assignments to bodies of its own service below it: the ministry to a region, a region to its
//! units.

use super::given::{HEAD, assigned, by, example, with};
use crate::assignment::{Act, Assignments};
use crate::kernel::hierarchy::above;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.below_giver",
    guard: Guard::Decision,
    acts: &["assigned/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{to} органы {giver} органына бағынбайды.",
        ru: "{to} не подчинён органу {giver}.",
        en: "{to} is not below {giver}.",
    },
    way_out: Words {
        kk: "Өзіңізге бағынатын органды атаңыз; басқаларға өтінішпен жүгініңіз.",
        ru: "Назовите подчинённый орган; к другим обратитесь с запросом.",
        en: "Name a body below your own; ask the others by request.",
    },
    why: "Whoever cannot be made to answer cannot be assigned.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Assigned(assigned) = m.act() else { return None };
    let giver = &m.entry().authority.body;
    (!above(giver, &assigned.to)).then(|| Finding::plain().with("giver", giver).with("to", &assigned.to).at("/to"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the ministry to the police of a city", vec![], assigned(), Then::Met),
        example(
            "the police of a city to a unit of its own",
            vec![],
            with(by(HEAD, assigned()), "to", json!("police/almaty-city/2")),
            Then::Met,
        ),
        example("the police of a city to itself", vec![], by(HEAD, assigned()), Then::Unmet),
        example("the ministry to national security", vec![], with(assigned(), "to", json!("national-security/almaty-city")), Then::Unmet),
        example(
            "the police of a city to that of another",
            vec![],
            with(by(HEAD, assigned()), "to", json!("police/shymkent-city/1")),
            Then::Unmet,
        ),
    ]
}

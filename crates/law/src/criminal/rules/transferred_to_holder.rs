//! # A case is transferred to somebody who does not have it
//!
//! Demands that a transfer names another body, or another region, than the case is with.

use super::given::{case, example, transferred};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.transferred_to_holder",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::cpc("186", "1", Mark::Verified), Basis::cpc("193", "1(12)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Іс {body} органында тұр: оны сол органның өзіне беру мүмкін емес.",
        ru: "Дело уже в производстве {body}: передавать его туда же нельзя.",
        en: "The case is with {body} already: it cannot be transferred there.",
    },
    way_out: Words {
        kk: "Басқа органды көрсетіңіз; тергеушіні «assigned» арқылы ауыстырыңыз.",
        ru: "Назовите другой орган; следователя меняйте через «assigned».",
        en: "Name another body; change the investigator by `assigned`.",
    },
    why: "A transfer to where the case is would take it from its investigator without saying so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Transferred(to) = m.act() else { return None };
    let state = m.before();
    let there = state.body.as_ref() == Some(&to.body) && state.region.as_ref() == Some(&to.region);
    there.then(|| Finding::plain().with("body", &to.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to special prosecutors", case(vec![]), transferred("special-prosecution/republic"), Then::Met),
        example("to the body that has it", case(vec![]), transferred("police/almaty-city"), Then::Unmet),
    ]
}

//! # A prosecutor instructs bodies of criminal prosecution in reach
//!
//! Demands that an instruction goes to a body that investigates, of the region of the prosecutor who gives it or of any region
//! where the office is of the republic; never to a court, a facility or a prosecution that supervises.

use super::given::{GENERAL, by, example, instructed, with};
use crate::assignment::{Act, Assignments};
use crate::kernel::hierarchy::{Rank, is_prosecution, rank, region_of};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.instructed_body",
    guard: Guard::Decision,
    acts: &["instructed/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::cpc("193", "4", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "{giver} {to} органына нұсқау бере алмайды.",
        ru: "{giver} не может дать указание органу {to}.",
        en: "{giver} cannot instruct {to}.",
    },
    way_out: Words {
        kk: "Өңіріңіздегі тергеп-тексеру органын атаңыз немесе құзыретті прокурорға жүгініңіз.",
        ru: "Назовите орган расследования своего региона или обратитесь к компетентному прокурору.",
        en: "Name an investigating body of your region, or turn to the competent prosecutor.",
    },
    why: "Supervision reaches those who investigate, where the prosecutor is competent, and nobody else.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Instructed(instructed) = m.act() else { return None };
    let giver = &m.entry().authority.body;
    let investigates = matches!(
        instructed.to.kind(),
        "police" | "national-security" | "anti-corruption" | "economic-investigations" | "special-prosecution"
    );
    let reached = rank(giver) == Rank::Republic || region_of(giver) == region_of(&instructed.to);
    (!is_prosecution(giver) || !investigates || !reached)
        .then(|| Finding::plain().with("giver", giver).with("to", &instructed.to).at("/to"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the police of the city", vec![], instructed(), Then::Met),
        example("a court", vec![], with(instructed(), "to", json!("court/almaty-city/1")), Then::Unmet),
        example("the police of another region", vec![], with(instructed(), "to", json!("police/shymkent-city")), Then::Unmet),
        example(
            "the same by the General Prosecutor's Office",
            vec![],
            by(GENERAL, with(instructed(), "to", json!("police/shymkent-city"))),
            Then::Met,
        ),
    ]
}

//! # A breach leads to a stricter measure
//!
//! Demands that the measure chosen or asked for after a breach is stricter than the one that was broken.

use super::course::{on_surety, served};
use super::given::{INVESTIGATOR, chosen, ended, example, proposed, step, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.breach_stricter",
    guard: Guard::Decision,
    acts: &["measure_chosen/1", "measure_proposed/1"],
    basis: &[Basis::cpc("140", "4", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{from}» шарасы бұзылған; «{to}» одан қатаң емес.",
        ru: "Мера «{from}» нарушена; «{to}» не строже.",
        en: "The measure {from} was broken; {to} is not stricter.",
    },
    way_out: Words {
        kk: "Қатаңырақ шара таңдаңыз немесе сұраңыз.",
        ru: "Изберите более строгую меру или ходатайствуйте о ней.",
        en: "Choose or ask for a stricter measure.",
    },
    why: "What did not hold once is not tried again.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let from = m.before().breached?;
    let to = match m.act() {
        Act::MeasureChosen(chosen) => chosen.kind,
        Act::MeasureProposed(proposed) => proposed.kind,
        _ => return None,
    };
    (to.number() <= from.number()).then(|| Finding::plain().with("from", from.code()).with("to", to.code()))
}

fn examples() -> Vec<Example> {
    let broken = || {
        let breach = step("2022-01-10 10:00", INVESTIGATOR, "measure_breached/1");
        let end = ended("2022-01-10 11:00", INVESTIGATOR, "changed", "need_gone");
        [on_surety(), vec![served("2022-01-07 10:10"), breach, end]].concat()
    };
    let petition = with(proposed("2022-01-10 12:00", "house_arrest"), "measure", json!("m2"));
    let undertaking = with(chosen("2022-01-10 12:00", "undertaking"), "measure", json!("m2"));
    let again = with(chosen("2022-01-10 12:00", "personal_surety"), "measure", json!("m2"));
    vec![
        example("house arrest after a broken surety", broken(), petition, Then::Met),
        example("an undertaking after it", broken(), undertaking, Then::Unmet),
        example("the same again", broken(), again, Then::Unmet),
    ]
}

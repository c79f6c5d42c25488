//! # An office names what it counts
//!
//! Demands the unit under which the figure is declared; a statement that named another is recorded as it was, with a breach.

use super::declared;
use super::given::{example, stated};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.unit_said",
    guard: Guard::Fact,
    acts: &["stated/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{figure} көрсеткіші «{said}» деп айтылды, ал ол «{declared}» санайды.",
        ru: "{figure} назван в единицах «{said}», а считает «{declared}».",
        en: "{figure} was said of \"{said}\", and it counts \"{declared}\".",
    },
    way_out: Words {
        kk: "Прокурор ведомстводан түзетуді сұрайды.",
        ru: "Прокурор просит ведомство об уточнении.",
        en: "The prosecutor asks the office for a clarification.",
    },
    why: "A number whose unit is lost becomes another number: victims become vehicles.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Stated(stated) = m.act() else { return None };
    stated.figures.iter().find_map(|said| {
        let unit = declared(&said.figure)?.unit.code();
        let finding = || Finding::plain().with("figure", &said.figure).with("said", &said.unit).with("declared", unit);
        (unit != said.unit).then(finding)
    })
}

fn examples() -> Vec<Example> {
    let mut vehicles = stated();
    vehicles.payload["figures"][0]["unit"] = json!("vehicles");
    vec![example("as declared", vec![], stated(), Then::Met), example("cases called vehicles", vec![], vehicles, Then::Unmet)]
}

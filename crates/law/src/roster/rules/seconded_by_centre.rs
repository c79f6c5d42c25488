//! # The centre seconds
//!
//! Demands that a secondment is recorded by a prosecutor of a body of the republic, and that the officer comes from a
//! prosecution other than the region's.

use super::given::{PROSECUTION, THIRD, by, example, opened, seconded, with};
use super::{is_prosecution, region_of};
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.seconded_by_centre",
    guard: Guard::Decision,
    acts: &["secondment/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Іссапарға орталық жібереді: {by} немесе {body} сай емес.",
        ru: "Прикомандировывает центр: {by} или {body} не подходит.",
        en: "The centre seconds: {by} or {body} does not fit.",
    },
    way_out: Words {
        kk: "Іссапарды Бас прокуратура жазады.",
        ru: "Прикомандирование записывает Генеральная прокуратура.",
        en: "The General Prosecutor's Office records it.",
    },
    why: "A region cannot lend itself other people's officers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::Secondment(secondment) = m.act() else { return None };
    let region = &m.before().opened.as_ref()?.region;
    let by = &m.entry().authority.body;
    let central = region_of(by) == Some("republic");
    let from_elsewhere = is_prosecution(&secondment.body) && region_of(&secondment.body) != Some(region.as_str());
    (!central || !from_elsewhere).then(|| Finding::plain().with("by", by).with("body", &secondment.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the centre", vec![opened()], seconded(), Then::Met),
        example("by the region", vec![opened()], by(THIRD, seconded()), Then::Unmet),
        example("of one's own", vec![opened()], with(seconded(), "body", json!(PROSECUTION)), Then::Unmet),
    ]
}

//! # Nothing happens in a dissolved team
//!
//! Demands that a team which was dissolved is not added to.

use super::given::{dissolved, example, formed, joined};
use crate::kernel::prelude::*;
use crate::team::Teams;

pub static RULE: Rule<Teams> = Rule {
    code: "team.after_end",
    guard: Guard::Form,
    acts: &[
        "member_joined/1",
        "member_extended/1",
        "member_left/1",
        "leader_changed/1",
        "case_given/1",
        "case_handed_on/1",
        "composition_told/1",
        "prolonged/1",
        "dissolved/1",
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Топ {dissolved} таратылған.", ru: "Группа распущена {dissolved}.", en: "The team was dissolved on {dissolved}."
    },
    way_out: Words { kk: "Жаңа топ құрыңыз.", ru: "Образуйте новую группу.", en: "Form a new team." },
    why: "Nobody may be seconded to what is no more.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    m.before().dissolved_at.map(|dissolved| Finding::plain().with("dissolved", dissolved.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("before", vec![formed()], joined(), Then::Met),
        example("after", vec![formed(), dissolved("2022-01-09 10:00")], joined(), Then::Unmet),
    ]
}

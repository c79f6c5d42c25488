//! # Only a court grants or refuses, and its own officers write it down
//!
//! Demands a body of kind `court`, and that the officer serves in it.

use super::given::{awarded, example, in_trial, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.court_decides",
    guard: Guard::Decision,
    acts: &["awarded/1", "award_refused/1"],
    basis: &[Basis::cpc("170", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Талапты тек сот шешеді, оны сол соттың қызметкері жазады; көрсетілгені: «{court}».",
        ru: "Иск разрешает только суд, и записывает это его сотрудник; указано: «{court}».",
        en: "Only a court decides on a claim, and its own officer writes it down; named is \"{court}\".",
    },
    way_out: Words {
        kk: "Шешімді соттың өзіне жазғызыңыз.",
        ru: "Пусть решение запишет сам суд.",
        en: "Have the court itself write it down.",
    },
    why: "A promise of payment is no judgment.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let court = match m.act() {
        Act::Awarded(awarded) => &awarded.court,
        Act::AwardRefused(refused) => &refused.court,
        _ => return None,
    };
    (court.kind() != "court" || *court != m.entry().authority.body).then(|| Finding::plain().with("court", court))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the court", in_trial(), awarded(100), Then::Met),
        example("in the name of the mayor", in_trial(), with(awarded(100), "court", json!("akimat/almaty-city")), Then::Unmet),
        example("by another court's clerk", in_trial(), with(awarded(100), "court", json!("court/almaty-city/2")), Then::Unmet),
    ]
}

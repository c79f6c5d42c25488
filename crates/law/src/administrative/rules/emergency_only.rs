//! # Offences against the emergency regime need an emergency
//!
//! Demands that an offence under CAO 476 or 478 was committed where and while a state of emergency lasted. Why: without the regime there is
//! nothing to breach.

use super::given::{example, protocol, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use crate::pack::Answer;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.emergency_only",
    guard: Guard::Form,
    acts: &["protocol/1"],
    basis: &[Basis::cao("476", "1", Mark::Verified), Basis::cao("478", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "{region} аумағында {at} төтенше жағдай болған жоқ, сондықтан оның режимін бұзу мүмкін емес.",
        ru: "В регионе {region} на {at} чрезвычайного положения не было, и нарушить его режим нельзя.",
        en: "There was no state of emergency in {region} at {at}, so its regime cannot have been breached.",
    },
    way_out: Words {
        kk: "Орны мен уақытын тексеріңіз немесе басқа бапты таңдаңыз.",
        ru: "Проверьте место и время либо выберите другую статью.",
        en: "Check place and time, or choose another article.",
    },
    why: "Without the regime there is nothing to breach.",
    check,
    examples,
    ..Rule::HOUSE
};

/// The articles on breach of an emergency regime.
pub const EMERGENCY_ARTICLES: &[&str] = &["476", "478"];

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Protocol(protocol) = m.act() else { return None };
    let regime = EMERGENCY_ARTICLES.contains(&protocol.article.as_str());
    let none = m.law.in_emergency(protocol.region.as_str(), protocol.committed_at) == Answer::No;
    (regime && none).then(|| Finding::plain().with("region", &protocol.region).with("at", protocol.committed_at.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("in Almaty on 6 January", vec![], protocol("476", "1"), Then::Met),
        example(
            "in Almaty on 3 January",
            vec![],
            with(protocol("476", "1"), "committed_at", json!("2022-01-03T10:00:00+06:00")),
            Then::Unmet,
        ),
        example(
            "another article needs none",
            vec![],
            with(protocol("488", "6"), "committed_at", json!("2022-01-03T10:00:00+06:00")),
            Then::Met,
        ),
    ]
}

//! # Nobody speaks of what is not known yet
//!
//! Demands that a release speaks of a moment not later than what was known, and was known not later than it is proposed.

use super::given::{example, proposed};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.as_of_later",
    guard: Guard::Form,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{office}: {known} белгілі болған, {of} уақытындағы жағдай {proposed} ұсынысынан кейін тұр.",
        ru: "{office}: известное на {known} и состояние на {of} позже предложения {proposed}.",
        en: "{office}: known at {known} and of {of} lie later than the proposal of {proposed}.",
    },
    way_out: Words {
        kk: "Өткен уақытты көрсетіңіз: жағдайдың уақыты білген уақыттан кеш болмайды.",
        ru: "Укажите прошедшее время: состояние не позже, чем известно.",
        en: "Name past moments: of what was known, and not later than it was.",
    },
    why: "A figure of tomorrow is a forecast.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Proposed(proposed) = m.act() else { return None };
    let later = proposed.offices.iter().find(|clock| clock.known > m.at() || clock.of > clock.known)?;
    let finding = Finding::plain().with("office", later.office.code()).with("known", later.known.local()).with("of", later.of.local());
    Some(finding.with("proposed", m.at().local()))
}

fn examples() -> Vec<Example> {
    let clock = |field: &str, moment: &str| {
        let mut deed = proposed();
        deed.payload["offices"][0][field] = json!(moment);
        deed
    };
    vec![
        example("two hours ago", vec![], proposed(), Then::Met),
        example("as of the very minute", vec![], clock("known", "2022-01-25T12:00:00+06:00"), Then::Met),
        example("known a minute later", vec![], clock("known", "2022-01-25T12:01:00+06:00"), Then::Unmet),
        example("of later than known", vec![], clock("of", "2022-01-25T11:00:00+06:00"), Then::Unmet),
    ]
}

//! # Heard and recognised after being told
//!
//! Demands that a relative who is heard or recognised as the victim has been informed of the death in this record.

use super::given::{example, found, relative};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.relative_unknown",
    guard: Guard::Form,
    acts: &["relatives_heard/1", "relative_recognised_victim/1"],
    basis: &[
        Basis::cpc("71", "11", Mark::VerifiedAmended),
        Basis::new("policy", "Minnesota Protocol (2016), paragraph 35", "", Mark::Public),
    ],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{relative} өлім туралы бұл жазбада хабардар етілмеген.",
        ru: "{relative} по этой записи о смерти не уведомлён.",
        en: "{relative} was not informed of the death in this record.",
    },
    way_out: Words {
        kk: "Алдымен хабарлауды болған уақытымен жазыңыз (relatives_informed).",
        ru: "Сначала запишите уведомление временем, когда оно было (relatives_informed).",
        en: "Record first that the relative was informed, with its time (relatives_informed).",
    },
    why: "Nobody should learn of a death in an interrogation.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let relative = match m.act() {
        Act::RelativesHeard(heard) => &heard.relative,
        Act::RelativeRecognisedVictim(recognised) => &recognised.relative,
        _ => return None,
    };
    (!m.before().informed.contains_key(relative)).then(|| Finding::plain().with("relative", relative).at("/relative"))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told, then heard",
            vec![found(), relative("2022-01-07 10:00", "relatives_informed/1")],
            relative("2022-01-07 12:00", "relatives_heard/1"),
            Then::Met,
        ),
        example("heard without a word", vec![found()], relative("2022-01-07 12:00", "relatives_heard/1"), Then::Unmet),
    ]
}

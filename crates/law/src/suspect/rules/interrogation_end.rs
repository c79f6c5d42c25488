//! # An interrogation ends after it begins
//!
//! Demands that the end stated is later than the beginning: the length of an interrogation is limited, and a length of nought or
//! less is none.

use super::given::{example, held, interrogated};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_end",
    guard: Guard::Form,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("209", "3", Mark::Verified)],
    section: "11",
    since: "2015-01-01",
    demand: Words {
        kk: "Жауап алу басталғаннан кейін аяқталады.",
        ru: "Допрос заканчивается позже, чем начинается.",
        en: "An interrogation ends later than it begins.",
    },
    way_out: Words {
        kk: "Басталу және аяқталу уақытын түзетіңіз.",
        ru: "Исправьте время начала и окончания.",
        en: "Mend the times of beginning and end.",
    },
    why: "Its length is what the law limits.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    (interrogation.ended_at <= m.at()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("two hours", vec![held()], interrogated("2022-01-06 15:00", "2022-01-06 17:00"), Then::Met),
        example("it ends before it begins", vec![held()], interrogated("2022-01-06 15:00", "2022-01-06 14:00"), Then::Unmet),
    ]
}

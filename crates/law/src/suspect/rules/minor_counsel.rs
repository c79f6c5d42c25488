//! # A minor has counsel beside them
//!
//! Demands that counsel is present when a minor is interrogated and when the qualification is announced to one.

use super::given::{accused, counsel, detained, example, interrogated, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_counsel",
    guard: Guard::Decision,
    acts: &["interrogated/1", "qualification_announced/1"],
    basis: &[
        Basis::cpc("67", "1(2)", Mark::VerifiedAmended),
        Basis::cpc("535", "1", Mark::Verified),
        Basis::cpc("206", "1", Mark::Verified),
    ],
    section: "11",
    since: "2022-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Кәмелетке толмаған күдіктінің жанында қорғаушы жоқ.",
        ru: "Рядом с несовершеннолетним подозреваемым нет защитника.",
        en: "No counsel is beside the suspect, who is a minor.",
    },
    way_out: super::COUNSEL_TAKES_PART,
    why: "What a child says alone with an investigator is worth nothing and costs much.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let counsel = match m.act() {
        Act::Interrogated(interrogation) => &interrogation.counsel,
        Act::QualificationAnnounced(announced) => &announced.counsel,
        _ => return None,
    };
    (counsel.is_none() && m.before().is_minor(m.at(), m.law)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "with counsel",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16)), counsel("2022-01-06 13:00")],
            interrogated("2022-01-06 14:00", "2022-01-06 15:00"),
            Then::Met,
        ),
        example(
            "alone",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16)), counsel("2022-01-06 13:00")],
            with(interrogated("2022-01-06 14:00", "2022-01-06 15:00"), "counsel", json!(null)),
            Then::Unmet,
        ),
    ]
}

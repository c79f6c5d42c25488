//! # A minor waives no counsel
//!
//! Demands that no waiver of a suspect under age is accepted.

use super::given::{accused, counsel, detained, example, held, waived};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_waiver",
    guard: Guard::Decision,
    acts: &["counsel_waived/1"],
    basis: &[
        Basis::cpc("69", "2", Mark::VerifiedAmended),
        Basis::cpc("67", "1(2)", Mark::VerifiedAmended),
        Basis::cpc("536", "1", Mark::Verified),
    ],
    section: "11",
    since: "2022-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Кәмелетке толмағанның қорғаушыдан бас тартуы қабылданбайды.",
        ru: "Отказ несовершеннолетнего от защитника не принимается.",
        en: "A minor's waiver of counsel is not accepted.",
    },
    way_out: super::COUNSEL_TAKES_PART,
    why: "A child cannot weigh what it gives up.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    m.before().is_minor(m.at(), m.law).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a man of 30", vec![held(), counsel("2022-01-06 13:00")], waived("2022-01-06 14:00"), Then::Met),
        example(
            "a boy of 16",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16)), counsel("2022-01-06 13:00")],
            waived("2022-01-06 14:00"),
            Then::Unmet,
        ),
    ]
}

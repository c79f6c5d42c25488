//! # Counsel before the first interrogation
//!
//! Demands a private meeting with admitted counsel, or a waiver made in counsel's presence, before the suspect is interrogated.

use super::given::{counsel, example, held, interrogated, met, waived};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_without_counsel",
    guard: Guard::Decision,
    acts: &["interrogated/1"],
    basis: &[
        Basis::cpc("64", "3", Mark::VerifiedAmended),
        Basis::cpc("64", "4", Mark::VerifiedAmended),
        Basis::cpc("69", "1", Mark::VerifiedAmended),
    ],
    section: "3",
    since: "2022-01-01",
    demand: Words {
        kk: "Қорғаушымен оңаша кездесу болмаған және одан бас тарту жоқ.",
        ru: "Свидания с защитником наедине не было, и отказа от защитника нет.",
        en: "There was no private meeting with counsel, and no waiver of counsel.",
    },
    way_out: Words {
        kk: "Күдіктіге қорғаушымен оңаша кездесуге мүмкіндік беріңіз немесе оның қатысуымен берілген бас тартуды жазыңыз.",
        ru: "Обеспечьте подозреваемому свидание с защитником наедине либо запишите отказ, сделанный в присутствии защитника.",
        en: "Let the suspect meet counsel in private, or record a waiver made in counsel's presence.",
    },
    why: "What is said before counsel came is said without knowing what it does.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    (before.counsel_met_at.is_none() && before.waived_at.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after a meeting in private",
            vec![held(), counsel("2022-01-06 13:00"), met("2022-01-06 14:00")],
            interrogated("2022-01-06 15:00", "2022-01-06 17:00"),
            Then::Met,
        ),
        example(
            "after a waiver",
            vec![held(), counsel("2022-01-06 13:00"), waived("2022-01-06 14:00")],
            interrogated("2022-01-06 15:00", "2022-01-06 17:00"),
            Then::Met,
        ),
        example("before counsel came", vec![held()], interrogated("2022-01-06 12:00", "2022-01-06 13:00"), Then::Unmet),
    ]
}

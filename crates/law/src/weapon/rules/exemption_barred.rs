//! # Exempt is who surrendered voluntarily and did nothing else
//!
//! Demands that exemption is proposed only of a surrender assessed as voluntary, after a check that found no other offence.

use super::given::{assessed, case, checked, checked_surrender, checked_with_offence, example, proposed, traced_surrender};
use crate::kernel::prelude::*;
use crate::weapon::{OtherOffence, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.exemption_barred",
    guard: Guard::Decision,
    acts: &["exemption_proposed/1"],
    basis: &[Basis::new("CC", "287", "note", Mark::VerifiedAmended), Basis::cao("482", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Тапсыру ерікті емес немесе басқа құқық бұзушылық табылған.",
        ru: "Сдача не добровольна, либо найдено иное правонарушение.",
        en: "The surrender was not voluntary, or another offence was found.",
    },
    way_out: Words {
        kk: "Босатылмайтыны туралы шешім шығарыңыз.",
        ru: "Примите решение об отказе в освобождении.",
        en: "Decide that the person is not exempt.",
    },
    why: "The promise of the note is as narrow as it is firm.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let surrender = m.before().surrender.as_ref()?;
    let clean = !matches!(surrender.checked, Some((_, OtherOffence::Found { .. })));
    (!surrender.is_voluntary() || !clean).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("voluntary and nothing else", checked_surrender(), proposed("2022-01-11 16:00"), Then::Met),
        example(
            "not voluntary",
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "not_voluntary"), checked("2022-01-11 15:00")]].concat(),
            proposed("2022-01-11 16:00"),
            Then::Unmet,
        ),
        example(
            "another offence",
            [case(), traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary"), checked_with_offence("2022-01-11 15:00")]]
                .concat(),
            proposed("2022-01-11 16:00"),
            Then::Unmet,
        ),
    ]
}

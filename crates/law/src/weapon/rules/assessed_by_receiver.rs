//! # Who received does not assess
//!
//! Demands that the assessment is made by another officer than the one who entered the hand-over or signed the receipt.

use super::given::{OFFICER, assessed, by, example, traced_surrender};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.assessed_by_receiver",
    guard: Guard::Decision,
    acts: &["voluntariness_assessed/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} қаруды өзі қабылдаған, сондықтан бағаламайды.",
        ru: "{officer} принимал оружие и потому не оценивает добровольность.",
        en: "{officer} received the weapon and does not assess the surrender.",
    },
    way_out: Words {
        kk: "Басқа тергеушіге тапсырыңыз.", ru: "Поручите другому следователю.", en: "Give it to another investigator."
    },
    why: "Whoever writes \"came in\" should not be the one who believes it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let surrender = m.others().surrender.as_ref()?;
    let officer = m.entry().officer;
    let received = surrender.by == *officer || surrender.receipt.as_ref().is_some_and(|(_, by)| by == officer);
    received.then(|| Finding::plain().with("officer", officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("another officer", traced_surrender(), assessed("2022-01-11 14:00", "voluntary"), Then::Met),
        example("who signed the receipt", traced_surrender(), by(OFFICER, assessed("2022-01-11 14:00", "voluntary")), Then::Unmet),
    ]
}

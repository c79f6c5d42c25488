//! # No admission before the medical examination
//!
//! Demands a medical examination at the gate, by a medic and at a known time, before the person is admitted. A placement after a
//! transfer has an examination of its own.

use super::given::{admitted, arrived, at_the_gate, detained, example, none};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.not_examined",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified), Basis::cpc("223", "", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам медициналық куәландырусыз қабылданбайды.",
        ru: "Без медицинского освидетельствования лицо не принимают.",
        en: "Nobody is admitted before the medical examination.",
    },
    way_out: Words {
        kk: "Медицина қызметкерін шақырып, куәландыруды жазыңыз.",
        ru: "Вызовите медицинского работника и запишите освидетельствование.",
        en: "Call a medic and record the examination.",
    },
    why: "Only an examination at the gate can tell what was done before it from what was done behind it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    (!m.before().examined).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("examined at the gate", at_the_gate(none(), "fit"), admitted(), Then::Met),
        example("straight from the gate", vec![detained(), arrived()], admitted(), Then::Unmet),
    ]
}

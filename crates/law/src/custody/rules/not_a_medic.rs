//! # Only a medic examines and recommends
//!
//! Demands that an examination and a medical recommendation are the act of a medic, corrections included.

use super::given::{OFFICER, arrived, by, detained, examined, example, held, none, recommended};
use crate::custody::Custody;
use crate::kernel::Role;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.not_a_medic",
    guard: Guard::Decision,
    acts: &["examined/1", "recommended/1"],
    basis: &[Basis::cpc("223", "3", Mark::Verified), Basis::cpc("223", "4", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Куәландыру мен медициналық ұсынымды тек медицина қызметкері жасайды.",
        ru: "Освидетельствование и медицинская рекомендация исходят только от медицинского работника.",
        en: "Only a medic examines and makes a medical recommendation.",
    },
    way_out: Words {
        kk: "Медицина қызметкерін шақырыңыз.", ru: "Вызовите медицинского работника.", en: "Call a medic."
    },
    why: "A finding on health is worth what its author knows of health.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    (m.entry().authority.role != Role::Medic).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a medic examines", vec![detained(), arrived()], examined("2022-01-06 11:30", none(), "fit"), Then::Met),
        example("a medic recommends", held(), recommended("2022-01-06 13:00"), Then::Met),
        example("the officer on duty recommends", held(), by(OFFICER, recommended("2022-01-06 13:00")), Then::Unmet),
    ]
}

//! # No investigator of the other sex at an unclothed examination
//!
//! Demands that no investigator of the other sex is present while the person is examined unclothed. The doctor may be of either
//! sex.

use super::given::{arrived, attended, detained, example};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.other_sex_present",
    guard: Guard::Decision,
    acts: &["examined/1"],
    basis: &[Basis::cpc("223", "4", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам шешініп куәландырылғанда қатысушы {officer} — басқа жынысты тергеуші.",
        ru: "При освидетельствовании с обнажением присутствует следователь другого пола: {officer}.",
        en: "An investigator of the other sex, {officer}, is present at an unclothed examination.",
    },
    way_out: Words {
        kk: "Куәландыруды тергеушінің қатысуынсыз қайта жүргізіңіз.",
        ru: "Проведите освидетельствование заново без следователя.",
        en: "Examine again without the investigator.",
    },
    why: "Dignity is not lost at the gate.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let sex = m.before().arrived.as_ref()?.sex;
    let intruder = examined.present.iter().find(|p| p.capacity == "investigator" && p.sex != sex).filter(|_| examined.unclothed)?;
    Some(Finding::plain().with("officer", &intruder.officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("an investigator of the same sex", vec![detained(), arrived()], attended("male", true), Then::Met),
        example("of the other sex, the person clothed", vec![detained(), arrived()], attended("female", false), Then::Met),
        example("of the other sex, the person unclothed", vec![detained(), arrived()], attended("female", true), Then::Unmet),
    ]
}

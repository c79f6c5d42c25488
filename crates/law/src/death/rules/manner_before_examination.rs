//! # No manner before the examination
//!
//! Demands that the manner of death is determined only when a forensic examination has established the cause.

use super::given::{concluded, example, manner, with_the_experts};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.manner_before_examination",
    guard: Guard::Decision,
    acts: &["manner_determined/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified), Basis::cpc("222", "4", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Сот-медициналық сараптамасыз өлім түрі анықталмайды.",
        ru: "Без судебно-медицинской экспертизы род смерти не устанавливается.",
        en: "The manner of death is not determined without a forensic examination.",
    },
    way_out: Words {
        kk: "Сараптама қорытындысын күтіңіз.", ru: "Дождитесь заключения эксперта.", en: "Wait for the expert's conclusion."
    },
    why: "A manner decided before anybody looked is a verdict, not a finding.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    m.before().examination.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("after the examination", concluded(), manner("2022-01-08 10:00", "homicide"), Then::Met),
        example("before it", with_the_experts(), manner("2022-01-08 10:00", "accident"), Then::Unmet),
    ]
}

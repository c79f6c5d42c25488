//! # Examined, then traced
//!
//! Demands that a weapon is examined before it is traced.

use super::given::{examined, example, found, nothing, traced};
use super::piece;
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.traced_unexamined",
    guard: Guard::Decision,
    acts: &["traced/1"],
    basis: &[Basis::cpc("221", "1", Mark::Verified), Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қару алдымен зерттеледі, содан кейін тізіліммен салыстырылады.",
        ru: "Оружие сначала исследуется, затем проверяется по учёту.",
        en: "A weapon is examined before it is traced.",
    },
    way_out: Words {
        kk: "Сарапшының зерттеуін күтіңіз.", ru: "Дождитесь исследования эксперта.", en: "Wait for the expert."
    },
    why: "The number a policeman reads is not always the number that is there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    piece(m)?.examined.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("after the examination", vec![found(), examined("2022-01-08 10:00")], traced("2022-01-09 10:00", nothing()), Then::Met),
        example("without one", vec![found()], traced("2022-01-09 10:00", nothing()), Then::Unmet),
    ]
}

//! # What is decided was proposed
//!
//! Demands that what is confirmed or declined is a proposal that waits.

use super::given::{SECOND, appointed, confirmed, example, in_office};
use crate::kernel::prelude::*;
use crate::officer::Officers;

pub static RULE: Rule<Officers> = Rule {
    code: "officer.proposal_unknown",
    guard: Guard::Form,
    acts: &["proposal_confirmed/1", "proposal_declined/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазбада {version} нұсқасымен күтіп тұрған ұсыныс жоқ.",
        ru: "В этой записи нет ожидающего предложения с версией {version}.",
        en: "In this record no proposal of version {version} waits.",
    },
    way_out: Words {
        kk: "Күтіп тұрғандарды қараңыз.", ru: "Посмотрите, что ждёт решения.", en: "Look at what waits."
    },
    why: "A confirmation of nothing would look like one of something.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let proposal = m.act().decides()?;
    (!m.before().waiting.contains_key(&proposal)).then(|| Finding::plain().with("version", proposal).at("/proposal"))
}

fn examples() -> Vec<Example> {
    vec![
        example("what waits", vec![appointed()], confirmed("2022-01-05 12:00", SECOND, 1), Then::Met),
        example("what was confirmed", in_office(), confirmed("2022-01-05 13:00", SECOND, 1), Then::Unmet),
        example("what was never proposed", vec![appointed()], confirmed("2022-01-05 12:00", SECOND, 7), Then::Unmet),
    ]
}

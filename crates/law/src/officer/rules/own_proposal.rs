//! # Two decide
//!
//! Demands that whoever confirms or declines did not propose.

use super::given::{FIRST, SECOND, appointed, confirmed, declined, example};
use crate::kernel::prelude::*;
use crate::officer::Officers;

pub static RULE: Rule<Officers> = Rule {
    code: "officer.own_proposal",
    guard: Guard::Form,
    acts: &["proposal_confirmed/1", "proposal_declined/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл ұсынысты өзіңіз жасағансыз.", ru: "Это предложение сделали вы сами.", en: "You made this proposal yourself."
    },
    way_out: Words {
        kk: "Басқа тізілім жүргізушісінен шешуді сұраңыз.",
        ru: "Попросите решить другого ведущего реестр.",
        en: "Ask another registrar to decide.",
    },
    why: "One registrar alone could make anybody a judge.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let proposal = m.act().decides()?;
    let state = m.before();
    let proposed = state.waiting.get(&proposal)?;
    (proposed.by == *m.entry().officer).then(|| Finding::plain().at("/proposal"))
}

fn examples() -> Vec<Example> {
    vec![
        example("by another registrar", vec![appointed()], confirmed("2022-01-05 12:00", SECOND, 1), Then::Met),
        example("by whoever proposed", vec![appointed()], confirmed("2022-01-05 12:00", FIRST, 1), Then::Unmet),
        example("declined by whoever proposed", vec![appointed()], declined(FIRST, 1), Then::Unmet),
    ]
}

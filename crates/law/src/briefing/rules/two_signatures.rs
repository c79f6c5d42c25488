//! # What is published is signed by two
//!
//! Demands that every figure published stands under two signatures.

use super::given::{POLICE, PRESS, example, published, ready, signed, signed_for, signed_twice};
use crate::briefing::state::SIGNATURES;
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.two_signatures",
    guard: Guard::Decision,
    acts: &["published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Екі қол қойылмаған: {figures}.", ru: "Нет двух подписей под: {figures}.", en: "Not signed by two: {figures}."
    },
    way_out: Words {
        kk: "Жарияламас бұрын екі органның қолын алыңыз.",
        ru: "Получите подписи двух органов до публикации.",
        en: "Have two bodies sign before publication.",
    },
    why: "Nobody alone speaks for the record.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Published(published) = m.act() else { return None };
    let signatures = &m.before().signatures;
    let under = |figure: &String| signatures.iter().filter(|signature| signature.figures.contains(figure)).count();
    let bare: Vec<&str> = published.figures.iter().filter(|figure| under(figure) < SIGNATURES).map(String::as_str).collect();
    (!bare.is_empty()).then(|| Finding::plain().with("figures", bare.join(", ")))
}

fn examples() -> Vec<Example> {
    let once = || ready().into_iter().chain([signed(PRESS, "2022-01-25 13:00")]).collect::<Vec<_>>();
    let partly = || once().into_iter().chain([signed_for(POLICE, "2022-01-25 13:10", &["A1"])]).collect::<Vec<_>>();
    vec![
        example("two signatures", signed_twice(), published(), Then::Met),
        example("one signature", once(), published(), Then::Unmet),
        example("the second signed less", partly(), published(), Then::Unmet),
    ]
}

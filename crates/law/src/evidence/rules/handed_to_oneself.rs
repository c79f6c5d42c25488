//! # A handover has two sides
//!
//! Demands that an item is handed over to another officer than the one who holds it.

use super::given::{EXPERT, INVESTIGATOR, example, handed_over, packed};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.handed_to_oneself",
    guard: Guard::Form,
    acts: &["handed_over/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Берген де, алған да — {officer}.",
        ru: "Передал и принял один и тот же: {officer}.",
        en: "The same officer gives and receives: {officer}.",
    },
    way_out: Words { kk: "Алушыны көрсетіңіз.", ru: "Укажите получателя.", en: "Name the receiver." },
    why: "Nobody is a witness to what passes from one hand into the same.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::HandedOver(handover) = m.act() else { return None };
    (handover.from.officer == handover.to.officer).then(|| Finding::plain().with("officer", &handover.to.officer).at("/to/officer"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the expert", packed(), handed_over("2022-01-12 10:00", EXPERT), Then::Met),
        example("to oneself", packed(), handed_over("2022-01-12 10:00", INVESTIGATOR), Then::Unmet),
    ]
}

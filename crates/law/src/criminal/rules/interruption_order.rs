//! # An interruption is decided, agreed to, and ended, in that order
//!
//! Demands that a term is interrupted where it runs, that the prosecutor's word is on an interruption that is open, and that an
//! investigation is resumed that was interrupted with agreement.

use super::given::{INVESTIGATOR, PROSECUTOR, case, example, halted, interrupted, step};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.interruption_order",
    guard: Guard::Form,
    acts: &["interrupted/1", "interruption_agreed/1", "interruption_cancelled/1", "resumed/1"],
    basis: &[
        Basis::cpc("45", "8", Mark::VerifiedAmended),
        Basis::cpc("45", "8-1", Mark::VerifiedAmended),
        Basis::cpc("45", "9", Mark::VerifiedAmended),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Мерзімді үзу бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Прерывание срока не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The interruption is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Алдыңғы қадамды жазыңыз; келісілмеген үзудің күшін прокурор жояды.",
        ru: "Запишите предыдущий шаг; несогласованное прерывание отменяет прокурор.",
        en: "Record the step before; an interruption not agreed to is cancelled by the prosecutor.",
    },
    why: "Days that do not count must have a beginning and an end that anybody can read.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let stage = match m.before().interruption() {
        None => "running",
        Some(open) if open.agreed_at.is_some() => "agreed",
        Some(_) => "proposed",
    };
    let sound = match m.act() {
        Act::Interrupted(_) => stage == "running",
        Act::InterruptionAgreed(_) => stage == "proposed",
        Act::InterruptionCancelled(_) => stage != "running",
        _ => stage == "agreed",
    };
    (!sound).then(|| Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("agreed to", case(vec![interrupted()]), step("2022-01-11 10:00", PROSECUTOR, "interruption_agreed/1"), Then::Met),
        example("resumed after the agreement", halted(), step("2022-01-15 10:00", INVESTIGATOR, "resumed/1"), Then::Met),
        example("resumed, never interrupted", case(vec![]), step("2022-01-15 10:00", INVESTIGATOR, "resumed/1"), Then::Unmet),
        example("agreed to, never decided", case(vec![]), step("2022-01-11 10:00", PROSECUTOR, "interruption_agreed/1"), Then::Unmet),
        example("interrupted twice", halted(), Deed { at: "2022-01-12 10:00", ..interrupted() }, Then::Unmet),
    ]
}

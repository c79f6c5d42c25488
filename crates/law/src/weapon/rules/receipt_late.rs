//! # A receipt at the hand-over
//!
//! Demands that whoever hands a weapon over gets a receipt at once: within the limit.

use super::given::{example, receipt, surrendered};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.receipt_late",
    guard: Guard::Fact,
    acts: &["receipt_issued/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    limits: &["weapon.receipt"],
    demand: Words {
        kk: "Қолхат тапсырғаннан кейін {limit} ішінде беріледі; {by} кешіккен.",
        ru: "Квитанция выдаётся в течение {limit} после сдачи; опоздание {by}.",
        en: "The receipt is given within {limit} of the hand-over; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Between the hand and the receipt a weapon can become one that was seized.",
    duty: Some(Duty {
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Тапсырылған қаруға қолхат беру",
            ru: "Выдать расписку о сданном оружии",
            en: "Give the receipt for what was surrendered",
        },
        due: |state, law| {
            let waits = state.surrender.as_ref().filter(|surrender| surrender.receipt.is_none());
            Term::all(waits.and_then(|surrender| law.term(state.region(), "weapon.receipt", surrender.at)))
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("after twenty minutes", vec![surrendered()], receipt("2022-01-10 10:20"), Then::Met),
        example("after an hour", vec![surrendered()], receipt("2022-01-10 11:00"), Then::Met),
        example("after two hours", vec![surrendered()], receipt("2022-01-10 12:00"), Then::UnmetBy(60)),
    ]
}

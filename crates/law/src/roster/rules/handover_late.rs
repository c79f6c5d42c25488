//! # Handed over at the end of the shift
//!
//! Demands that a shift is handed over no later than a policy term after its announced end.

use super::given::{announced, example, handed_over};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.handover_late",
    guard: Guard::Fact,
    acts: &["shift_handed_over/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    limits: &["roster.handover"],
    demand: Words {
        kk: "Ауысым соңынан {limit} ішінде тапсырылуға тиіс; {by} кешіккен.",
        ru: "Смена сдаётся в течение {limit} после её конца; опоздание {by}.",
        en: "A shift is handed over within {limit} of its end; it came {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "In the hour between nobody knows who answers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::ShiftHandedOver(handed) = m.act() else { return None };
    let ended = m.before().shifts.get(&handed.shift)?.announced.until;
    RULE.after(m, m.law.term(m.before().region(), "roster.handover", ended)?)
}

fn examples() -> Vec<Example> {
    vec![
        example("half an hour after", announced(), handed_over("2022-01-07 09:30"), Then::Met),
        example("an hour after", announced(), handed_over("2022-01-07 10:00"), Then::UnmetBy(30)),
    ]
}

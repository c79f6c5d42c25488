//! # Cases are heard in time, those of arrest and of the emergency regime the same day
//!
//! Demands that a case whose article provides arrest is heard on the day it reaches the court, any other within the term of working days.
//! Why: the person is held meanwhile, or waits for the word of the court.

use super::given::{example, protocol, ruling_at, sent};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.hearing_late",
    guard: Guard::Fact,
    acts: &["ruling/1"],
    basis: &[
        Basis::cao("829-5", "1", Mark::VerifiedAmended),
        Basis::cao("829-5", "3", Mark::VerifiedAmended),
        Basis::cao("739", "3", Mark::Verified),
    ],
    section: "9",
    since: "2021-07-01",
    limits: &["administrative.hearing_arrest", "administrative.hearing"],
    demand: Words {
        kk: "Іс {due} мерзіміне дейін, ал қамаққа алу көзделсе, сотқа түскен күні қаралуға тиіс; {by} кешіккен.",
        ru: "Дело рассматривается до {due}, а где возможен арест — в день поступления в суд; опоздание {by}.",
        en: "A case is heard by {due}; where arrest is possible, on the day it reaches the court. It came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The person is held meanwhile, or waits for the word of the court.",
    duty: Some(Duty {
        who: Role::Judge,
        what: Words { kk: "Істі қарау", ru: "Рассмотреть дело", en: "Hear the case" },
        due: |state, law| {
            let id = if state.arrest_provided(law) { "administrative.hearing_arrest" } else { "administrative.hearing" };
            let sent = state.sent.as_ref().filter(|_| state.ruled.is_none());
            Term::all(sent.and_then(|(sent, _)| law.term(state.region(), id, *sent)))
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let warning = || json!({ "kind": "warning" });
    vec![
        example(
            "no arrest, on the fifteenth working day",
            vec![protocol("440", "1"), sent()],
            ruling_at("2022-01-28 23:59", warning()),
            Then::Met,
        ),
        example("no arrest, after it", vec![protocol("440", "1"), sent()], ruling_at("2022-01-29 10:00", warning()), Then::UnmetBy(600)),
        example("heard the same day", vec![protocol("476", "1"), sent()], ruling_at("2022-01-06 18:00", warning()), Then::Met),
        example(
            "heard two days later",
            vec![protocol("476", "1"), sent()],
            ruling_at("2022-01-08 09:00", warning()),
            Then::UnmetBy(33 * 60),
        ),
        example(
            "a fine alone, within the general term",
            vec![protocol("440", "1"), sent()],
            ruling_at("2022-01-20 18:00", warning()),
            Then::Met,
        ),
        example("a fine alone, months later", vec![protocol("440", "1"), sent()], ruling_at("2022-03-20 18:00", warning()), Then::Unmet),
    ]
}

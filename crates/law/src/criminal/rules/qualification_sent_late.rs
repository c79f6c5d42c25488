//! # A qualification goes to the prosecutor at once
//!
//! Demands that the investigator sends a qualification to the prosecutor within the short window. The code says at once and names no
//! hours: the number was found on a public page only. Where nobody recorded a sending, the clock of the prosecutor runs from the
//! decision.

use super::given::{INVESTIGATOR, case, example, qualified, sent};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_sent_late",
    guard: Guard::Fact,
    acts: &["sent_to_prosecutor/1"],
    basis: &[Basis::cpc("203", "1-1", Mark::Verified)],
    section: "1",
    since: "2022-01-01",
    limits: &["agreement.short"],
    demand: Words {
        kk: "Саралау туралы қаулы прокурорға дереу, {until} дейін жіберілуге тиіс; {by} кешіккен.",
        ru: "Постановление о квалификации направляется прокурору незамедлительно, до {until}; опоздание {by}.",
        en: "A qualification goes to the prosecutor at once, by {until}; it went {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "A qualification kept in a drawer has no effect and no reader.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Саралау туралы қаулыны прокурорға жіберу",
            ru: "Направить прокурору постановление о квалификации",
            en: "Send the qualification to the prosecutor",
        },
        due: |state, law| {
            let open = state.undecided().filter(|one| one.sent_at.is_none());
            open.filter_map(|one| law.term(state.region.as_ref(), "agreement.short", one.at)).collect()
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let q1 = || json!({ "kind": "qualification", "qualification": "q1" });
    let issued = || case(vec![qualified("2022-01-10 10:00", "q1")]);
    vec![
        example("the same hour", issued(), sent("2022-01-10 10:40", INVESTIGATOR, q1()), Then::Met),
        example("in the last minute of the next day", issued(), sent("2022-01-11 23:59", INVESTIGATOR, q1()), Then::Met),
        example("an hour after it", issued(), sent("2022-01-12 01:00", INVESTIGATOR, q1()), Then::UnmetBy(60)),
    ]
}

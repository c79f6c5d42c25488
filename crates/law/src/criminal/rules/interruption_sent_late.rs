//! # An interruption goes to the prosecutor within a day
//!
//! Demands that the decision to interrupt the term goes to the prosecutor within the term, counted from the decision.

use super::given::{INVESTIGATOR, case, example, interrupted, sent};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.interruption_sent_late",
    guard: Guard::Fact,
    acts: &["sent_to_prosecutor/1"],
    basis: &[Basis::cpc("45", "8", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["investigation.interruption_to_prosecutor"],
    demand: Words {
        kk: "Мерзімді үзу туралы қаулы прокурорға {limit} ішінде жіберілуге тиіс; {by} кешіккен.",
        ru: "Постановление о прерывании срока направляется прокурору в течение {limit}; опоздание {by}.",
        en: "The decision to interrupt goes to the prosecutor within {limit}; it went {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "While the decision lies with its author, nobody asks whether the search for the perpetrator may stop.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Мерзімді үзу туралы қаулыны прокурорға жіберу",
            ru: "Направить прокурору постановление о прерывании срока",
            en: "Send the decision to interrupt to the prosecutor",
        },
        due: |state, law| {
            let open = state.interruption().filter(|one| one.sent_at.is_none());
            Term::all(open.and_then(|one| law.term(state.region.as_ref(), "investigation.interruption_to_prosecutor", one.at)))
        },
        open: |state| state.is_pending() && state.interruption().is_some_and(|one| one.agreed_at.is_none()),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let it = || json!({ "kind": "interruption" });
    let issued = || case(vec![interrupted()]);
    vec![
        example("the same day", issued(), sent("2022-01-10 18:00", INVESTIGATOR, it()), Then::Met),
        example("to the minute", issued(), sent("2022-01-11 10:00", INVESTIGATOR, it()), Then::Met),
        example("half an hour late", issued(), sent("2022-01-11 10:30", INVESTIGATOR, it()), Then::UnmetBy(30)),
    ]
}

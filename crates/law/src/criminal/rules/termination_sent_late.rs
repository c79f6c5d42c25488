//! # A termination goes to the prosecutor within a day
//!
//! Demands that the decision to terminate goes to the prosecutor, with the file, within the term, counted from the decision.

use super::given::{INVESTIGATOR, case, example, sent, termination};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.termination_sent_late",
    guard: Guard::Fact,
    acts: &["sent_to_prosecutor/1"],
    basis: &[Basis::cpc("289", "1", Mark::Verified)],
    section: "1",
    since: "2022-01-01",
    limits: &["termination.to_prosecutor"],
    demand: Words {
        kk: "Тоқтату туралы қаулы прокурорға {limit} ішінде жіберілуге тиіс; {by} кешіккен.",
        ru: "Постановление о прекращении направляется прокурору в течение {limit}; опоздание {by}.",
        en: "The decision to terminate goes to the prosecutor within {limit}; it went {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "A case given up without anybody hearing of it is a case hushed up.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Тоқтату туралы қаулыны іспен бірге прокурорға жіберу",
            ru: "Направить прокурору постановление о прекращении с делом",
            en: "Send the decision to terminate, with the file, to the prosecutor",
        },
        due: |state, law| {
            let open = state.termination_open().filter(|one| one.sent_at.is_none());
            Term::all(open.and_then(|one| law.term(state.region.as_ref(), "termination.to_prosecutor", one.at)))
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let it = || json!({ "kind": "termination" });
    let issued = || case(vec![termination("2022-01-12 10:00")]);
    vec![
        example("the same day", issued(), sent("2022-01-12 18:00", INVESTIGATOR, it()), Then::Met),
        example("to the minute", issued(), sent("2022-01-13 10:00", INVESTIGATOR, it()), Then::Met),
        example("two hours late", issued(), sent("2022-01-13 12:00", INVESTIGATOR, it()), Then::UnmetBy(120)),
    ]
}

//! # A termination goes to the prosecutor within a day
//!
//! Demands that the decision to terminate goes to the prosecutor, with the file, within the term, counted from the decision.

use super::after;
use super::given::{INVESTIGATOR, case, example, sent, termination};
use crate::criminal::{Act, Criminal, Sent};
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
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время не меняйте.",
        en: "The prosecutor looks into the delay; leave the time as it is.",
    },
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
            open.and_then(|one| law.due_in(state.region.as_ref(), "termination.to_prosecutor", one.at)).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::SentToProsecutor(sent) = m.act() else { return None };
    let open = m.before().termination_open().filter(|open| sent.decision == Sent::Termination {} && open.sent_at.is_none())?;
    let limit = m.limit("termination.to_prosecutor")?;
    Some(after(m, open.at + limit)?.with("limit", limit))
}

fn examples() -> Vec<Example> {
    let it = || json!({ "kind": "termination" });
    let issued = || case(vec![termination("2022-01-12 10:00")]);
    vec![
        example("the same day", issued(), sent("2022-01-12 18:00", INVESTIGATOR, it()), Then::Met),
        example("to the minute", issued(), sent("2022-01-13 10:00", INVESTIGATOR, it()), Then::Met),
        example("two hours late", issued(), sent("2022-01-13 12:00", INVESTIGATOR, it()), Then::UnmetBy(120)),
    ]
}

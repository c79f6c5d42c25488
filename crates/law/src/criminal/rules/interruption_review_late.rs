//! # An interruption is reviewed within its days
//!
//! Demands the prosecutor's word on an interruption within the term of the review, counted in whole days from its sending, or from
//! the decision where no sending is recorded: the record shows it to the prosecutor when it is entered. Where the prosecutor called
//! for the file within that term, the longer one stands.

use super::after;
use super::given::{INVESTIGATOR, PROSECUTOR, case, example, halted, interrupted, sent, step};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.interruption_review_late",
    guard: Guard::Fact,
    acts: &["interruption_agreed/1", "interruption_cancelled/1"],
    basis: &[Basis::cpc("45", "8-1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["interrupted_review", "interrupted_review_with_file"],
    demand: Words {
        kk: "Прокурор мерзімді үзуді {until} дейін қарауға тиіс; {by} кешіккен.",
        ru: "Прокурор решает о прерывании срока до {until}; опоздание {by}.",
        en: "The prosecutor decides on the interruption by {until}; the word came {by} late.",
    },
    way_out: Words {
        kk: "Жоғары тұрған прокурор кешігу себебін анықтайды.",
        ru: "Вышестоящий прокурор выясняет причину задержки.",
        en: "The superior prosecutor looks into the delay.",
    },
    why: "A case that stands still without anybody having agreed is a case forgotten.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Мерзімнің үзілуін тексеру", ru: "Проверить прерывание срока", en: "Review the interruption"
        },
        due: |state, law| {
            let open = state.interruption().filter(|one| one.agreed_at.is_none() && state.is_pending());
            open.and_then(|one| one.review_due(state.region.as_ref(), law)).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let open = m.before().interruption().filter(|open| open.agreed_at.is_none())?;
    after(m, open.review_due(m.before().region.as_ref(), m.law)?)
}

fn examples() -> Vec<Example> {
    vec![
        example("the next day", case(vec![interrupted()]), step("2022-01-11 10:00", PROSECUTOR, "interruption_agreed/1"), Then::Met),
        example(
            "two hours after the last day",
            case(vec![interrupted()]),
            step("2022-01-14 02:00", PROSECUTOR, "interruption_agreed/1"),
            Then::UnmetBy(120),
        ),
        example(
            "with the file called for in time",
            case(vec![interrupted(), step("2022-01-12 10:00", PROSECUTOR, "file_called_for/1")]),
            step("2022-01-20 23:59", PROSECUTOR, "interruption_agreed/1"),
            Then::Met,
        ),
        example(
            "an hour after the longer term",
            case(vec![interrupted(), step("2022-01-12 10:00", PROSECUTOR, "file_called_for/1")]),
            step("2022-01-21 01:00", PROSECUTOR, "interruption_agreed/1"),
            Then::UnmetBy(60),
        ),
        example(
            "the file called for when the term had passed",
            case(vec![interrupted(), step("2022-01-14 01:00", PROSECUTOR, "file_called_for/1")]),
            step("2022-01-14 02:00", PROSECUTOR, "interruption_agreed/1"),
            Then::UnmetBy(120),
        ),
        example(
            "counted from the sending",
            case(vec![interrupted(), sent("2022-01-11 09:00", INVESTIGATOR, json!({ "kind": "interruption" }))]),
            step("2022-01-14 02:00", PROSECUTOR, "interruption_agreed/1"),
            Then::Met,
        ),
        example(
            "a cancellation long after the agreement is no review",
            halted(),
            step("2022-01-20 10:00", PROSECUTOR, "interruption_cancelled/1"),
            Then::Met,
        ),
    ]
}

//! # An interruption is reviewed within three days
//!
//! Demands the prosecutor's word on an interruption within the term of the review, counted in whole days from the decision: the
//! record shows it to the prosecutor when it is entered.
//!
//! Basis: CPC 45(8-1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::after;
use super::given::{PROSECUTOR, case, example, halted, interrupted, step};
use crate::criminal::Criminal;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Criminal> = Rule {
    declaration: Declaration {
        code: "criminal.interruption_review_late",
        guard: Guard::Fact,
        acts: &["interruption_agreed/1", "interruption_cancelled/1"],
        basis: &[Basis::cpc("45", "8-1", Mark::VerifiedAmended)],
        section: "6",
        since: "2022-01-01",
        until: None,
        limits: &["interrupted_review"],
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
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let open = m.before().interruption().filter(|open| open.agreed_at.is_none())?;
    after(m, m.law.due_in(m.before().region.as_ref(), "interrupted_review", open.at)?)
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
            "a cancellation long after the agreement is no review",
            halted(),
            step("2022-01-20 10:00", PROSECUTOR, "interruption_cancelled/1"),
            Then::Met,
        ),
    ]
}

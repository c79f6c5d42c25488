//! # A qualification goes to the prosecutor at once
//!
//! Demands that the investigator sends a qualification to the prosecutor within the short window. The code says at once and names no
//! hours: the number was found on a public page only. Where nobody recorded a sending, the clock of the prosecutor runs from the
//! decision.
//!
//! Basis: CPC 203(1-1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::after;
use super::given::{INVESTIGATOR, case, example, qualified, sent};
use crate::criminal::{Act, Criminal, Sent};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Criminal> = Rule {
    declaration: Declaration {
        code: "criminal.qualification_sent_late",
        guard: Guard::Fact,
        acts: &["sent_to_prosecutor/1"],
        basis: &[Basis::cpc("203", "1-1", Mark::Verified)],
        section: "1",
        since: "2022-01-01",
        until: None,
        limits: &["agreement.short"],
        demand: Words {
            kk: "Саралау туралы қаулы прокурорға дереу, {until} дейін жіберілуге тиіс; {by} кешіккен.",
            ru: "Постановление о квалификации направляется прокурору незамедлительно, до {until}; опоздание {by}.",
            en: "A qualification goes to the prosecutor at once, by {until}; it went {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
            ru: "Прокурор выясняет причину; время не меняйте.",
            en: "The prosecutor looks into the delay; leave the time as it is.",
        },
        why: "A qualification kept in a drawer has no effect and no reader.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::SentToProsecutor(sent) = m.act() else { return None };
    let Sent::Qualification { qualification } = &sent.decision else { return None };
    let issued = m.before().qualifications.get(qualification).filter(|one| one.sent_at.is_none())?;
    after(m, m.law.due("agreement.short", issued.at)?)
}

fn examples() -> Vec<Example> {
    let q1 = || json!({ "kind": "qualification", "qualification": "q1" });
    let issued = || case(vec![qualified("2022-01-10 10:00", "q1")]);
    vec![
        example("the same hour", issued(), sent("2022-01-10 10:40", INVESTIGATOR, q1()), Then::Met),
        example("in the last minute of the next day", issued(), sent("2022-01-11 23:59", INVESTIGATOR, q1()), Then::Met),
        example("an hour after it", issued(), sent("2022-01-12 01:00", INVESTIGATOR, q1()), Then::UnmetBy(60)),
    ]
}

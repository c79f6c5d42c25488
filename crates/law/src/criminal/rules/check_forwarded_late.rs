//! # A report that needs a check goes to the competent body in time
//!
//! Demands that a report which needs an audit or check to show the signs of an offence goes to the competent body within the term,
//! counted in whole days from the receipt.

use super::given::{example, not_registered, received};
use crate::criminal::{Act, Criminal, NotRegistered};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.check_forwarded_late",
    guard: Guard::Fact,
    acts: &["not_registered/1"],
    basis: &[Basis::cpc("181", "5", Mark::Verified)],
    section: "2",
    since: "2022-01-01",
    limits: &["erdr.check_forwarding"],
    demand: Words {
        kk: "Тексеруді қажет ететін хабарлама {until} дейін жіберілуге тиіс; {by} кешіккен.",
        ru: "Сообщение, требующее проверки, направляется до {until}; опоздание {by}.",
        en: "A report that needs a check is sent on by {until}; it went {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "What is to be checked elsewhere is not yet looked at by anybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::NotRegistered(NotRegistered::NotRegistrable { code }) = m.act() else { return None };
    let received = m.before().received_at.filter(|_| code == "check_needed")?;
    RULE.after(m, m.law.term(m.before().region.as_ref(), "erdr.check_forwarding", received)?)
}

fn examples() -> Vec<Example> {
    let sent = |at, code: &str| not_registered(at, json!({ "kind": "not_registrable", "code": code }));
    vec![
        example("the next day", vec![received()], sent("2022-01-07 09:00", "check_needed"), Then::Met),
        example("on the last day: the third fell on a Sunday", vec![received()], sent("2022-01-10 23:00", "check_needed"), Then::Met),
        example("an hour after it", vec![received()], sent("2022-01-11 01:00", "check_needed"), Then::UnmetBy(60)),
        example("an anonymous message goes nowhere", vec![received()], sent("2022-01-11 01:00", "anonymous"), Then::Met),
    ]
}

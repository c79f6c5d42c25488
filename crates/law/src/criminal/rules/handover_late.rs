//! # An administrative matter is handed over within three days
//!
//! Demands that a report with signs of an administrative offence only goes to the competent body within the term, counted in
//! whole days.

use super::given::{example, not_registered, received};
use crate::criminal::{Act, Criminal, NotRegistered};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.handover_late",
    guard: Guard::Fact,
    acts: &["not_registered/1"],
    basis: &[Basis::cpc("179", "4", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    limits: &["erdr.handover_administrative"],
    demand: Words {
        kk: "Әкімшілік құқық бұзушылық белгілері бар хабарлама {until} дейін берілуге тиіс; {by} кешіккен.",
        ru: "Сообщение с признаками административного правонарушения передаётся до {until}; опоздание {by}.",
        en: "A report with signs of an administrative offence is handed over by {until}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The limitation of administrative offences is short; a report that lies about is a report lost.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::NotRegistered(NotRegistered::ForwardedAdministrative { .. }) = m.act() else { return None };
    RULE.after(m, m.law.term(m.before().region.as_ref(), "erdr.handover_administrative", m.before().received_at?)?)
}

fn forwarded() -> serde_json::Value {
    json!({ "kind": "forwarded_administrative", "body": "police/almaty-city" })
}

fn examples() -> Vec<Example> {
    vec![
        example("the next day", vec![received()], not_registered("2022-01-07 09:00", forwarded()), Then::Met),
        example(
            "on the last day: the third fell on a Sunday",
            vec![received()],
            not_registered("2022-01-10 23:00", forwarded()),
            Then::Met,
        ),
        example("an hour after it", vec![received()], not_registered("2022-01-11 01:00", forwarded()), Then::UnmetBy(60)),
    ]
}

//! # A report is registered once
//!
//! Demands that a report is registered, or not registered, once: the number in the register and the start of the term are one.

use super::given::{case, example, not_registered, received, registered, registered_at};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.registered_once",
    guard: Guard::Form,
    acts: &["registered/1", "not_registered/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Хабарлама бойынша шешім бар: {outcome}.",
        ru: "По сообщению решение уже есть: {outcome}.",
        en: "The report is decided on already: {outcome}.",
    },
    way_out: Words {
        kk: "Қатені түзетумен немесе күшін жоюмен түзетіңіз.",
        ru: "Исправьте ошибку исправлением или аннулированием.",
        en: "Mend an error by a correction or an annulment.",
    },
    why: "A case registered twice is counted twice, and its term begins when it suits.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let state = m.before();
    let outcome = match (&state.registered, &state.ended) {
        (Some(registered), _) => format!("registered {}", registered.erdr),
        (None, Some(_)) => "not_registered".to_owned(),
        (None, None) => return None,
    };
    Some(Finding::plain().with("outcome", outcome))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first registration", vec![received()], registered(), Then::Met),
        example("a second one", case(vec![]), registered_at("2022-01-06 13:00"), Then::Unmet),
        example(
            "not registered after the registration",
            case(vec![]),
            not_registered("2022-01-07 10:00", json!({ "kind": "not_registrable", "code": "anonymous" })),
            Then::Unmet,
        ),
    ]
}

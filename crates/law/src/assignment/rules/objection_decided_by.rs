//! # Another prosecutor decides on the objection
//!
//! Demands that an objection is decided in the prosecution it went to, and not by whoever gave the instruction.

use super::given::{GENERAL, PROSECUTOR, SECOND_GENERAL, by, example, instructed, objected, objection_decided};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.objection_decided_by",
    guard: Guard::Decision,
    acts: &["objection_decided/1"],
    basis: &[Basis::cpc("104", "1", Mark::Verified), Basis::cpc("193", "4", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Қарсылық {to} прокуратурасына берілген; {officer} ({body}) ол бойынша шешпейді.",
        ru: "Возражение подано в {to}; {officer} ({body}) по нему не решает.",
        en: "The objection went to {to}; {officer} ({body}) does not decide on it.",
    },
    way_out: Words {
        kk: "Ол прокуратураның нұсқау бермеген прокуроры шешеді.",
        ru: "Решает прокурор той прокуратуры, который указания не давал.",
        en: "A prosecutor of that office who did not give the instruction decides.",
    },
    why: "Nobody reviews a complaint against themselves.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let state = m.before();
    let (given, objection) = (state.given.as_ref()?, state.objection.as_ref()?);
    let (officer, body) = (m.entry().officer, &m.entry().authority.body);
    (*officer == given.by || *body != objection.to)
        .then(|| Finding::plain().with("to", &objection.to).with("officer", officer).with("body", body))
}

fn stands() -> Deed {
    objection_decided("2022-01-14 10:00", json!({ "kind": "stands" }))
}

fn corrected_by_second() -> Deed {
    Deed { at: "2022-01-10 09:00", ..instructed().corrected(1, SECOND_GENERAL) }
}

fn examples() -> Vec<Example> {
    vec![
        example("by the higher prosecutor", vec![instructed(), objected()], stands(), Then::Met),
        example("by whoever gave it", vec![instructed(), objected()], by(PROSECUTOR, stands()), Then::Unmet),
        example(
            "by whoever gave it, in the General Prosecutor's Office",
            vec![by(GENERAL, instructed()), objected()],
            stands(),
            Then::Unmet,
        ),
        example(
            "by whoever gave it, though another corrected what it says",
            vec![by(GENERAL, instructed()), corrected_by_second(), objected()],
            by(GENERAL, stands()),
            Then::Unmet,
        ),
        example(
            "by whoever corrected what another had given",
            vec![by(GENERAL, instructed()), corrected_by_second(), objected()],
            by(SECOND_GENERAL, stands()),
            Then::Met,
        ),
        example("by another there", vec![by(GENERAL, instructed()), objected()], by(SECOND_GENERAL, stands()), Then::Met),
    ]
}

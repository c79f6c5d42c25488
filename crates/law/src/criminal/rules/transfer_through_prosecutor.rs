//! # A case changes its body through the prosecutor
//!
//! Demands that a report is registered to another body than the one that received it only by a prosecutor.

use super::given::{PROSECUTOR, by, example, received, registered, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.transfer_through_prosecutor",
    guard: Guard::Decision,
    acts: &["registered/1"],
    basis: &[Basis::cpc("186", "2", Mark::Verified), Basis::cpc("193", "1(1)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Хабарламаны {received} алған; оны {body} органына тек прокурор береді.",
        ru: "Сообщение принял {received}; передать его в {body} может только прокурор.",
        en: "{received} received the report; only a prosecutor passes it to {body}.",
    },
    way_out: Words {
        kk: "Өз органыңызға тіркеңіз, содан кейін тергеулігі бойынша прокурор арқылы жіберіңіз.",
        ru: "Зарегистрируйте за своим органом и направьте по подследственности через прокурора.",
        en: "Register it to your own body, and send it by jurisdiction through the prosecutor.",
    },
    why: "Bodies that pass cases to each other directly leave nobody who knows where a case is.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Registered(registration) = m.act() else { return None };
    let received = &m.before().received.as_ref()?.body;
    (*received != registration.body && m.entry().authority.role != Role::Prosecutor)
        .then(|| Finding::plain().with("received", received).with("body", &registration.body))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the body that received it", vec![received()], registered(), Then::Met),
        example("to another, by the investigator", vec![received()], with(registered(), "body", json!("police/shymkent")), Then::Unmet),
        example(
            "to another, by the prosecutor",
            vec![received()],
            by(PROSECUTOR, with(registered(), "body", json!("police/shymkent"))),
            Then::Met,
        ),
    ]
}

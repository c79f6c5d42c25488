//! # No body turns a report away
//!
//! Demands that no body of criminal prosecution refuses to take a report. That one did is found by the prosecutor, and stands in the
//! record of the report that was taken in the end.

use super::given::{PROSECUTOR, deed, example, received};
use super::is_prosecuting;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.acceptance_refused",
    guard: Guard::Fact,
    acts: &["acceptance_refused/1"],
    basis: &[Basis::cpc("185", "2", Mark::Verified), Basis::cpc("193", "1(3)", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} хабарламаны қабылдаудан бас тартқан; бұған жол берілмейді.",
        ru: "{body} отказал в приёме сообщения; отказ не допускается.",
        en: "{body} turned the report away; refusing to accept is prohibited.",
    },
    way_out: Words {
        kk: "Кінәлінің жауаптылығы туралы мәселені прокурор шешеді.",
        ru: "Прокурор решает вопрос об ответственности отказавшего.",
        en: "The prosecutor decides on the responsibility of whoever refused.",
    },
    why: "A report that was never taken down is in no figure; that it was refused must be in one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::AcceptanceRefused(refused) = m.act() else { return None };
    is_prosecuting(&refused.body).then(|| Finding::plain().with("body", &refused.body))
}

fn examples() -> Vec<Example> {
    let found = |body: &str| deed("2022-01-07 10:00", PROSECUTOR, "acceptance_refused/1", json!({ "body": body }));
    vec![
        example("a hospital sent the person on", vec![received()], found("hospital/almaty-city"), Then::Met),
        example("the police turned the person away", vec![received()], found("police/almaty-city"), Then::Unmet),
    ]
}

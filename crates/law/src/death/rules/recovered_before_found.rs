//! # Found first, recovered then
//!
//! Demands that the body was recovered from the scene no earlier than it was found, and not later than now.

use super::given::{example, found, moment, with};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.recovered_before_found",
    guard: Guard::Form,
    acts: &["found/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Денені алу уақыты ({recovered}) табылған уақытпен ({found}) үйлеспейді.",
        ru: "Время изъятия тела ({recovered}) не согласуется с временем обнаружения ({found}).",
        en: "The time of recovery ({recovered}) does not go with the time of finding ({found}).",
    },
    way_out: Words {
        kk: "Екі уақытты оқиға орнын қарау хаттамасымен салыстырыңыз.",
        ru: "Сверьте оба времени с протоколом осмотра места происшествия.",
        en: "Compare both with the protocol of the scene.",
    },
    why: "The hours between the scene and the mortuary are where evidence is lost.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Found(found) = m.act() else { return None };
    let wrong = found.recovered_at < m.at() || found.recovered_at > m.now;
    wrong.then(|| Finding::plain().with("recovered", found.recovered_at.local()).at("/recovered_at").with("found", m.at().local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("recovered at once", vec![], with(found(), "recovered_at", json!(moment("2022-01-06 10:00"))), Then::Met),
        example("recovered before it was found", vec![], with(found(), "recovered_at", json!(moment("2022-01-06 09:00"))), Then::Unmet),
    ]
}

//! # What it concerns is there
//!
//! Demands that the record of a suspect or of a placement that the complaint concerns exists.

use super::given::{CASE, SUSPECT, case, example, received, recognised, with};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.concerns_unknown",
    guard: Guard::Form,
    acts: &["received/1"],
    basis: &[Basis::cpc("101", "2", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы жоқ немесе ол күдікті не орналастыру жазбасы емес.",
        ru: "Записи {record} нет, или это не запись о подозреваемом или водворении.",
        en: "There is no record {record}, or it is neither a suspect's nor a placement.",
    },
    way_out: Words {
        kk: "Жазбаны көрсетіңіз немесе өрісті бос қалдырыңыз.",
        ru: "Укажите запись или оставьте поле пустым.",
        en: "Name the record, or leave the field empty.",
    },
    why: "A link to nothing would hide whose decisions are complained of.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Received(received) = m.act() else { return None };
    let concerns = received.concerns.as_ref()?;
    let known = matches!(concerns.room(), "suspect" | "custody") && m.world.history(concerns).version() > 0;
    (!known).then(|| Finding::plain().with("record", concerns).at("/concerns"))
}

fn examples() -> Vec<Example> {
    vec![
        example("it concerns nobody's record", vec![], received(), Then::Met),
        example("it concerns a suspect", recognised("pros-9"), with(received(), "concerns", json!(SUSPECT)), Then::Met),
        example("it concerns a record that is not there", vec![], with(received(), "concerns", json!(SUSPECT)), Then::Unmet),
        example("it concerns a case", case("by_prosecutor"), with(received(), "concerns", json!(CASE)), Then::Unmet),
    ]
}

//! # Somebody is complained of
//!
//! Demands that a complaint names an officer or a body complained of; the body at least is always known to whoever records it.

use super::given::{example, received, with};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.accused_named",
    guard: Guard::Form,
    acts: &["received/1"],
    basis: &[Basis::cpc("104", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағымның кімге жасалғаны көрсетілмеген.",
        ru: "В жалобе не указано, на кого она подана.",
        en: "The complaint names nobody it complains of.",
    },
    way_out: Words {
        kk: "Лауазымды адамды немесе органды көрсетіңіз; аты белгісіз болса, органды.",
        ru: "Укажите должностное лицо или орган; если имя неизвестно – орган.",
        en: "Name the officer or the body; where the name is not known, the body.",
    },
    why: "Who is complained of may not review it: that cannot be kept where nobody is named.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Received(received) = m.act() else { return None };
    (received.bodies.is_empty() && received.officers.is_empty()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a body is named", vec![], received(), Then::Met),
        example("nobody is", vec![], with(with(received(), "bodies", json!([])), "officers", json!([])), Then::Unmet),
    ]
}

//! # The prosecutor releases from detention, not from a court's arrest
//!
//! Demands that the prosecutor's order ends administrative detention alone: once the court has ordered arrest, only a court ends it.

use super::given::{PROSECUTOR, deed, detained, example, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative, DetentionEnd, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.order_against_arrest",
    guard: Guard::Decision,
    acts: &["detention_ended/1"],
    basis: &[Basis::cao("760", "1(6)", Mark::Verified), Basis::cao("839", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Сот қамақ тағайындаған: прокурор оны өз бұйрығымен тоқтата алмайды.",
        ru: "Судом назначен арест: прокурор не прекращает его своим постановлением.",
        en: "The court has ordered arrest: the prosecutor's order does not end it.",
    },
    way_out: Words {
        kk: "Апелляциялық өтінішхат келтіріңіз: ол бір тәулік ішінде қаралады.",
        ru: "Принесите апелляционное ходатайство: оно рассматривается в течение суток.",
        en: "Bring an appeal petition: it is decided within the day.",
    },
    why: "Only a court ends what a court ordered.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::DetentionEnded(ended) = m.act() else { return None };
    let arrest = matches!(m.before().penalty_in_force(), Some(Outcome::Arrest { .. }));
    (ended.ground == DetentionEnd::ProsecutorsOrder && arrest).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let ordered = || deed("2022-01-06 15:00", PROSECUTOR, "detention_ended/1", json!({ "ground": "prosecutors_order" }));
    let held = || vec![detained(), protocol("478", "1"), sent()];
    let ruled = |outcome| {
        let mut acts = held();
        acts.push(with(ruling(outcome), "article", json!("478")));
        acts
    };
    vec![
        example("before the court sat", held(), ordered(), Then::Met),
        example("after it gave arrest", ruled(json!({ "kind": "arrest", "days": 5 })), ordered(), Then::Unmet),
        example("still held after a fine", ruled(json!({ "kind": "fine", "mci": 40 })), ordered(), Then::Met),
    ]
}

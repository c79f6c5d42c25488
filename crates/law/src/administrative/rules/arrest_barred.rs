//! # Nobody is arrested whom the code exempts
//!
//! Demands that arrest is not given to pregnant women, women with a child under fourteen, minors, disabled persons of groups I–II, women over 58,
//! men over 63, and men who raise a child under fourteen alone.

use super::given::{appeal_decided, appealed, example, protocol, ruling, sent, with};
use super::given_outcome;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.arrest_barred",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1", "arrest_started/1"],
    basis: &[Basis::cao("50", "2", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["arrest.barred_under", "arrest.barred_women_over", "arrest.barred_men_over"],
    demand: Words {
        kk: "Бұл адамға әкімшілік қамаққа алу қолданылмайды: {ground}.",
        ru: "К этому лицу административный арест не применяется: {ground}.",
        en: "Administrative arrest does not apply to this person: {ground}.",
    },
    way_out: Words {
        kk: "Прокурор шешімге өтінішхат келтіреді; адам қамалмайды.",
        ru: "Прокурор приносит ходатайство; лицо под арест не помещается.",
        en: "The prosecutor petitions against the ruling; the person is not placed under arrest.",
    },
    why: "The code spares those whom arrest would hurt most.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let arrest = match given_outcome(m) {
        Some(given) => matches!(given.outcome, Outcome::Arrest { .. }),
        None => m.entry().kind == "arrest_started/1",
    };
    let ground = m.before().bars_arrest(m.law, m.at()).filter(|_| arrest)?;
    Some(Finding::plain().with("ground", ground))
}

fn examples() -> Vec<Example> {
    let arrest = || with(ruling(json!({ "kind": "arrest", "days": 5 })), "article", json!("478"));
    let on_appeal = |age: u8| {
        let fined = with(ruling(json!({ "kind": "fine", "mci": 40 })), "article", json!("478"));
        vec![with(protocol("478", "1"), "age", json!(age)), sent(), fined, appealed("2022-01-10 10:00", "victim", None)]
    };
    let jailed_on_appeal = || appeal_decided("2022-01-12 10:00", json!({ "kind": "amended", "outcome": { "kind": "arrest", "days": 5 } }));
    let about = |field: &str, value| vec![with(protocol("478", "1"), field, value), sent()];
    vec![
        example("a man of thirty", vec![protocol("478", "1"), sent()], arrest(), Then::Met),
        example("a man of sixty-four", about("age", json!(64)), arrest(), Then::Unmet),
        example("a minor", about("age", json!(17)), arrest(), Then::Unmet),
        example("a minor, on the victim's appeal", on_appeal(17), jailed_on_appeal(), Then::Unmet),
        example("a man of thirty, on the victim's appeal", on_appeal(30), jailed_on_appeal(), Then::Met),
        example("a pregnant woman", about("barred", json!(["pregnant"])), arrest(), Then::Unmet),
    ]
}

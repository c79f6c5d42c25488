//! # A favourable petition makes nothing harsher
//!
//! Demands that a petition in favour of a person does not end in a harsher penalty, by the order in which the code lists them (CAO 41).

use super::given::{example, petition, petition_decided, protocol, ruling, sent};
use super::given_outcome;
use crate::administrative::state::severity;
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.harsher_result",
    guard: Guard::Decision,
    acts: &["petition_decided/1"],
    basis: &[Basis::cao("839", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Адамның пайдасына келтірілген өтінішхат жазаны қатаңдата алмайды.",
        ru: "Ходатайство в пользу лица не может ужесточить наказание.",
        en: "A petition in favour of the person cannot make the penalty harsher.",
    },
    way_out: Words {
        kk: "Құжатты тексеріңіз; қатаңдату үшін басқа өтінішхат қажет.",
        ru: "Проверьте документ; для ужесточения нужно иное ходатайство.",
        en: "Check the document; another petition is needed to ask for more.",
    },
    why: "Help must not turn into harm.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::PetitionDecided(decided) = m.act() else { return None };
    let before = m.before();
    let favourable = before.petitions.get(&decided.petition)?.favourable;
    let old = before.penalty_in_force()?;
    let new = given_outcome(m)?.outcome;
    (favourable && severity(&new) > severity(old)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let given = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 })), petition("2022-01-08 10:00", "a1")];
    let amended = |outcome| petition_decided("2022-01-09 10:00", "a1", json!({ "kind": "amended", "outcome": outcome }));
    vec![
        example("from a fine to a warning", given(), amended(json!({ "kind": "warning" })), Then::Met),
        example("from a fine to arrest", given(), amended(json!({ "kind": "arrest", "days": 3 })), Then::Unmet),
    ]
}

//! # Only foreigners are expelled
//!
//! Demands that expulsion is given to nobody but a foreigner or stateless person.

use super::given::{example, protocol, ruling, sent, with};
use super::given_outcome;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.expulsion_of_citizen",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("51", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Шығарып жіберу тек шетелдіктер мен азаматтығы жоқ адамдарға қолданылады.",
        ru: "Выдворение применяется только к иностранцам и лицам без гражданства.",
        en: "Expulsion applies to foreigners and stateless persons alone.",
    },
    way_out: Words {
        kk: "Азаматтығы туралы деректі тексеріңіз.",
        ru: "Проверьте сведения о гражданстве.",
        en: "Check what is known of the citizenship.",
    },
    why: "A state does not expel its own.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let expelled = given_outcome(m)?.outcome == Outcome::Expulsion {};
    let citizen = m.before().protocol.as_ref().is_some_and(|protocol| !protocol.foreign);
    (expelled && citizen).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let expulsion = || ruling(json!({ "kind": "expulsion" }));
    vec![
        example("a foreigner", vec![with(protocol("488", "8"), "foreign", json!(true)), sent()], expulsion(), Then::Met),
        example("a citizen", vec![protocol("488", "6"), sent()], expulsion(), Then::Unmet),
    ]
}

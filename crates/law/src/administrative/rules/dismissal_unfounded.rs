//! # A ground of dismissal that has come about
//!
//! Demands that a case is dismissed for limitation only when its time is over, and for the end of the state of emergency only where the offence
//! was one against its regime and the emergency has ended. Why: a dismissal is a figure too.

use super::emergency_only::EMERGENCY_ARTICLES;
use super::given::{example, protocol, ruling, ruling_at, sent, with};
use super::given_outcome;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use crate::pack::Answer;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.dismissal_unfounded",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[
        Basis::cao("741", "1(5)", Mark::VerifiedAmended),
        Basis::cao("741", "1(14)", Mark::VerifiedAmended),
        Basis::cao("62", "1, 2", Mark::VerifiedAmended),
    ],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.limitation", "administrative.limitation_assembly"],
    demand: Words {
        kk: "Қысқарту негізі {ground} әлі туындаған жоқ.",
        ru: "Основание прекращения {ground} ещё не наступило.",
        en: "The ground of dismissal {ground} has not come about.",
    },
    way_out: Words {
        kk: "Қаулыдағы нақты негізді көрсетіңіз.",
        ru: "Укажите основание, названное в постановлении.",
        en: "Name the ground that the ruling names.",
    },
    why: "A case that ends for a wrong reason hides the right one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Outcome::Dismissed { ground } = given_outcome(m)?.outcome else { return None };
    let protocol = m.before().protocol.as_ref()?;
    let founded = match ground.as_str() {
        "limitation" => m.before().limitation(m.law).is_none_or(|until| m.at() > until),
        "emergency_ended" => {
            let regime = EMERGENCY_ARTICLES.contains(&protocol.article.as_str());
            regime && m.law.in_emergency(protocol.region.as_str(), m.at()) != Answer::Yes
        }
        _ => true,
    };
    (!founded).then(|| Finding::plain().with("ground", ground))
}

fn examples() -> Vec<Example> {
    let dismissed = |ground: &str| json!({ "kind": "dismissed", "ground": ground });
    let old = |at: &str| vec![with(protocol("434", "1"), "committed_at", json!(at)), sent()];
    let of = |article, part| vec![protocol(article, part), sent()];
    vec![
        example("limitation after it", old("2021-11-06T13:59:00+06:00"), ruling(dismissed("limitation")), Then::Met),
        example("limitation at its last minute", old("2021-11-06T14:00:00+06:00"), ruling(dismissed("limitation")), Then::Unmet),
        example("limitation on the same day", of("434", "1"), ruling(dismissed("limitation")), Then::Unmet),
        example("the emergency lasts", of("476", "1"), ruling(dismissed("emergency_ended")), Then::Unmet),
        example("the emergency is over", of("476", "1"), ruling_at("2022-01-24 10:00", dismissed("emergency_ended")), Then::Met),
        example("of another offence", of("434", "1"), ruling_at("2022-01-24 10:00", dismissed("emergency_ended")), Then::Unmet),
        example("another ground", of("434", "1"), ruling(dismissed("no_event")), Then::Met),
    ]
}

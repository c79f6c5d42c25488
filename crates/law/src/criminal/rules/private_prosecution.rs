//! # A matter of private prosecution goes to a court
//!
//! Demands that materials of a private prosecution are sent to a court; the applicant is told in the text that is sealed with the act.

use super::given::{example, not_registered, received};
use crate::criminal::{Act, Criminal, NotRegistered};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.private_prosecution",
    guard: Guard::Form,
    acts: &["not_registered/1"],
    basis: &[Basis::cpc("179", "5", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Жеке айыптау материалдары сотқа жіберіледі, {to} органына емес.",
        ru: "Материалы частного обвинения направляются в суд, а не в {to}.",
        en: "Materials of a private prosecution go to a court, not to {to}.",
    },
    way_out: Words {
        kk: "Соттылығы бойынша сотты көрсетіңіз.",
        ru: "Укажите суд по подсудности.",
        en: "Name the court that has jurisdiction.",
    },
    why: "What is sent to nobody who can decide is sent away.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::NotRegistered(NotRegistered::ForwardedPrivateProsecution { court }) = m.act() else { return None };
    (court.kind() != "court").then(|| Finding::plain().with("to", court))
}

fn examples() -> Vec<Example> {
    let forwarded = |to: &str| not_registered("2022-01-07 09:00", json!({ "kind": "forwarded_private_prosecution", "court": to }));
    vec![
        example("to a court", vec![received()], forwarded("court/almaty-city/1"), Then::Met),
        example("to the police", vec![received()], forwarded("police/almaty-city"), Then::Unmet),
    ]
}

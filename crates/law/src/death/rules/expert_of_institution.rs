//! # The expert belongs to the institution named
//!
//! Demands that the expert who records an examination serves in the institution that the conclusion names.

use super::given::{examined, example, with, with_the_experts};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.expert_of_institution",
    guard: Guard::Form,
    acts: &["examined/1"],
    basis: &[Basis::cpc("273", "1", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Сарапшы {serves} қызметкері, ал қорытындыда {institution} аталған.",
        ru: "Эксперт служит в {serves}, а в заключении назван {institution}.",
        en: "The expert serves in {serves}; the conclusion names {institution}.",
    },
    way_out: Words {
        kk: "Қорытындыны сараптама жүргізген мекеменің сарапшысы жазады.",
        ru: "Заключение вносит эксперт того учреждения, которое проводило экспертизу.",
        en: "An expert of the institution that examined records the conclusion.",
    },
    why: "Who answers for a conclusion must be its author.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let serves = &m.entry().authority.body;
    (*serves != examined.institution)
        .then(|| Finding::plain().with("serves", serves).with("institution", &examined.institution).at("/institution"))
}

fn examples() -> Vec<Example> {
    vec![
        example("of that institution", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("of another", with_the_experts(), with(examined("2022-01-07 12:00"), "institution", json!("forensic/astana")), Then::Unmet),
    ]
}

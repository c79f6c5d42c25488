//! # An office is where its body is
//!
//! Demands that the region of an office is that which its body names.

use super::given::{appointed, example, with};
use crate::kernel::prelude::*;
use crate::officer::Officers;
use serde_json::json;

pub static RULE: Rule<Officers> = Rule {
    code: "officer.region_differs",
    guard: Guard::Form,
    acts: &["founded/1", "appointed/1", "transferred/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    details: &[("region", Detail::Region)],
    demand: Words {
        kk: "Лауазымның өңірі ({region}) оның органынікі емес: {body}.",
        ru: "Регион должности ({region}) — не регион её органа: {body}.",
        en: "The region of the office ({region}) is not that of its body: {body}.",
    },
    way_out: Words {
        kk: "Органның белгісіндегі өңірді жазыңыз.",
        ru: "Укажите регион из обозначения органа.",
        en: "Give the region that stands in the body's name.",
    },
    why: "By the region an officer of one place would reach the records of another.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let post = m.act().post()?;
    let differs = post.body.as_str().split('/').nth(1) != Some(post.region.as_str());
    differs.then(|| Finding::plain().with("region", &post.region).with("body", &post.body).at("/post/region"))
}

fn examples() -> Vec<Example> {
    vec![
        example("of the body", vec![], appointed(), Then::Met),
        example("of another place", vec![], with(appointed(), "post.region", json!("shymkent-city")), Then::Unmet),
        example("of the whole country", vec![], with(appointed(), "post.region", json!("republic")), Then::Unmet),
    ]
}

//! # A counted value is not approximate
//!
//! Demands a qualifier that the record can bear out or refute: the value itself, a lower or an upper bound.

use super::given::{example, proposed};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.qualifier_vague",
    guard: Guard::Form,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{figure}: «{qualifier}» санақпен тексерілмейді.",
        ru: "{figure}: «{qualifier}» нельзя проверить счётом.",
        en: "{figure}: \"{qualifier}\" cannot be held against a count.",
    },
    way_out: Words {
        kk: "Дәл мәнін немесе шегін көрсетіңіз.",
        ru: "Укажите точное значение или границу.",
        en: "Give the exact value or a bound.",
    },
    why: "Whoever can count has no reason to guess.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Proposed(proposed) = m.act() else { return None };
    let vague = proposed.figures.iter().find(|spoken| spoken.qualifier.fits(0, 0).is_none())?;
    Some(Finding::plain().with("figure", &vague.figure).with("qualifier", vague.qualifier.code()))
}

fn examples() -> Vec<Example> {
    let qualified = |qualifier: &str| {
        let mut deed = proposed();
        deed.payload["figures"][0]["qualifier"] = json!(qualifier);
        deed
    };
    vec![
        example("exact", vec![], proposed(), Then::Met),
        example("more than, by the word of speech", vec![], qualified("over"), Then::Met),
        example("about", vec![], qualified("about"), Then::Unmet),
    ]
}

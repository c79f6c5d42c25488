//! # A value is written in digits
//!
//! Demands decimal digits: whole in a release, with a decimal point where a statement had one; no value only where none was said.

use super::given::{example, stated};
use crate::briefing::{Act, Briefing, Qualifier, Said};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.value_unreadable",
    guard: Guard::Form,
    acts: &["stated/1", "proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{figure} көрсеткішінің мәні ондық сан емес: {value}.",
        ru: "Значение {figure} не десятичное число: {value}.",
        en: "The value of {figure} is no decimal number: {value}.",
    },
    way_out: Words {
        kk: "Санды цифрмен, топтарға бөлмей жазыңыз; сан айтылмаса, бос қалдырып, неге екенін белгілеңіз.",
        ru: "Напишите число цифрами без разделения на группы; если число не названо, оставьте пустым с пометкой.",
        en: "Write digits without grouping; where no number was said, leave it out and say so by the qualifier.",
    },
    why: "What is compared must be read in one way only.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let wrong = match m.act() {
        Act::Stated(stated) => stated.figures.iter().find(|said| !readable(said)).map(|said| (&said.figure, said.value.as_deref())),
        Act::Proposed(proposed) => {
            let whole = |value: &str| decimal(value) && value.parse::<i64>().is_ok();
            proposed.figures.iter().find(|spoken| !whole(&spoken.value)).map(|spoken| (&spoken.figure, Some(spoken.value.as_str())))
        }
        _ => None,
    };
    wrong.map(|(figure, value)| Finding::plain().with("figure", figure).with("value", value.unwrap_or("–")))
}

/// A value where one was said, none where none was, and a share that is a number.
fn readable(said: &Said) -> bool {
    let value = match (&said.value, said.qualifier) {
        (None, qualifier) => matches!(qualifier, Qualifier::All | Qualifier::Unclear),
        (Some(value), qualifier) => qualifier != Qualifier::All && decimal(value),
    };
    value && said.share.as_ref().is_none_or(|share| decimal(&share.percent))
}

/// Digits, with a decimal point and digits after it where there is one.
fn decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once('.').map_or_else(|| digits(text), |(whole, fraction)| digits(whole) && digits(fraction))
}

fn examples() -> Vec<Example> {
    let valued = |value: serde_json::Value, qualifier: &str| {
        let mut deed = stated();
        deed.payload["figures"][0]["value"] = value;
        deed.payload["figures"][0]["qualifier"] = json!(qualifier);
        deed
    };
    vec![
        example("digits", vec![], stated(), Then::Met),
        example("with a decimal point", vec![], valued(json!("2.5"), "approx"), Then::Met),
        example("all, without a number", vec![], valued(json!(null), "all"), Then::Met),
        example("exact, without a number", vec![], valued(json!(null), "exact"), Then::Unmet),
        example("words for digits", vec![], valued(json!("2.5k"), "exact"), Then::Unmet),
    ]
}

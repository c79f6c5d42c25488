//! # A figure is released as it is declared
//!
//! Demands unit, whole and breakdown of the figure's definition.

use super::declared;
use super::given::{example, proposed};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.unit_differs",
    guard: Guard::Form,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{figure} өз анықтамасындағы бірлікпен және бүтінімен беріледі: {declared}.",
        ru: "{figure} даётся в единице и с целым своего определения: {declared}.",
        en: "{figure} is given in the unit and with the whole of its definition: {declared}.",
    },
    way_out: Words {
        kk: "Бірлік пен бүтінді анықтамадан алыңыз.",
        ru: "Возьмите единицу и целое из определения.",
        en: "Take unit and whole from the definition.",
    },
    why: "Units are never mixed in one sum, and parts are shown against their own whole.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Proposed(proposed) = m.act() else { return None };
    proposed.figures.iter().find_map(|spoken| {
        let figure = declared(&spoken.figure)?;
        let whole = spoken.part_of.as_ref().map(|part| (part.whole.as_str(), part.by.as_str()));
        let says = match figure.part_of {
            None => figure.unit.code().to_owned(),
            Some((whole, by)) => format!("{}, {whole} {by}", figure.unit.code()).trim_end().to_owned(),
        };
        (spoken.unit != figure.unit.code() || whole != figure.part_of)
            .then(|| Finding::plain().with("figure", &spoken.figure).with("declared", says))
    })
}

fn examples() -> Vec<Example> {
    let changed = |field: &str, value: serde_json::Value| {
        let mut deed = proposed();
        deed.payload["figures"][1][field] = value;
        deed
    };
    vec![
        example("as declared", vec![], proposed(), Then::Met),
        example("another unit", vec![], changed("unit", json!("persons")), Then::Unmet),
        example("its whole left out", vec![], changed("part_of", json!(null)), Then::Unmet),
    ]
}

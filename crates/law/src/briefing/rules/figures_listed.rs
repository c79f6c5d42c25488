//! # Each figure is named once
//!
//! Demands at least one figure, and none twice.

use super::given::{PRESS, example, proposed, ready, signed_for};
use crate::briefing::{Act, Briefing, Extent, Permitted};
use crate::kernel::prelude::*;
use std::collections::BTreeSet;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.figures_listed",
    guard: Guard::Form,
    acts: &["stated/1", "proposed/1", "permitted/1", "signed/1", "published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Әр сан бір рет аталады, кемінде біреуі болуы керек; {figures}.",
        ru: "Каждый показатель назван один раз, и хотя бы один назван; {figures}.",
        en: "Each figure is named once, and at least one is; {figures}.",
    },
    way_out: Words { kk: "Тізімді түзетіңіз.", ru: "Исправьте перечень.", en: "Mend the list." },
    why: "A number that stands twice can be two numbers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let named: Vec<&String> = match m.act() {
        Act::Stated(stated) => stated.figures.iter().map(|said| &said.figure).collect(),
        Act::Proposed(proposed) => proposed.figures.iter().map(|spoken| &spoken.figure).collect(),
        Act::Permitted(Permitted { extent: Extent::Figures { figures } }) => figures.iter().collect(),
        Act::Signed(signed) => signed.figures.iter().collect(),
        Act::Published(published) => published.figures.iter().collect(),
        _ => return None,
    };
    let mut seen = BTreeSet::new();
    let twice: Vec<&str> = named.iter().filter(|figure| !seen.insert(**figure)).map(|figure| figure.as_str()).collect();
    let wrong = named.is_empty() || !twice.is_empty();
    wrong.then(|| Finding::plain().with("figures", if twice.is_empty() { "–".to_owned() } else { twice.join(", ") }))
}

fn examples() -> Vec<Example> {
    vec![
        example("each once", vec![], proposed(), Then::Met),
        example("nothing signed", ready(), signed_for(PRESS, "2022-01-25 13:00", &[]), Then::Unmet),
        example("one twice", ready(), signed_for(PRESS, "2022-01-25 13:00", &["A1", "A1"]), Then::Unmet),
    ]
}

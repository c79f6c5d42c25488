//! # The judge decides on materials
//!
//! Demands that the materials reached the judge before the judge sanctions or refuses.

use super::given::{example, held, petitioned, proposed, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.without_materials",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1", "measure_refused/1"],
    basis: &[Basis::cpc("148", "2", Mark::Verified), Basis::cpc("148", "3", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Материалдар тергеу судьясына түспеген.",
        ru: "Материалы не поступили следственному судье.",
        en: "No materials have reached the investigating judge.",
    },
    way_out: Words {
        kk: "Алдымен материалдардың түскен уақытын жазыңыз.",
        ru: "Сначала запишите поступление материалов.",
        en: "Record the receipt of the materials first.",
    },
    why: "The hearing's limit runs from the receipt, and a judge who saw nothing decided nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let measure = m.before().measures.get(m.act().measure()?)?;
    measure.submitted_at.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "on the materials",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Met,
        ),
        example(
            "on nothing",
            vec![held(), proposed("2022-01-07 10:00", "house_arrest")],
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Unmet,
        ),
    ]
}

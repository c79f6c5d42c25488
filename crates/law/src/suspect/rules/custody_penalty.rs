//! # Custody where the penalty is above five years
//!
//! Demands imprisonment above the threshold for one of the offences held against the person (as last announced, else as first
//! suspected), or an exceptional ground of the list. Where the catalogue does not know the penalty of that day, the rule finds
//! nothing.

use super::given::{accused, detained, example, held, proposed, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.custody_penalty",
    guard: Guard::Decision,
    acts: &["measure_proposed/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("147", "1", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["custody.penalty_over"],
    demand: Words {
        kk: "Күзетпен ұстау {years} жылдан асатын жаза немесе айрықша негіз болғанда ғана қолданылады.",
        ru: "Стража применяется, если наказание выше {years} лет, иначе нужно исключительное основание.",
        en: "Custody is for penalties above {years} years, else it needs an exceptional ground.",
    },
    way_out: Words {
        kk: "exceptional_custody тізімінен негізді көрсетіңіз немесе жеңілірек шараны сұраңыз.",
        ru: "Назовите основание из перечня exceptional_custody или просите более мягкую меру.",
        en: "Name a ground of the list exceptional_custody, or ask for a milder measure.",
    },
    why: "Custody before any verdict is for grave suspicions only.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (kind, grounds) = custody_grounds(m)?;
    let over = m.law.threshold("custody.penalty_over", m.at())?.value;
    let offences = m.before().catalogued(m.at(), m.law)?;
    let heavy = offences.iter().any(|o| o.life || o.max_imprisonment_years.is_none_or(|years| i64::from(years) > over));
    let known = |code: &String| m.law.entry("exceptional_custody", code, m.at()).is_some();
    let exceptional = !grounds.is_empty() && grounds.iter().all(known);
    (kind == Measure::Custody && !heavy && !exceptional).then(|| Finding::plain().with("years", over))
}

/// The measure and the exceptional grounds named for it.
pub(super) fn custody_grounds<'a>(m: &'a Matter<'_, Suspect>) -> Option<(Measure, &'a [String])> {
    match m.act() {
        Act::MeasureProposed(proposed) => Some((proposed.kind, &proposed.exceptional_grounds)),
        Act::MeasureSanctioned(sanction) => Some((sanction.kind, &m.before().measures.get(&sanction.measure)?.exceptional_grounds)),
        _ => None,
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("theft with entry, up to seven years", vec![held()], proposed("2022-01-07 10:00", "custody"), Then::Met),
        example(
            "simple theft, up to three years",
            vec![detained("2022-01-06 10:00", accused("188", "1", 30))],
            proposed("2022-01-07 10:00", "custody"),
            Then::Unmet,
        ),
        example(
            "simple theft by one who tried to abscond",
            vec![detained("2022-01-06 10:00", accused("188", "1", 30))],
            with(proposed("2022-01-07 10:00", "custody"), "exceptional_grounds", json!(["absconded"])),
            Then::Met,
        ),
    ]
}

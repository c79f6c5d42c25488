//! # One measure at a time
//!
//! Demands that no measure is in force at the moment, in this or in any other record of the person. A measure that has lapsed or
//! expired is not in force.

use super::given::{OTHER, chosen, example, held, on, with};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::{Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.one_measure",
    guard: Guard::Decision,
    acts: &["measure_chosen/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("140", "1", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Адамға {record} бойынша «{kind}» шарасы қолданылып тұр; бір мезгілде екі шара қолданылмайды.",
        ru: "К лицу уже применена мера «{kind}» ({record}); две меры одновременно не применяются.",
        en: "The person is already under {kind} ({record}); two measures do not apply at once.",
    },
    way_out: Words {
        kk: "Алдымен бұрынғы шараны аяқтаңыз: өзгертіңіз немесе күшін жойыңыз.",
        ru: "Сначала прекратите прежнюю меру: измените или отмените.",
        en: "End the earlier measure first: change it or cancel it.",
    },
    why: "Two measures would hold a person twice for one need, and nobody would know which of them binds.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let found = |record: &dyn std::fmt::Display, kind: Measure| Finding::plain().with("record", record).with("kind", kind.code());
    if let Some(measure) = m.before().standing(m.at(), m.law) {
        return Some(found(m.record, measure.kind));
    }
    let subject = m.before().subject.as_ref()?;
    let others = m.world.states_at::<Suspect>(&Key::person(&subject.person), m.at());
    let mut others = others.iter().filter(|(record, _)| record != m.record);
    others.find_map(|(record, other)| other.standing(m.at(), m.law).map(|measure| found(record, measure.kind)))
}

fn examples() -> Vec<Example> {
    vec![
        example("none yet", vec![held()], chosen("2022-01-07 10:00", "undertaking"), Then::Met),
        example(
            "another in force",
            vec![held(), with(chosen("2022-01-07 10:00", "undertaking"), "measure", json!("m0"))],
            chosen("2022-01-07 11:00", "personal_surety"),
            Then::Unmet,
        ),
        example(
            "another in force in another case",
            vec![on(OTHER, held()), on(OTHER, chosen("2022-01-07 10:00", "undertaking")), held()],
            chosen("2022-01-07 11:00", "undertaking"),
            Then::Unmet,
        ),
        example(
            "the other has lapsed",
            vec![on(OTHER, held()), on(OTHER, chosen("2022-01-07 10:00", "undertaking")), held()],
            chosen("2022-01-17 11:00", "undertaking"),
            Then::Met,
        ),
    ]
}

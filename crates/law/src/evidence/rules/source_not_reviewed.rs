//! # What an urgent search found waits for the judge
//!
//! Demands that an item which came of a measure carried out urgently, without a sanction, is not used before the investigating judge has
//! said that the measure was lawful.

use super::given::{example, found_on_suspect, held, linked, proves, validated};
use crate::evidence::origin::measure_of;
use crate::evidence::{Evidence, Source};
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.source_not_reviewed",
    guard: Guard::Decision,
    acts: &["linked_to_suspect/1", "proves/1"],
    basis: &[Basis::cpc("220", "14", Mark::VerifiedAmended), Basis::cpc("254", "3", Mark::VerifiedAmended)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "Зат санкциясыз жүргізілген кейінге қалдыруға болмайтын әрекеттен алынған, оның заңдылығын сот тексермеген: {source}.",
        ru: "Предмет получен неотложным действием без санкции, законность которого суд не проверил: {source}.",
        en: "The item came of a measure carried out urgently, whose lawfulness no judge has reviewed: {source}.",
    },
    way_out: Words {
        kk: "Материалдарды тергеу судьясына жіберіп, оның шешімін күтіңіз.",
        ru: "Направьте материалы следственному судье и дождитесь его решения.",
        en: "Send the materials to the investigating judge, and wait for the word.",
    },
    why: "A review that comes after the use reviews nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Source::Measure { case, measure } = m.before().source()? else { return None };
    let found = measure_of(case, measure, m.world, m.at())?;
    let waits = found.urgent().is_some() && found.lawful.is_none();
    waits.then(|| Finding::plain().with("source", format!("{case}#{measure}")))
}

fn examples() -> Vec<Example> {
    vec![
        example("after the judge's word", [held(), vec![validated(true)]].concat(), proves("2022-01-12 10:00"), Then::Met),
        example("never reviewed", held(), proves("2022-01-12 10:00"), Then::Unmet),
        example("before the judge's word", [held(), vec![validated(true)]].concat(), linked("2022-01-10 18:00"), Then::Unmet),
        example("found on a detained person", found_on_suspect(), linked("2022-01-12 10:00"), Then::Met),
    ]
}

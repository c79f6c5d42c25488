//! # Surety of two or more
//!
//! Demands that personal surety names as many different persons as the code asks for, the suspect not among them.

use super::given::{chosen, example, held, with};
use crate::kernel::PersonId;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.personal_surety",
    guard: Guard::Decision,
    acts: &["measure_chosen/1"],
    basis: &[Basis::cpc("142", "1", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["surety.persons"],
    demand: Words {
        kk: "Жеке кепілгерлікке кемінде {least} кепілгер керек, аталғаны {named}.",
        ru: "Для личного поручительства нужно не менее {least} поручителей, названо {named}.",
        en: "Personal surety needs at least {least} sureties; {named} are named.",
    },
    way_out: Words {
        kk: "Сенімге лайық тағы бір адамды атаңыз.",
        ru: "Назовите ещё одно заслуживающее доверия лицо.",
        en: "Name another trustworthy person.",
    },
    why: "One friend may be mistaken.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureChosen(chosen) = m.act() else { return None };
    let least = m.law.threshold("surety.persons", m.at()).filter(|_| chosen.kind == Measure::PersonalSurety)?.value;
    let suspect = m.before().subject.as_ref().map(|s| &s.person);
    let sureties: BTreeSet<&PersonId> = chosen.sureties.iter().filter(|surety| Some(*surety) != suspect).collect();
    let named = i64::try_from(sureties.len()).unwrap_or(i64::MAX);
    (named < least).then(|| Finding::plain().with("least", least).with("named", named))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "two sureties",
            vec![held()],
            with(chosen("2022-01-07 10:00", "personal_surety"), "sureties", json!(["person-7", "person-8"])),
            Then::Met,
        ),
        example(
            "the same one twice",
            vec![held()],
            with(chosen("2022-01-07 10:00", "personal_surety"), "sureties", json!(["person-7", "person-7"])),
            Then::Unmet,
        ),
    ]
}

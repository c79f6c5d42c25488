//! # The suspect consents to the surety
//!
//! Demands that the suspect has consented before personal surety is chosen.

use super::course::{consented, surety};
use super::given::{chosen, example, held};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.surety_consent",
    guard: Guard::Decision,
    acts: &["measure_chosen/1"],
    basis: &[Basis::cpc("142", "2", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Жеке кепілгерлікке күдіктінің келісімі жазылмаған.",
        ru: "Согласие подозреваемого на личное поручительство не записано.",
        en: "The suspect has not consented to the personal surety.",
    },
    way_out: Words {
        kk: "Алдымен келісімді жазыңыз немесе басқа шара таңдаңыз.",
        ru: "Сначала запишите согласие или изберите другую меру.",
        en: "Record the consent first, or choose another measure.",
    },
    why: "Nobody is bound by a friendship they do not own up to.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureChosen(chosen) = m.act() else { return None };
    (chosen.kind == Measure::PersonalSurety && !m.before().accepts_surety).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("with consent", vec![held(), consented()], surety(), Then::Met),
        example("without", vec![held()], surety(), Then::Unmet),
        example("an undertaking, which needs none", vec![held()], chosen("2022-01-07 10:00", "undertaking"), Then::Met),
    ]
}

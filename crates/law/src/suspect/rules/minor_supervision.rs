//! # Supervision of minors only
//!
//! Demands that placement under the supervision of parents or guardians is chosen for a minor.

use super::given::{accused, chosen, detained, example, held};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_supervision",
    guard: Guard::Decision,
    acts: &["measure_chosen/1"],
    basis: &[Basis::cpc("144", "1", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Қарауға тек кәмелетке толмаған адам беріледі.",
        ru: "Под присмотр отдаётся только несовершеннолетний.",
        en: "Only a minor is placed under supervision.",
    },
    way_out: Words {
        kk: "Басқа шараны таңдаңыз.", ru: "Изберите другую меру.", en: "Choose another measure."
    },
    why: "Parents answer for their children, not for grown men.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureChosen(chosen) = m.act() else { return None };
    let adult = !m.before().is_minor(m.at(), m.law);
    (chosen.kind == Measure::MinorSupervision && adult).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a boy of 16",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16))],
            chosen("2022-01-06 20:00", "minor_supervision"),
            Then::Met,
        ),
        example("a man of 30", vec![held()], chosen("2022-01-06 20:00", "minor_supervision"), Then::Unmet),
    ]
}

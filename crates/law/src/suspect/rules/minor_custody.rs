//! # A minor in custody for grave crimes only
//!
//! Demands that custody of a minor rests on a grave or especially grave crime; where the gravity is not in the catalogue, the rule
//! finds nothing.

use super::custody_penalty::custody_grounds;
use super::given::{accused, detained, example, proposed};
use crate::kernel::prelude::*;
use crate::pack::Gravity;
use crate::suspect::{Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_custody",
    guard: Guard::Decision,
    acts: &["measure_proposed/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("541", "1", Mark::Verified), Basis::cpc("541", "3", Mark::Verified)],
    section: "12",
    since: "2022-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Кәмелетке толмаған адам ауыр немесе аса ауыр қылмыс үшін ғана күзетпен ұсталады.",
        ru: "Несовершеннолетний заключается под стражу только за тяжкое или особо тяжкое преступление.",
        en: "A minor is taken into custody only for a grave or especially grave crime.",
    },
    way_out: Words {
        kk: "Жеңілірек шараны таңдаңыз, мысалы, қарауға беру.",
        ru: "Изберите более мягкую меру, например присмотр.",
        en: "Choose a milder measure, such as supervision.",
    },
    why: "Custody harms a child more than most crimes a child commits.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (kind, _) = custody_grounds(m)?;
    let offences = m.before().catalogued(m.at(), m.law)?;
    let light = offences.iter().all(|o| o.gravity.is_some_and(|gravity| gravity < Gravity::Grave));
    let minor = m.before().is_minor(m.at(), m.law);
    (kind == Measure::Custody && minor && light).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a grave crime",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16))],
            proposed("2022-01-06 20:00", "custody"),
            Then::Met,
        ),
        example(
            "a crime of medium gravity",
            vec![detained("2022-01-06 10:00", accused("188", "2", 16))],
            proposed("2022-01-06 20:00", "custody"),
            Then::Unmet,
        ),
    ]
}

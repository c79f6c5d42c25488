//! # Only a surety withdraws
//!
//! Demands that whoever withdraws is one of the sureties of a personal surety in force.

use super::course::{on_surety, withdrawn};
use super::given::example;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.surety_unknown",
    guard: Guard::Form,
    acts: &["surety_withdrawn/1"],
    basis: &[Basis::cpc("142", "4", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "{surety} «{measure}» шарасы бойынша кепілгер емес.",
        ru: "{surety} не является поручителем по мере «{measure}».",
        en: "{surety} is no surety of the measure {measure}.",
    },
    way_out: Words {
        kk: "Шарада аталған кепілгерді көрсетіңіз.",
        ru: "Укажите поручителя, названного в мере.",
        en: "Name a surety whom the measure names.",
    },
    why: "Only who stood up for somebody can step back.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::SuretyWithdrawn(left) = m.act() else { return None };
    let measure = m.before().measures.get(&left.measure).filter(|x| x.in_force() && x.kind == Measure::PersonalSurety);
    let named = measure.is_some_and(|measure| measure.course.sureties.contains(&left.surety));
    (!named).then(|| Finding::plain().with("surety", &left.surety).at("/surety").with("measure", &left.measure))
}

fn examples() -> Vec<Example> {
    vec![
        example("one of the two", on_surety(), withdrawn("2022-01-10 10:00", "person-7"), Then::Met),
        example("somebody else", on_surety(), withdrawn("2022-01-10 10:00", "person-9"), Then::Unmet),
    ]
}

//! # Examined by whom it was appointed to
//!
//! Demands that a forensic examination was appointed, by decision, to the institution that carried it out, before it did.

use super::given::{examined, example, found, with_the_experts};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.not_appointed",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("272", "1", Mark::Verified), Basis::cpc("273", "1", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{institution} мекемесіне сараптама тағайындалмаған.",
        ru: "Экспертиза в {institution} не назначалась.",
        en: "No examination was appointed to {institution}.",
    },
    way_out: Words {
        kk: "Прокурор қорытындының жарамдылығын тексереді; қажет болса, сараптама тағайындаңыз.",
        ru: "Прокурор проверяет допустимость заключения; при необходимости назначьте экспертизу.",
        en: "The prosecutor looks into whether the conclusion stands; appoint an examination if need be.",
    },
    why: "A conclusion that nobody appointed can be thrown out, and the body is buried by then.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    (!m.before().institutions.contains(&examined.institution)).then(|| Finding::plain().with("institution", &examined.institution))
}

fn examples() -> Vec<Example> {
    vec![
        example("appointed before", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("never appointed", vec![found()], examined("2022-01-07 12:00"), Then::Unmet),
    ]
}

//! # A registration is postponed before it is made
//!
//! Demands that the prosecutor postpones a registration that has not been made, once, and to a moment that lies ahead.

use super::given::{deferred, example, received, registered};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.deferral_order",
    guard: Guard::Form,
    acts: &["registration_deferred/1"],
    basis: &[Basis::cpc("185", "1", Mark::Verified)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Тіркеу мерзімін кейінге қалдыру мүмкін емес: {stage}.",
        ru: "Отложить регистрацию нельзя: {stage}.",
        en: "The registration cannot be postponed: {stage}.",
    },
    way_out: Words {
        kk: "Тіркеуге дейін бір рет және болашақ мерзімге қалдырыңыз.",
        ru: "Откладывайте до регистрации, один раз и на будущий срок.",
        en: "Postpone before the registration, once, to a moment ahead.",
    },
    why: "A consent given afterwards would turn every late registration into a postponed one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::RegistrationDeferred(deferred) = m.act() else { return None };
    let state = m.before();
    let stage = if state.registered.is_some() || state.ended.is_some() {
        "decided"
    } else if state.deferred_until.is_some() {
        "postponed"
    } else if deferred.until <= m.at() {
        "past"
    } else {
        return None;
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("before the registration", vec![received()], deferred("2022-01-06 11:00", "2022-01-10 10:00"), Then::Met),
        example("after it", vec![received(), registered()], deferred("2022-01-06 13:00", "2022-01-10 10:00"), Then::Unmet),
        example(
            "a second time",
            vec![received(), deferred("2022-01-06 11:00", "2022-01-10 10:00")],
            deferred("2022-01-09 11:00", "2022-01-20 10:00"),
            Then::Unmet,
        ),
        example("to a moment that has come", vec![received()], deferred("2022-01-06 11:00", "2022-01-06 11:00"), Then::Unmet),
    ]
}

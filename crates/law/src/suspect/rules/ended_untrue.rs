//! # An end by itself has come
//!
//! Demands that a measure said to have lapsed has lapsed, that one said to have expired has passed its term, and that bail said to
//! have been paid was paid.

use super::given::{FACILITY, ended, example, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::{Act, MeasureEnd, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.ended_untrue",
    guard: Guard::Decision,
    acts: &["measure_ended/1"],
    basis: &[Basis::cpc("139", "1", Mark::Verified), Basis::cpc("152", "4", Mark::Verified), Basis::cpc("145", "8", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &["qualification.after_measure", "qualification.after_measure_listed"],
    demand: Words {
        kk: "Шара әлі өздігінен аяқталмаған: {how} үшін негіз жоқ.",
        ru: "Мера ещё не прекратилась сама: для «{how}» нет основания.",
        en: "The measure has not ended by itself: nothing bears {how} out.",
    },
    way_out: Words {
        kk: "Шараны өзгертіңіз немесе күшін жойыңыз.",
        ru: "Измените или отмените меру.",
        en: "Change or cancel the measure.",
    },
    why: "Lapse, expiry and payment are facts of the record, not ways around the prosecutor's consent.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureEnded(end) = m.act() else { return None };
    let before = m.before();
    let measure = before.measures.get(&end.measure)?;
    let has_come = |end: Option<Moment>| end.is_some_and(|end| end <= m.at());
    let (how, borne_out) = match end.how {
        MeasureEnd::Lapsed => ("lapsed", has_come(before.lapses(m.law))),
        MeasureEnd::Expired => ("expired", has_come(measure.until)),
        MeasureEnd::BailPaid => ("bail_paid", measure.bail_paid_at.is_some()),
        MeasureEnd::Changed | MeasureEnd::Cancelled => return None,
    };
    (!borne_out).then(|| Finding::plain().with("how", how))
}

fn examples() -> Vec<Example> {
    vec![
        example("lapsed after ten days", in_custody(), ended("2022-01-16 10:00", FACILITY, "lapsed", "by_law"), Then::Met),
        example("lapsed after five", in_custody(), ended("2022-01-11 10:00", FACILITY, "lapsed", "by_law"), Then::Unmet),
        example("expired before its term", in_custody(), ended("2022-01-14 10:00", FACILITY, "expired", "by_law"), Then::Unmet),
        example("bail never paid", in_custody(), ended("2022-01-14 10:00", FACILITY, "bail_paid", "by_law"), Then::Unmet),
    ]
}

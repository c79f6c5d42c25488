//! # A sanction says how long or how much
//!
//! Demands a term that ends after the sanction for custody and house arrest, a sum above nought for bail.

use super::given::{example, held, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.sanction_complete",
    guard: Guard::Form,
    acts: &["measure_sanctioned/1"],
    basis: &[
        Basis::cpc("151", "1", Mark::VerifiedAmended),
        Basis::cpc("146", "4", Mark::VerifiedAmended),
        Basis::cpc("145", "3", Mark::Verified),
    ],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Санкция толық емес: күзетпен ұстау мен үйқамаққа мерзім, кепілге сома керек.",
        ru: "Санкция неполна: для стражи и домашнего ареста нужен срок, для залога сумма.",
        en: "The sanction is incomplete: custody and house arrest need a term, bail a sum.",
    },
    way_out: Words {
        kk: "Мерзімнің соңын немесе кепіл сомасын көрсетіңіз.",
        ru: "Укажите окончание срока или сумму залога.",
        en: "Give the end of the term, or the sum of bail.",
    },
    why: "Custody without an end is custody without a judge.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureSanctioned(sanction) = m.act() else { return None };
    let sum = sanction.bail_tenge.is_none_or(|tenge| tenge > 0);
    let complete = match sanction.kind {
        Measure::Custody | Measure::HouseArrest => sum && sanction.until.is_some_and(|until| until > m.at()),
        Measure::Bail => sum && sanction.bail_tenge.is_some(),
        _ => true,
    };
    (!complete).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "house arrest with its term",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Met,
        ),
        example(
            "bail without a sum",
            [vec![held()], petitioned("bail")].concat(),
            sanctioned("2022-01-07 15:00", "bail", None),
            Then::Unmet,
        ),
    ]
}

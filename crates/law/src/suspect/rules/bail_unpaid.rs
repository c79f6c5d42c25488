//! # Released on bail once it is paid
//!
//! Demands that a person held who leaves under bail leaves after the payment. Until then the judge keeps custody or house arrest.

use super::given::{bail, example, held, in_custody, paid, petitioned, released};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, ReleaseGround, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_unpaid",
    guard: Guard::Fact,
    acts: &["released/1"],
    basis: &[Basis::cpc("145", "5", Mark::VerifiedAmended), Basis::cpc("145", "8", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Адам кепіл төленбей босатылған.",
        ru: "Лицо освобождено до внесения залога.",
        en: "The person was released before bail was paid.",
    },
    way_out: Words {
        kk: "Кепіл төленсін немесе шара өзгертілсін.",
        ru: "Залог вносится либо мера меняется.",
        en: "Bail is paid, or the measure is changed.",
    },
    why: "A detained person leaves on bail paid, not on bail promised.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Released(released) = m.act() else { return None };
    let measure = m.before().measure_in_force().filter(|x| x.kind == Measure::Bail && released.ground == ReleaseGround::MilderMeasure);
    measure.is_some_and(|x| x.bail_paid_at.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "paid, then released",
            [in_custody(), vec![paid("2022-01-08 12:00", 1_100_000)]].concat(),
            released("2022-01-08 13:00", "milder_measure"),
            Then::Met,
        ),
        example(
            "released on a promise",
            [vec![held()], petitioned("bail"), vec![bail(1_100_000)]].concat(),
            released("2022-01-07 16:00", "milder_measure"),
            Then::Unmet,
        ),
    ]
}

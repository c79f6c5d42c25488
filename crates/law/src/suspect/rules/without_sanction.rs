//! # Nothing that needs a sanction takes effect before it
//!
//! Demands the judge's sanction before bail is paid (bail as a measure, or set with custody) and before custody or house arrest is
//! extended.

use super::given::{chosen, example, extended, held, in_custody, paid, petitioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.without_sanction",
    guard: Guard::Decision,
    acts: &["bail_paid/1", "extension_agreed/1", "measure_extended/1"],
    basis: &[
        Basis::cpc("145", "2", Mark::VerifiedAmended),
        Basis::cpc("147", "1", Mark::Verified),
        Basis::cpc("146", "1", Mark::VerifiedAmended),
    ],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» шарасын тергеу судьясы санкцияламаған.",
        ru: "Мера «{measure}» не санкционирована следственным судьёй.",
        en: "The measure {measure} has not been sanctioned by the investigating judge.",
    },
    way_out: Words { kk: "Санкцияны күтіңіз.", ru: "Дождитесь санкции.", en: "Wait for the sanction." },
    why: "Money taken or time added without a judge is taken without law.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().measure()?;
    let measure = m.before().measures.get(tag).filter(|x| x.sanctioned);
    let effective = match m.act() {
        Act::BailPaid(_) => measure.is_some_and(|x| x.bail_tenge.is_some()),
        _ => measure.is_some_and(|x| matches!(x.kind, Measure::Custody | Measure::HouseArrest)),
    };
    (!effective).then(|| Finding::plain().with("measure", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("bail set with custody is paid", in_custody(), paid("2022-01-08 12:00", 1_100_000), Then::Met),
        example("bail proposed is paid", [vec![held()], petitioned("bail")].concat(), paid("2022-01-07 13:00", 1_100_000), Then::Unmet),
        example(
            "an undertaking is extended",
            vec![held(), chosen("2022-01-07 10:00", "undertaking")],
            extended("2022-01-14 10:00", 3, "2022-04-06 10:00"),
            Then::Unmet,
        ),
    ]
}

//! # Bail is paid in full
//!
//! Demands that the sum paid is not below the sum that the judge set.

use super::given::{example, in_custody, paid};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_short",
    guard: Guard::Decision,
    acts: &["bail_paid/1"],
    basis: &[Basis::cpc("145", "4", Mark::VerifiedAmended), Basis::cpc("145", "8", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Төленгені {paid} теңге, белгіленгені {set}.",
        ru: "Внесено {paid} тенге, установлено {set}.",
        en: "{paid} tenge were paid, {set} were set.",
    },
    way_out: Words {
        kk: "Толық соманың түскенін жазыңыз.",
        ru: "Запишите внесение полной суммы.",
        en: "Record the payment of the full sum.",
    },
    why: "The sum is the judge's, not the cashier's.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::BailPaid(paid) = m.act() else { return None };
    let set = m.before().measures.get(&paid.measure)?.bail_tenge?;
    (paid.tenge < set).then(|| Finding::plain().with("paid", paid.tenge).at("/tenge").with("set", set))
}

fn examples() -> Vec<Example> {
    vec![
        example("in full", in_custody(), paid("2022-01-08 12:00", 1_100_000), Then::Met),
        example("a part", in_custody(), paid("2022-01-08 12:00", 500_000), Then::Unmet),
    ]
}

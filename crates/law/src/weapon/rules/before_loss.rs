//! # Nothing is stolen or reported before it was lost
//!
//! Demands that the report of a loss and the entry of a stolen weapon do not precede the loss.

use super::given::{at, example, reported, stolen};
use super::loss_of;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.before_loss",
    guard: Guard::Form,
    acts: &["loss_reported/1", "stolen/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жоғалтудан {by} бұрын белгіленген.",
        ru: "Датировано на {by} раньше самой утраты.",
        en: "It is dated {by} before the loss.",
    },
    way_out: Words {
        kk: "Жоғалту уақытын тексеріңіз.", ru: "Проверьте время утраты.", en: "Check the time of the loss."
    },
    why: "The time of the loss decides what can be a recovery.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let lost_at = match m.act() {
        Act::LossReported(loss) => loss.lost_at,
        Act::Stolen(stolen) => loss_of(m, &stolen.loss)?.report.lost_at,
        _ => return None,
    };
    passed(m.at(), lost_at).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("reported in the morning after", vec![], reported(), Then::Met),
        example("a weapon entered an hour before the loss", vec![reported()], at("2022-01-06 01:00", stolen()), Then::UnmetBy(60)),
        example("entered at the very moment", vec![reported()], at("2022-01-06 02:00", stolen()), Then::Met),
    ]
}

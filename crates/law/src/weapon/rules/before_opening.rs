//! # Nothing precedes the opening
//!
//! Demands that no act on a weapon, a loss or a declaration is dated before what opened the record.

use super::given::{examined, example, found};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.before_opening",
    guard: Guard::Form,
    acts: &[
        "loss_counted/1",
        "recovered/1",
        "missing_again/1",
        "receipt_issued/1",
        "examined/1",
        "traced/1",
        "matched/1",
        "unmatched/1",
        "voluntariness_assessed/1",
        "other_offence_checked/1",
        "exemption_proposed/1",
        "exemption_agreed/1",
        "exemption_refused/1",
        "not_exempt/1",
        "lot_recounted/1",
        "returned_to_owner/1",
        "destroyed/1",
        "transferred/1",
    ],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Әрекет жазба ашылғанға дейінгі уақытпен белгіленген ({by} бұрын).",
        ru: "Действие датировано раньше события, открывшего запись, на {by}.",
        en: "The act is dated {by} before the event that opened the record.",
    },
    way_out: Words {
        kk: "Әрекеттің уақытын тексеріңіз.", ru: "Проверьте время действия.", en: "Check the time of the act."
    },
    why: "A weapon is not examined before it is there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    passed(m.at(), m.others().opened_at()?).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("examined after the find", vec![found()], examined("2022-01-07 10:30"), Then::Met),
        example("examined an hour before the find", vec![found()], examined("2022-01-07 09:30"), Then::UnmetBy(60)),
    ]
}

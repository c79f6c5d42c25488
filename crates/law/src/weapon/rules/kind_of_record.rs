//! # A record is of one kind
//!
//! Demands that an act fits the kind of its record: a loss event, a stolen weapon, a recovered weapon, a declaration, a lot; and
//! that a record is opened once.

use super::given::{LOSS, LOT, counted, examined, example, found, lot, on, reported};
use crate::kernel::prelude::*;
use crate::weapon::opens;
use crate::weapon::{Act, Kind, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.kind_of_record",
    guard: Guard::Form,
    acts: &[
        "loss_reported/1",
        "loss_counted/1",
        "stolen/1",
        "recovered/1",
        "missing_again/1",
        "seized/1",
        "found/1",
        "surrendered/1",
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
        "lot_seized/1",
        "lot_recounted/1",
        "returned_to_owner/1",
        "destroyed/1",
    ],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл әрекет осы жазбаның түріне сай келмейді немесе жазба бұрын ашылған.",
        ru: "Действие не подходит к виду этой записи, либо запись уже открыта.",
        en: "The act does not fit the kind of this record, or the record is open already.",
    },
    way_out: Words {
        kk: "Тиісті жазбаны таңдаңыз немесе жаңасын ашыңыз.",
        ru: "Выберите подходящую запись или откройте новую.",
        en: "Choose the record it belongs to, or open another.",
    },
    why: "A shop, a gun and a box of cartridges in one record would be counted as one another.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let kind = m.others().kind()?;
    let fits: &[Kind] = match m.act() {
        act if opens(act) => &[],
        Act::LossCounted(_) => &[Kind::Loss],
        Act::Recovered(_) | Act::MissingAgain(_) => &[Kind::Stolen],
        Act::LotRecounted(_) => &[Kind::Lot],
        Act::Destroyed(_) => &[Kind::Recovered, Kind::Surrender, Kind::Lot],
        act if act.item().is_some() => &[Kind::Recovered, Kind::Surrender],
        _ => &[Kind::Surrender],
    };
    (!fits.contains(&kind)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("an inventory of a loss event", vec![reported()], counted("2022-01-08 10:00", 3), Then::Met),
        example("an examination of a weapon found", vec![found()], examined("2022-01-08 10:00"), Then::Met),
        example("an examination of a loss event", vec![reported()], on(LOSS, examined("2022-01-08 10:00")), Then::Unmet),
        example("a weapon found in the record of a lot", vec![lot()], on(LOT, found()), Then::Unmet),
    ]
}

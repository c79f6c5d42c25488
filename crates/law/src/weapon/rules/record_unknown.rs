//! # What is referred to is there
//!
//! Demands that every record an act refers to exists and is of the kind meant: a loss event, a stolen weapon, a recovered one, a
//! case, a suspect.

use super::given::{LOSS, case, example, found, matched, reported, seized, stolen};
use crate::kernel::RecordId;
use crate::kernel::history::Content;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Kind, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.record_unknown",
    guard: Guard::Form,
    acts: &[
        "loss_reported/1",
        "stolen/1",
        "recovered/1",
        "seized/1",
        "lot_seized/1",
        "traced/1",
        "matched/1",
        "unmatched/1",
        "other_offence_checked/1",
        "exemption_proposed/1",
    ],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасы жоқ немесе оның түрі басқа.",
        ru: "Записи {record} нет, либо она другого вида.",
        en: "There is no record {record}, or it is of another kind.",
    },
    way_out: Words {
        kk: "Жазбаның нөмірін тексеріңіз.", ru: "Проверьте номер записи.", en: "Check the record's id."
    },
    why: "Whoever follows the trail must arrive somewhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let missing = m.act().records().into_iter().find(|record| !is_there(m, record))?;
    Some(Finding::plain().with("record", missing))
}

fn is_there(m: &Matter<'_, Weapons>, record: &RecordId) -> bool {
    let kind = m.world.state::<Weapons>(record).and_then(|state| state.kind());
    match m.act() {
        Act::Stolen(_) => kind == Some(Kind::Loss),
        Act::Matched(_) | Act::Unmatched(_) => kind == Some(Kind::Stolen),
        Act::Traced(_) => matches!(kind, Some(Kind::Stolen | Kind::Loss)),
        Act::Recovered(_) => matches!(kind, Some(Kind::Recovered | Kind::Surrender)),
        _ => m.world.history(record).recorded().iter().any(|act| matches!(act.content, Content::Act(_))),
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("a weapon of a loss event that was reported", vec![reported()], stolen(), Then::Met),
        example("a weapon of a loss event that nobody reported", vec![], stolen(), Then::Unmet),
        example("a seizure in a case", case(), seized(), Then::Met),
        example("a seizure in a case that is not there", vec![], seized(), Then::Unmet),
        example("a match with the record of a loss", vec![reported(), found()], matched("2022-01-09 11:00", LOSS), Then::Unmet),
    ]
}

//! # Nothing happens in a closed record
//!
//! Demands that a record which the prosecutor has closed is not added to. What was forgotten is recorded with the time at which
//! it happened; a closing that was wrong is annulled.

use super::given::{closed, example, found, identified};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.after_end",
    guard: Guard::Form,
    acts: &[
        "identified/1",
        "force_attributed/1",
        "taken_over/1",
        "examination_appointed/1",
        "examined/1",
        "manner_determined/1",
        "exhumation_petitioned/1",
        "exhumation_sanctioned/1",
        "exhumation_refused/1",
        "exhumed/1",
        "linked/1",
        "case_requalified/1",
        "relatives_informed/1",
        "relatives_heard/1",
        "relative_recognised_victim/1",
        "body_released/1",
        "custody_chain/1",
        "closed/1",
    ],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазба {closed} жабылған.", ru: "Запись закрыта {closed}.", en: "The record was closed on {closed}."
    },
    way_out: Words {
        kk: "Жабу қате болса, оның күшін жойыңыз; ұмытылғанды болған уақытымен жазыңыз.",
        ru: "Если закрыто по ошибке, аннулируйте закрытие; упущенное запишите временем, когда оно было.",
        en: "Annul the closing if it was wrong; record what was forgotten with the time at which it happened.",
    },
    why: "A closed record says that nothing more is to be done; what follows would belie it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    m.before().closed_at.map(|closed| Finding::plain().with("closed", closed.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("before the closing", vec![found()], identified("2022-01-07 10:00"), Then::Met),
        example("after it", vec![found(), closed("2022-01-09 10:00")], identified("2022-01-10 10:00"), Then::Unmet),
    ]
}

//! # A duplicate is closed
//!
//! Demands that nothing follows in a record once it is marked as a duplicate.

use super::given::{OTHER, attacked, declared, duplicate, example, later, other, transferred};
use crate::damage::Damage;
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.after_duplicate",
    guard: Guard::Form,
    acts: &[
        "inspected/1",
        "declared/1",
        "assessed/1",
        "case_linked/1",
        "victim_recognised/1",
        "victim_ended/1",
        "claimed/1",
        "claim_supplemented/1",
        "claim_withdrawn/1",
        "awarded/1",
        "award_refused/1",
        "recovered/1",
        "duplicate_of/1",
        "transferred/1",
    ],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазба {record} жазбасының көшірмесі деп белгіленген.",
        ru: "Запись отмечена как повтор записи {record}.",
        en: "The record is marked as a duplicate of {record}.",
    },
    way_out: Words {
        kk: "Әрекетті {record} жазбасына енгізіңіз; белгі қате болса, оның күшін жойыңыз.",
        ru: "Внесите действие в запись {record}; если отметка ошибочна, отмените её.",
        en: "Put the act into {record}; annul the mark if it is wrong.",
    },
    why: "A claim in a record that counts no longer would be seen by nobody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    m.before().duplicate.as_ref().map(|(record, _)| Finding::plain().with("record", record))
}

fn examples() -> Vec<Example> {
    vec![
        example("declared on a record that counts", vec![attacked()], declared(150_000_000), Then::Met),
        example(
            "declared on a duplicate",
            vec![other(), attacked(), duplicate(OTHER)],
            later("2022-01-12 10:00", declared(150_000_000)),
            Then::Unmet,
        ),
        example("a duplicate handed on", vec![other(), attacked(), duplicate(OTHER)], transferred("2022-01-12 10:00"), Then::Unmet),
    ]
}

//! # To hospital and back, in turn
//!
//! Demands that only a person who is not in hospital goes there, and only one who is comes back.

use super::given::{at_the_gate, bruise, example, held, hospitalised, step};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.hospital_order",
    guard: Guard::Form,
    acts: &["hospitalised/1", "returned/1"],
    basis: &[Basis::cpc("152", "6", Mark::VerifiedAmended)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Ауруханаға жіберу мен оралу кезегімен жазылады.",
        ru: "Направление в больницу и возвращение записываются по порядку.",
        en: "Going to hospital and coming back are recorded in turn.",
    },
    way_out: Words {
        kk: "Алдымен жетіспейтін әрекетті жазыңыз.",
        ru: "Сначала запишите недостающее действие.",
        en: "Record the act that is missing first.",
    },
    why: "Where a person was at every hour must follow from the record.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let away = m.before().in_hospital_since.is_some();
    let returns = matches!(m.act(), Act::Returned(_));
    (returns != away).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("from the gate", at_the_gate(bruise(), "hospital"), hospitalised("2022-01-06 11:40"), Then::Met),
        example(
            "back again",
            [at_the_gate(bruise(), "hospital"), vec![hospitalised("2022-01-06 11:40")]].concat(),
            step("2022-01-06 18:00", "returned/1"),
            Then::Met,
        ),
        example("back from nowhere", held(), step("2022-01-06 18:00", "returned/1"), Then::Unmet),
    ]
}

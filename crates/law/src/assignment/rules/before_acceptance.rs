//! # Nothing is carried out before it is taken
//!
//! Demands that results, execution and report come after the addressee has taken it for execution.

use super::given::{accepted, assigned, example, executed, progressed, searches};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.before_acceptance",
    guard: Guard::Decision,
    acts: &["progressed/1", "executed/1", "reported/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{to} мұны орындауға әлі қабылдаған жоқ.",
        ru: "{to} ещё не принял это к исполнению.",
        en: "{to} has not taken this for execution yet.",
    },
    way_out: Words {
        kk: "Алдымен қабылдауды жазыңыз (accepted).",
        ru: "Сначала запишите принятие (accepted).",
        en: "Record the acceptance first (accepted).",
    },
    why: "Between giving and taking nobody answers; the record must show when that ended.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let state = m.before();
    let given = state.given.as_ref()?;
    state.accepted_at.is_none().then(|| Finding::plain().with("to", &given.to))
}

fn examples() -> Vec<Example> {
    vec![
        example("after it was taken", vec![assigned(), accepted("2022-01-10 15:00")], executed("2022-01-15 10:00"), Then::Met),
        example("carried out, never taken", vec![assigned()], executed("2022-01-15 10:00"), Then::Unmet),
        example("results, never taken", vec![assigned()], progressed("2022-01-15 10:00", searches()), Then::Unmet),
    ]
}

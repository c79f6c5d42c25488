//! # The file is called for while an interruption waits
//!
//! Demands that the prosecutor calls for the file to review an interruption that waits for a word, and once.

use super::given::{PROSECUTOR, case, example, halted, interrupted, step};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.file_call_order",
    guard: Guard::Form,
    acts: &["file_called_for/1"],
    basis: &[Basis::cpc("45", "8-1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Істі талап ету үшін қаралмаған үзу жоқ: {stage}.",
        ru: "Нет прерывания, для которого можно истребовать дело: {stage}.",
        en: "No interruption waits for which the file could be called: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен мерзімді үзу туралы қаулыны жазыңыз; істі бір рет талап етіңіз.",
        ru: "Сначала запишите постановление о прерывании; истребуйте дело один раз.",
        en: "Record the decision to interrupt first; call for the file once.",
    },
    why: "The longer term is for a file that is being read, not for a prosecutor who is late.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let stage = match m.before().interruption() {
        None => "running",
        Some(open) if open.agreed_at.is_some() => "agreed",
        Some(open) if open.file_called_at.is_some() => "called_for",
        Some(_) => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    let called = |at| step(at, PROSECUTOR, "file_called_for/1");
    vec![
        example("while it waits", case(vec![interrupted()]), called("2022-01-11 10:00"), Then::Met),
        example("called for twice", case(vec![interrupted(), called("2022-01-11 10:00")]), called("2022-01-12 10:00"), Then::Unmet),
        example("after the agreement", halted(), called("2022-01-12 10:00"), Then::Unmet),
        example("no interruption", case(vec![]), called("2022-01-12 10:00"), Then::Unmet),
    ]
}

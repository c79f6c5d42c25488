//! # There is something to accept
//!
//! Demands that whatever is accepted or refused was handed over and is not answered yet.

use super::given::{EXPERT, accepted, example, handed_over, packed, with_the_expert};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.nothing_handed_over",
    guard: Guard::Form,
    acts: &["accepted/1", "handover_refused/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Жауап күткен тапсыру жоқ.", ru: "Нет передачи, которая ждёт ответа.", en: "No handover waits for an answer."
    },
    way_out: Words {
        kk: "Алдымен ұстаушы тапсыруды жазсын.",
        ru: "Пусть сначала передачу запишет тот, кто держит предмет.",
        en: "Let the holder record the handover first.",
    },
    why: "What one took without being given has another name.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    m.before().handover.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after a handover",
            [packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat(),
            accepted("2022-01-12 11:00", EXPERT),
            Then::Met,
        ),
        example("without one", packed(), accepted("2022-01-12 11:00", EXPERT), Then::Unmet),
        example("accepted twice", with_the_expert(), accepted("2022-01-12 12:00", EXPERT), Then::Unmet),
    ]
}

//! # Investigation begins with the registration
//!
//! Demands that nothing is decided in a case that is not registered, but for the first urgent investigative actions, their review
//! by the judge, and a prosecutor's instructions.

use super::given::{case, example, petitioned, received, urgent_search};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.before_registration",
    guard: Guard::Form,
    acts: &[
        "category_set/1",
        "qualification_issued/1",
        "qualification_agreed/1",
        "qualification_refused/1",
        "assigned/1",
        "transferred/1",
        "group_formed/1",
        "group_changed/1",
        "interrupted/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "resumed/1",
        "term_extended/1",
        "termination_issued/1",
        "terminated/1",
        "termination_refused/1",
        "sent_to_court/1",
        "measure_petitioned/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "measure_executed/1",
        "results_used/1",
        "sent_to_prosecutor/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
        "group_announced/1",
    ],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("179", "2", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Іс тіркелмеген: сотқа дейінгі тергеп-тексеру басталмаған.",
        ru: "Дело не зарегистрировано: досудебное расследование не начато.",
        en: "The case is not registered: the pre-trial investigation has not begun.",
    },
    way_out: Words {
        kk: "Алдымен хабарламаны тіркеңіз; тіркеуге дейін тек кейінге қалдыруға болмайтын әрекеттер мүмкін.",
        ru: "Сначала зарегистрируйте сообщение; до этого возможны лишь неотложные следственные действия.",
        en: "Register the report first; before that only urgent investigative actions are possible.",
    },
    why: "An investigation outside the register has no term, no supervision and no place in the figures.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let urgent = matches!(m.act(), Act::MeasureExecuted(done) if done.urgent.is_some());
    (m.before().registered.is_none() && !urgent).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("after the registration", case(vec![]), petitioned("search"), Then::Met),
        example("before it", vec![received()], petitioned("search"), Then::Unmet),
        example("an urgent search before it", vec![received()], urgent_search(), Then::Met),
    ]
}

//! # An officer has one office
//!
//! Demands that nobody is founded or proposed for an office while the record has one, or while such a proposal waits.

use super::given::{SECOND, appointed, appointed_again, declined, example, in_office};
use crate::kernel::prelude::*;
use crate::officer::{Officers, Proposed};

pub static RULE: Rule<Officers> = Rule {
    code: "officer.once",
    guard: Guard::Form,
    acts: &["founded/1", "appointed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} қазірдің өзінде лауазымда немесе оның тағайындалуы растауды күтуде.",
        ru: "{officer} уже в должности, или его назначение ждёт подтверждения.",
        en: "{officer} is in office already, or an appointment waits to be confirmed.",
    },
    way_out: Words {
        kk: "Басқа лауазымға ауыстыруды ұсыныңыз немесе күтіп тұрған ұсынысты шешіңіз.",
        ru: "Предложите перевод или решите по ожидающему предложению.",
        en: "Propose a transfer, or have the waiting proposal decided.",
    },
    why: "An id is one officer in one office, so that an act says who did it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let state = m.before();
    let asked = state.waiting.values().any(|proposal| matches!(proposal.what, Proposed::Appointment(..)));
    (state.office.is_some() || asked).then(|| Finding::plain().with("officer", m.record.number()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", vec![], appointed(), Then::Met),
        example("while the first waits", vec![appointed()], appointed_again("2022-01-05 10:00"), Then::Unmet),
        example("in office", in_office(), appointed_again("2022-01-06 10:00"), Then::Unmet),
        example("after the first was declined", vec![appointed(), declined(SECOND, 1)], appointed_again("2022-01-06 10:00"), Then::Met),
    ]
}

//! # An examination is appointed first
//!
//! Demands that an examination was appointed before it was made.

use super::given::{examined, example, held, with_the_expert};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.examination_not_appointed",
    guard: Guard::Form,
    acts: &["examined/1"],
    basis: &[Basis::cpc("272", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "«{examination}» сараптамасы тағайындалмаған.",
        ru: "Экспертиза «{examination}» не назначена.",
        en: "The examination {examination} was not appointed.",
    },
    way_out: Words {
        kk: "Алдымен тағайындау туралы қаулыны жазыңыз.",
        ru: "Сначала запишите постановление о назначении.",
        en: "Record the decision that appoints it first.",
    },
    why: "An answer to which there was no question was made to order.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let appointed = m.before().examinations.contains_key(&examined.examination);
    (!appointed).then(|| Finding::plain().with("examination", &examined.examination).at("/examination"))
}

fn examples() -> Vec<Example> {
    vec![
        example("after its appointment", with_the_expert(), examined("2022-01-14 10:00"), Then::Met),
        example("without an appointment", held(), examined("2022-01-14 10:00"), Then::Unmet),
        example("before its appointment", with_the_expert(), examined("2022-01-12 08:00"), Then::Unmet),
    ]
}

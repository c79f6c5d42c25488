//! # A recognition is decided once
//!
//! Demands a decision to recognise without an answer yet, before the prosecutor agrees to it or refuses it.

use super::given::{example, held, recognised, recognition_agreed};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.recognition_order",
    guard: Guard::Form,
    acts: &["recognition_agreed/1", "recognition_refused/1"],
    basis: &[Basis::cpc("202", "1-1", Mark::Verified)],
    section: "1",
    since: "2021-01-01",
    demand: Words {
        kk: "Прокурордың шешімін күтіп тұрған тану қаулысы жоқ.",
        ru: "Нет постановления о признании, которое ждёт решения прокурора.",
        en: "No decision to recognise waits for the prosecutor.",
    },
    way_out: Words {
        kk: "Алдымен тану туралы қаулыны шығарыңыз; қабылданған шешімді түзету арқылы өзгертіңіз.",
        ru: "Сначала вынесите постановление о признании; принятое решение меняется исправлением.",
        en: "Issue the decision to recognise first; a decision taken is changed by a correction.",
    },
    why: "An agreement without a decision agrees to nothing; a second one overwrites the first.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    (!m.before().recognition_is_open()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a decision waits", vec![recognised("2022-01-06 09:00")], recognition_agreed("2022-01-06 10:00"), Then::Met),
        example("nothing was issued", vec![held()], recognition_agreed("2022-01-06 11:00"), Then::Unmet),
    ]
}

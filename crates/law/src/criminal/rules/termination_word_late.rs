//! # The prosecutor answers a termination within the window
//!
//! Demands that the prosecutor approves a termination or refuses it within the long window, from its sending, or from the decision
//! where no sending is recorded.

use super::given::{INVESTIGATOR, PROSECUTOR, case, example, sent, step, terminated, termination};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.termination_word_late",
    guard: Guard::Fact,
    acts: &["terminated/1", "termination_refused/1"],
    basis: &[Basis::cpc("290", "1", Mark::Verified)],
    section: "1",
    since: "2022-01-01",
    limits: &["agreement.long"],
    demand: Words {
        kk: "Прокурор тоқтату туралы {until} дейін шешім қабылдауға тиіс; {by} кешіккен.",
        ru: "Прокурор решает о прекращении до {until}; опоздание {by}.",
        en: "The prosecutor decides on the termination by {until}; the word came {by} late.",
    },
    way_out: phrases::SUPERIOR_EXAMINES_DELAY_TIME_STANDS,
    why: "A person whose case is to end must not wait for a signature.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Тоқтатуды бекіту немесе дәлелді түрде бас тарту",
            ru: "Утвердить прекращение либо мотивированно отказать",
            en: "Approve the termination, or refuse it with reasons",
        },
        due: |state, law| Term::all(state.termination_open().and_then(|one| one.word_due(state.region.as_ref(), law))),
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let issued = || case(vec![termination("2022-01-10 10:00")]);
    let sent_later = [issued(), vec![sent("2022-01-11 09:00", INVESTIGATOR, json!({ "kind": "termination" }))]].concat();
    vec![
        example("the next day", issued(), terminated("2022-01-11 10:00"), Then::Met),
        example("in the last minute", issued(), terminated("2022-01-20 23:59"), Then::Met),
        example("an hour after it", issued(), step("2022-01-21 01:00", PROSECUTOR, "termination_refused/1"), Then::UnmetBy(60)),
        example("counted from the sending", sent_later, terminated("2022-01-21 01:00"), Then::Met),
    ]
}

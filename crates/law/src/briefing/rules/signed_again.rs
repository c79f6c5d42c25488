//! # Nobody signs twice
//!
//! Demands that each signature is another person's.

use super::given::{POLICE, PRESS, example, ready, signed};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.signed_again",
    guard: Guard::Decision,
    acts: &["signed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Бұл адам қол қойып қойған.", ru: "Этот человек уже подписал.", en: "This person has signed already."
    },
    way_out: Words {
        kk: "Екінші қолды басқа органның қызметкері қояды.",
        ru: "Вторую подпись ставит сотрудник другого органа.",
        en: "The second signature is an officer's of another body.",
    },
    why: "Four eyes belong to two people.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    m.others().signatures.iter().any(|signature| signature.by.officer == *m.entry().officer).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let first = || ready().into_iter().chain([signed(PRESS, "2022-01-25 13:00")]).collect::<Vec<_>>();
    let elsewhere = (PRESS.0, PRESS.1, "police/republic");
    vec![
        example("two people", first(), signed(POLICE, "2022-01-25 13:10"), Then::Met),
        example("one, moved to another body", first(), signed(elsewhere, "2022-01-25 13:10"), Then::Unmet),
    ]
}

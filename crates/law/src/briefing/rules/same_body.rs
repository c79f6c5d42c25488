//! # Signatures come from different bodies
//!
//! Demands that no other signature is of the same body.

use super::given::{POLICE, PRESS, example, ready, signed};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.same_body",
    guard: Guard::Decision,
    acts: &["signed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{body} органы қол қойып қойған.", ru: "Орган {body} уже подписал.", en: "The body {body} has signed already."
    },
    way_out: Words {
        kk: "Екінші қолды басқа орган қояды.",
        ru: "Вторую подпись ставит другой орган.",
        en: "The second signature is another body's.",
    },
    why: "Two who answer to one head see with one pair of eyes.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let body = &m.entry().authority.body;
    let signed = m.others().signatures.iter().any(|signature| signature.by.authority.body == *body);
    signed.then(|| Finding::plain().with("body", body))
}

fn examples() -> Vec<Example> {
    let first = || ready().into_iter().chain([signed(PRESS, "2022-01-25 13:00")]).collect::<Vec<_>>();
    let colleague = ("press-3", PRESS.1, PRESS.2);
    vec![
        example("two bodies", first(), signed(POLICE, "2022-01-25 13:10"), Then::Met),
        example("a colleague of the first", first(), signed(colleague, "2022-01-25 13:10"), Then::Unmet),
    ]
}

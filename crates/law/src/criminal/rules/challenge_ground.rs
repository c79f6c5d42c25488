//! # A challenge has a ground of the code
//!
//! Demands that a challenge names a ground of the list; those for judges hold for prosecutors and investigators too.

use super::given::{case, challenged, example, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.challenge_ground",
    guard: Guard::Form,
    acts: &["challenged/1"],
    basis: &[
        Basis::cpc("87", "1", Mark::VerifiedAmended),
        Basis::cpc("88", "1", Mark::VerifiedAmended),
        Basis::cpc("89", "1", Mark::Verified),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{ground}» қарсылық білдірудің негізі емес.",
        ru: "«{ground}» не основание для отвода.",
        en: "\"{ground}\" is no ground for a challenge.",
    },
    way_out: Words {
        kk: "Тізімдегі негізді көрсетіңіз.", ru: "Укажите основание из перечня.", en: "Name a ground of the list."
    },
    why: "A challenge without a ground would let anybody choose their investigator.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Challenged(challenged) = m.act() else { return None };
    m.law.entry("challenge", &challenged.ground, m.at()).is_none().then(|| Finding::plain().with("ground", &challenged.ground))
}

fn examples() -> Vec<Example> {
    vec![
        example("a relative of the victim", case(vec![]), challenged("2022-01-10 10:00", "inv-1"), Then::Met),
        example("too zealous", case(vec![]), with(challenged("2022-01-10 10:00", "inv-1"), "ground", json!("zeal")), Then::Unmet),
    ]
}

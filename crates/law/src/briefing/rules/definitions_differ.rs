//! # A release names the definitions it was counted by
//!
//! Demands the hash of the definitions in force when the figures are counted.

use super::given::{counts, example, proposed, with};
use super::{counted, proposal};
use crate::briefing::{Briefing, Spoken};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.definitions_differ",
    guard: Guard::Form,
    acts: &["proposed/1", "signed/1", "published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Сандар басқа анықтамалармен саналған: {said}, қазір {now}.",
        ru: "Показатели сосчитаны по другим определениям: {said}, сейчас {now}.",
        en: "The figures were counted by other definitions: {said}, and now {now}.",
    },
    way_out: Words {
        kk: "Бағдарламаның қазіргі анықтамалары бойынша жаңадан ұсыныңыз.",
        ru: "Предложите заново по нынешним определениям программы.",
        en: "Propose anew by the definitions of today.",
    },
    why: "A figure whose definition moved is another figure.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let proposed = proposal(m)?;
    let differs = |spoken: &Spoken| counted(m, proposed, &spoken.figure).filter(|counted| counted.definitions != proposed.definitions);
    let now = proposed.figures.iter().find_map(differs)?;
    Some(Finding::plain().with("said", &proposed.definitions).with("now", &now.definitions))
}

fn examples() -> Vec<Example> {
    vec![
        example("those in force", counts(), proposed(), Then::Met),
        example("others", counts(), with(proposed(), "definitions", json!("f".repeat(64))), Then::Unmet),
    ]
}

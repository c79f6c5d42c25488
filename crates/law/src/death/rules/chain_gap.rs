//! # The chain of custody has no gap
//!
//! Demands that whoever hands the body or a piece of evidence over is the one who received it last; and that a piece of evidence
//! first comes from whoever recovered the body, investigates or was to examine it.

use super::given::{FORENSIC, GUARD, POLICE, example, found, handed, with_the_experts};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.chain_gap",
    guard: Guard::Fact,
    acts: &["custody_chain/1"],
    basis: &[Basis::cpc("221", "3", Mark::Verified), Basis::new("policy", "Minnesota Protocol (2016), paragraph 65", "", Mark::Public)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "«{item}» {keeper} сақтауында болған, ал {from} тапсырған.",
        ru: "«{item}» находилось у {keeper}, а передаёт {from}.",
        en: "{item} was with {keeper}, yet {from} hands it over.",
    },
    way_out: Words {
        kk: "Жетіспейтін буынды болған уақытымен жазыңыз.",
        ru: "Запишите недостающее звено временем, когда оно было.",
        en: "Record the missing link with the time at which it happened.",
    },
    why: "Evidence that was with nobody for an hour was with anybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::CustodyChain(handed) = m.act() else { return None };
    let before = m.before();
    let sources = || before.found.iter().map(|f| &f.recovered_by).chain(&before.body).chain(&before.institutions);
    let keeper = match before.keepers.get(&handed.item) {
        Some(keeper) if *keeper != handed.from => keeper.to_string(),
        None if !sources().any(|source| *source == handed.from) => "-".to_owned(),
        _ => return None,
    };
    Some(Finding::plain().with("item", &handed.item).with("keeper", keeper).with("from", &handed.from))
}

fn examples() -> Vec<Example> {
    vec![
        example("by who keeps it", vec![found()], handed("2022-01-06 15:00", "body", POLICE, FORENSIC), Then::Met),
        example("by another", with_the_experts(), handed("2022-01-07 10:00", "body", POLICE, "hospital/almaty-city"), Then::Unmet),
        example("a projectile by those who examined", with_the_experts(), handed("2022-01-07 16:00", "p-1", FORENSIC, POLICE), Then::Met),
        example("a projectile from nowhere", with_the_experts(), handed("2022-01-07 16:00", "p-1", GUARD, POLICE), Then::Unmet),
    ]
}

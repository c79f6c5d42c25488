//! # Whoever appraises has no part in the damage
//!
//! Demands that the appraiser is neither the owner, nor who declared the damage, nor a victim or claimant; whichever act comes later is
//! refused.

use super::given::{assessed, attacked, declared, entity, example, later, with};
use crate::damage::{Act, Attacked, Damage, Party};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.assessor_apart",
    guard: Guard::Decision,
    acts: &["declared/1", "assessed/1", "victim_recognised/1", "claimed/1"],
    basis: &[Basis::cpc("93", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Бағалаушы меншік иесі, мәлімдеуші, жәбірленуші немесе талапкер болмауға тиіс.",
        ru: "Оценщик не может быть владельцем, заявителем, потерпевшим или истцом.",
        en: "The appraiser may not be owner, declarant, victim or claimant.",
    },
    way_out: Words {
        kk: "Бағалауды мүдделі емес тұлғаға тапсырыңыз.",
        ru: "Поручите оценку незаинтересованному лицу.",
        en: "Have it appraised by somebody without an interest.",
    },
    why: "The price of a loss is not set by whoever is paid it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let state = m.before();
    let concerned = |party: &Party| {
        state.attacked.as_ref().and_then(Attacked::sufferer).as_ref() == Some(party)
            || state.declared.as_ref().is_some_and(|(by, _)| by == party)
            || state.victims.values().any(|victim| victim.party == *party)
            || state.claims.values().any(|claim| claim.claimant == *party)
    };
    let appraised = |party: &Party| state.assessed.as_ref().is_some_and(|(assessor, _)| assessor == party);
    let clash = match m.act() {
        Act::Assessed(assessed) => concerned(&assessed.assessor),
        Act::Declared(declared) => appraised(&declared.by),
        Act::VictimRecognised(recognised) => appraised(&recognised.victim),
        Act::Claimed(claimed) => appraised(&claimed.claimant),
        _ => false,
    };
    clash.then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("an appraiser without a part", vec![attacked(), declared(150_000_000)], assessed(140_000_050), Then::Met),
        example("the owner appraises", vec![attacked()], with(assessed(140_000_050), "assessor", entity("bin-1")), Then::Unmet),
        example(
            "the appraiser declares",
            vec![attacked(), assessed(140_000_050)],
            later("2022-01-12 10:00", with(declared(100), "by", entity("bin-9"))),
            Then::Unmet,
        ),
    ]
}

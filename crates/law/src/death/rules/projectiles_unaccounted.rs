//! # Projectiles go into the chain of custody
//!
//! Demands that where the examination recovered projectiles, a piece of evidence stands in the chain of custody before the
//! manner of death is determined.

use super::given::{concluded, examined, example, manner, with_the_experts};

use crate::death::Death;
use crate::death::state::BODY;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.projectiles_unaccounted",
    guard: Guard::Fact,
    acts: &["manner_determined/1"],
    basis: &[Basis::cpc("221", "1", Mark::Verified), Basis::new("policy", "Minnesota Protocol (2016), paragraph 65", "", Mark::Public)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Денеден алынған снарядтар ({projectiles}) сақтау тізбегінде жоқ.",
        ru: "Извлечённых снарядов {projectiles}, а в цепочке хранения их нет.",
        en: "{projectiles} projectiles were recovered, and none stands in the chain of custody.",
    },
    way_out: Words {
        kk: "Снарядтардың кімге берілгенін жазыңыз (custody_chain).",
        ru: "Запишите, кому переданы снаряды (custody_chain).",
        en: "Record to whom they were handed (custody_chain).",
    },
    why: "The bullet names the weapon, and the weapon its keeper.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let (examined, _) = m.before().examination.as_ref()?;
    let kept = m.before().keepers.keys().any(|item| item.as_str() != BODY);
    (examined.projectiles > 0 && !kept).then(|| Finding::plain().with("projectiles", examined.projectiles))
}

fn examples() -> Vec<Example> {
    vec![
        example("handed to the police", concluded(), manner("2022-01-08 10:00", "homicide"), Then::Met),
        example(
            "nowhere",
            [with_the_experts(), vec![examined("2022-01-07 12:00")]].concat(),
            manner("2022-01-08 10:00", "homicide"),
            Then::Unmet,
        ),
    ]
}

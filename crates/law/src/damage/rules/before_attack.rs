//! # Nothing follows from an attack before it
//!
//! Demands that whatever is inspected, declared, appraised, claimed or paid comes after the attack.

use super::given::{attacked, declared, example, later};
use crate::damage::Damage;
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.before_attack",
    guard: Guard::Form,
    acts: &[
        "inspected/1",
        "declared/1",
        "assessed/1",
        "case_linked/1",
        "victim_recognised/1",
        "victim_ended/1",
        "claimed/1",
        "claim_supplemented/1",
        "claim_withdrawn/1",
        "awarded/1",
        "award_refused/1",
        "recovered/1",
        "duplicate_of/1",
        "transferred/1",
    ],
    basis: &[Basis::cpc("166", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Бұл әрекет шабуылдан бұрынғы уақытпен жазылған.",
        ru: "Это действие датировано временем до нападения.",
        en: "This act is dated before the attack.",
    },
    way_out: Words {
        kk: "Уақытты тексеріңіз: шабуылдікін немесе осы әрекеттікін түзетіңіз.",
        ru: "Проверьте время: исправьте его у нападения или у этого действия.",
        en: "Check the times: correct that of the attack or that of this act.",
    },
    why: "What was broken before the attack was not broken by it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    m.before().attacked.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("declared after the attack", vec![attacked()], declared(150_000_000), Then::Met),
        example("declared before it", vec![attacked()], later("2022-01-05 22:59", declared(150_000_000)), Then::Unmet),
    ]
}

//! # One damage is claimed once
//!
//! Demands that no other claim of the same claimant in this record stands, pending or decided, in whatever case. A claim is added to, or
//! taken back first.

use super::given::{claimed, example, later, sued, sued_before, with, withdrawn};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.claim_doubled",
    guard: Guard::Decision,
    acts: &["claimed/1"],
    basis: &[Basis::cpc("167", "7", Mark::Verified), Basis::cpc("166", "4", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Осы талапкердің «{claim}» талабы бар.",
        ru: "У этого истца уже есть иск «{claim}».",
        en: "This claimant has a claim already: \"{claim}\".",
    },
    way_out: Words {
        kk: "Бұрынғы талапты толықтырыңыз немесе оны қайтарып алыңыз.",
        ru: "Дополните прежний иск или отзовите его.",
        en: "Add to the earlier claim, or take it back.",
    },
    why: "The same loss must not be counted in two sums.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Claimed(claimed) = m.act() else { return None };
    let mut claims = m.before().claims.iter();
    let (tag, _) = claims.find(|(_, claim)| claim.claimant == claimed.claimant && claim.withdrawn_at.is_none())?;
    Some(Finding::plain().with("claim", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first claim", sued_before(), claimed(140_000_050), Then::Met),
        example(
            "anew after it was taken back",
            [sued(), vec![withdrawn("2022-01-13 10:00")]].concat(),
            later("2022-01-14 10:00", with(claimed(100), "claim", json!("k2"))),
            Then::Met,
        ),
        example(
            "a second while the first stands",
            sued(),
            later("2022-01-14 10:00", with(claimed(100), "claim", json!("k2"))),
            Then::Unmet,
        ),
    ]
}

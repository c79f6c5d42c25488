//! # A claim is brought by a recognised victim
//!
//! Demands that the claimant is recognised as a victim in that case, and still is. A prosecutor who brings the claim (CPC 58(2)) names the
//! victim as claimant.

use super::given::{claimed, ended, example, person, put_to_case, sued_before, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.claim_without_victim",
    guard: Guard::Decision,
    acts: &["claimed/1"],
    basis: &[Basis::cpc("167", "1", Mark::Verified), Basis::cpc("73", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Талапкер {case} ісі бойынша жәбірленуші деп танылмаған.",
        ru: "Истец не признан потерпевшим по делу {case}.",
        en: "The claimant is not recognised as a victim in case {case}.",
    },
    way_out: Words {
        kk: "Алдымен жәбірленуші деп тану туралы қаулы шығарыңыз.",
        ru: "Сначала вынесите постановление о признании потерпевшим.",
        en: "Decide on the recognition as a victim first.",
    },
    why: "A claim without a victim is a bill from a stranger.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Claimed(claimed) = m.act() else { return None };
    let victim = m.before().victims.get(&claimed.case).filter(|victim| victim.ended_at.is_none());
    let recognised = victim.is_some_and(|victim| victim.party == claimed.claimant);
    (!recognised).then(|| Finding::plain().with("case", &claimed.case))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the victim", sued_before(), claimed(140_000_050), Then::Met),
        example("an unknown suspect is no bar", sued_before(), with(claimed(140_000_050), "defendant", json!(null)), Then::Met),
        example("before any recognition", put_to_case(), claimed(140_000_050), Then::Unmet),
        example("by somebody else", sued_before(), with(claimed(140_000_050), "claimant", person("person-7")), Then::Unmet),
        example(
            "after the recognition ended",
            [sued_before(), vec![ended("2022-01-11 09:00")]].concat(),
            claimed(140_000_050),
            Then::Unmet,
        ),
    ]
}

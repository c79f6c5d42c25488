//! # A claim goes its way once
//!
//! Demands a tag of its own for each claim and payment; what adds to a claim, takes it back or decides on it needs one that is pending; a
//! payment needs an award.

use super::given::{awarded, claimed, example, later, recovered, refused, sued, sued_before, withdrawn};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.claim_order",
    guard: Guard::Form,
    acts: &["claimed/1", "claim_supplemented/1", "claim_withdrawn/1", "awarded/1", "award_refused/1", "recovered/1"],
    basis: &[Basis::cpc("170", "1", Mark::Verified), Basis::cpc("169", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "«{claim}» талабының реті бұзылған.",
        ru: "Порядок движения иска «{claim}» нарушен.",
        en: "The order of claim \"{claim}\" is not kept.",
    },
    way_out: Words {
        kk: "Талаптың белгісін және оның күйін тексеріңіз.",
        ru: "Проверьте метку иска и его состояние.",
        en: "Check the tag of the claim and how far it is.",
    },
    why: "A claim decided twice is paid twice.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let claims = &m.before().claims;
    let pending = |tag| claims.get(tag).is_some_and(crate::damage::Claim::is_pending);
    let (tag, fits) = match m.act() {
        Act::Claimed(claimed) => (&claimed.claim, !claims.contains_key(&claimed.claim)),
        Act::ClaimSupplemented(sum) => (&sum.claim, pending(&sum.claim)),
        Act::ClaimWithdrawn(step) => (&step.claim, pending(&step.claim)),
        Act::Awarded(awarded) => (&awarded.claim, pending(&awarded.claim)),
        Act::AwardRefused(refused) => (&refused.claim, pending(&refused.claim)),
        Act::Recovered(paid) => {
            let open = claims.get(&paid.claim).filter(|claim| claim.awarded() > 0);
            (&paid.claim, open.is_some_and(|claim| !claim.payments.contains_key(&paid.payment)))
        }
        _ => return None,
    };
    (!fits).then(|| Finding::plain().with("claim", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("a first claim", sued_before(), claimed(140_000_050), Then::Met),
        example("the same tag again", sued(), later("2022-01-12 11:00", claimed(100)), Then::Unmet),
        example("withdrawn while pending", sued(), withdrawn("2022-01-13 10:00"), Then::Met),
        example(
            "withdrawn a second time",
            [sued(), vec![withdrawn("2022-01-13 10:00")]].concat(),
            withdrawn("2022-01-14 10:00"),
            Then::Unmet,
        ),
        example("granted after it was taken back", [sued(), vec![withdrawn("2022-01-13 10:00")]].concat(), awarded(100), Then::Unmet),
        example("paid before any award", sued(), recovered("2022-03-01 10:00", 100), Then::Unmet),
        example("refused", sued(), refused(), Then::Met),
    ]
}

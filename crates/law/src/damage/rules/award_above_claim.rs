//! # The court grants at most what was claimed
//!
//! Demands that the award is not above the claim as added to last.

use super::given::{awarded, example, in_trial, supplemented};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.award_above_claim",
    guard: Guard::Form,
    acts: &["awarded/1"],
    basis: &[Basis::cpc("170", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Өндірілген сома талаптан көп: {awarded} тиын, талап {claimed} тиын.",
        ru: "Присуждено больше заявленного: {awarded} тиын при иске {claimed} тиын.",
        en: "More was granted than claimed: {awarded} tiyn on a claim of {claimed} tiyn.",
    },
    way_out: Words {
        kk: "Соманы үкіммен салыстырыңыз; толықтыру болса, алдымен соны жазыңыз.",
        ru: "Сверьте сумму с приговором; если иск дополняли, сначала запишите это.",
        en: "Hold the sum against the sentence; if the claim was added to, record that first.",
    },
    why: "An award above the claim is a slip in writing it down.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Awarded(awarded) = m.act() else { return None };
    let claim = m.before().claims.get(&awarded.claim)?;
    (awarded.tiyn > claim.tiyn).then(|| Finding::plain().with("awarded", awarded.tiyn).at("/tiyn").with("claimed", claim.tiyn))
}

fn examples() -> Vec<Example> {
    vec![
        example("the claim whole", in_trial(), awarded(140_000_050), Then::Met),
        example("one tiyn more", in_trial(), awarded(140_000_051), Then::Unmet),
        example(
            "more, after it was added to",
            [in_trial(), vec![supplemented("2022-02-10 10:00", 150_000_000)]].concat(),
            awarded(150_000_000),
            Then::Met,
        ),
    ]
}

//! # Sums are positive and not beyond belief
//!
//! Demands that a sum is more than nought and at most the limit of the house, and that a fee is not negative.

use super::given::{attacked, claimed, declared, example, sued_before, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.sum_bounds",
    guard: Guard::Form,
    acts: &["declared/1", "assessed/1", "claimed/1", "claim_supplemented/1", "awarded/1", "recovered/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    limits: &["damage.most"],
    demand: Words {
        kk: "Сома нөлден көп және {most} теңгеден аспауға тиіс.",
        ru: "Сумма должна быть больше нуля и не больше {most} тенге.",
        en: "The sum must be more than nought and at most {most} tenge.",
    },
    way_out: Words {
        kk: "Соманы тиынмен, артық нөлдерсіз көрсетіңіз.",
        ru: "Укажите сумму в тиынах, без лишних нулей.",
        en: "Give the sum in tiyn, without stray noughts.",
    },
    why: "One slip of the pen would outweigh all the other sums together.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let most = m.law.threshold("damage.most", m.at())?.value;
    let bound = most.saturating_mul(100);
    let within = match m.act() {
        Act::Declared(declared) => (1..=bound).contains(&declared.tiyn),
        Act::Assessed(assessed) => (1..=bound).contains(&assessed.tiyn),
        Act::Claimed(claimed) => (1..=bound).contains(&claimed.tiyn) && (0..=bound).contains(&claimed.fee_tiyn),
        Act::ClaimSupplemented(sum) => (1..=bound).contains(&sum.tiyn),
        Act::Awarded(awarded) => (1..=bound).contains(&awarded.tiyn),
        Act::Recovered(paid) => (1..=bound).contains(&paid.tiyn),
        _ => true,
    };
    (!within).then(|| Finding::plain().with("most", most))
}

fn examples() -> Vec<Example> {
    vec![
        example("the least sum", vec![attacked()], declared(1), Then::Met),
        example("nothing", vec![attacked()], declared(0), Then::Unmet),
        example("the highest sum", vec![attacked()], declared(100_000_000_000_000), Then::Met),
        example("one tiyn above it", vec![attacked()], declared(100_000_000_000_001), Then::Unmet),
        example("a negative fee", sued_before(), with(claimed(140_000_050), "fee_tiyn", json!(-1)), Then::Unmet),
    ]
}

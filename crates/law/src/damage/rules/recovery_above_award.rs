//! # No more is recovered than was awarded
//!
//! Demands that all payments on a claim together are not above its award.

use super::given::{awarded, example, in_trial, recovered, second_payment};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.recovery_above_award",
    guard: Guard::Form,
    acts: &["recovered/1"],
    basis: &[Basis::cpc("170", "2", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Төлемдер өндірілген сомадан асады: {paid} тиын, өндірілгені {awarded} тиын.",
        ru: "Выплаты превышают присуждённое: {paid} тиын из {awarded} тиын.",
        en: "The payments are above the award: {paid} tiyn of {awarded} tiyn.",
    },
    way_out: Words {
        kk: "Төлемнің сомасын және қай талап бойынша екенін тексеріңіз.",
        ru: "Проверьте сумму выплаты и по какому она иску.",
        en: "Check the sum paid, and on which claim.",
    },
    why: "What is paid twice to one is missing for another.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Recovered(paid) = m.act() else { return None };
    let claim = m.before().claims.get(&paid.claim)?;
    let sum = claim.recovered().saturating_add(paid.tiyn);
    (sum > claim.awarded()).then(|| Finding::plain().with("paid", sum).with("awarded", claim.awarded()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the last part",
            [in_trial(), vec![awarded(1_000), recovered("2022-03-01 10:00", 400)]].concat(),
            second_payment(600),
            Then::Met,
        ),
        example(
            "one tiyn above",
            [in_trial(), vec![awarded(1_000), recovered("2022-03-01 10:00", 400)]].concat(),
            second_payment(601),
            Then::Unmet,
        ),
    ]
}

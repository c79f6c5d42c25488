//! # A seal is put on and broken in turn
//!
//! Demands that what is sealed was open, and that what is opened carried the very seal named.

use super::given::{INVESTIGATOR, by, example, held, packed, sealed, unsealed, with_the_expert};
use crate::evidence::Evidence;
use crate::evidence::{Act, Package};
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.seal_order",
    guard: Guard::Form,
    acts: &["sealed/1", "unsealed/1"],
    basis: &[Basis::cpc("254", "14", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "«{seal}» мөрі бұл реттілікке сай емес.",
        ru: "Печать «{seal}» не подходит к этой последовательности.",
        en: "The seal {seal} does not fit this order.",
    },
    way_out: Words {
        kk: "Мөрдің белгісін және уақытын тексеріңіз.",
        ru: "Проверьте метку печати и время.",
        en: "Check the seal's tag and the time.",
    },
    why: "A seal that is broken twice was broken once without anybody saying so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (seal, fits) = match (m.act(), &m.before().package) {
        (Act::Sealed(act), package) => (&act.seal, !matches!(package, Package::Sealed { .. })),
        (Act::Unsealed(act), Package::Sealed { seal }) => (&act.seal, *seal == act.seal),
        (Act::Unsealed(act), _) => (&act.seal, false),
        _ => return None,
    };
    (!fits).then(|| Finding::plain().with("seal", seal))
}

fn examples() -> Vec<Example> {
    vec![
        example("opened by its seal", with_the_expert(), unsealed("2022-01-13 10:00", "p1"), Then::Met),
        example("opened by another seal", with_the_expert(), unsealed("2022-01-13 10:00", "p2"), Then::Unmet),
        example("sealed over a seal", packed(), sealed("2022-01-10 12:00", "p2"), Then::Unmet),
        example("opened without having been sealed", held(), by(INVESTIGATOR, unsealed("2022-01-13 10:00", "p1")), Then::Unmet),
    ]
}

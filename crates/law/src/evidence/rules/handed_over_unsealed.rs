//! # Things travel packed and sealed
//!
//! Demands that a thing is sealed when it is handed over. A file needs no wax: its digest is its seal.

use super::given::{EXPERT, example, filmed, handed_over, held, packed};
use crate::evidence::Evidence;
use crate::evidence::Package;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.handed_over_unsealed",
    guard: Guard::Fact,
    acts: &["handed_over/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified), Basis::cpc("254", "14", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат мөрленбей тапсырылған.", ru: "Предмет передан неопечатанным.", en: "The item was handed over unsealed."
    },
    way_out: Words {
        kk: "Алушымен бірге қарап, мөрлеңіз; айырмашылықты жазыңыз.",
        ru: "Осмотрите вместе с получателем и опечатайте; различия запишите.",
        en: "Look at it together with the receiver and seal it; write down what differs.",
    },
    why: "An open bag lets anything in and anything out.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    let thing = before.kind().is_some_and(|kind| !kind.is_digital());
    (thing && !matches!(before.package, Package::Sealed { .. })).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("sealed", packed(), handed_over("2022-01-12 10:00", EXPERT), Then::Met),
        example("never sealed", held(), handed_over("2022-01-12 10:00", EXPERT), Then::Unmet),
        example("a file", filmed(), handed_over("2022-01-12 10:00", EXPERT), Then::Met),
    ]
}

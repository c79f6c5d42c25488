//! # A copy is the same to the last bit
//!
//! Demands that the digest of a copy is that of the file.

use super::given::{copied, example, filmed};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.copy_differs",
    guard: Guard::Fact,
    acts: &["copied/1"],
    basis: &[Basis::cpc("125", "5", Mark::Verified), Basis::new("policy", "", "", Mark::General)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Көшірме түпнұсқадан өзгеше: {copy}.",
        ru: "Копия отличается от оригинала: {copy}.",
        en: "The copy differs from the original: {copy}.",
    },
    way_out: Words {
        kk: "Қайта көшіріп, хэштеңіз; өзгеше көшірмемен жұмыс істемеңіз.",
        ru: "Скопируйте и хэшируйте заново; с отличающейся копией не работайте.",
        en: "Copy and hash again; do not work with a copy that differs.",
    },
    why: "Who works on a changed copy describes something that nobody filmed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Copied(copied) = m.act() else { return None };
    (copied.copy != copied.file).then(|| Finding::plain().with("copy", &copied.copy))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the last bit", filmed(), copied("2022-01-12 10:00", &"ab".repeat(32)), Then::Met),
        example("with one bit changed", filmed(), copied("2022-01-12 10:00", &format!("{}aa", "ab".repeat(31))), Then::Unmet),
    ]
}

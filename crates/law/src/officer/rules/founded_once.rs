//! # A register is founded once, with two
//!
//! Demands that no record but the two stands in the register when it is founded.

use super::given::{FIRST, SECOND, THIRD, example, founded};
use crate::kernel::prelude::*;
use crate::officer::{Act, Officers, founding_key, record};

pub static RULE: Rule<Officers> = Rule {
    code: "officer.founded_once",
    guard: Guard::Form,
    acts: &["founded/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Тізілім құрылып қойған.", ru: "Реестр уже учреждён.", en: "The register is founded already."
    },
    way_out: Words {
        kk: "Қызметкерді ұсыныңыз, екінші жүргізуші растасын.",
        ru: "Представьте должностное лицо, второй ведущий подтвердит.",
        en: "Propose the officer and have a second registrar confirm.",
    },
    why: "Whoever could found anew would need nobody's confirmation.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let Act::Founded(founded) = m.act() else { return None };
    let with = record(&founded.with);
    let alone = with.as_ref() == Some(m.record);
    let other = m.world.records(&founding_key()).any(|other| other != m.record && Some(other) != with.as_ref());
    (alone || other).then(|| Finding::plain().at("/with"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", vec![], founded(FIRST, SECOND), Then::Met),
        example("the second", vec![founded(FIRST, SECOND)], founded(SECOND, FIRST), Then::Met),
        example("with oneself", vec![], founded(FIRST, FIRST), Then::Unmet),
        example("a third", vec![founded(FIRST, SECOND), founded(SECOND, FIRST)], founded(THIRD, FIRST), Then::Unmet),
    ]
}

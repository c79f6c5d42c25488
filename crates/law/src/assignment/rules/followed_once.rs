//! # An instruction is followed once
//!
//! Demands that no other record follows the same instruction of a case.

use super::given::{OTHER, case_with, example, following, instructed, on};
use crate::assignment::{Act, Assignments, Given, followed_key};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.followed_once",
    guard: Guard::Form,
    acts: &["instructed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл нұсқау {record} жазбасында жүргізіліп жатыр.",
        ru: "Это указание уже ведётся в записи {record}.",
        en: "This instruction is followed in {record} already.",
    },
    way_out: Words {
        kk: "Сол жазбаны жалғастырыңыз.", ru: "Продолжайте ту запись.", en: "Go on in that record."
    },
    why: "Counted in two records, one instruction would be two.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Instructed(instructed) = m.act() else { return None };
    let follows = instructed.follows.as_ref()?;
    let others = m.world.states_at::<Assignments>(&followed_key(follows), m.at());
    let same = |given: &Given| given.follows.as_ref() == Some(follows);
    let (other, _) = others.into_iter().find(|(record, state)| record != m.record && state.given.as_ref().is_some_and(same))?;
    Some(Finding::plain().with("record", other))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", case_with(), following(), Then::Met),
        example("a second", [case_with(), vec![on(OTHER, following())]].concat(), following(), Then::Unmet),
        example("another, of no case", [case_with(), vec![on(OTHER, following())]].concat(), instructed(), Then::Met),
    ]
}

//! # A group is announced where there is one
//!
//! Demands that somebody is told of a group when the group has been formed.

use super::given::{self, case, example, told_of_group};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use given::{INVESTIGATOR, SPECIAL, group};

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_announced_order",
    guard: Guard::Form,
    acts: &["group_announced/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Таныстырылатын топ құрылмаған.",
        ru: "Группы, о которой извещают, не образовано.",
        en: "The group that is announced has not been formed.",
    },
    way_out: Words {
        kk: "Алдымен топты құрыңыз.", ru: "Сначала образуйте группу.", en: "Form the group first."
    },
    why: "A right of challenge against nobody is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::GroupAnnounced(_) = m.act() else { return None };
    m.before().group.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let formed = || case(vec![group(SPECIAL, &[SPECIAL, INVESTIGATOR])]);
    vec![
        example("after the group was formed", formed(), told_of_group("2022-01-09 10:00"), Then::Met),
        example("there is no group", case(vec![]), told_of_group("2022-01-09 10:00"), Then::Unmet),
    ]
}

//! # The leader of the group signs the termination
//!
//! Demands that, where a group investigates, its leader decides to terminate.

use super::given::{INVESTIGATOR, OTHER_INVESTIGATOR, case, example, group, termination};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.leader_signs",
    guard: Guard::Decision,
    acts: &["termination_issued/1"],
    basis: &[Basis::cpc("195", "2", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Тоқтату туралы қаулыға топ басшысы {leader} қол қояды, {officer} емес.",
        ru: "Постановление о прекращении подписывает руководитель группы {leader}, а не {officer}.",
        en: "The decision to terminate is signed by the leader of the group {leader}, not by {officer}.",
    },
    way_out: Words {
        kk: "Қаулыны топ басшысы шығарады.",
        ru: "Постановление выносит руководитель группы.",
        en: "The leader of the group issues the decision.",
    },
    why: "A group speaks through whoever answers for it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let leader = &m.before().group.as_ref()?.leader.officer;
    let officer = m.entry().officer;
    (leader != officer).then(|| Finding::plain().with("leader", leader).with("officer", officer))
}

fn examples() -> Vec<Example> {
    let led_by = |leader| case(vec![group(leader, &[INVESTIGATOR, OTHER_INVESTIGATOR])]);
    vec![
        example("by the leader", led_by(INVESTIGATOR), termination("2022-01-12 10:00"), Then::Met),
        example("by a member", led_by(OTHER_INVESTIGATOR), termination("2022-01-12 10:00"), Then::Unmet),
        example("no group", case(vec![]), termination("2022-01-12 10:00"), Then::Met),
    ]
}

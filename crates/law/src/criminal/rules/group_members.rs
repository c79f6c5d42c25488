//! # A group is named, of several bodies, with its leader in it
//!
//! Demands that an interagency group names its members once each, has members of more than one body, and its leader among them; that
//! no court sits in it; and that prosecutors are in it only where one of them leads it.

use super::given::{INVESTIGATOR, JUDGE, OTHER_INVESTIGATOR, SPECIAL, case, example, group};
use super::is_prosecution;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use std::collections::BTreeSet;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_members",
    guard: Guard::Decision,
    acts: &["group_formed/1", "group_changed/1"],
    basis: &[
        Basis::cpc("194", "1", Mark::VerifiedAmended),
        Basis::cpc("194", "2", Mark::VerifiedAmended),
        Basis::cpc("194", "3", Mark::VerifiedAmended),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Ведомствоаралық топтың құрамы дұрыс емес: {reason}.",
        ru: "Состав межведомственной группы ненадлежащий: {reason}.",
        en: "The composition of the interagency group is not proper: {reason}.",
    },
    way_out: Words {
        kk: "Басшыны қоса барлық мүшелерді органымен бірге бір реттен атаңыз.",
        ru: "Назовите всех участников, включая руководителя, по одному разу и с их органами.",
        en: "Name all members, the leader among them, once each and with their bodies.",
    },
    why: "Suspect and victim may challenge a member only if they know who the members are.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (Act::GroupFormed(group) | Act::GroupChanged(group)) = m.act() else { return None };
    let officers: BTreeSet<_> = group.members.iter().map(|member| &member.officer).collect();
    let bodies: BTreeSet<_> = group.members.iter().map(|member| &member.body).collect();
    let reason = if !group.members.contains(&group.leader) {
        "leader_not_a_member"
    } else if officers.len() != group.members.len() {
        "member_named_twice"
    } else if bodies.iter().any(|body| body.kind() == "court") {
        "court_member"
    } else if !is_prosecution(&group.leader.body) && bodies.iter().any(|body| is_prosecution(body)) {
        "prosecutor_not_leading"
    } else if bodies.iter().nth(1).is_none() {
        "one_body_only"
    } else {
        return None;
    };
    Some(Finding::plain().with("reason", reason))
}

fn examples() -> Vec<Example> {
    vec![
        example("three bodies", case(vec![]), group(SPECIAL, &[SPECIAL, INVESTIGATOR, OTHER_INVESTIGATOR]), Then::Met),
        example("the leader is not among them", case(vec![]), group(SPECIAL, &[INVESTIGATOR, OTHER_INVESTIGATOR]), Then::Unmet),
        example("one body", case(vec![]), group(INVESTIGATOR, &[INVESTIGATOR]), Then::Unmet),
        example("a judge in it", case(vec![]), group(SPECIAL, &[SPECIAL, INVESTIGATOR, JUDGE]), Then::Unmet),
        example("a prosecutor in it who does not lead", case(vec![]), group(INVESTIGATOR, &[SPECIAL, INVESTIGATOR]), Then::Unmet),
        example("a member twice", case(vec![]), group(SPECIAL, &[SPECIAL, INVESTIGATOR, INVESTIGATOR]), Then::Unmet),
    ]
}

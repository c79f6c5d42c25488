//! # The leader is a member
//!
//! Demands that whoever takes the lead is a member and does not lead already, and that the leader does not leave before another
//! leads.

use super::given::{example, formed, joined_prosecutor, leader_changed, left};
use crate::kernel::OfficerId;
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.leader_order",
    guard: Guard::Form,
    acts: &["leader_changed/1", "member_left/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бойынша бұл қадам мүмкін емес: {stage}.",
        ru: "По {officer} этот шаг невозможен: {stage}.",
        en: "This step is not possible for {officer}: {stage}.",
    },
    way_out: Words {
        kk: "Басшыны мүшелерден таңдаңыз; кететін басшының орнына алдымен басқасын тағайындаңыз.",
        ru: "Выберите руководителя из участников; на место уходящего сначала назначьте другого.",
        en: "Choose the leader from the members; before one leaves, have another lead.",
    },
    why: "The decision names all members and, among them, the one who leads; at no moment is there none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let leads = |officer: &OfficerId| state.leader.as_ref().is_some_and(|leader| leader.officer == *officer);
    let (officer, stage) = match m.act() {
        Act::LeaderChanged(changed) if state.member(&changed.officer).is_none() => (&changed.officer, "no_member"),
        Act::LeaderChanged(changed) if leads(&changed.officer) => (&changed.officer, "leads"),
        Act::MemberLeft(left) if leads(&left.officer) => (&left.officer, "leads"),
        _ => return None,
    };
    Some(Finding::plain().with("officer", officer).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("a member", vec![formed(), joined_prosecutor()], leader_changed("2022-01-12 10:00", "general-1"), Then::Met),
        example("no member", vec![formed()], leader_changed("2022-01-12 10:00", "general-1"), Then::Unmet),
        example("whoever leads already", vec![formed()], leader_changed("2022-01-12 10:00", "spec-1"), Then::Unmet),
        example("the leader leaves", vec![formed()], left("2022-01-12 10:00", "spec-1"), Then::Unmet),
        example(
            "the leader leaves after another took the lead",
            vec![formed(), joined_prosecutor(), leader_changed("2022-01-12 10:00", "general-1")],
            left("2022-01-12 11:00", "spec-1"),
            Then::Met,
        ),
    ]
}

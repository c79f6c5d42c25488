//! # A joint decision is of the bodies that take part
//!
//! Demands that the bodies of the decision are named once each, that the leader's is among them, that an interagency group is
//! decided by more than one body, and that one of them records it where no prosecutor leads.

use super::given::{NATIONAL, OTHER_HEAD, POLICE, by, example, formed, interagency, with};
use crate::kernel::hierarchy::is_prosecution;
use crate::kernel::prelude::*;
use crate::team::{Act, TeamKind, Teams};
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Teams> = Rule {
    code: "team.joint_decision",
    guard: Guard::Decision,
    acts: &["formed/1"],
    basis: &[Basis::cpc("194", "2", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бірлескен шешім дұрыс емес: {reason}.",
        ru: "Совместное решение ненадлежащее: {reason}.",
        en: "The joint decision is not proper: {reason}.",
    },
    way_out: Words {
        kk: "Шешім қабылдаған барлық органды бір реттен атаңыз.",
        ru: "Назовите все принявшие решение органы по одному разу.",
        en: "Name all bodies that decided, once each.",
    },
    why: "Officers of a body that did not agree are not in the group.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::Formed(formed) = m.act() else { return None };
    let bodies: BTreeSet<_> = formed.decided_by.iter().collect();
    let by_prosecutor = is_prosecution(&formed.leader.body);
    let reason = if bodies.len() < formed.decided_by.len() {
        "body_named_twice"
    } else if !bodies.contains(&formed.leader.body) {
        "leaders_body_missing"
    } else if formed.kind == TeamKind::Interagency && bodies.len() == 1 {
        "one_body_only"
    } else if !by_prosecutor && !bodies.contains(&m.entry().authority.body) {
        "recorded_by_another"
    } else {
        return None;
    };
    Some(Finding::plain().with("reason", reason))
}

fn examples() -> Vec<Example> {
    vec![
        example("by two bodies", vec![], interagency(), Then::Met),
        example("by the prosecutor who leads", vec![], formed(), Then::Met),
        example("by one body", vec![], with(interagency(), "decided_by", json!([POLICE])), Then::Unmet),
        example("a body twice", vec![], with(interagency(), "decided_by", json!([POLICE, NATIONAL, POLICE])), Then::Unmet),
        example(
            "without the body of the leader",
            vec![],
            with(interagency(), "decided_by", json!([NATIONAL, "anti-corruption/almaty-city"])),
            Then::Unmet,
        ),
        example("recorded by a body that did not decide", vec![], by(OTHER_HEAD, interagency()), Then::Unmet),
    ]
}

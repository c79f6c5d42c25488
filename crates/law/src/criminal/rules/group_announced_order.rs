//! # A group is announced where there is one
//!
//! Demands that somebody is told of a group when the group has been formed, and against a signed note.

use super::given::{case, example, told_of_group, with};
use super::{given, is_sha256};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use given::{INVESTIGATOR, SPECIAL, group};
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_announced_order",
    guard: Guard::Form,
    acts: &["group_announced/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Топ туралы таныстыру дұрыс емес: {stage}.",
        ru: "Ознакомление с постановлением о группе не оформлено: {stage}.",
        en: "The announcement of the group is not sound: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен топты құрыңыз; қол қойылған белгінің хешін беріңіз.",
        ru: "Сначала образуйте группу; укажите хеш подписанной отметки.",
        en: "Form the group first; give the hash of the signed note.",
    },
    why: "A right of challenge against nobody is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::GroupAnnounced(told) = m.act() else { return None };
    let stage = if m.before().group.is_none() {
        "not_formed"
    } else if !is_sha256(&told.document) {
        "no_document"
    } else {
        return None;
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    let formed = || case(vec![group(SPECIAL, &[SPECIAL, INVESTIGATOR])]);
    vec![
        example("after the group was formed", formed(), told_of_group("2022-01-09 10:00"), Then::Met),
        example("there is no group", case(vec![]), told_of_group("2022-01-09 10:00"), Then::Unmet),
        example("a note nobody can find", formed(), with(told_of_group("2022-01-09 10:00"), "document", json!("signed")), Then::Unmet),
    ]
}

//! # Whoever is in joins once, whoever is out leaves no more
//!
//! Demands that an officer joins who is no member, and that only a member's term is prolonged or ended.

use super::given::{example, extended, formed, joined, left};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.member_order",
    guard: Guard::Form,
    acts: &["member_joined/1", "member_extended/1", "member_left/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бойынша бұл қадам мүмкін емес: {stage}.",
        ru: "По {officer} этот шаг невозможен: {stage}.",
        en: "This step is not possible for {officer}: {stage}.",
    },
    way_out: Words {
        kk: "Топ құрамын тексеріңіз.", ru: "Проверьте состав группы.", en: "Look at the composition of the team."
    },
    why: "The composition at any moment must follow from the acts.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let (officer, joins) = match m.act() {
        Act::MemberJoined(joined) => (&joined.officer, true),
        Act::MemberExtended(extended) => (&extended.officer, false),
        Act::MemberLeft(left) => (&left.officer, false),
        _ => return None,
    };
    let member = m.before().member(officer).is_some();
    let stage = if member { "member" } else { "no_member" };
    (member == joins).then(|| Finding::plain().with("officer", officer).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("joins", vec![formed()], joined(), Then::Met),
        example("joins twice", vec![formed(), joined()], joined(), Then::Unmet),
        example("leaves", vec![formed(), joined()], left("2022-01-20 10:00", "inv-1"), Then::Met),
        example(
            "leaves twice",
            vec![formed(), joined(), left("2022-01-19 10:00", "inv-1")],
            left("2022-01-20 10:00", "inv-1"),
            Then::Unmet,
        ),
        example("prolonged, never joined", vec![formed()], extended("2022-01-20 10:00", "2022-02-01 00:00"), Then::Unmet),
    ]
}

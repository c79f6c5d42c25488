//! # A group is formed once and then changed
//!
//! Demands that a group is formed where there is none, and changed where there is one.

use super::given::{INVESTIGATOR, SPECIAL, case, example, group};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_order",
    guard: Guard::Form,
    acts: &["group_formed/1", "group_changed/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл істе топ {stage}.", ru: "В этом деле группа {stage}.", en: "In this case the group is {stage}."
    },
    way_out: Words {
        kk: "Құрамды group_changed арқылы өзгертіңіз; топты бір рет құрыңыз.",
        ru: "Меняйте состав через group_changed; образуйте группу один раз.",
        en: "Change the composition by group_changed; form a group once.",
    },
    why: "Who was in the group when is answered from one line of decisions.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let stage = match (m.act(), &m.before().group) {
        (Act::GroupFormed(_), Some(_)) => "formed",
        (Act::GroupChanged(_), None) => "not_formed",
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("formed for the first time", case(vec![]), group(SPECIAL, &[SPECIAL, INVESTIGATOR]), Then::Met),
        example(
            "formed again",
            case(vec![group(SPECIAL, &[SPECIAL, INVESTIGATOR])]),
            Deed { at: "2022-01-09 10:00", ..group(SPECIAL, &[SPECIAL, INVESTIGATOR]) },
            Then::Unmet,
        ),
        example(
            "changed without having been formed",
            case(vec![]),
            Deed { act: "group_changed/1", ..group(SPECIAL, &[SPECIAL, INVESTIGATOR]) },
            Then::Unmet,
        ),
    ]
}

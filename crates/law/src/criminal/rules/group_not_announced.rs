//! # The suspects know the group that investigated them
//!
//! Demands that each suspect was acquainted with the decision on the group, and the right to challenge its members explained, before
//! the case goes to court. Victims are told as well; that each was is not held here, since no key leads from a case to its victims.

use super::given::{INVESTIGATOR, SPECIAL, case, detained, example, group, sent_to_court, told_of_group};
use super::suspects;
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_not_announced",
    guard: Guard::Decision,
    acts: &["sent_to_court/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{suspect} күдіктісі тергеу тобының құрамымен таныстырылмаған.",
        ru: "Подозреваемый {suspect} не ознакомлен с составом группы.",
        en: "The suspect {suspect} was not acquainted with the composition of the group.",
    },
    way_out: Words {
        kk: "Күдіктіні топ туралы қаулымен таныстырып, қарсылық білдіру құқығын түсіндіріңіз.",
        ru: "Ознакомьте подозреваемого с постановлением о группе и разъясните право отвода.",
        en: "Acquaint the suspect with the decision on the group, and explain the right of challenge.",
    },
    why: "Whoever does not know who investigates cannot say that one of them must not.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let state = m.before();
    state.group.as_ref()?;
    let untold = suspects(m).into_iter().find(|(_, s)| s.subject.as_ref().is_some_and(|subject| !state.told.contains(&subject.person)));
    untold.map(|(record, _)| Finding::plain().with("suspect", record))
}

fn examples() -> Vec<Example> {
    let grouped = || [case(vec![group(SPECIAL, &[SPECIAL, INVESTIGATOR])]), vec![detained()]].concat();
    let court = || sent_to_court("2022-01-20 10:00");
    vec![
        example("told in time", [grouped(), vec![told_of_group("2022-01-09 10:00")]].concat(), court(), Then::Met),
        example("never told", grouped(), court(), Then::Unmet),
        example("no group", [case(vec![]), vec![detained()]].concat(), court(), Then::Met),
    ]
}

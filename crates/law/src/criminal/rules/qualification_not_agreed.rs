//! # Nothing takes effect on a qualification not agreed
//!
//! Demands that a case with a suspect is neither sent to court nor decided to be terminated while no qualification of that
//! suspect's act is agreed. Where the suspicion was not confirmed, the status ends first, and no qualification is needed.

use super::given::{agreed, case, detained, example, qualified, sent_to_court, status_ended, termination};
use super::suspects;
use crate::criminal::Criminal;
use crate::kernel::PersonId;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_not_agreed",
    guard: Guard::Decision,
    acts: &["sent_to_court/1", "termination_issued/1"],
    basis: &[
        Basis::cpc("203", "1-1", Mark::Verified),
        Basis::cpc("288", "3", Mark::VerifiedAmended),
        Basis::cpc("302", "1", Mark::VerifiedAmended),
    ],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "{suspect} күдіктісінің іс-әрекетін саралауды прокурор келіспеген.",
        ru: "Квалификация деяния подозреваемого {suspect} прокурором не согласована.",
        en: "No qualification of the act of the suspect {suspect} is agreed to by a prosecutor.",
    },
    way_out: Words {
        kk: "Саралауды келісіңіз немесе күдіктінің мәртебесін аяқтаңыз.",
        ru: "Согласуйте квалификацию или прекратите положение подозреваемого.",
        en: "Have the qualification agreed, or end the status of suspect.",
    },
    why: "Nobody stands before a court for what no prosecutor has held to be an offence.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let state = m.before();
    let qualified = |person: &PersonId| state.in_effect().any(|q| q.content.person.as_ref() == Some(person));
    let unqualified = suspects(m).into_iter().find(|(_, s)| s.subject.as_ref().is_some_and(|subject| !qualified(&subject.person)));
    unqualified.map(|(record, _)| Finding::plain().with("suspect", record))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "to court with an agreed qualification",
            [case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1")]), vec![detained()]].concat(),
            sent_to_court("2022-01-20 10:00"),
            Then::Met,
        ),
        example(
            "to court on one not agreed",
            [case(vec![qualified("2022-01-09 10:00", "q1")]), vec![detained()]].concat(),
            sent_to_court("2022-01-20 10:00"),
            Then::Unmet,
        ),
        example(
            "terminated after the status ended",
            [case(vec![]), vec![detained(), status_ended("2022-01-09 09:00")]].concat(),
            termination("2022-01-09 10:00"),
            Then::Met,
        ),
        example(
            "terminated while the person is a suspect of nothing agreed",
            [case(vec![]), vec![detained()]].concat(),
            termination("2022-01-09 10:00"),
            Then::Unmet,
        ),
    ]
}

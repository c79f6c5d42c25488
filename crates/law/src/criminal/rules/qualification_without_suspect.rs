//! # An act is qualified without a suspect only where none is known
//!
//! Demands that a qualification names the suspect where the case has one: only where nobody is suspected is the offence alone
//! qualified.

use super::given::{case, detained, example, qualified, status_ended, with};
use super::suspects;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::Value;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_without_suspect",
    guard: Guard::Decision,
    acts: &["qualification_issued/1"],
    basis: &[Basis::cpc("203", "1", Mark::Verified), Basis::cpc("207", "1", Mark::Verified), Basis::cpc("207", "1-1", Mark::Verified)],
    section: "5",
    since: "2022-01-01",
    demand: Words {
        kk: "Істе күдікті бар ({suspect}), ал саралауда адам көрсетілмеген.",
        ru: "В деле есть подозреваемый ({suspect}), а в квалификации лицо не названо.",
        en: "The case has a suspect ({suspect}), and the qualification names nobody.",
    },
    way_out: Words {
        kk: "Іс-әрекетін саралап отырған күдіктіні көрсетіңіз.",
        ru: "Назовите подозреваемого, чьё деяние квалифицируется.",
        en: "Name the suspect whose act is qualified.",
    },
    why: "A qualification of nobody is announced to nobody, and nobody can contest it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::QualificationIssued(issued) = m.act() else { return None };
    let (record, _) = suspects(m).into_iter().next().filter(|_| issued.person.is_none())?;
    Some(Finding::plain().with("suspect", record))
}

fn of_nobody() -> Deed {
    with(qualified("2022-01-10 10:00", "q1"), "person", Value::Null)
}

fn examples() -> Vec<Example> {
    let with_suspect = || [case(vec![]), vec![detained()]].concat();
    vec![
        example("nobody is suspected", case(vec![]), of_nobody(), Then::Met),
        example("somebody is, and is named", with_suspect(), qualified("2022-01-10 10:00", "q1"), Then::Met),
        example("somebody is, and is not named", with_suspect(), of_nobody(), Then::Unmet),
        example(
            "the suspicion was not confirmed",
            [with_suspect(), vec![status_ended("2022-01-09 09:00")]].concat(),
            of_nobody(),
            Then::Met,
        ),
    ]
}

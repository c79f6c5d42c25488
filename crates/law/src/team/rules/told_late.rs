//! # Parties are told in time
//!
//! Demands that the parties of a case are acquainted with the composition within a policy term of its entrusting, or of the last
//! change of the composition.

use super::given::{SPECIAL, case, case_given, example, formed, joined_on, leader_changed, told};
use crate::kernel::prelude::*;
use crate::team::Teams;

pub static RULE: Rule<Teams> = Rule {
    code: "team.told_late",
    guard: Guard::Fact,
    acts: &["composition_told/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::new("policy", "team", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    limits: &["team.composition"],
    demand: Words {
        kk: "Қатысушылар {due} дейін таныстырылуға тиіс; {by} кешіккен.",
        ru: "Участников знакомят до {due}; опоздание {by}.",
        en: "The parties were to be told by {due}; they were told {by} late.",
    },
    way_out: phrases::EXPLAIN_DELAY_TIME_STANDS,
    why: "A challenge is worth most before the member has acted.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        instead: Some((Role::Prosecutor, |state| state.is_prosecutors())),
        what: Words {
            kk: "Іске қатысушыларды топ құрамымен таныстыру",
            ru: "Ознакомить участников дела с составом группы",
            en: "Acquaint the parties of the case with the composition of the team",
        },
        due: |state, law| state.telling_terms(law),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn given() -> Vec<Deed> {
    [case(), vec![formed(), case_given("2022-01-10 12:00")]].concat()
}

fn formed_on(at: &'static str) -> Deed {
    Deed { at, ..formed().corrected(1, SPECIAL) }
}

fn examples() -> Vec<Example> {
    vec![
        example("the next day", given(), told("2022-01-11 12:00", &[]), Then::Met),
        example("on the last day", given(), told("2022-01-13 23:59", &[]), Then::Met),
        example("an hour after it", given(), told("2022-01-14 01:00", &[]), Then::UnmetBy(60)),
        example(
            "a member came since: the term runs anew",
            [given(), vec![joined_on("2022-01-12 10:00")]].concat(),
            told("2022-01-14 12:00", &[]),
            Then::Met,
        ),
        example(
            "whoever leads takes the lead again: nobody is new",
            [given(), vec![leader_changed("2022-01-12 10:00", SPECIAL.0)]].concat(),
            told("2022-01-14 01:00", &[]),
            Then::UnmetBy(60),
        ),
        example(
            "formed after the case was entrusted, as corrected: from the forming",
            [given(), vec![formed_on("2022-01-12 10:00")]].concat(),
            told("2022-01-18 01:00", &[]),
            Then::UnmetBy(60),
        ),
        example(
            "told before, nobody came since",
            [given(), vec![told("2022-01-11 12:00", &[])]].concat(),
            told("2022-01-20 12:00", &[]),
            Then::Met,
        ),
    ]
}

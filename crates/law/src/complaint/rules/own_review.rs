//! # Nobody checks a complaint against themselves
//!
//! Demands that the complaint is not assigned to an officer complained of, nor to the unit or body complained of or one below it.

use super::given::{assigned, example, registered, screened};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.own_review",
    guard: Guard::Decision,
    acts: &["assigned/1"],
    basis: &[Basis::cpc("104", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағымды тексеру {who} тапсырылмайды: шағым соған жасалған.",
        ru: "Проверка жалобы не поручается {who}: жалоба подана на них.",
        en: "The complaint is not assigned to {who}: it complains of them.",
    },
    way_out: Words {
        kk: "Басқа органның прокурорына тапсырыңыз.",
        ru: "Поручите прокурору другого органа.",
        en: "Assign it to a prosecutor of another body.",
    },
    why: "Nobody reviews a complaint against themselves (procedure, section of what is code).",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Assigned(assigned) = m.act() else { return None };
    let state = m.before();
    let officer = state.accuses(&assigned.officer).then(|| assigned.officer.to_string());
    let body = state.accuses_body(&assigned.body).then(|| assigned.body.to_string());
    officer.or(body).map(|who| Finding::plain().with("who", who))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "to another prosecutor",
            [registered(), vec![screened()]].concat(),
            assigned("pros-2", "prosecution/almaty-city"),
            Then::Met,
        ),
        example(
            "to the officer complained of",
            [registered(), vec![screened()]].concat(),
            assigned("pol-1", "prosecution/almaty-city"),
            Then::Unmet,
        ),
        example(
            "to a unit of the body complained of",
            [registered(), vec![screened()]].concat(),
            assigned("pol-7", "police/almaty-city/2"),
            Then::Unmet,
        ),
    ]
}

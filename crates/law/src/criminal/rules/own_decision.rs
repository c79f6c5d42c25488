//! # Nobody agrees to a decision of their own
//!
//! Demands that whoever agrees to, refuses, approves or sanctions is another person than whoever decided, asked or carried out.

use super::given::{
    INVESTIGATOR, JUDGE, PROSECUTOR, agreed, by, case, example, on_measure, petitioned, qualified, terminated, termination,
};
use crate::criminal::{Act, Criminal, State};
use crate::kernel::OfficerId;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.own_decision",
    guard: Guard::Decision,
    acts: &[
        "qualification_agreed/1",
        "qualification_refused/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "terminated/1",
        "termination_refused/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "urgent_validated/1",
    ],
    basis: &[
        Basis::cpc("193", "1(6)", Mark::VerifiedAmended),
        Basis::cpc("203", "1-2", Mark::Verified),
        Basis::cpc("55", "1", Mark::VerifiedAmended),
    ],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} өз шешімін өзі келісе, бекіте немесе санкциялай алмайды.",
        ru: "{officer} не может согласовать, утвердить или санкционировать собственное решение.",
        en: "{officer} cannot agree to, approve or sanction a decision of their own.",
    },
    way_out: Words {
        kk: "Басқа уәкілетті лауазымды адамға жүгініңіз.",
        ru: "Обратитесь к другому уполномоченному должностному лицу.",
        en: "Turn to another competent officer.",
    },
    why: "A decision that its author confirms has not been checked by anybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let officer = m.entry().officer;
    decided_by(m.before(), m.act()).contains(&officer).then(|| Finding::plain().with("officer", officer))
}

/// Who decided, asked for or carried out what the act is a word on.
fn decided_by<'s>(state: &'s State, act: &Act) -> Vec<&'s OfficerId> {
    match act {
        Act::QualificationAgreed(q) | Act::QualificationRefused(q) => {
            state.qualifications.get(&q.qualification).map(|q| &q.by).into_iter().collect()
        }
        Act::InterruptionAgreed(_) | Act::InterruptionCancelled(_) => state.interruption().map(|i| &i.by).into_iter().collect(),
        Act::Terminated(_) | Act::TerminationRefused(_) => state.termination_open().map(|t| &t.by).into_iter().collect(),
        _ => {
            let measure = act.measure().and_then(|tag| state.measures.get(tag));
            let asked = measure.and_then(|m| m.asked.as_ref()).map(|(_, by)| by);
            let executed = measure.and_then(|m| m.executed.as_ref()).map(|(_, by)| by);
            asked.into_iter().chain(executed).collect()
        }
    }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "agreed to by a prosecutor who did not issue it",
            case(vec![qualified("2022-01-09 10:00", "q1")]),
            agreed("2022-01-09 12:00", "q1"),
            Then::Met,
        ),
        example(
            "a prosecutor agrees to what the same prosecutor issued",
            case(vec![by(PROSECUTOR, qualified("2022-01-09 10:00", "q1"))]),
            agreed("2022-01-09 12:00", "q1"),
            Then::Unmet,
        ),
        example(
            "a prosecutor agrees to an own decision that somebody else corrected since",
            case(vec![by(PROSECUTOR, qualified("2022-01-09 10:00", "q1")), qualified("2022-01-09 10:00", "q1").corrected(3, INVESTIGATOR)]),
            agreed("2022-01-09 12:00", "q1"),
            Then::Unmet,
        ),
        example(
            "a judge sanctions what the same judge asked for",
            case(vec![by(JUDGE, petitioned("search"))]),
            on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"),
            Then::Unmet,
        ),
        example(
            "a prosecutor approves a termination of their own",
            case(vec![by(PROSECUTOR, termination("2022-01-09 10:00"))]),
            terminated("2022-01-09 12:00"),
            Then::Unmet,
        ),
    ]
}

//! # Suspects are brought along with their case
//!
//! Demands that a case is terminated, sent to court, interrupted or transferred only once every suspect's own record says so: the
//! status ended, the suspect sent to court, the proceedings interrupted, the record of the holder's suspects passed to the new
//! holder. Those acts come before the case's own, in the same submission or earlier.

use super::given::{
    PROSECUTOR, case, detained, example, interrupted, on_suspect, sent_to_court, status_ended, terminated, termination, transferred,
};
use super::suspects;
use crate::criminal::{Act, Criminal, Transferred};
use crate::kernel::BodyId;
use crate::kernel::prelude::*;
use crate::suspect;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.suspects_left_behind",
    guard: Guard::Decision,
    acts: &["terminated/1", "sent_to_court/1", "interrupted/1", "interruption_agreed/1", "transferred/1"],
    basis: &[
        Basis::cpc("35", "4", Mark::VerifiedAmended),
        Basis::cpc("302", "1", Mark::VerifiedAmended),
        Basis::cpc("45", "7", Mark::VerifiedAmended),
        Basis::cpc("186", "4", Mark::Verified),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{suspect} күдіктісінің жазбасында бұл туралы әрекет жоқ: {wanted}.",
        ru: "В записи подозреваемого {suspect} нет об этом действия: {wanted}.",
        en: "The record of the suspect {suspect} lacks the act on it: {wanted}.",
    },
    way_out: Words {
        kk: "Алдымен сол әрекетті күдіктінің жазбасына енгізіңіз; бір жіберілімде бірге беруге болады.",
        ru: "Сначала внесите это действие в запись подозреваемого; можно одной подачей.",
        en: "Record that act on the suspect first; one submission may carry both.",
    },
    why: "A person who stays a suspect in a case that is over is a suspect for ever, and is counted as one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let left = |state: &suspect::State| match m.act() {
        Act::Terminated(_) => Some("status_ended/1"),
        Act::SentToCourt(_) => state.sent_to_court_at.is_none().then_some("sent_to_court/1"),
        Act::Transferred(to) => stays_with(state, m.before().body.as_ref(), to).then_some("case_transferred/1"),
        _ => (state.interrupted_at.is_none() && state.sent_to_court_at.is_none()).then_some("proceedings_interrupted/1"),
    };
    let (record, wanted) = suspects(m).into_iter().find_map(|(record, state)| Some((record, left(&state)?)))?;
    Some(Finding::plain().with("suspect", record).with("wanted", wanted))
}

/// Whether the suspect's record stays with the body that holds the case; that of another member of the group may stay where it is.
fn stays_with(state: &suspect::State, holder: Option<&BodyId>, to: &Transferred) -> bool {
    state.subject.as_ref().is_some_and(|subject| Some(&subject.body) == holder && subject.body != to.body)
}

fn with_suspect(then: Vec<Deed>) -> Vec<Deed> {
    [case(vec![detained()]), then].concat()
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "terminated after the status ended",
            with_suspect(vec![status_ended("2022-01-09 09:00"), termination("2022-01-09 10:00")]),
            terminated("2022-01-09 12:00"),
            Then::Met,
        ),
        example(
            "terminated over the suspect's head",
            with_suspect(vec![termination("2022-01-09 10:00")]),
            terminated("2022-01-09 12:00"),
            Then::Unmet,
        ),
        example(
            "to court together",
            with_suspect(vec![on_suspect("2022-01-20 10:00", PROSECUTOR, "sent_to_court/1", json!({}))]),
            sent_to_court("2022-01-20 10:00"),
            Then::Met,
        ),
        example("to court alone", with_suspect(vec![]), sent_to_court("2022-01-20 10:00"), Then::Unmet),
        example("interrupted alone", with_suspect(vec![]), interrupted(), Then::Unmet),
        example("transferred alone", with_suspect(vec![]), transferred("national-security/almaty-city"), Then::Unmet),
        example(
            "transferred together",
            with_suspect(vec![on_suspect(
                "2022-01-12 10:00",
                PROSECUTOR,
                "case_transferred/1",
                json!({ "body": "national-security/almaty-city", "region": "almaty-city" }),
            )]),
            transferred("national-security/almaty-city"),
            Then::Met,
        ),
        example("no suspect", case(vec![]), interrupted(), Then::Met),
    ]
}

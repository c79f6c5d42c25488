//! # A qualification is decided on once, and never overwritten
//!
//! Demands that a qualification has a tag of its own and names offences, and that the prosecutor's word is on one that was issued
//! and waits for it.

use super::given::{agreed, case, example, qualified, refused, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_order",
    guard: Guard::Form,
    acts: &["qualification_issued/1", "qualification_agreed/1", "qualification_refused/1"],
    basis: &[Basis::cpc("203", "1", Mark::Verified), Basis::cpc("203", "1-2", Mark::Verified), Basis::cpc("207", "1", Mark::Verified)],
    section: "5",
    since: "2022-01-01",
    demand: Words {
        kk: "«{qualification}» саралауы бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Квалификация «{qualification}» не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The qualification {qualification} is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Қайта саралау жаңа белгісі бар жаңа қаулы болады; шешілмеген қаулыны атаңыз.",
        ru: "Переквалификация — новое постановление с новой меткой; назовите нерешённое.",
        en: "A requalification is a new decision with a new tag; name one that is undecided.",
    },
    why: "What a person was held to answer for on a day must be readable for good.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (tag, issues) = match m.act() {
        Act::QualificationIssued(issued) => (&issued.qualification, true),
        Act::QualificationAgreed(decided) | Act::QualificationRefused(decided) => (&decided.qualification, false),
        _ => return None,
    };
    let stage = match (issues, m.before().qualifications.get(tag)) {
        (true, Some(_)) => "issued",
        (true, None) if m.act().offences().is_empty() => "without_offences",
        (false, None) => "unknown",
        (false, Some(decided)) if decided.is_agreed() => "agreed",
        (false, Some(decided)) if decided.word.is_some() => "refused",
        _ => return None,
    };
    Some(Finding::plain().with("qualification", tag).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("issued, then agreed to", case(vec![qualified("2022-01-09 10:00", "q1")]), agreed("2022-01-09 12:00", "q1"), Then::Met),
        example("agreed to, never issued", case(vec![]), agreed("2022-01-09 12:00", "q1"), Then::Unmet),
        example(
            "refused after the agreement",
            case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1")]),
            refused("2022-01-10 12:00", "q1"),
            Then::Unmet,
        ),
        example(
            "the tag of an earlier one",
            case(vec![qualified("2022-01-09 10:00", "q1")]),
            qualified("2022-01-10 10:00", "q1"),
            Then::Unmet,
        ),
        example("no offence in it", case(vec![]), with(qualified("2022-01-09 10:00", "q1"), "offences", json!([])), Then::Unmet),
    ]
}

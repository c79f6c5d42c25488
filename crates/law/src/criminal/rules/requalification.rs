//! # A requalification follows an agreed qualification
//!
//! Demands that what a requalification replaces was agreed before it. The case of a death may be requalified as homicide though
//! no suspect is known.

use super::given::{agreed, case, example, offence, qualified, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.requalification",
    guard: Guard::Decision,
    acts: &["qualification_issued/1"],
    basis: &[Basis::cpc("207", "1", Mark::Verified), Basis::cpc("207", "1-1", Mark::Verified)],
    section: "5",
    since: "2022-01-01",
    demand: Words {
        kk: "«{replaced}» саралауы осы қаулыдан бұрын келісілмеген, сондықтан ауыстырылмайды.",
        ru: "Квалификация «{replaced}» до этого постановления не согласована и потому не заменяется.",
        en: "The qualification {replaced} was not agreed to before this decision, so it cannot be replaced.",
    },
    way_out: Words {
        kk: "Келісілген саралауды атаңыз немесе replaces өрісін бос қалдырыңыз.",
        ru: "Назовите согласованную квалификацию или оставьте replaces пустым.",
        en: "Name an agreed qualification, or leave replaces empty.",
    },
    why: "The latest date governs; a date before the last one would let the past decide.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::QualificationIssued(issued) = m.act() else { return None };
    let replaced = issued.replaces.as_ref()?;
    let word = m.before().qualifications.get(replaced).and_then(|q| q.word);
    let sound = word.is_some_and(|word| word.agreed && word.at < m.at());
    (!sound).then(|| Finding::plain().with("replaced", replaced))
}

fn again(at: &'static str) -> Deed {
    with(qualified(at, "q2"), "replaces", json!("q1"))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "replaces an agreed one",
            case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1")]),
            again("2022-01-10 10:00"),
            Then::Met,
        ),
        example("replaces one not agreed", case(vec![qualified("2022-01-09 10:00", "q1")]), again("2022-01-10 10:00"), Then::Unmet),
        example(
            "dated before the agreement",
            case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1")]),
            again("2022-01-09 11:00"),
            Then::Unmet,
        ),
        example(
            "a death requalified as homicide, no suspect known",
            case(vec![with(qualified("2022-01-09 10:00", "q1"), "person", json!(null)), agreed("2022-01-09 12:00", "q1")]),
            with(with(again("2022-01-10 10:00"), "person", json!(null)), "offences", json!([offence("99", "2", "0101")])),
            Then::Met,
        ),
    ]
}

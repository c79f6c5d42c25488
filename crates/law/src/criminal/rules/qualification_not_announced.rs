//! # A qualification not announced sends nobody to court
//!
//! Demands that the qualification agreed last of each suspect was announced to that suspect before the case goes to court. Where it
//! could not be, because the person is abroad and evades, the text `not_announced` says so.

use super::given::{agreed, announced, case, detained, example, qualified, sent_to_court, with};
use super::suspects;
use crate::criminal::{Criminal, Qualification};
use crate::kernel::PersonId;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_not_announced",
    guard: Guard::Decision,
    acts: &["sent_to_court/1"],
    basis: &[Basis::cpc("206", "3", Mark::Verified), Basis::cpc("206", "8", Mark::Verified), Basis::cpc("207", "1", Mark::Verified)],
    section: "5",
    since: "2022-01-01",
    demand: Words {
        kk: "{qualification} саралауы {suspect} күдіктісіне хабарланбаған.",
        ru: "Квалификация {qualification} подозреваемому {suspect} не объявлена.",
        en: "The qualification {qualification} was not announced to the suspect {suspect}.",
    },
    way_out: Words {
        kk: "Саралауды хабарлап, көшірмесін тапсырыңыз; адам шетелде жасырынса, себебін «not_announced» мәтінімен беріңіз.",
        ru: "Объявите её и вручите копию; если лицо уклоняется за рубежом, напишите об этом в тексте «not_announced».",
        en: "Announce it and serve a copy; where the person evades abroad, say so in the text `not_announced`.",
    },
    why: "Nobody can defend themselves against what they were never told.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    if m.entry().sealed.contains("not_announced") {
        return None;
    }
    let state = m.before();
    let last = |person: &PersonId| -> Option<&Qualification> {
        state.in_effect().filter(|one| one.content.person.as_ref() == Some(person)).max_by_key(|one| one.at)
    };
    suspects(m).into_iter().find_map(|(record, suspect)| {
        let governing = &last(&suspect.subject.as_ref()?.person)?.content.qualification;
        let told = suspect.announced.as_ref().is_some_and(|announced| announced.qualification == *governing);
        (!told).then(|| Finding::plain().with("suspect", record).with("qualification", governing))
    })
}

fn told(tags: &[(&'static str, &'static str)]) -> Vec<Deed> {
    let again = with(qualified("2022-01-12 10:00", "q2"), "replaces", json!("q1"));
    let decided = vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1"), again, agreed("2022-01-12 12:00", "q2")];
    let heard = tags.iter().map(|(at, tag)| announced(at, tag));
    [case(decided), vec![detained()], heard.collect()].concat()
}

fn examples() -> Vec<Example> {
    let court = || sent_to_court("2022-01-20 10:00");
    vec![
        example("the last one was announced", told(&[("2022-01-12 15:00", "q2")]), court(), Then::Met),
        example("an earlier one was", told(&[("2022-01-09 15:00", "q1")]), court(), Then::Unmet),
        example("none was", told(&[]), court(), Then::Unmet),
        example("the person evades abroad", told(&[]), Deed { sealed: &["reasons", "not_announced"], ..court() }, Then::Met),
    ]
}

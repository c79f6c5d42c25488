//! # No arrest on facts the person is a suspect for
//!
//! Demands that nobody is arrested administratively on the episode of facts for which a criminal case suspects the same person; the case is
//! dismissed instead. Why: nobody answers twice for the same act.

use super::given::{example, protocol, ruling, sent, suspected, with};
use super::given_outcome;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.suspect_on_same_facts",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("741", "1(6)", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Осы фактілер бойынша адам қылмыстық істе күдікті ({suspect}): қамаққа алу мүмкін емес.",
        ru: "По этим же фактам лицо является подозреваемым ({suspect}): арест невозможен.",
        en: "The person is a suspect on the same facts ({suspect}): arrest is not possible.",
    },
    way_out: Words {
        kk: "Іс «күдікті мәртебесі» негізімен қысқартылады.",
        ru: "Дело прекращается: есть постановление о признании подозреваемым.",
        en: "The case is dismissed on the ground of suspect status.",
    },
    why: "Nobody answers twice for the same act.",
    check,
    examples,
    ..Rule::HOUSE
};

/// The record in which the person is a suspect on the same episode at the moment of the act.
pub fn suspect_record(m: &Matter<'_, Administrative>) -> Option<String> {
    let protocol = m.before().protocol.as_ref()?;
    let episode = protocol.episode.as_ref()?;
    let states = m.world.states_at::<Suspect>(&Key::person(&protocol.person), m.at());
    let same = |state: &crate::suspect::State| state.subject.as_ref().is_some_and(|s| s.episode.as_ref() == Some(episode));
    states.into_iter().find(|(_, state)| state.is_suspect() && same(state)).map(|(record, _)| record.to_string())
}

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    given_outcome(m).filter(|given| matches!(given.outcome, Outcome::Arrest { .. }))?;
    suspect_record(m).map(|record| Finding::plain().with("suspect", record))
}

fn examples() -> Vec<Example> {
    let arrest = || with(ruling(json!({ "kind": "arrest", "days": 5 })), "article", json!("478"));
    let case = |episode: &str| with(protocol("478", "1"), "episode", json!(episode));
    vec![
        example("a suspect for other facts", vec![suspected(), case("e-2"), sent()], arrest(), Then::Met),
        example("a suspect for these facts", vec![suspected(), case("e-1"), sent()], arrest(), Then::Unmet),
    ]
}

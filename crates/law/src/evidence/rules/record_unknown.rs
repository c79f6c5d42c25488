//! # What an item names is there
//!
//! Demands that the case, the source and whatever the item is used for are records of the stated kind, and that the case has the
//! measure named.

use super::given;
use super::given::{
    SUSPECT, collected, detained, detention, example, held, linked, proves, said, said_in_detention, searched, taken, with,
};
use crate::criminal::Criminal;
use crate::evidence::Evidence;
use crate::evidence::{Act, Source};
use crate::kernel::RecordId;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.record_unknown",
    guard: Guard::Form,
    acts: &["collected/1", "linked_to_suspect/1", "proves/1"],
    basis: &[Basis::cpc("221", "1", Mark::Verified), Basis::cpc("112", "1(6)", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{record}: мұндай жазба жоқ немесе ол {expected} емес.",
        ru: "{record}: такой записи нет, или это не {expected}.",
        en: "{record}: there is no such record, or it is not a {expected}.",
    },
    way_out: Words {
        kk: "Алдымен істі, шараны немесе ұстап алуды жазыңыз; нөмірді тексеріңіз.",
        ru: "Сначала запишите дело, действие или задержание; проверьте номер.",
        en: "Record the case, the measure or the detention first; check the number.",
    },
    why: "A thing from nowhere is no evidence.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (record, expected) = match m.act() {
        Act::Collected(c) => case(m, &c.case).or_else(|| source(m, &c.source)),
        Act::LinkedToSuspect(link) => suspect(m, &link.suspect),
        Act::Proves(p) => (m.world.history(&p.record).version() == 0).then(|| (p.record.to_string(), "record")),
        _ => None,
    }?;
    Some(Finding::plain().with("record", record).with("expected", expected))
}

fn case(m: &Matter<'_, Evidence>, case: &RecordId) -> Option<(String, &'static str)> {
    let known = m.world.state::<Criminal>(case).is_some_and(|state| state.received.is_some());
    (!known).then(|| (case.to_string(), "criminal_case"))
}

fn suspect(m: &Matter<'_, Evidence>, suspect: &RecordId) -> Option<(String, &'static str)> {
    let known = m.world.state::<Suspect>(suspect).is_some_and(|state| state.subject.is_some());
    (!known).then(|| (suspect.to_string(), "suspect"))
}

fn source(m: &Matter<'_, Evidence>, source: &Source) -> Option<(String, &'static str)> {
    match source {
        Source::Measure { case, measure } => {
            let known = m.world.state::<Criminal>(case).is_some_and(|state| state.measures.contains_key(measure));
            (!known).then(|| (format!("{case}#{measure}"), "measure"))
        }
        Source::Detention { suspect: record } => suspect(m, record),
        Source::Interrogation { suspect: record, begun_at } => {
            let state = m.world.state::<Suspect>(record)?;
            let known = state.interrogations.iter().any(|(begun, _)| begun == begun_at);
            (!known).then(|| (record.to_string(), "interrogation"))
        }
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => None,
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("out of a search on record", searched(), taken(), Then::Met),
        example(
            "of a case that is not there",
            vec![],
            collected("2022-01-10 11:00", "object", json!({ "kind": "scene_inspection" })),
            Then::Unmet,
        ),
        example("out of a search nobody recorded", given::case(), taken(), Then::Unmet),
        example("out of a detention nobody recorded", given::case(), collected("2022-01-08 10:20", "object", detention()), Then::Unmet),
        example(
            "of a suspect, where a case is meant",
            [given::case(), vec![detained()]].concat(),
            with(collected("2022-01-08 10:20", "object", detention()), "case", json!(SUSPECT)),
            Then::Unmet,
        ),
        example("the protocol of an interrogation on record", said_in_detention(), proves("2022-01-12 10:00"), Then::Met),
        example(
            "the protocol of an interrogation nobody recorded",
            [given::case(), vec![detained()]].concat(),
            said("2022-01-08 16:00"),
            Then::Unmet,
        ),
        example("held against nobody", held(), linked("2022-01-12 10:00"), Then::Unmet),
        example("in proof of something in its case", held(), proves("2022-01-12 10:00"), Then::Met),
        example(
            "in proof of something in no record",
            held(),
            with(proves("2022-01-12 10:00"), "record", json!("complaint/k-9")),
            Then::Unmet,
        ),
    ]
}

//! # The contents of a telephone are read with a sanction
//!
//! Demands that the contents of a telephone come of a measure that the judge sanctioned before it was carried out, of one that
//! could not wait, or of a person who hands them over. A personal search on detention gives the telephone, not what is in it.

use super::given::{case, collected, detained, detention, example, search, searched};
use crate::evidence::Evidence;
use crate::evidence::origin::measure_of;
use crate::evidence::{Act, Kind, Source};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.phone_without_sanction",
    guard: Guard::Fact,
    acts: &["collected/1"],
    basis: &[Basis::cpc("254", "1", Mark::VerifiedAmended), Basis::cpc("254", "3", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Телефон мазмұны тергеу судьясының санкциясынсыз алынған: {source}.",
        ru: "Содержимое телефона получено без санкции следственного судьи: {source}.",
        en: "The contents of the telephone were taken without the investigating judge's sanction: {source}.",
    },
    way_out: Words {
        kk: "Тергеу судьясынан санкция сұраңыз; прокурор бұл бұзушылыққа жауап береді.",
        ru: "Обратитесь за санкцией к следственному судье; на нарушение отвечает прокурор.",
        en: "Ask the investigating judge for a sanction; the prosecutor answers for this breach.",
    },
    why: "Who was called and what was written is more private than anything in a pocket.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Collected(c) = m.act() else { return None };
    let source = match &c.source {
        _ if c.kind != Kind::PhoneContents => return None,
        Source::VoluntaryHandover { .. } => return None,
        Source::Measure { case, measure } => {
            let state = measure_of(case, measure, m.world, m.at())?;
            let sanctioned = state.sanctioned_at.is_some_and(|sanctioned| sanctioned <= m.at());
            if sanctioned || state.urgent().is_some() {
                return None;
            }
            format!("{case}#{measure}")
        }
        Source::Detention { suspect } | Source::Interrogation { suspect, .. } => suspect.to_string(),
        Source::SceneInspection {} => "scene_inspection".to_owned(),
        Source::PublicSource { .. } => "public_source".to_owned(),
    };
    Some(Finding::plain().with("source", source))
}

fn examples() -> Vec<Example> {
    vec![
        example("in an urgent search", searched(), collected("2022-01-10 11:00", "phone_contents", search()), Then::Met),
        example(
            "handed over by its owner",
            case(),
            collected("2022-01-10 11:00", "phone_contents", json!({ "kind": "voluntary_handover", "person": "person-9" })),
            Then::Met,
        ),
        example(
            "out of a telephone found on detention",
            [case(), vec![detained()]].concat(),
            collected("2022-01-08 10:20", "phone_contents", detention()),
            Then::Unmet,
        ),
        example(
            "the telephone itself",
            [case(), vec![detained()]].concat(),
            collected("2022-01-08 10:20", "object", detention()),
            Then::Met,
        ),
    ]
}

//! # A search follows its petition, and the review follows the search
//!
//! Demands that a measure has a tag of its own; that the judge decides on a petition that waits; that a measure is carried out
//! once and is what was asked for; that materials are sent of an urgent one, once; that the judge reviews what was sent; and that
//! results are used of what was carried out, of which it is said once how it was attested.

use super::given::{INVESTIGATOR, JUDGE, attested, case, example, executed, on_measure, petitioned, urgent_search, validated};
use crate::criminal::{Act, Criminal, MeasureState};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.measure_order",
    guard: Guard::Form,
    acts: &[
        "measure_petitioned/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "measure_executed/1",
        "urgent_materials_sent/1",
        "urgent_validated/1",
        "results_used/1",
        "measure_attested/1",
    ],
    basis: &[
        Basis::cpc("254", "1", Mark::VerifiedAmended),
        Basis::cpc("220", "13-1", Mark::VerifiedAmended),
        Basis::cpc("220", "14", Mark::VerifiedAmended),
    ],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» әрекеті бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Действие «{measure}» не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The measure {measure} is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Алдыңғы қадамды жазыңыз; жаңа әрекетке жаңа белгі беріңіз.",
        ru: "Запишите предыдущий шаг; новому действию дайте новую метку.",
        en: "Record the step before; give a new measure a new tag.",
    },
    why: "A sanction of what nobody asked for, or the review of what nobody did, is no act of law.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let tag = m.act().measure()?;
    let measure = m.before().measures.get(tag);
    let sound = match m.act() {
        Act::MeasurePetitioned(_) => measure.is_none(),
        Act::MeasureSanctioned(_) | Act::MeasureRefused(_) => measure.is_some_and(MeasureState::is_asked),
        Act::MeasureExecuted(done) => measure.is_none_or(|x| x.executed.is_none() && x.kind == done.kind),
        Act::UrgentMaterialsSent(_) => measure.is_some_and(|x| x.urgent().is_some() && x.materials_at.is_none()),
        Act::UrgentValidated(_) => measure.is_some_and(|x| x.in_review().is_some()),
        Act::MeasureAttested(_) => measure.is_some_and(|x| x.executed.is_some() && x.attested_at.is_none()),
        _ => measure.is_some_and(|x| x.executed.is_some()),
    };
    (!sound).then(|| Finding::plain().with("measure", tag).with("stage", stage(measure)))
}

fn stage(measure: Option<&MeasureState>) -> &'static str {
    match measure {
        None => "unknown",
        Some(x) if x.lawful.is_some() => "reviewed",
        Some(x) if x.materials_at.is_some() => "materials_sent",
        Some(x) if x.executed.is_some() => "executed",
        Some(x) if x.refused_at.is_some() => "refused",
        Some(x) if x.sanctioned_at.is_some() => "sanctioned",
        Some(_) => "petitioned",
    }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "sanctioned on a petition",
            case(vec![petitioned("search")]),
            on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"),
            Then::Met,
        ),
        example("sanctioned without one", case(vec![]), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"), Then::Unmet),
        example(
            "asked for again under the same tag",
            case(vec![petitioned("search")]),
            Deed { at: "2022-01-11 10:00", ..petitioned("search") },
            Then::Unmet,
        ),
        example(
            "another measure than was asked for",
            case(vec![petitioned("seizure")]),
            executed("2022-01-10 13:00", "search", None),
            Then::Unmet,
        ),
        example("reviewed before the materials were sent", case(vec![urgent_search()]), validated("2022-01-10 15:00", true), Then::Unmet),
        example("attested", case(vec![urgent_search()]), attested(&["person-20"]), Then::Met),
        example(
            "attested a second time",
            case(vec![urgent_search(), attested(&["person-20"])]),
            Deed { at: "2022-01-10 13:00", ..attested(&["person-21"]) },
            Then::Unmet,
        ),
        example("attested, never carried out", case(vec![petitioned("search")]), attested(&["person-20"]), Then::Unmet),
        example(
            "reviewed after",
            case(vec![urgent_search(), on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1")]),
            validated("2022-01-10 15:00", true),
            Then::Met,
        ),
    ]
}

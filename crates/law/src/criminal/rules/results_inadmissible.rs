//! # What was found unlawfully is not evidence
//!
//! Demands that results are used only of a measure that was sanctioned before it was carried out, that needed no sanction, or
//! that the judge has found lawful since.

use super::given::{INVESTIGATOR, case, example, executed, on_measure, urgent_search, validated};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.results_inadmissible",
    guard: Guard::Decision,
    acts: &["results_used/1"],
    basis: &[Basis::cpc("220", "14", Mark::VerifiedAmended), Basis::cpc("254", "3", Mark::VerifiedAmended)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» нәтижелері дәлел бола алмайды: {reason}.",
        ru: "Результаты «{measure}» не могут быть доказательством: {reason}.",
        en: "The results of {measure} cannot be evidence: {reason}.",
    },
    way_out: Words {
        kk: "Тергеу судьясының заңдылық туралы шешімін алыңыз; заңсыз деп танылса, нәтижелерді пайдаланбаңыз.",
        ru: "Получите решение следственного судьи о законности; признанное незаконным не используйте.",
        en: "Obtain the judge's word on lawfulness; leave aside what was found unlawful.",
    },
    why: "If unlawful searches still pay, the review comes too late for everybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let tag = m.act().measure()?;
    let measure = m.before().measures.get(tag).filter(|x| x.executed.is_some() && !x.is_admissible())?;
    let reason = match (measure.urgent(), measure.lawful) {
        (Some(_), None) => "not_reviewed",
        (_, Some(false)) => "found_unlawful",
        _ => "without_sanction",
    };
    Some(Finding::plain().with("measure", tag).with("reason", reason))
}

fn reviewed(lawful: bool) -> Vec<Deed> {
    let sent = on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1");
    case(vec![urgent_search(), sent, validated("2022-01-10 15:00", lawful)])
}

fn examples() -> Vec<Example> {
    vec![
        example("of a search found lawful", reviewed(true), on_measure("2022-01-12 10:00", INVESTIGATOR, "results_used/1"), Then::Met),
        example("of a search found unlawful", reviewed(false), on_measure("2022-01-12 10:00", INVESTIGATOR, "results_used/1"), Then::Unmet),
        example(
            "of a search never reviewed",
            case(vec![urgent_search()]),
            on_measure("2022-01-12 10:00", INVESTIGATOR, "results_used/1"),
            Then::Unmet,
        ),
        example(
            "of a personal search on detention",
            case(vec![executed("2022-01-10 15:00", "personal_search", Some("on_detention"))]),
            on_measure("2022-01-12 10:00", INVESTIGATOR, "results_used/1"),
            Then::Met,
        ),
    ]
}

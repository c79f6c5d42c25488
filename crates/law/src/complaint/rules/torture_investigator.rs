//! # Torture is investigated by whom the law of the day names
//!
//! Demands that the investigation of unlawful methods is assigned to a kind of body that the pack lists for that day: until the end
//! of 2022 the anti-corruption service or special prosecutors, from 2023 prosecutors alone.

use super::given::{example, investigated, investigated_by, with_case};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.torture_investigator",
    guard: Guard::Decision,
    acts: &["investigation_assigned/1"],
    basis: &[Basis::cpc("193", "1-1", Mark::VerifiedAmended), Basis::cpc("187", "4", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл күні азаптауды {body} тергемейді; тергейтіндер: {competent}.",
        ru: "В этот день пытки расследует не {body}; расследуют: {competent}.",
        en: "On that day {body} does not investigate torture; these do: {competent}.",
    },
    way_out: Words {
        kk: "Тергеуді сол күні құзыретті органға тапсырыңыз.",
        ru: "Поручите расследование органу, компетентному в тот день.",
        en: "Assign the investigation to a body that is competent on that day.",
    },
    why: "Who may investigate torture has changed; an assignment is judged by the law of its day.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::InvestigationAssigned(assigned) = m.act() else { return None };
    if !m.before().is_of_unlawful_methods() {
        return None;
    }
    let competent: Vec<&str> = m.law.list("torture_investigator", m.at()).map(|entry| entry.code.as_str()).collect();
    (!competent.contains(&assigned.body.kind()))
        .then(|| Finding::plain().with("body", &assigned.body).at("/body").with("competent", competent.join(", ")))
}

fn assigned_at(at: &'static str, body: &str) -> Deed {
    Deed { at, ..investigated_by(body) }
}

fn examples() -> Vec<Example> {
    let given = || investigated("by_prosecutor");
    vec![
        example("the anti-corruption service, in January 2022", given(), investigated_by("anti-corruption/almaty-city"), Then::Met),
        example("the same, on the last day of 2022", given(), assigned_at("2022-12-31 23:59", "anti-corruption/almaty-city"), Then::Met),
        example("the same, on the first day of 2023", given(), assigned_at("2023-01-01 00:00", "anti-corruption/almaty-city"), Then::Unmet),
        example("prosecutors, in 2022", given(), assigned_at("2022-12-31 23:59", "prosecution/almaty-city"), Then::Unmet),
        example("prosecutors, in 2023", given(), assigned_at("2023-01-01 00:00", "prosecution/almaty-city"), Then::Met),
        example("special prosecutors, in both", given(), assigned_at("2023-02-01 10:00", "special-prosecution/republic"), Then::Met),
        example("the police", with_case("by_prosecutor"), investigated_by("police/zhambyl-region"), Then::Unmet),
    ]
}

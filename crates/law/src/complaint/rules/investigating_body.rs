//! # The body that investigates is never the one complained of
//!
//! Demands that the investigation is assigned to a body of another agency than those complained of, and to the body that has the case.

use super::given::{example, investigated, investigated_by, under_review};
use crate::complaint::{Act, Complaint};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.investigating_body",
    guard: Guard::Decision,
    acts: &["investigation_assigned/1"],
    basis: &[Basis::cpc("187", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} тергей алмайды: шағым осы органға жасалған немесе іс онда емес.",
        ru: "{body} не может расследовать: жалоба подана на этот орган, или дело не у него.",
        en: "{body} may not investigate: the complaint is of that agency, or the case is elsewhere.",
    },
    way_out: Words {
        kk: "Істі прокурор арқылы басқа органға беріңіз.",
        ru: "Передайте дело через прокурора другому органу.",
        en: "Have the prosecutor transfer the case to another body.",
    },
    why: "The police do not investigate the police.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::InvestigationAssigned(assigned) = m.act() else { return None };
    let case = m.before().pretrial.as_ref().and_then(|(opened, _)| m.world.state_at::<Criminal>(&opened.case, m.at()));
    let holds = case.and_then(|case| case.body).is_some_and(|body| body == assigned.body);
    (!holds || m.before().accuses_agency(&assigned.body)).then(|| Finding::plain().with("body", &assigned.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the anti-corruption service", investigated("by_prosecutor"), investigated_by("anti-corruption/almaty-city"), Then::Met),
        example("the police", investigated("by_prosecutor"), investigated_by("police/almaty-city"), Then::Unmet),
        example(
            "a body that does not have the case",
            investigated("by_prosecutor"),
            investigated_by("special-prosecution/republic"),
            Then::Unmet,
        ),
        example("before there is a case", under_review(), investigated_by("anti-corruption/almaty-city"), Then::Unmet),
    ]
}

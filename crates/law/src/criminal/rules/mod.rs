//! The rules, one file each, in declared order.

mod acceptance_refused;
mod amnesty;
mod anonymous_report;
mod assigned_to_investigator;
mod attesting_absent;
mod attesting_interested;
mod before_registration;
mod case_over;
mod category_fits;
mod challenge_decided_late;
mod challenge_decider;
mod challenge_order;
mod challenged_acts;
mod check_forwarded_late;
mod competent_body;
mod deferral_order;
mod executed_after_refusal;
mod extension_late;
mod extension_level;
mod extension_shorter;
mod file_call_order;
pub(super) mod given;
mod group_announced_order;
mod group_led_by_prosecutor;
mod group_members;
mod group_not_announced;
mod group_order;
mod handover_late;
mod iccs_code;
mod instructed_body;
mod instruction_late;
mod instruction_order;
mod interruption_order;
mod interruption_review_late;
mod interruption_sent_late;
mod judge_decides;
mod judge_late;
mod leader_signs;
mod leader_supervises;
mod measure_order;
mod offence_unknown;
mod opened_by_prosecutor;
mod opened_on_instruction;
mod own_decision;
mod private_prosecution;
mod prosecutor_decides;
mod qualification_not_agreed;
mod qualification_not_announced;
mod qualification_order;
mod qualification_sent_late;
mod qualification_without_suspect;
mod qualification_word_late;
mod received_once;
mod registered_once;
mod registration_document;
mod registration_late;
mod requalification;
mod results_inadmissible;
mod roles_merge;
mod sent_order;
mod several_bodies;
mod suspects_left_behind;
mod team_leader_supervises;
mod term_exceeded;
mod termination_order;
mod termination_sent_late;
mod termination_word_late;
mod transfer_through_prosecutor;
mod transferred_to_holder;
mod urgent_materials_late;
mod while_interrupted;
mod without_sanction;

use super::Criminal;
use crate::kernel::{BodyId, Key, Matter, Moment, PersonId, RecordId, Role, Rule};
use crate::suspect::{self, Suspect};

/// All rules of the room.
pub const ALL: &[&Rule<Criminal>] = &[
    &received_once::RULE,
    &registration_document::RULE,
    &registered_once::RULE,
    &acceptance_refused::RULE,
    &deferral_order::RULE,
    &anonymous_report::RULE,
    &registration_late::RULE,
    &handover_late::RULE,
    &check_forwarded_late::RULE,
    &private_prosecution::RULE,
    &opened_by_prosecutor::RULE,
    &opened_on_instruction::RULE,
    &offence_unknown::RULE,
    &iccs_code::RULE,
    &category_fits::RULE,
    &before_registration::RULE,
    &case_over::RULE,
    &roles_merge::RULE,
    &challenged_acts::RULE,
    &own_decision::RULE,
    &prosecutor_decides::RULE,
    &judge_decides::RULE,
    &leader_supervises::RULE,
    &team_leader_supervises::RULE,
    &competent_body::RULE,
    &transfer_through_prosecutor::RULE,
    &transferred_to_holder::RULE,
    &several_bodies::RULE,
    &assigned_to_investigator::RULE,
    &group_members::RULE,
    &group_led_by_prosecutor::RULE,
    &group_order::RULE,
    &group_announced_order::RULE,
    &group_not_announced::RULE,
    &leader_signs::RULE,
    &challenge_order::RULE,
    &challenge_decider::RULE,
    &challenge_decided_late::RULE,
    &qualification_order::RULE,
    &requalification::RULE,
    &qualification_without_suspect::RULE,
    &sent_order::RULE,
    &qualification_sent_late::RULE,
    &qualification_word_late::RULE,
    &qualification_not_agreed::RULE,
    &qualification_not_announced::RULE,
    &suspects_left_behind::RULE,
    &instruction_order::RULE,
    &instructed_body::RULE,
    &instruction_late::RULE,
    &interruption_order::RULE,
    &interruption_sent_late::RULE,
    &file_call_order::RULE,
    &interruption_review_late::RULE,
    &while_interrupted::RULE,
    &extension_level::RULE,
    &extension_shorter::RULE,
    &extension_late::RULE,
    &term_exceeded::RULE,
    &amnesty::RULE,
    &termination_order::RULE,
    &termination_sent_late::RULE,
    &termination_word_late::RULE,
    &measure_order::RULE,
    &without_sanction::RULE,
    &executed_after_refusal::RULE,
    &urgent_materials_late::RULE,
    &judge_late::RULE,
    &attesting_absent::RULE,
    &attesting_interested::RULE,
    &results_inadmissible::RULE,
];

/// The tier of the model of CPC 60, 193 and 55 that a role belongs to: those who act, those who agree, those who sanction.
const fn tier(role: Role) -> Option<&'static str> {
    match role {
        Role::PoliceOfficer | Role::Investigator | Role::InvestigationHead => Some("investigation"),
        Role::Prosecutor => Some("prosecution"),
        Role::InvestigatingJudge | Role::Judge | Role::CourtClerk => Some("court"),
        _ => None,
    }
}

/// Whether a body belongs to the prosecution: offices that supervise, and special prosecutors.
fn is_prosecution(body: &BodyId) -> bool {
    matches!(body.kind(), "prosecution" | "special-prosecution")
}

/// Whether a body is one of criminal prosecution, which must take every report (CPC 185(1)).
fn is_prosecuting(body: &BodyId) -> bool {
    is_prosecution(body) || matches!(body.kind(), "police" | "national-security" | "anti-corruption" | "economic-investigations")
}

/// The level of a prosecutor's office by its id, lowest first: `prosecution/<region>/<district>`, `prosecution/<region>`,
/// `prosecution/republic`; codes of the pack's list `prosecutor_level`.
fn level(body: &BodyId) -> usize {
    match body.as_str().split('/').skip(1).collect::<Vec<_>>().as_slice() {
        ["republic"] => level_of("general"),
        [_] => level_of("region"),
        _ => level_of("district"),
    }
}

/// The place of a level of the pack's list `prosecutor_level`.
fn level_of(code: &str) -> usize {
    ["district", "region", "general"].iter().position(|level| *level == code).unwrap_or_default()
}

/// The suspects of the case whose status stands at the moment of the judged act.
fn suspects(m: &Matter<'_, Criminal>) -> Vec<(RecordId, suspect::State)> {
    let mut found = m.world.states_at::<Suspect>(&Key::case(m.record), m.at());
    found.retain(|(_, state)| state.is_suspect() && state.subject.as_ref().is_some_and(|subject| subject.case == *m.record));
    found
}

/// Whether the person was a suspect of the case held in detention at that moment.
fn held_at(m: &Matter<'_, Criminal>, person: &PersonId, at: Moment) -> bool {
    let suspects = m.world.states_at::<Suspect>(&Key::case(m.record), at);
    suspects.iter().any(|(_, state)| {
        let is_it = state.subject.as_ref().is_some_and(|subject| subject.case == *m.record && subject.person == *person);
        is_it && state.held_since().is_some()
    })
}

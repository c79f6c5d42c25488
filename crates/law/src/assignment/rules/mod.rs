//! The rules, one file each, in declared order: what is given, who acts, objections, results, reports, lateness.

mod accepted_late;
mod addressee_acts;
mod after_end;
mod before_acceptance;
mod below_giver;
mod binding;
mod case_instruction;
mod due_passed;
mod extension_order;
mod followed_once;
pub(super) mod given;
mod giver_acts;
mod instructed_body;
mod objection_decided_by;
mod objection_late;
mod objection_level;
mod once;
mod own_report;
mod record_unknown;
mod report_differs;
mod reported_late;
mod result_twice;
mod results_counted;
mod reviewed_late;
mod step_order;

use super::Assignments;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Assignments>] = &[
    &once::RULE,
    &due_passed::RULE,
    &instructed_body::RULE,
    &below_giver::RULE,
    &case_instruction::RULE,
    &followed_once::RULE,
    &after_end::RULE,
    &addressee_acts::RULE,
    &giver_acts::RULE,
    &binding::RULE,
    &step_order::RULE,
    &before_acceptance::RULE,
    &objection_level::RULE,
    &objection_decided_by::RULE,
    &results_counted::RULE,
    &record_unknown::RULE,
    &result_twice::RULE,
    &report_differs::RULE,
    &own_report::RULE,
    &extension_order::RULE,
    &accepted_late::RULE,
    &reported_late::RULE,
    &reviewed_late::RULE,
    &objection_late::RULE,
];

//! The rules, one file each, in declared order: the finding, the examination, the family, the exhumation, the case, the end.

mod after_end;
mod appointed_late;
mod case_unknown;
mod cause_named;
mod chain_gap;
mod closed_incomplete;
mod examined_elsewhere;
mod examined_late;
mod exhumation_decided_late;
mod exhumation_order;
mod exhumed_unannounced;
mod exhumed_without_sanction;
mod expert_not_independent;
mod expert_of_institution;
pub(super) mod given;
mod identification_method;
mod institution_not_independent;
mod investigated_by_force_unit;
mod manner_before_examination;
mod manner_late;
mod not_appointed;
mod once;
mod projectiles_unaccounted;
mod recovered_before_found;
mod relative_unknown;
mod relatives_informed_late;
mod release_order;
mod released_unexamined;
mod released_unidentified;
mod requalified_not_agreed;
mod requalified_order;
mod roles_merge;
mod victim_recognised_late;

use super::Death;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Death>] = &[
    &once::RULE,
    &after_end::RULE,
    &recovered_before_found::RULE,
    &investigated_by_force_unit::RULE,
    &identification_method::RULE,
    &cause_named::RULE,
    &appointed_late::RULE,
    &institution_not_independent::RULE,
    &expert_of_institution::RULE,
    &expert_not_independent::RULE,
    &not_appointed::RULE,
    &examined_elsewhere::RULE,
    &examined_late::RULE,
    &chain_gap::RULE,
    &projectiles_unaccounted::RULE,
    &manner_before_examination::RULE,
    &manner_late::RULE,
    &released_unexamined::RULE,
    &released_unidentified::RULE,
    &release_order::RULE,
    &exhumation_order::RULE,
    &exhumation_decided_late::RULE,
    &exhumed_without_sanction::RULE,
    &exhumed_unannounced::RULE,
    &relatives_informed_late::RULE,
    &relative_unknown::RULE,
    &victim_recognised_late::RULE,
    &case_unknown::RULE,
    &requalified_order::RULE,
    &requalified_not_agreed::RULE,
    &closed_incomplete::RULE,
    &roles_merge::RULE,
];

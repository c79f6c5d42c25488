//! The rules, one file each, in declared order.

mod accused_named;
mod after_end;
mod approver_review;
mod case_body_accused;
mod case_end;
mod case_of_another;
mod case_unknown;
mod concerns_unknown;
mod decided_by_accused;
mod decided_late;
mod extension_in_term;
mod extension_untold;
mod forwarded_late;
mod forwarded_to_prosecutor;
pub(super) mod given;
mod investigating_body;
mod not_forwarded;
mod nothing_to_tell;
mod order_of_review;
mod own_review;
mod received_once;
mod registered_first;
mod registration_right;
mod security_check_by_unit;
mod security_unit_alone;
mod substantiated_without_case;
mod told_late;
mod torture_investigator;

use super::Complaint;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Complaint>] = &[
    &received_once::RULE,
    &accused_named::RULE,
    &concerns_unknown::RULE,
    &registration_right::RULE,
    &registered_first::RULE,
    &forwarded_late::RULE,
    &forwarded_to_prosecutor::RULE,
    &not_forwarded::RULE,
    &own_review::RULE,
    &approver_review::RULE,
    &security_unit_alone::RULE,
    &security_check_by_unit::RULE,
    &order_of_review::RULE,
    &decided_by_accused::RULE,
    &extension_in_term::RULE,
    &extension_untold::RULE,
    &decided_late::RULE,
    &told_late::RULE,
    &nothing_to_tell::RULE,
    &case_unknown::RULE,
    &case_of_another::RULE,
    &investigating_body::RULE,
    &torture_investigator::RULE,
    &case_body_accused::RULE,
    &substantiated_without_case::RULE,
    &case_end::RULE,
    &after_end::RULE,
];

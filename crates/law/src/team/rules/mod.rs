//! The rules, one file each, in declared order: the decision, members and their terms, cases and their parties, the end.

mod after_end;
mod body_undecided;
mod case_elsewhere;
mod case_order;
mod case_unknown;
mod dissolved_early;
mod dissolved_late;
pub(super) mod given;
mod joint_decision;
mod leader_order;
mod leader_supervised;
mod led_by_prosecutor;
mod member_order;
mod on_two_teams;
mod once;
mod party_left_out;
mod released_late;
mod seconded_by_right;
mod term_order;
mod told_late;

use super::Teams;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Teams>] = &[
    &once::RULE,
    &joint_decision::RULE,
    &led_by_prosecutor::RULE,
    &after_end::RULE,
    &term_order::RULE,
    &member_order::RULE,
    &leader_order::RULE,
    &seconded_by_right::RULE,
    &body_undecided::RULE,
    &on_two_teams::RULE,
    &case_unknown::RULE,
    &case_elsewhere::RULE,
    &case_order::RULE,
    &leader_supervised::RULE,
    &party_left_out::RULE,
    &told_late::RULE,
    &released_late::RULE,
    &dissolved_early::RULE,
    &dissolved_late::RULE,
];

//! The rules, one file each, in declared order: the founding, the office, keys, who decides.

mod credential_reused;
mod founded_once;
pub(super) mod given;
mod key_unknown;
mod once;
mod own_key;
mod own_proposal;
mod own_record;
mod proposal_unknown;
mod region_differs;
mod step_order;
mod term_long;

use super::Officers;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Officers>] = &[
    &founded_once::RULE,
    &once::RULE,
    &region_differs::RULE,
    &step_order::RULE,
    &credential_reused::RULE,
    &key_unknown::RULE,
    &term_long::RULE,
    &own_key::RULE,
    &own_record::RULE,
    &proposal_unknown::RULE,
    &own_proposal::RULE,
];

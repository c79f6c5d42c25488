//! The rules, one file each, in declared order: the collection, the chain, the examination, the use, the end.

mod accepted_late;
mod after_end;
mod before_collection;
mod before_source;
mod case_differs;
mod collector_examines;
mod copy_differs;
mod destroyed_early;
mod examination_not_appointed;
mod examined_not_held;
mod examiner_differs;
mod examiner_not_independent;
mod file_described;
mod file_missing;
mod file_unknown;
pub(super) mod given;
mod handed_over_unsealed;
mod handed_to_oneself;
mod handover_open;
mod inadmissible_used;
mod not_the_holder;
mod not_the_receiver;
mod nothing_handed_over;
mod once;
mod phone_without_sanction;
mod record_unknown;
mod recorder_not_collector;
mod seal_gap;
mod seal_order;
mod source_not_reviewed;
mod source_stands;
mod source_unlawful;
mod transferred_nowhere;

use super::Evidence;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Evidence>] = &[
    &once::RULE,
    &file_described::RULE,
    &record_unknown::RULE,
    &before_source::RULE,
    &before_collection::RULE,
    &recorder_not_collector::RULE,
    &phone_without_sanction::RULE,
    &case_differs::RULE,
    &transferred_nowhere::RULE,
    &not_the_holder::RULE,
    &handover_open::RULE,
    &handed_to_oneself::RULE,
    &nothing_handed_over::RULE,
    &not_the_receiver::RULE,
    &accepted_late::RULE,
    &handed_over_unsealed::RULE,
    &seal_order::RULE,
    &examination_not_appointed::RULE,
    &examiner_differs::RULE,
    &examined_not_held::RULE,
    &collector_examines::RULE,
    &examiner_not_independent::RULE,
    &seal_gap::RULE,
    &inadmissible_used::RULE,
    &source_unlawful::RULE,
    &source_not_reviewed::RULE,
    &source_stands::RULE,
    &file_missing::RULE,
    &file_unknown::RULE,
    &copy_differs::RULE,
    &after_end::RULE,
    &destroyed_early::RULE,
];

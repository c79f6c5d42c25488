//! The rules, one file each, in declared order: the arrival, the admission, the examination, the stay, the end.

mod addendum_refers;
mod after_end;
mod basis_not_in_force;
mod clock_reset;
mod complaint_before_injury;
mod complaint_differs;
mod copy_order;
mod examined_late;
mod examiner_not_independent;
mod expiry_not_warned;
mod expiry_warned_late;
mod explained_late;
mod facility_does_not_fit;
mod footing_unknown;
pub(super) mod given;
mod held_without_basis;
mod hospital_first;
mod hospital_order;
mod identified_twice;
mod injuries_not_stated;
mod ivs_custody_too_long;
mod lapse_warned_late;
mod minor_apart;
mod not_a_medic;
mod not_examined;
mod not_the_prosecutor;
mod nothing_to_explain;
mod once;
mod order_unknown;
mod origin_not_stated;
mod other_sex_present;
mod person_differs;
mod prosecutor_not_notified;
mod release_copied_late;
mod release_notified_late;
mod released_late;
mod restriction_differs;
mod restriction_to_the_minute;
mod suspicion_differs;
mod transfer_onward;
mod visit_order;

use super::Custody;
use crate::kernel::Rule;

/// All rules of the room.
pub const ALL: &[&Rule<Custody>] = &[
    &once::RULE,
    &footing_unknown::RULE,
    &restriction_to_the_minute::RULE,
    &restriction_differs::RULE,
    &clock_reset::RULE,
    &suspicion_differs::RULE,
    &person_differs::RULE,
    &identified_twice::RULE,
    &not_examined::RULE,
    &injuries_not_stated::RULE,
    &origin_not_stated::RULE,
    &prosecutor_not_notified::RULE,
    &hospital_first::RULE,
    &facility_does_not_fit::RULE,
    &basis_not_in_force::RULE,
    &examined_late::RULE,
    &minor_apart::RULE,
    &not_a_medic::RULE,
    &other_sex_present::RULE,
    &examiner_not_independent::RULE,
    &hospital_order::RULE,
    &after_end::RULE,
    &visit_order::RULE,
    &addendum_refers::RULE,
    &not_the_prosecutor::RULE,
    &nothing_to_explain::RULE,
    &explained_late::RULE,
    &complaint_differs::RULE,
    &complaint_before_injury::RULE,
    &expiry_warned_late::RULE,
    &lapse_warned_late::RULE,
    &expiry_not_warned::RULE,
    &released_late::RULE,
    &held_without_basis::RULE,
    &order_unknown::RULE,
    &ivs_custody_too_long::RULE,
    &copy_order::RULE,
    &release_copied_late::RULE,
    &release_notified_late::RULE,
    &transfer_onward::RULE,
];

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::Guard;

    /// CPC 70: meetings with counsel are never refused. What is asked of a visit concerns how it is written down.
    #[test]
    fn no_decision_stands_between_counsel_and_the_person() {
        let refuses = |rule: &&&Rule<Custody>| rule.guard == Guard::Decision && rule.acts.contains(&"visited/1");
        assert_eq!(ALL.iter().filter(refuses).count(), 0);
    }
}

//! The rules, one file each, in declared order: the attack, the sums, the case and its victim, the claim, the court, duplicates.

mod after_duplicate;
mod assessor_apart;
mod award_above_claim;
mod before_attack;
mod case_over;
mod case_unknown;
mod city_region;
mod claim_doubled;
mod claim_order;
mod claim_out_of_time;
mod claim_without_victim;
mod court_decides;
mod duplicate_of_what;
mod duplicate_with_claim;
mod earlier_attack;
mod fee_charged;
pub(super) mod given;
mod holder_fits;
mod not_in_court;
mod object_twice;
mod once;
mod other_body_decides;
mod persons_not_appraised;
mod recognised_late;
mod recovery_above_award;
mod sum_bounds;
mod transferred_nowhere;
mod victim_is_suspect;
mod victim_not_harmed;
mod victim_order;
mod whole_tenge;

use super::Damage;
use super::state::{Attacked, State};
use crate::criminal::{self, Criminal};
use crate::kernel::{Matter, RecordId, Rule};

/// All rules of the room.
pub const ALL: &[&Rule<Damage>] = &[
    &once::RULE,
    &object_twice::RULE,
    &earlier_attack::RULE,
    &city_region::RULE,
    &holder_fits::RULE,
    &before_attack::RULE,
    &after_duplicate::RULE,
    &transferred_nowhere::RULE,
    &sum_bounds::RULE,
    &whole_tenge::RULE,
    &persons_not_appraised::RULE,
    &assessor_apart::RULE,
    &case_unknown::RULE,
    &case_over::RULE,
    &victim_order::RULE,
    &victim_not_harmed::RULE,
    &victim_is_suspect::RULE,
    &other_body_decides::RULE,
    &recognised_late::RULE,
    &claim_without_victim::RULE,
    &claim_out_of_time::RULE,
    &claim_order::RULE,
    &claim_doubled::RULE,
    &fee_charged::RULE,
    &court_decides::RULE,
    &not_in_court::RULE,
    &award_above_claim::RULE,
    &recovery_above_award::RULE,
    &duplicate_of_what::RULE,
    &duplicate_with_claim::RULE,
];

/// The criminal case as it stood at the judged act.
fn case_at(m: &Matter<'_, Damage>, case: &RecordId) -> Option<criminal::State> {
    m.world.state_at::<Criminal>(case, m.at())
}

/// Other records of the event about the same thing or person, duplicates left out.
fn others_of(m: &Matter<'_, Damage>, attacked: &Attacked) -> Vec<(RecordId, State)> {
    let key = attacked.key();
    let incident = m.world.history(m.record).incident();
    let mut found = m.world.states::<Damage>(&key);
    found.retain(|(record, state)| {
        let same = state.attacked.as_ref().is_some_and(|other| other.key() == key);
        record != m.record && same && state.duplicate.is_none() && m.world.history(record).incident() == incident
    });
    found
}

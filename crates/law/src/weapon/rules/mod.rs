//! The rules, one file each, in declared order: form and references, loss, recovery, trace and match, surrender, the end.

mod assessed_by_receiver;
mod assessed_late;
mod before_loss;
mod before_opening;
mod counted_below;
mod counted_twice;
mod decided_once;
mod declaration_lists;
mod destroyed_early;
mod examined_late;
mod exemption_barred;
mod exemption_code;
pub(super) mod given;
mod gone;
mod held_not_voluntary;
mod holding_differs;
mod inventory_late;
mod item_named;
mod kind_of_record;
mod loss_complete;
mod loss_overfull;
mod lot_of_nothing;
mod match_differs;
mod match_untraced;
mod matched_twice;
mod never_voluntary;
mod not_exempt_ground;
mod other_offence_overlooked;
mod own_proposal;
mod owner_first;
mod place_differs;
mod receipt_incomplete;
mod receipt_late;
mod receipt_once;
mod record_unknown;
mod recovered_before_loss;
mod recovered_unmatched;
mod returned_to_whom;
mod seizure_unfounded;
mod serial_marked;
mod serial_taken;
mod service_of_shop;
mod surrender_order;
mod termination_missing;
mod trace_overlooks;
mod traced_late;
mod traced_unexamined;
mod transferred_nowhere;
mod unmatched_nothing;

use super::state::{LossState, Piece, StolenState};
use super::{Weapons, loss_key, serial};
use crate::kernel::{Matter, RecordId, Rule};

/// Illegal acquisition, keeping and carrying of weapons: the article of the note.
const POSSESSION: &str = "287";

/// All rules of the room.
pub const ALL: &[&Rule<Weapons>] = &[
    &kind_of_record::RULE,
    &before_opening::RULE,
    &transferred_nowhere::RULE,
    &item_named::RULE,
    &record_unknown::RULE,
    &loss_complete::RULE,
    &before_loss::RULE,
    &place_differs::RULE,
    &holding_differs::RULE,
    &loss_overfull::RULE,
    &counted_below::RULE,
    &serial_taken::RULE,
    &serial_marked::RULE,
    &declaration_lists::RULE,
    &lot_of_nothing::RULE,
    &counted_twice::RULE,
    &seizure_unfounded::RULE,
    &receipt_late::RULE,
    &receipt_incomplete::RULE,
    &receipt_once::RULE,
    &inventory_late::RULE,
    &examined_late::RULE,
    &traced_late::RULE,
    &traced_unexamined::RULE,
    &trace_overlooks::RULE,
    &match_untraced::RULE,
    &match_differs::RULE,
    &service_of_shop::RULE,
    &matched_twice::RULE,
    &recovered_before_loss::RULE,
    &recovered_unmatched::RULE,
    &unmatched_nothing::RULE,
    &surrender_order::RULE,
    &never_voluntary::RULE,
    &held_not_voluntary::RULE,
    &assessed_by_receiver::RULE,
    &assessed_late::RULE,
    &other_offence_overlooked::RULE,
    &exemption_barred::RULE,
    &exemption_code::RULE,
    &termination_missing::RULE,
    &own_proposal::RULE,
    &not_exempt_ground::RULE,
    &decided_once::RULE,
    &returned_to_whom::RULE,
    &destroyed_early::RULE,
    &owner_first::RULE,
    &gone::RULE,
];

/// The weapon the judged act is about, as it was before it.
fn piece<'m>(m: &'m Matter<'_, Weapons>) -> Option<&'m Piece> {
    m.before().piece(m.act().item()?)
}

/// The loss event of that record.
fn loss_of(m: &Matter<'_, Weapons>, loss: &RecordId) -> Option<LossState> {
    m.world.state::<Weapons>(loss)?.loss
}

/// The stolen weapon of that record.
fn stolen_of(m: &Matter<'_, Weapons>, stolen: &RecordId) -> Option<StolenState> {
    m.world.state::<Weapons>(stolen)?.stolen
}

/// The weapons entered in a loss event.
fn weapons_of(m: &Matter<'_, Weapons>, loss: &RecordId) -> impl Iterator<Item = RecordId> {
    let named = m.world.states::<Weapons>(&loss_key(loss));
    let of_it = named.into_iter().filter(move |(_, state)| state.stolen.as_ref().is_some_and(|stolen| stolen.content.loss == *loss));
    of_it.map(|(record, _)| record)
}

/// Weapons still missing that have this number, as it is compared.
fn missing(m: &Matter<'_, Weapons>, number: &str) -> impl Iterator<Item = (RecordId, StolenState)> {
    let normal = serial::normal(number);
    let named = serial::key(number).map(|key| m.world.states::<Weapons>(&key)).unwrap_or_default();
    named.into_iter().filter_map(move |(record, state)| {
        let stolen = state.stolen.filter(|stolen| stolen.recovered.is_none())?;
        let same = stolen.content.weapon.serial.legible().is_some_and(|text| serial::normal(text) == normal);
        same.then_some((record, stolen))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::Guard;

    /// What has happened is written down, whatever the paper says of it: no seizure, find or hand-over is refused as unlawful.
    #[test]
    fn no_decision_stands_between_a_weapon_and_the_record() {
        let facts = ["seized/1", "found/1", "surrendered/1", "lot_seized/1", "receipt_issued/1"];
        let refuses = |rule: &&&Rule<Weapons>| rule.guard == Guard::Decision && rule.acts.iter().any(|act| facts.contains(act));
        assert_eq!(ALL.iter().filter(refuses).count(), 0);
    }
}

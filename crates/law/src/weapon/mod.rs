//! Weapons: lost, recovered, surrendered.
//!
//! The room keeps five kinds of record under one name: a loss event (a looted shop, or a body that lost service weapons), each weapon
//! stolen in it, each weapon recovered by seizure or find, a declaration of voluntary surrender with its assessment, and a lot of grenades
//! or cartridges. A recovered weapon and a stolen one are two records until somebody proves them to be one.

pub mod access;
pub mod acts;
pub(crate) mod duties;
pub mod figures;
pub mod pieces;
pub mod rules;
pub mod serial;
pub mod state;
mod terms;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use acts::*;
pub use pieces::*;
pub use state::{Kind, State};

use crate::kernel::{Cell, Entry, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, World};
use crate::pack::Pack;
use crate::suspect::Suspect;

/// Weapons lost, recovered and surrendered.
pub struct Weapons;

/// Whether the act may be a record's first.
pub const fn opens(act: &Act) -> bool {
    matches!(act, Act::LossReported(_) | Act::Stolen(_) | Act::Seized(_) | Act::Found(_) | Act::Surrendered(_) | Act::LotSeized(_))
}

/// The key under which the weapons of a loss event are found.
pub fn loss_key(loss: &RecordId) -> Key {
    Key::from_text(format!("loss:{loss}"))
}

/// The key under which the weapon that was taken for a stolen one is found.
pub fn match_key(stolen: &RecordId) -> Key {
    Key::from_text(format!("matched:{stolen}"))
}

/// The key of a receipt's number.
pub fn receipt_key(number: &str) -> Key {
    Key::from_text(format!("receipt:{number}"))
}

/// The case of the suspect on whose arrest something was seized.
fn evidence_case(how: &Seizure, world: &World) -> Option<Key> {
    match how {
        Seizure::Arrest { suspect } => Some(Key::record(&world.state::<Suspect>(suspect)?.subject?.case)),
        _ => None,
    }
}

impl Room for Weapons {
    const NAME: &'static str = "weapon";
    type Act = Act;
    type State = State;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;

    fn opens(act: &Act) -> bool {
        opens(act)
    }
    fn apply(state: &mut State, entry: &Entry<'_, Act>) {
        state.apply(entry);
    }
    fn place(state: &State) -> Option<Place> {
        let (region, body) = state.place()?;
        Some(Place::new(region.clone(), vec![body.clone()]))
    }
    fn person(state: &State) -> Option<PersonId> {
        state.surrender.as_ref().map(|surrender| surrender.content.person.clone())
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::OtherOffenceChecked(_) => &["findings"],
            Act::Unmatched(_) | Act::VoluntarinessAssessed(_) | Act::ExemptionRefused(_) | Act::NotExempt(_) => &["reasons"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        let mut keys: Vec<Key> = act.weapons().iter().filter_map(|weapon| serial::key(weapon.serial.legible()?)).collect();
        match act {
            Act::Stolen(stolen) => keys.push(loss_key(&stolen.loss)),
            Act::Surrendered(surrendered) => keys.push(Key::person(&surrendered.person)),
            Act::Examined(examined) => keys.extend(examined.restored_serial.as_deref().and_then(serial::key)),
            Act::Matched(matched) => keys.push(match_key(&matched.stolen)),
            Act::ReceiptIssued(receipt) => keys.push(receipt_key(&receipt.number)),
            _ => {}
        }
        keys
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let mut keys: Vec<Key> = act.records().into_iter().map(Key::record).collect();
        if let Act::LossReported(_) | Act::LossCounted(_) = act {
            keys.push(loss_key(record));
        }
        // Every act: one inserted into the past is judged by what it does to those that followed, which look at these.
        let known = world.entries::<Self>(record);
        for act in known.iter().map(|entry| entry.act).chain([act]) {
            keys.extend(act.records().into_iter().map(Key::record));
            match act {
                Act::Matched(matched) | Act::Unmatched(matched) => {
                    keys.push(match_key(&matched.stolen));
                    let stolen = world.state::<Self>(&matched.stolen).and_then(|state| state.stolen);
                    keys.extend(stolen.map(|stolen| Key::record(&stolen.content.loss)));
                }
                Act::Surrendered(surrendered) => keys.push(Key::person(&surrendered.person)),
                Act::Seized(seized) => keys.extend(evidence_case(&seized.how, world)),
                Act::LotSeized(lot) => keys.extend(evidence_case(&lot.how, world)),
                _ => {}
            }
        }
        if let Some(state) = world.state::<Self>(record) {
            keys.extend(state.pieces().filter_map(|piece| serial::key(piece.serial()?)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
    fn wakes(state: &State, law: &Pack) -> Vec<Moment> {
        state.wakes(law)
    }
    fn status(state: &State, _record: &RecordId, _at: Moment, law: &Pack) -> Status {
        state.status(law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}

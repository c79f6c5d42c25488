//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Seizure, State, Weapons, access, figures, loss_key, match_key, names, opens, receipt_key, rules, serial, terms};
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;
use crate::suspect::Suspect;

impl Room for Weapons {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const MOVES: &'static [&'static str] = access::MOVES;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        opens(act)
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
            Act::Transferred(_) | Act::Unmatched(_) | Act::VoluntarinessAssessed(_) | Act::ExemptionRefused(_) | Act::NotExempt(_) => {
                &["reasons"]
            }
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

/// The case of the suspect on whose arrest something was seized.
fn evidence_case(how: &Seizure, world: &World) -> Option<Key> {
    match how {
        Seizure::Arrest { suspect } => Some(Key::record(&world.state::<Suspect>(suspect)?.subject?.case)),
        _ => None,
    }
}

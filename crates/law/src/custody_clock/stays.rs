//! Where a person was held, from when to when, as each record has it.

use super::{Place, Records, Stay};
use crate::administrative::{self, Act as CaseAct, Administrative, DetentionEnd, Outcome};
use crate::custody::{self, Act as PlacementAct, Custody};
use crate::kernel::fold;
use crate::kernel::{BodyId, Entry, Moment, RecordId};
use crate::suspect::{self, Act as SuspectAct, Measure, StatusEnd};

/// All stays of a person. One that ends where it begins is none.
pub(super) fn stays(read: &Records<'_>) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    for (record, entries) in &read.placements {
        stays.extend(of_placement(record, entries, read));
    }
    for (record, entries) in &read.suspects {
        stays.extend(of_suspect(entries, &gates(record, read)));
    }
    for (record, entries) in &read.cases {
        stays.extend(of_case(entries, &gates(record, read)));
    }
    stays.retain(|stay| stay.to.is_none_or(|to| stay.from < to));
    stays
}

/// When the gates of placements that rest on a record opened: the person was let go.
fn gates(record: &RecordId, read: &Records<'_>) -> Vec<Moment> {
    let mut gates = Vec::new();
    for (_, entries) in &read.placements {
        let rests = entries.iter().any(|entry| matches!(entry.act, PlacementAct::Arrived(arrived) if arrived.basis.record() == record));
        let open = entries.iter().find(|entry| matches!(entry.act, PlacementAct::Released(_)));
        gates.extend(open.filter(|_| rests).map(|entry| entry.occurred_at));
    }
    gates
}

/// The facility from the arrival, the clinic while in hospital, and the way to the next facility.
fn of_placement(record: &RecordId, entries: &[Entry<'_, custody::Act>], read: &Records<'_>) -> Vec<Stay> {
    let state = fold::<Custody>(entries);
    let (Some(arrived), Some(at)) = (&state.arrived, state.arrived_at) else { return Vec::new() };
    let place = |body: &BodyId| Place { body: Some(body.clone()), region: Some(arrived.region.clone()), placement: Some(record.clone()) };
    let stay = |from, to, body: &BodyId| Stay { from, to, place: place(body), rank: 0 };
    let mut stays = Vec::new();
    let (mut from, mut here) = (at, &arrived.facility);
    let inside = entries.iter().filter(|entry| entry.occurred_at >= at && state.ended_at.is_none_or(|end| entry.occurred_at <= end));
    for entry in inside {
        let next = match entry.act {
            PlacementAct::Hospitalised(sent) => &sent.clinic,
            PlacementAct::Returned(_) => &arrived.facility,
            _ => continue,
        };
        stays.push(stay(from, Some(entry.occurred_at), here));
        (from, here) = (entry.occurred_at, next);
    }
    stays.push(stay(from, state.ended_at, here));
    if let (Some(onward), Some(left)) = (&state.transferred, state.ended_at) {
        let there = read.placements.iter().filter(|(next, _)| **next == onward.placement);
        let came = there.flat_map(|(_, entries)| entries).find(|entry| matches!(entry.act, PlacementAct::Arrived(_)));
        let came = came.map(|entry| entry.occurred_at);
        // Who left for another facility and was let go on the way, or before leaving, is on no way.
        let released = entries.iter().any(|entry| matches!(entry.act, PlacementAct::Released(_)));
        if !released && came.is_none_or(|came| came > left) {
            stays.push(stay(left, came, &onward.to));
        }
    }
    stays
}

/// Opens and closes a stay as acts come; the place changes with the delivery.
struct Doors {
    stays: Vec<Stay>,
    open: Option<(Moment, Place)>,
}

impl Doors {
    const fn new() -> Self {
        Self { stays: Vec::new(), open: None }
    }

    fn enter(&mut self, at: Moment, place: Place) {
        self.open.get_or_insert((at, place));
    }

    fn leave(&mut self, at: Moment) {
        if let Some((from, place)) = self.open.take() {
            self.stays.push(Stay { from, to: Some(at), place, rank: 1 });
        }
    }

    fn go(&mut self, at: Moment, body: &BodyId) {
        if let Some((from, place)) = self.open.take() {
            let next = Place { body: Some(body.clone()), ..place.clone() };
            self.stays.push(Stay { from, to: Some(at), place, rank: 1 });
            self.open = Some((at, next));
        }
    }

    fn done(mut self) -> Vec<Stay> {
        if let Some((from, place)) = self.open.take() {
            self.stays.push(Stay { from, to: None, place, rank: 1 });
        }
        self.stays
    }
}

/// The first gate that opened after the stay began and up to a moment.
fn opened(doors: &Doors, gates: &[Moment], until: Option<Moment>) -> Option<Moment> {
    let from = doors.open.as_ref().map(|(from, _)| *from)?;
    gates.iter().copied().filter(|gate| *gate > from && until.is_none_or(|until| *gate <= until)).min()
}

/// From the detention, or custody sanctioned for somebody at large, until a release, a measure without isolation, a death, or the gate.
fn of_suspect(entries: &[Entry<'_, suspect::Act>], gates: &[Moment]) -> Vec<Stay> {
    let subject = entries.iter().find_map(|entry| suspect::opening(entry.act));
    let place = |body: Option<&BodyId>| Place {
        body: body.or(subject.map(|subject| &subject.body)).cloned(),
        region: subject.map(|subject| subject.region.clone()),
        placement: None,
    };
    let mut doors = Doors::new();
    let mut kinds = std::collections::BTreeMap::new();
    for entry in entries {
        let at = entry.occurred_at;
        if let Some(gate) = opened(&doors, gates, Some(at)) {
            doors.leave(gate);
        }
        match entry.act {
            SuspectAct::Detained(detained) => doors.enter(at, place(Some(&detained.by))),
            SuspectAct::Delivered(delivered) => doors.go(at, &delivered.to),
            SuspectAct::MeasureProposed(proposed) => _ = kinds.insert(&proposed.measure, proposed.kind),
            SuspectAct::MeasureChosen(_) | SuspectAct::Released(_) => doors.leave(at),
            SuspectAct::MeasureSanctioned(sanction) => {
                let begun = kinds.insert(&sanction.measure, sanction.kind).is_some();
                match sanction.kind {
                    Measure::Custody if begun => doors.enter(at, place(None)),
                    Measure::HouseArrest if begun => doors.leave(at),
                    // Bail opens the gate when it is paid (CPC 145(5)).
                    _ => {}
                }
            }
            SuspectAct::BailPaid(paid) if kinds.contains_key(&paid.measure) => doors.leave(at),
            SuspectAct::StatusEnded(end) if end.ground == StatusEnd::Death => doors.leave(at),
            _ => {}
        }
    }
    if let Some(gate) = opened(&doors, gates, None) {
        doors.leave(gate);
    }
    doors.done()
}

/// From administrative detention, or what the arrest counts from, until the release, the ruling without arrest, or the gate.
fn of_case(entries: &[Entry<'_, administrative::Act>], gates: &[Moment]) -> Vec<Stay> {
    let state = fold::<Administrative>(entries);
    let protocol = state.protocol.as_ref();
    let place =
        |body: &BodyId| Place { body: Some(body.clone()), region: protocol.map(|protocol| protocol.region.clone()), placement: None };
    let mut doors = Doors::new();
    let arrest = state.ruled.as_ref().is_some_and(|ruled| matches!(ruled.ruling.outcome, Outcome::Arrest { .. }));
    if let (Some(serving), Some(protocol)) = (state.serving, protocol) {
        // The arrest counts from the detention before it, whether or not that has an act of its own (CAO 50(3)).
        let detained = entries.iter().any(|entry| matches!(entry.act, CaseAct::Detained(_)) && entry.occurred_at <= serving.counted_from);
        if !detained && serving.counted_from < serving.started {
            doors.enter(serving.counted_from, place(&protocol.body));
        }
    }
    for entry in entries {
        let at = entry.occurred_at;
        if let Some(gate) = opened(&doors, gates, Some(at)) {
            doors.leave(gate);
        }
        match entry.act {
            CaseAct::Detained(detained) => doors.enter(at, place(&detained.facility)),
            CaseAct::Ruling(_) if !arrest && state.serving.is_none() => doors.leave(at),
            // Arrest follows on: the person is not let go in between.
            CaseAct::DetentionEnded(end) if end.ground == DetentionEnd::Ruling && arrest => {}
            CaseAct::DetentionEnded(_) | CaseAct::Released(_) => doors.leave(at),
            CaseAct::ArrestStarted(started) => {
                doors.go(at, &started.facility);
                doors.enter(at, place(&started.facility));
            }
            _ => {}
        }
    }
    if let Some(gate) = opened(&doors, gates, None) {
        doors.leave(gate);
    }
    doors.done()
}

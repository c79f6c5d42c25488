//! Every open record has somebody who acts next and a date: told of every record that any rule's example passes through, act by act.
#![allow(clippy::unwrap_used)]

use aiqyn_law::kernel::example::COUNTED;
use aiqyn_law::kernel::{Deed, History, Line, Moment, RecordId};
use aiqyn_law::{pack, rooms};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// The states in which a record of a room waits for nobody, by hand: what is not among them has a next actor and a date.
/// What remains a right of somebody and nobody's duty (a petition against a ruling, a victim's claim) is not waited for.
const CLOSED: &[(&str, &[&str])] = &[
    ("administrative", &["handed_over", "ruled"]),
    ("assignment", &["cancelled", "done", "refused"]),
    ("briefing", &["kept", "not_permitted", "published", "stated", "withdrawn"]),
    ("complaint", &["closed"]),
    ("criminal", &["not_registered", "sent_to_court", "terminated"]),
    ("custody", &["ended"]),
    ("damage", &["duplicate", "recognised"]),
    ("death", &["closed"]),
    ("evidence", &["ended"]),
    ("officer", &["in_office", "out_of_office"]),
    ("roster", &["withdrawn"]),
    ("suspect", &["ended", "in_court"]),
    ("team", &["dissolved"]),
    ("weapon", &["counted", "gone", "recovered"]),
];

/// States that no example of a rule passes through, by hand: what courts award, what only runs of several acts lead to.
const UNMET: &[(&str, &str)] = &[
    ("custody", "injuries_unexplained"),
    ("damage", "award_refused"),
    ("damage", "awarded"),
    ("damage", "claimed"),
    ("damage", "recovered"),
    ("damage", "victim_ended"),
    ("roster", "without_team"),
    ("suspect", "interrupted"),
];

/// The deed as the next line of its record.
fn line(deed: &Deed, version: u64) -> Line {
    let at = deed.at.replace(' ', "T") + if deed.at.len() == 16 { ":00+06:00" } else { "+06:00" };
    let (officer, role, body) = deed.by;
    let sealed: BTreeMap<&str, &str> = deed.sealed.iter().map(|field| (*field, "00")).collect();
    let mut payload = deed.payload.clone();
    if !sealed.is_empty() {
        payload["sealed"] = json!(sealed);
    }
    serde_json::from_value(json!({
        "seq": version, "recorded_at": at, "occurred_at": at, "incident": "january-2022", "room": deed.record.split('/').next(),
        "record": deed.record, "version": version, "act": deed.act, "payload": payload, "officer": officer,
        "authority": { "role": role, "body": body, "region": body.split('/').nth(1).unwrap_or("republic") }, "law": "0",
    }))
    .unwrap()
}

/// The records of an example as they stand after each of its acts.
fn stages(deeds: &[Deed]) -> Vec<(RecordId, History)> {
    let mut histories: BTreeMap<RecordId, History> = BTreeMap::new();
    let mut stages = Vec::new();
    for deed in deeds.iter().filter(|deed| deed.act != COUNTED) {
        let record = RecordId::parse(deed.record).unwrap();
        let history = histories.entry(record.clone()).or_default();
        history.push_line(aiqyn_law::rooms::ROOMS, &line(deed, history.version() + 1)).unwrap();
        stages.push((record, history.clone()));
    }
    stages
}

/// Days after the last act at which a record is looked at: its state changes with time alone.
const DAYS: [i64; 8] = [0, 1, 4, 12, 40, 70, 200, 800];

#[test]
fn every_open_record_has_a_next_actor_and_a_date() {
    let law = pack::embedded().unwrap();
    let mut idle: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut unruled: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut met: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut seen = 0;
    for room in rooms::ROOMS {
        let examples = (room.declarations)().into_iter().flat_map(|declaration| (room.examples)(declaration.code));
        for example in examples {
            let deeds: Vec<Deed> = example.given.iter().chain([&example.when]).cloned().collect();
            for (record, history) in stages(&deeds) {
                let of = rooms::room(record.room()).unwrap();
                let last = history.recorded().last().unwrap().recorded_at;
                let Some(summary) = (of.summary)(&history, &record, last, law) else { continue };
                let status = summary.status;
                seen += 1;
                met.insert((of.name, status.code));
                let whole = status.next_actor.is_some() == status.next_deadline.is_some();
                assert!(whole, "{}, {record} after {} acts: {status:?}", example.name, history.version());
                if status.next_actor.is_none() {
                    idle.entry(of.name).or_default().insert(status.code);
                } else if (of.due)(&history, law).is_empty() {
                    // No rule says what it waits for: the steps of its room do.
                    let later = DAYS.iter().filter_map(|days| Moment::from_micros(last.micros() + days * 86_400_000_000));
                    let states = later.filter_map(|now| (of.summary)(&history, &record, now, law)).map(|summary| summary.status);
                    let states: Vec<_> = states.filter(|status| status.next_actor.is_some()).map(|status| (of.name, status.code)).collect();
                    met.extend(&states);
                    unruled.extend(states);
                }
            }
        }
    }
    assert!(seen > 1000, "{seen} stages of records");
    let closed: BTreeMap<&str, BTreeSet<&str>> = CLOSED.iter().map(|(room, codes)| (*room, codes.iter().copied().collect())).collect();
    assert_eq!(idle, closed, "states in which nobody acts next (left) and the states that are closed");
    let untold: Vec<_> = unruled.iter().filter(|(room, state)| rooms::room(room).unwrap().step(state).is_none()).collect();
    assert!(untold.is_empty(), "say in the `STEPS` of its room what a record waits for: {untold:?}");
    assert!(unruled.len() > 20, "{unruled:?}");
    let named: BTreeSet<(&str, &str)> =
        rooms::ROOMS.iter().flat_map(|room| room.states.iter().map(|(state, _)| (room.name, *state))).collect();
    let unnamed: Vec<_> = met.difference(&named).collect();
    assert!(unnamed.is_empty(), "name them in the `STATES` of their room: {unnamed:?}");
    let unmet: BTreeSet<_> = named.difference(&met).copied().collect();
    assert_eq!(unmet, UNMET.iter().copied().collect(), "named states that no example passes through (left), and those known to be so");
}

#[test]
fn a_step_is_told_once_and_its_policy_is_in_the_pack() {
    let law = pack::embedded().unwrap();
    let at = Moment::parse("2022-01-25T12:00:00Z").unwrap();
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (room, step) in rooms::ROOMS.iter().flat_map(|room| room.steps.iter().map(|step| (room.name, step))) {
        assert!(!step.states.is_empty(), "{step:?}");
        assert!(step.states.iter().all(|state| told.insert((room, state))), "twice: {step:?}");
        for basis in step.basis.iter().filter(|basis| basis.is_policy() && basis.article != "record") {
            assert!(law.limit(&basis.article, at).is_some(), "no limit {basis}");
        }
        let closed = CLOSED.iter().filter(|(closed, _)| *closed == room).flat_map(|(_, states)| *states);
        assert!(!closed.into_iter().any(|state| step.states.contains(state)), "a closed record waits for nothing: {step:?}");
    }
}

//! Breaches as figures: how long they wait, and what ends them.
#![allow(clippy::unwrap_used)]

use aiqyn_law::kernel::{Cell, History, Line, RecordId};
use aiqyn_law::{pack, rooms};
use serde_json::{Value, json};

const RECORD: &str = "administrative/a-1";

/// A line of the record: version, day and hour in Almaty when it happened and was recorded, kind, payload.
fn line(version: u64, occurred: &str, recorded: &str, act: &str, payload: Value) -> Line {
    let at = |text: &str| format!("2022-01-{}:00:00+06:00", text.replace(' ', "T"));
    serde_json::from_value(json!({
        "seq": version, "recorded_at": at(recorded), "occurred_at": at(occurred), "incident": "january-2022", "room": "administrative",
        "record": RECORD, "version": version, "act": act, "payload": payload, "officer": "o-1",
        "authority": { "role": "prosecutor", "body": "prosecution/x", "region": "x" }, "law": "0",
    }))
    .unwrap()
}

fn protocol() -> Line {
    let payload = json!({
        "person": "p-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "476", "part": "1", "committed_at": "2022-01-06T09:00:00+06:00", "episode": null, "aggravating": [], "number": "1",
    });
    line(1, "06 10", "06 10", "protocol/1", payload)
}

fn breach(occurred: &str, recorded: &str) -> Line {
    let payload = json!({
        "of": 1, "rule": "administrative.hearing_late", "basis": ["CAO 829-5"], "by_minutes": 5, "details": {},
    });
    line(2, occurred, recorded, "breach/1", payload)
}

/// What is counted of breaches at each change: `local time: figure answer region, …`.
fn told(lines: &[Line]) -> Vec<String> {
    let history = History::read(rooms::ROOMS, lines).unwrap();
    let room = rooms::room("administrative").unwrap();
    let timeline = (room.timeline)(&history, &RecordId::parse(RECORD).unwrap(), pack::embedded().unwrap());
    let facet = |cell: &Cell, name: &str| cell.facets.iter().find(|(facet, _)| *facet == name).unwrap().1.clone();
    let tell = |cell: &Cell| format!("{} {} {}", cell.figure, facet(cell, "answer"), facet(cell, "region"));
    let mut said: Vec<String> = timeline
        .iter()
        .map(|(at, cells)| {
            let of_breaches = cells.iter().filter(|cell| cell.figure.starts_with("XL"));
            assert!(of_breaches.clone().all(|cell| cell.member == format!("{RECORD}#2")));
            format!("{}: {}", at.local(), of_breaches.map(tell).collect::<Vec<_>>().join(", "))
        })
        .collect();
    said.dedup_by(|next, last| next.split_once(": ").unwrap().1 == last.split_once(": ").unwrap().1);
    said
}

#[test]
fn a_breach_waits_is_overdue_after_the_tenth_day_and_ends_in_its_answer() {
    let answer = json!({ "breach": 2, "outcome": "remedied", "led_to": null });
    let lines = [protocol(), breach("06 12", "07 12"), line(3, "20 09", "20 09", "answer/1", answer)];
    // Recorded on the 7th, a Friday: the tenth day is Monday the 17th.
    assert_eq!(
        told(&lines),
        [
            "2022-01-06 12:00: XL1 awaited almaty-city, XL2 awaited almaty-city",
            "2022-01-18 00:00: XL1 overdue almaty-city, XL2 overdue almaty-city",
            "2022-01-20 09:00: XL1 remedied almaty-city",
        ]
    );
}

#[test]
fn a_breach_counts_before_the_record_has_a_place() {
    // The opening act was corrected to a later hour; what was found of it stands at its own.
    let mut payload = protocol().payload;
    payload["number"] = json!("2");
    let corrected = line(3, "06 15", "08 10", "correction/1", json!({ "corrects": 1, "payload": payload }));
    let said = told(&[protocol(), breach("06 12", "06 12"), corrected]);
    let first = [
        "2022-01-06 12:00: XL1 awaited unknown, XL2 awaited unknown",
        "2022-01-06 15:00: XL1 awaited almaty-city, XL2 awaited almaty-city",
    ];
    assert_eq!(said[..2], first);
}

#[test]
fn a_breach_annulled_is_none() {
    let lines = [protocol(), breach("06 12", "06 12"), line(3, "07 09", "07 09", "annulment/1", json!({ "annuls": 2 }))];
    assert!(told(&lines).iter().all(|said| said.ends_with(": ")));
}

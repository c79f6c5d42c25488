//! One golden payload for every kind and version of act: what was once recorded must be read for good.
//! A line is only ever added, when a kind or a version is.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::Room;
use aiqyn_law::rooms::{self, AnyAct};
use aiqyn_law::{administrative::Administrative, briefing::Briefing, criminal::Criminal, custody::Custody, suspect::Suspect};
use serde_json::Value;
use std::collections::BTreeMap;

fn golden(room: &str) -> BTreeMap<String, Value> {
    let path = format!("{}/tests/golden/{room}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| (line["act"].as_str().unwrap().to_owned(), line["payload"].clone())).collect()
}

fn written(act: &AnyAct) -> Value {
    fn of<R: Room>(act: &AnyAct) -> Option<Value> {
        R::act(act).map(|act| serde_json::to_value(act).unwrap()["payload"].clone())
    }
    of::<Administrative>(act)
        .or_else(|| of::<Criminal>(act))
        .or_else(|| of::<Suspect>(act))
        .or_else(|| of::<Custody>(act))
        .or_else(|| of::<Briefing>(act))
        .unwrap()
}

#[test]
fn every_kind_has_a_golden_payload_that_is_read_and_written_alike() {
    for room in rooms::ROOMS {
        let golden = golden(room.name);
        for kind in rooms::kinds(room) {
            let payload = golden.get(&kind).unwrap_or_else(|| panic!("{} {kind} has no golden payload", room.name));
            let act = rooms::parse(room.name, &kind, payload.clone()).unwrap();
            assert_eq!(written(&act), *payload, "{} {kind}", room.name);
        }
        assert_eq!(golden.len(), rooms::kinds(room).len(), "{}: a kind that was once recorded is gone", room.name);
    }
}

//! One golden payload for every kind and version of act: what was once recorded must be read for good.
//! A line is only ever added, when a kind or a version is.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::rooms;
use serde_json::Value;
use std::collections::BTreeMap;

fn golden(room: &str) -> BTreeMap<String, Value> {
    let path = format!("{}/tests/golden/{room}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| (line["act"].as_str().unwrap().to_owned(), line["payload"].clone())).collect()
}

#[test]
fn every_kind_has_a_golden_payload_that_is_read_and_written_alike() {
    for room in rooms::ROOMS {
        let golden = golden(room.name);
        for kind in room.kinds() {
            let payload = golden.get(kind).unwrap_or_else(|| panic!("{} {kind} has no golden payload", room.name));
            let act = rooms::ROOMS.parse(room.name, kind, payload).unwrap();
            assert_eq!((room.written)(&act).as_ref(), Some(payload), "{} {kind}", room.name);
        }
        assert_eq!(golden.len(), room.kinds().count(), "{}: a kind that was once recorded is gone", room.name);
    }
}

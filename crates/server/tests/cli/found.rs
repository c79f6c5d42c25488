//! A real store: founded from the command line, with officers of its own, on the wall clock.

use super::support::*;
use serde_json::json;

const RECORD: &str = "administrative/22-900001";

/// The token that `officer add` shows.
fn added(house: &House, id: &str, role: &str, body: &str) -> String {
    let said = house.run(&["officer", "add", id, "--role", role, "--body", body, "--sex", "male"]).done();
    said.lines().find(|line| line.starts_with("aiqyn-")).unwrap().to_owned()
}

#[test]
fn a_real_store_is_founded_and_takes_acts_of_its_own_officers() {
    let house = House::empty();
    let said = house.run(&["found", "--origin", "record.example/almaty"]).done();
    assert!(said.contains("founded record.example/almaty") && said.contains("keys"), "{said}");
    let police = added(&house, "police-1", "police_officer", "police/almaty-city");
    let clerk = added(&house, "clerk-1", "court_clerk", "court/almaty-city/administrative");
    house.submit(&submission("t-1", &[protocol(RECORD), sent_to_court(RECORD)]), &police).done();
    house.submit(&submission("t-2", &[warning(RECORD, "2022-01-10T15:00:00+06:00")]), &clerk).done();
    // Recorded now, of what happened then: known on the day of the briefing it was not.
    let now = house.run(&["brief", "--known", "2100-01-01", "--of", "2022-01-25", "--format", "json"]).json();
    let a1 = |brief: &serde_json::Value| brief["figures"].as_array().unwrap().iter().find(|f| f["id"] == "A1").unwrap()["value"].clone();
    assert_eq!(a1(&now), json!(1));
    assert_eq!(a1(&house.run(&["brief", "--format", "json"]).json()), json!(0));
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
    assert!(house.run(&["checkpoint"]).done().starts_with("record.example/almaty\n"));
}

#[test]
fn what_cannot_be_founded_or_added_is_refused_with_the_way_out() {
    let house = House::demo();
    house.run(&["found", "--origin", "record.example"]).failed(2, &["a store stands here already"]);
    let add = |role: &str, body: &str| house.run(&["officer", "add", "somebody", "--role", role, "--body", body, "--sex", "female"]);
    add("police_officer", "police/almaty-city").failed(3, &["takes no real officer", "aiqyn found"]);
    add("king", "police/almaty-city").failed(2, &["no role \"king\""]);
    add("police_officer", "police/atlantis").failed(2, &["\"atlantis\" is no region"]);
    add("police_officer", "kitchen/almaty-city").failed(2, &["no such kind of body", "police"]);
    add("police_officer", "Police").failed(2, &["a-z"]);
    let empty = House::empty();
    empty.run(&["found", "--origin", "two words"]).failed(2, &["no name of a log"]);
    assert!(!empty.store().exists());
    empty.run(&["found", "--origin", "record.example"]).done();
    added(&empty, "police-1", "police_officer", "police/almaty-city");
    let again = empty.run(&["officer", "add", "police-1", "--role", "judge", "--body", "court/almaty-city", "--sex", "male"]);
    assert_ne!(again.code, 0, "one id, one officer: {}", again.out);
}

//! Transfers: in every room that has them both places see the record until the receiver acts, and the prosecutor of the former is told.
#![allow(clippy::unwrap_used)]

use super::conflicts::{ELSEWHERE, place, sees};
use super::door::{By, Door, INVESTIGATOR, PROSECUTOR, one};
use aiqyn_law::kernel::{Moment, RecordId, Role};
use aiqyn_law::waiting::{self, Task};
use aiqyn_law::{pack, rooms};
use serde_json::{Value, json};

const POLICE: By = ("pol-1", Role::PoliceOfficer, "police/almaty-city");
const POLICE_THERE: By = ("pol-7", Role::PoliceOfficer, "police/shymkent-city");
const INVESTIGATOR_THERE: By = ("inv-7", Role::Investigator, "police/shymkent-city");
const REGISTRAR: By = ("dam-1", Role::DamageRegistrar, "police/almaty-city");
const REGISTRAR_THERE: By = ("dam-7", Role::DamageRegistrar, "police/shymkent-city");
const ITEM: &str = "evidence/e-1";

fn act(record: &str, at: &str, kind: &str, payload: Value) -> Vec<Value> {
    let mut act = one(record, at, kind, payload);
    act["sealed"]["description"] = json!("What it is.");
    vec![act]
}

fn to_shymkent() -> Value {
    json!({ "region": "shymkent-city", "body": "police/shymkent-city" })
}

/// From which bodies the record went and is not taken over, as the supervising prosecutor is told.
fn told(door: &Door, record: &str) -> Vec<String> {
    let id = RecordId::parse(record).unwrap();
    let now = Moment::parse("2022-03-01T00:00:00Z").unwrap();
    let awaited = waiting::awaited(rooms::room(id.room()).unwrap(), &id, door.world.history(&id), now, pack::embedded().unwrap());
    let moved = awaited.into_iter().filter_map(|one| match one.task {
        Task::Moved(from) => Some(format!("{} {from}", one.who)),
        _ => None,
    });
    moved.collect()
}

/// Hands the record of `here` to Shymkent: its opening is not corrected into it, the transfer is not corrected out of it, both places see it,
/// and the prosecutor is told.
fn hand_on(door: &mut Door, record: &str, here: By, there: By, opening: &Value) {
    let version = door.world.history(&RecordId::parse(record).unwrap()).version();
    assert!(sees(door, record, here) && !sees(door, record, there) && !sees(door, record, ELSEWHERE));
    let mut elsewhere = opening.clone();
    elsewhere["region"] = json!("shymkent-city");
    let corrected = json!({ "corrects": 1, "payload": elsewhere });
    let refused = door.submit(here, act(record, "2022-01-06 10:00", "correction/1", corrected)).unwrap_err();
    assert!(refused.contains(&"form.place_corrected".to_owned()), "{record}: {refused:?}");

    door.submit(here, act(record, "2022-01-06 12:00", "transferred/1", to_shymkent())).unwrap();
    for by in [here, PROSECUTOR, there, ELSEWHERE] {
        assert!(sees(door, record, by), "{record} by {by:?}");
    }
    assert_eq!(told(door, record), ["prosecutor police/almaty-city"], "{record}");
    let further = json!({ "corrects": version + 1, "payload": { "region": "shymkent-city", "body": "police/shymkent-city/2" } });
    let refused = door.submit(here, act(record, "2022-01-06 12:00", "correction/1", further)).unwrap_err();
    assert!(refused.contains(&"form.place_corrected".to_owned()), "{record}: {refused:?}");
}

/// The receiver has acted: the record is Shymkent's alone.
fn is_taken_over(door: &Door, record: &str, here: By, there: By) {
    assert!(sees(door, record, there) && sees(door, record, ELSEWHERE), "{record}");
    assert!(!sees(door, record, here) && !sees(door, record, PROSECUTOR), "{record}: {:?}", place(door, record));
    assert_eq!(told(door, record), Vec::<String>::new(), "{record}");
}

fn opened(record: &str, by: By, kind: &str, opening: &Value) -> Door {
    let mut door = Door::new();
    door.submit(by, act(record, "2022-01-06 10:00", kind, opening.clone())).unwrap();
    door
}

fn protocol() -> Value {
    json!({
        "person": "person-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "440", "part": "1", "committed_at": "2022-01-06T03:00:00Z", "episode": null, "aggravating": [], "number": "1",
    })
}

#[test]
fn an_administrative_case_is_seen_by_both_until_the_receiver_sends_it_to_court() {
    let record = "administrative/a-1";
    let mut door = opened(record, POLICE, "protocol/1", &protocol());
    hand_on(&mut door, record, POLICE, POLICE_THERE, &protocol());
    let sent = act(record, "2022-01-07 10:00", "sent_to_court/1", json!({ "court": "court/shymkent-city/1" }));
    door.submit(POLICE_THERE, sent).unwrap();
    is_taken_over(&door, record, POLICE, POLICE_THERE);
}

#[test]
fn a_surrender_is_seen_by_both_until_the_receiver_gives_the_receipt() {
    let record = "weapon/decl-1";
    let weapon = json!({
        "weapon_type": "smooth_bore", "holding": "civilian", "make": "izh", "model": "27", "calibre": { "kind": "gauge", "marked": "12/70" },
        "serial": { "state": "legible", "text": "TT-777" }, "country": "RU", "importer": null, "year": 2015, "marks": [],
        "last_owner": { "kind": "trader", "licence": "L-1" },
    });
    let opening = json!({
        "person": "person-1", "region": "almaty-city", "body": "police/almaty-city", "city": "Almaty", "circumstance": "came_in",
        "items": [{ "item": "i1", "weapon": weapon }], "lots": [],
    });
    let mut door = opened(record, POLICE, "surrendered/1", &opening);
    hand_on(&mut door, record, POLICE, POLICE_THERE, &opening);
    let receipt = json!({ "number": "R-1", "items": ["i1"], "lots": [], "received_by": "pol-7" });
    door.submit(POLICE_THERE, act(record, "2022-01-07 10:00", "receipt_issued/1", receipt)).unwrap();
    is_taken_over(&door, record, POLICE, POLICE_THERE);
}

#[test]
fn damage_is_seen_by_both_until_the_receiver_enters_something_and_its_city_is_corrected_then() {
    let record = "damage/d-1";
    let opening = |region: &str, city: &str| {
        json!({
            "region": region, "city": city, "body": "police/almaty-city", "object": "kad-1", "owner": "business",
            "holder": { "kind": "entity", "entity": "bin-1" }, "construction": "building", "premises": "shop", "looted": true,
            "another_attack": null,
        })
    };
    let mut door = opened(record, REGISTRAR, "object_attacked/1", &opening("almaty-city", "almaty"));
    hand_on(&mut door, record, REGISTRAR, REGISTRAR_THERE, &opening("almaty-city", "almaty"));
    let declared = json!({ "by": { "kind": "entity", "entity": "bin-1" }, "tiyn": 150_000_000 });
    door.submit(REGISTRAR_THERE, act(record, "2022-01-07 10:00", "declared/1", declared)).unwrap();
    is_taken_over(&door, record, REGISTRAR, REGISTRAR_THERE);
    // What was attacked is said anew, now that the record is where it belongs; that brings nobody back, and takes nobody out.
    let said_anew = json!({ "corrects": 1, "payload": opening("shymkent-city", "shymkent") });
    door.submit(REGISTRAR_THERE, act(record, "2022-01-06 10:00", "correction/1", said_anew)).unwrap();
    is_taken_over(&door, record, REGISTRAR, REGISTRAR_THERE);
}

/// An object of a case, collected by the investigator in Almaty; and its opening.
fn collected() -> (Door, Value) {
    let mut door = Door::new();
    let received = json!({ "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": "person-9", "registration_document": "ab".repeat(32) });
    door.case(INVESTIGATOR, "2022-01-06 09:00", "received/1", received).unwrap();
    let opening = json!({
        "kind": "object", "region": "almaty-city", "by": { "officer": "inv-1", "body": "police/almaty-city" }, "case": "criminal/c-1",
        "source": { "kind": "scene_inspection" }, "file": null,
    });
    door.submit(INVESTIGATOR, act(ITEM, "2022-01-06 10:00", "collected/1", opening.clone())).unwrap();
    door.submit(INVESTIGATOR, act(ITEM, "2022-01-06 10:30", "sealed/1", json!({ "seal": "p1" }))).unwrap();
    (door, opening)
}

fn hand_over(door: &mut Door, at: &str) {
    let (from, to) =
        (json!({ "officer": "inv-1", "body": "police/almaty-city" }), json!({ "officer": "inv-7", "body": "police/shymkent-city" }));
    door.submit(INVESTIGATOR, act(ITEM, at, "handed_over/1", json!({ "from": from, "to": to }))).unwrap();
    door.submit(INVESTIGATOR_THERE, act(ITEM, at, "accepted/1", json!({}))).unwrap();
}

#[test]
fn an_item_is_seen_by_both_until_the_receiver_has_it_in_hand() {
    let (mut door, opening) = collected();
    hand_on(&mut door, ITEM, INVESTIGATOR, INVESTIGATOR_THERE, &opening);
    hand_over(&mut door, "2022-01-07 10:00");
    is_taken_over(&door, ITEM, INVESTIGATOR, INVESTIGATOR_THERE);
}

#[test]
fn an_item_that_went_ahead_of_its_record_is_taken_over_all_the_same() {
    let (mut door, _) = collected();
    hand_over(&mut door, "2022-01-06 11:00");
    door.submit(INVESTIGATOR, act(ITEM, "2022-01-06 12:00", "transferred/1", to_shymkent())).unwrap();
    assert!(sees(&door, ITEM, INVESTIGATOR) && sees(&door, ITEM, PROSECUTOR));
    assert_eq!(told(&door, ITEM), ["prosecutor police/almaty-city"]);
    door.submit(INVESTIGATOR_THERE, act(ITEM, "2022-01-07 10:00", "unsealed/1", json!({ "seal": "p1" }))).unwrap();
    is_taken_over(&door, ITEM, INVESTIGATOR, INVESTIGATOR_THERE);
}

//! What one event makes goes in as one: an arrival and what is stated at the gate, all or nothing; and whoever begins a record sees beside it
//! those that may be of the same.

use crate::browser::{Answer, Browser};
use crate::house::{House, Relation, law, tried};
use aiqyn_desk::reading::line::decode;
use aiqyn_law::kernel::{Language, Line, Role};
use aiqyn_law::rooms;
use aiqyn_office::forms::{Asking, Choices, answers_of};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const ARRIVAL: &str = "/records/custody/new/arrived/1";
const STATED: &str = "/records/custody/new/origin_stated/1";
const NUMBER: &str = "22-900001";

async fn lines(house: &House, record: &str) -> Vec<Line> {
    let acts = house.office.store.histories(&[record.to_owned()]).await.unwrap().into_iter().flat_map(|(_, acts)| acts);
    acts.map(|act| decode(act.seq, &act.line).unwrap()).collect()
}

/// What a form would send to say a payload.
fn filled(act: &str, payload: &Value, house_now: aiqyn_law::kernel::Moment) -> Vec<(String, String)> {
    let room = rooms::room("custody").unwrap();
    let (form, choices) = (room.form_of(act).unwrap(), Choices::default());
    let asking = Asking { lang: Language::En, law: law(), day: house_now, region: None, room, form, corrected: None, choices: &choices };
    answers_of(&asking, payload, &BTreeMap::new()).pairs().collect()
}

async fn sent(browser: &Browser, path: &str, pairs: &[(String, String)], more: &[(&str, &str)]) -> Answer {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &[pairs.as_slice(), more].concat()).await
}

/// The arrival of the person of a placement that is there, at the same gate once more.
async fn arrival(house: &House) -> Vec<(String, String)> {
    let now = house.office.now().await.unwrap();
    let opening = lines(house, tried("custody").record.as_str()).await.remove(0);
    assert_eq!(opening.act, "arrived/1");
    let mut pairs = filled("arrived/1", &opening.payload, now);
    pairs.push(("occurred_at".to_owned(), now.local()));
    pairs
}

#[tokio::test]
async fn what_one_event_makes_is_recorded_as_one_or_not_at_all() {
    let house = House::demo().await;
    let gate = house.beside("custody", Role::FacilityOfficer, Relation::Own).await;
    let (arrival, before) = (arrival(&house).await, house.acts().await);
    let number = [("number", NUMBER)];
    let looked = sent(&gate, ARRIVAL, &arrival, &[&number[..], &[("step", "check")]].concat()).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert!(looked.body.contains("value=\"together\""), "another act of the event may be added");

    let offered = sent(&gate, ARRIVAL, &arrival, &[&number[..], &[("step", "together")]].concat()).await;
    assert_eq!(offered.status, 200);
    assert!(offered.body.contains(&format!("{STATED}?with=arrived%2F1")), "open once the person has arrived");
    assert!(!offered.body.contains("new/admitted/1"), "before the examination nobody is admitted, and it is not offered");

    let asked = gate.get(&format!("{STATED}?with=arrived%2F1")).await;
    assert!(asked.body.contains(&format!("value=\"{NUMBER}\"")), "the number is known from the first form");
    let now = house.office.now().await.unwrap();
    let mut stated = filled("origin_stated/1", &json!({ "by": "detainee", "origin": "no_injuries" }), now);
    stated.push(("occurred_at".to_owned(), now.local()));
    let with = [&number[..], &[("with", "arrived/1")]].concat();

    let half = sent(&gate, STATED, &[], &[&with[..], &[("step", "record")]].concat()).await;
    assert_eq!((half.status.as_u16(), house.acts().await), (422, before), "half of it is not recorded");

    let both = sent(&gate, STATED, &stated, &[&with[..], &[("step", "check")]].concat()).await;
    assert_eq!(both.status, 200, "{}", both.body);
    let person = &arrival.iter().find(|(name, _)| name == "payload/person").unwrap().1;
    assert!(both.body.contains(person.as_str()), "what the first form says is looked at too");

    let done = sent(&gate, STATED, &stated, &[&with[..], &[("step", "record")]].concat()).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let recorded = lines(&house, &format!("custody/{NUMBER}")).await;
    let kinds: Vec<&str> = recorded.iter().map(|line| line.act.as_str()).filter(|act| *act != "breach/1").collect();
    assert_eq!(kinds, ["arrived/1", "origin_stated/1"]);
    let receipt = gate.get(done.header("location")).await;
    assert!(receipt.body.matches("position").count() >= 2, "a receipt for each");
    for path in [ARRIVAL, STATED] {
        assert!(!gate.get(path).await.body.contains(&format!("value=\"{NUMBER}\"")), "{path}: no draft is left");
    }
}

#[tokio::test]
async fn what_goes_before_and_is_not_filled_in_is_asked_for_first() {
    let house = House::demo().await;
    let gate = house.beside("custody", Role::FacilityOfficer, Relation::Own).await;
    let (now, before) = (house.office.now().await.unwrap(), house.acts().await);
    let mut stated = filled("origin_stated/1", &json!({ "by": "detainee", "origin": "no_injuries" }), now);
    stated.push(("occurred_at".to_owned(), now.local()));
    let answer = sent(&gate, STATED, &stated, &[("number", NUMBER), ("with", "arrived/1"), ("step", "record")]).await;
    assert_eq!((answer.status.as_u16(), house.acts().await), (422, before), "{}", answer.body);
    assert!(answer.body.contains("Fill in the form"), "{}", answer.body);
}

#[tokio::test]
async fn what_may_be_the_same_stands_beside_a_new_record_for_whoever_sees_it() {
    let house = House::demo().await;
    let there = &tried("custody").record;
    let arrival = arrival(&house).await;
    let check = [("number", NUMBER), ("step", "check")];
    let gate = house.beside("custody", Role::FacilityOfficer, Relation::Own).await;
    let reads = |page: String| page.matches("/records/{room}/new/").count();
    let auditor = house.beside("custody", Role::Auditor, Relation::Republic).await;
    let read_before = reads(auditor.get(&format!("/records/{there}/reads")).await.body);
    let page = sent(&gate, ARRIVAL, &arrival, &check).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains(&format!("<th scope=\"col\">{there}</th>")), "side by side, field by field");
    assert!(reads(auditor.get(&format!("/records/{there}/reads")).await.body) > read_before, "it was shown, and so it was read");
    let elsewhere = house.beside("custody", Role::FacilityOfficer, Relation::Other).await;
    // The same person, at another gate.
    let (gate, region) = (tried("custody").elsewhere(), tried("custody").elsewhere().split_once('/').unwrap().1.to_owned());
    let at_gate = |(name, value): &(String, String)| match name.as_str() {
        "payload/facility" => (name.clone(), gate.clone()),
        "payload/region" => (name.clone(), region.clone()),
        _ => (name.clone(), value.clone()),
    };
    let page = sent(&elsewhere, ARRIVAL, &arrival.iter().map(at_gate).collect::<Vec<_>>(), &check).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(!page.body.contains(there.as_str()), "whoever does not see it learns nothing of it");
}

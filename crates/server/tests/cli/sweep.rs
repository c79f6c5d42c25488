//! `aiqyn sweep mitigation`: what it lists, in what order; that it counts as the figure does; that its drafts pass the door unchanged.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const FINED: &str = "administrative/22-900001";
const FINED_MORE: &str = "administrative/22-900002";
const ARRESTED: &str = "administrative/22-900003";
const EXCUSED: &str = "administrative/22-900004";
const WARNED: &str = "administrative/22-900005";

/// A ruling on the same afternoon, with one place of it changed.
fn ruled(record: &str, at: &str, outcome: Value, aggravating: Value) -> Value {
    let mut ruling = warning(record, at);
    ruling["payload"]["outcome"] = outcome;
    ruling["payload"]["aggravating"] = aggravating;
    ruling
}

/// A protocol and its way to court, of its own person; of an article of which a fine alone differs where it is another.
fn brought(house: &House, record: &str, day: &str, article: (&str, &str), held: bool) {
    let mut protocol = protocol(record);
    let person = format!("p-{}", record.rsplit('-').next().unwrap());
    protocol["occurred_at"] = json!(format!("{day}T10:00:00+06:00"));
    protocol["payload"]["committed_at"] = json!(format!("{day}T09:20:00+06:00"));
    protocol["payload"]["person"] = json!(person);
    (protocol["payload"]["article"], protocol["payload"]["part"]) = (json!(article.0), json!(article.1));
    let mut sent = sent_to_court(record);
    sent["occurred_at"] = json!(format!("{day}T11:00:00+06:00"));
    let mut acts = vec![protocol, sent];
    if held {
        let facility = json!({ "facility": "police/almaty-city" });
        acts.push(act(record, "detained/1", &format!("{day}T09:40:00+06:00"), facility, json!({})));
    }
    house.submit(&submission(&format!("{record}-1"), &acts), token("police_officer")).done();
}

/// Two fines and an arrest in which a warning was due; a fine and a warning in which nothing is amiss.
fn house() -> House {
    let house = House::demo();
    let fine = |mci: u32| json!({ "kind": "fine", "mci": mci });
    brought(&house, FINED, "2022-01-10", ("476", "1"), false);
    brought(&house, FINED_MORE, "2022-01-10", ("488", "6"), false);
    brought(&house, ARRESTED, "2022-01-18", ("476", "1"), true);
    brought(&house, EXCUSED, "2022-01-10", ("476", "1"), false);
    brought(&house, WARNED, "2022-01-10", ("476", "1"), false);
    let mut more = ruled(FINED_MORE, "2022-01-10T15:00:00+06:00", fine(30), json!([]));
    (more["payload"]["article"], more["payload"]["part"]) = (json!("488"), json!("6"));
    let rulings = [
        ruled(FINED, "2022-01-10T15:00:00+06:00", fine(10), json!([])),
        more,
        ruled(ARRESTED, "2022-01-18T15:00:00+06:00", json!({ "kind": "arrest", "days": 15 }), json!([])),
        ruled(EXCUSED, "2022-01-10T15:00:00+06:00", fine(10), json!(["emergency"])),
        warning(WARNED, "2022-01-10T15:00:00+06:00"),
    ];
    house.submit(&submission("s-2", &rulings), token("court_clerk")).done();
    let ended = act(ARRESTED, "detention_ended/1", "2022-01-18T15:20:00+06:00", json!({ "ground": "ruling" }), json!({}));
    house.submit(&submission("s-3", &[ended]), token("police_officer")).done();
    let served = json!({ "facility": "reception/almaty-city", "counted_from": "2022-01-18T09:40:00+06:00" });
    let started = act(ARRESTED, "arrest_started/1", "2022-01-18T15:30:00+06:00", served, json!({}));
    house.submit(&submission("s-4", &[started]), token("facility_officer")).done();
    house
}

fn sweep(house: &House, more: &[&str]) -> Value {
    house.run(&[&["sweep", "mitigation", "--format", "json"], more].concat()).json()
}

fn listed(answer: &Value) -> Vec<&str> {
    answer["list"].as_array().unwrap().iter().map(|one| one["record"].as_str().unwrap()).collect()
}

fn figure(house: &House, id: &str, at: &str) -> Value {
    house.run(&["figure", id, "--known", at, "--of", at, "--format", "json"]).json()["value"].clone()
}

fn folder(house: &House, name: &str) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(house.path().join(name)).unwrap().map(Result::unwrap);
    files.map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())).collect()
}

#[test]
fn the_harsher_penalties_are_listed_by_urgency_and_counted_as_the_figure_counts() {
    let house = house();
    let answer = sweep(&house, &[]);
    assert_eq!(listed(&answer), [ARRESTED, FINED_MORE, FINED]);
    let now = answer["now"].as_str().unwrap();
    for at in [now, "2022-01-17", "2022-01-09"] {
        let counted = sweep(&house, &["--now", at]);
        assert_eq!(counted["due"], figure(&house, "XA1", at), "{at}");
    }
    assert_eq!((&answer["due"], &answer["without_petition"], &answer["under_arrest"]), (&json!(3), &json!(3), &json!(1)));
    let [held, fined, _] = answer["list"].as_array().unwrap().as_slice() else { panic!("{answer}") };
    assert_eq!((&held["imposed"], &held["until"]), (&json!({ "kind": "arrest", "days": 15 }), &json!("2022-02-02T03:40:00Z")));
    assert_eq!(held["basis"], json!(["CAO 43(2)", "CAO 57", "policy administrative.emergency_aggravates"]));
    assert_eq!((&fined["offers"], &fined["days_left"]), (&json!({ "warning": true, "fine_mci": 30, "arrest_max_days": 15 }), &json!(null)));

    assert_eq!(listed(&sweep(&house, &["--limit", "1"])), [ARRESTED]);
    assert_eq!(sweep(&house, &["--limit", "1"])["due"], json!(3));
    assert_eq!(sweep(&house, &["--region", "atyrau"])["due"], json!(0));
    let table = house.run(&["sweep", "mitigation", "--format", "csv"]).done();
    assert_eq!(table.lines().count(), 4, "{table}");
    for (lang, said) in [("kk", "ҚАМАҚТА"), ("ru", "ПОД АРЕСТОМ"), ("en", "UNDER ARREST until 2022-02-02 09:40")] {
        let text = house.run(&["sweep", "mitigation", "--lang", lang]).done();
        assert!(text.contains(said) && text.contains("CAO 43(2)") && !text.contains('{'), "{text}");
    }
}

#[test]
fn a_drafted_petition_passes_the_door_unchanged_and_the_case_leaves_when_it_is_decided() {
    let house = house();
    let before = house.acts();
    let pros = token("prosecutor");
    let said = house.run(&["sweep", "mitigation", "--lang", "ru", "--as", pros, "--out", "drafts"]).done();
    assert!(said.contains("проектов ходатайств – 3"), "{said}");
    assert_eq!(house.acts(), before, "a sweep writes nothing to the store");
    let drafts = folder(&house, "drafts");
    assert_eq!(drafts.len(), 12, "{:?}", drafts.keys());
    for (code, title) in [("kk", "Прокурордың апелляциялық"), ("ru", "Апелляционное ходатайство"), ("en", "Appeal petition")]
    {
        let page = &drafts[&format!("22-900003.{code}.html")];
        assert!(page.contains(&format!("lang=\"{code}\"")) && page.contains(title) && page.contains("Invented Somebody"), "{page}");
        assert!(page.contains("class=\"fate\"") && !page.contains("<script") && !page.contains("{"[..].repeat(2).as_str()), "{page}");
    }
    assert!(drafts["22-900003.ru.html"].contains("ПРОЕКТ") && drafts["22-900003.ru.html"].contains("835"));
    assert!(!drafts["22-900001.ru.html"].contains("835"), "nobody is held for a fine");
    let drafted: Value = serde_json::from_str(&drafts["22-900003.json"]).unwrap();
    assert_eq!(drafted["acts"][0]["payload"], json!({ "petition": "a1", "favourable": true, "court": "court/almaty-city/appeal" }));
    assert!(drafted["acts"][0]["sealed"]["reasons"].as_str().unwrap().contains("Прошу постановление изменить"));

    // Every one of them, as it lies there.
    for number in ["22-900001", "22-900002", "22-900003"] {
        let accepted = house.run(&["submit", &format!("drafts/{number}.json"), "--as", pros]).json()["accepted"].clone();
        assert_eq!(accepted["repeated"], false, "{accepted}");
    }
    assert_eq!(house.acts(), before + 3, "and without a breach");
    let again = house.run(&["submit", "drafts/22-900001.json", "--as", pros]).json()["accepted"].clone();
    assert_eq!(again["repeated"], true, "{again}");
    let answer = sweep(&house, &["--as", pros, "--out", "second"]);
    assert_eq!((&answer["due"], &answer["without_petition"]), (&json!(3), &json!(0)));
    assert!(answer["list"].as_array().unwrap().iter().all(|one| one["petition"] == "pending"), "{answer}");
    assert!(folder(&house, "second").is_empty());

    // Decided: one is warned and leaves; one keeps its fine and is said to have been decided.
    let now = answer["now"].as_str().unwrap();
    let decided = |record: &str, result: Value| {
        let payload = json!({ "petition": "a1", "court": "court/almaty-city/appeal", "result": result, "document": "5".repeat(64) });
        act(record, "petition_decided/1", now, payload, json!({ "reasons": "As pronounced." }))
    };
    let warned = decided(FINED, json!({ "kind": "amended", "outcome": { "kind": "warning" } }));
    house.submit(&submission("s-5", &[warned, decided(FINED_MORE, json!({ "kind": "unchanged" }))]), token("court_clerk")).done();
    let answer = sweep(&house, &[]);
    assert_eq!(listed(&answer), [ARRESTED, FINED_MORE]);
    assert_eq!(answer["list"][1]["petition"], "decided");
    assert_eq!(answer["due"], figure(&house, "XA1", answer["now"].as_str().unwrap()));
    house.run(&["verify"]).done();
}

#[test]
fn a_draft_of_a_case_that_moved_on_is_refused() {
    let house = house();
    house.run(&["sweep", "mitigation", "--as", token("prosecutor"), "--out", "drafts"]).done();
    let force = act(FINED, "entered_into_force/1", "2022-01-24T10:00:00+06:00", json!({}), json!({}));
    house.submit(&submission("s-5", &[force]), token("court_clerk")).done();
    let refused = house.run(&["submit", "drafts/22-900001.json", "--as", token("prosecutor")]).failed(3, &["form.stale_version"]);
    assert_eq!(refused.refusals(), ["form.stale_version"]);
}

#[test]
fn a_folder_that_holds_something_and_a_wrong_drafter_are_refused() {
    let house = House::demo();
    let before = house.bytes();
    std::fs::create_dir(house.path().join("drafts")).unwrap();
    house.write("drafts/letter.txt", "mine");
    let out = |more: &[&str]| house.run(&[&["sweep", "mitigation", "--out", "drafts"], more].concat());
    out(&["--as", token("prosecutor")]).failed(2, &["drafts: not empty"]);
    assert_eq!(folder(&house, "drafts"), BTreeMap::from([("letter.txt".to_owned(), "mine".to_owned())]));
    std::fs::remove_file(house.path().join("drafts/letter.txt")).unwrap();
    out(&[]).failed(2, &["--as"]);
    out(&["--as", "aiqyn-nobody"]).failed(3, &["proves no officer"]);
    out(&["--as", token("auditor")]).failed(3, &["brings no petition"]);
    house.run(&["sweep", "mitigation", "--limit", "0"]).failed(2, &["--limit"]);
    house.run(&["sweep", "mitigation", "--region", "No Where"]).failed(2, &["--region"]);
    house.run(&["sweep", "mitigation", "--incident", "flood"]).failed(2, &["flood"]);
    assert_eq!(house.bytes(), before);
    assert!(folder(&house, "drafts").is_empty());
    let medic = sweep(&house, &["--as", token("medic")]);
    assert_eq!(medic["due"], json!(0));
}

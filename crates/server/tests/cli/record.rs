//! `aiqyn record show`: what a record's reader sees, and what nobody learns who may not.

use super::support::*;
use serde_json::json;

const RECORD: &str = "administrative/22-900001";

fn show(house: &House, id: &str, token: &str, format: &str) -> Answer {
    house.run(&["record", "show", id, "--as", token, "--format", format])
}

#[tokio::test]
async fn a_record_shows_its_acts_its_breaches_and_the_refusals_it_met() {
    let house = House::demo();
    let before = house.acts();
    house.submit(&submission("t-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    // Heard two days later, where the law asks for the same day: a fact, so it is recorded, with the breach.
    let late = submission("t-2", &[warning(RECORD, "2022-01-12T10:00:00+06:00")]);
    let accepted = house.submit(&late, token("court_clerk")).json()["accepted"].clone();
    assert_eq!(accepted["breaches"], json!([{ "record": RECORD, "version": 4, "rule": "administrative.hearing_late" }]));
    assert_eq!(house.acts(), before + 4);
    let second = submission("t-3", &[warning(RECORD, "2022-01-13T10:00:00+06:00")]);
    house.submit(&second, token("court_clerk")).failed(3, &["administrative.second_ruling"]);

    let shown = show(&house, RECORD, token("court_clerk"), "json").json();
    let acts: Vec<&str> = shown["acts"].as_array().unwrap().iter().map(|a| a["act"].as_str().unwrap()).collect();
    assert_eq!(acts, ["protocol/1", "sent_to_court/1", "ruling/1", "breach/1"]);
    for act in shown["acts"].as_array().unwrap() {
        for field in ["occurred_at", "recorded_at", "officer", "authority", "law"] {
            assert!(!act[field].is_null(), "{field}: {act}");
        }
    }
    assert_eq!(shown["breaches"][0]["breach"]["rule"], "administrative.hearing_late");
    assert_eq!(shown["breaches"][0]["breach"]["by_minutes"], 34 * 60);
    assert!(shown["breaches"][0]["answer"].is_null());
    let met = shown["refusals"].as_array().unwrap();
    assert_eq!(met.len(), 1);
    assert!(met[0]["codes"].as_array().unwrap().contains(&json!("administrative.second_ruling")), "{met:?}");

    let text = show(&house, RECORD, token("court_clerk"), "text").done();
    for word in ["ruling/1", "breaches", "administrative.hearing_late", "refusals met", "administrative.second_ruling", "not answered"] {
        assert!(text.contains(word), "{word}: {text}");
    }

    // The supervising prosecutor answers; then it is answered for.
    let prosecutor = house.enlist("o-almaty-city-prosecution-prosecutor-1").await;
    let payload = json!({ "breach": 4, "outcome": "disciplined", "led_to": null });
    let answer = act(RECORD, "answer/1", "2022-01-14T10:00:00+06:00", payload, json!({ "reasons": "Why." }));
    house.submit(&submission("t-4", &[answer]), &prosecutor).done();
    assert_eq!(show(&house, RECORD, &prosecutor, "json").json()["breaches"][0]["answer"]["outcome"], "disciplined");
    for (lang, words) in [
        ("kk", "жауап берілді: лауазымды адам жауапқа тартылды"),
        ("ru", "дан ответ: должностное лицо привлечено к ответственности"),
        ("en", "answered: the officer was called to account"),
    ] {
        let text = house.run(&["record", "show", RECORD, "--as", &prosecutor, "--lang", lang]).done();
        assert!(text.contains(words), "{words}: {text}");
    }
    house.run(&["rebuild", "--check"]).done();
}

#[tokio::test]
async fn what_may_not_be_seen_does_not_exist() {
    let house = House::demo();
    house.submit(&submission("t-1", &[protocol(RECORD)]), token("police_officer")).done();
    show(&house, RECORD, token("police_officer"), "text").done();
    show(&house, RECORD, token("auditor"), "text").done();
    let elsewhere = house.enlist("o-aktobe-region-police-police_officer-1").await;
    for outsider in [token("press_officer"), token("medic"), &elsewhere] {
        let hidden = show(&house, RECORD, outsider, "text").failed(3, &["no such record"]);
        for absent in ["administrative/22-999999", "harbour/22-000001"] {
            let none = show(&house, absent, outsider, "text").failed(3, &[]);
            assert_eq!((&hidden.out, &hidden.err), (&none.out, &none.err));
        }
    }
    show(&house, RECORD, "aiqyn-nobody", "text").failed(3, &["token"]);
    show(&house, "not a record", token("auditor"), "text").failed(2, &["not a record"]);
}

#[tokio::test]
async fn the_journal_of_refusals_holds_no_content() {
    let house = House::demo();
    let mut secret = protocol(RECORD);
    secret["payload"]["number"] = json!("Жасырынсөз");
    secret["payload"]["person"] = json!("p-477147");
    secret["sealed"]["identity"] = json!(r#"{"name":"Жасырынаты"}"#);
    secret["sealed"]["reasons"] = json!("Жасырынмәтін");
    house.submit(&submission("t-secret-key", &[secret]), token("press_officer")).failed(3, &[]);
    let mut connection = house.intruder().await;
    let (officer, codes, records): (String, String, String) =
        sqlx::query_as("SELECT officer, codes, records FROM refusals ORDER BY id DESC LIMIT 1").fetch_one(&mut connection).await.unwrap();
    assert!(officer.contains("press_officer") && codes.contains("access.not_granted") && records.contains(RECORD));
    let words = ["Жасырын", "p-477147", "t-secret-key"];
    for (file, bytes) in house.bytes() {
        let text = String::from_utf8_lossy(&bytes);
        words.iter().for_each(|word| assert!(!text.contains(word), "{word} in {}", file.display()));
    }
}

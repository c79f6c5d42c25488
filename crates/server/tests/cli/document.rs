//! `aiqyn document`: every document of the demonstration in the three languages, what it shows and what it never lets through.

use super::support::*;
use aiqyn_law::documents::DOCUMENTS;
use aiqyn_record::{Access, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const RECORD: &str = "administrative/22-900001";

/// The first act of each documented kind in the demonstration: kind → `RECORD#VERSION`.
fn firsts(house: &House) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    for line in house.run(&["export", "acts"]).done().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |field: &str| line[field].as_str().unwrap().to_owned();
        if line["authority"]["region"] == "almaty-city" || line["authority"]["region"] == "republic" {
            found.entry((text("room"), text("act"))).or_insert_with(|| format!("{}#{}", text("record"), line["version"]));
        }
    }
    found
}

/// Who sees the records of a room, of those whose token the demonstration prints.
fn reader(room: &str) -> &'static str {
    match room {
        "administrative" | "criminal" | "suspect" | "custody" => token("auditor"),
        _ => token("prosecutor"),
    }
}

#[test]
fn every_document_is_drawn_up_in_three_languages_from_the_demonstration() {
    let house = House::demo();
    let firsts = firsts(&house);
    for document in DOCUMENTS {
        let act =
            firsts.get(&(document.room.to_owned(), document.act.to_owned())).unwrap_or_else(|| panic!("no {} in the story", document.code));
        for (lang, title) in [("kk", document.title.kk), ("ru", document.title.ru), ("en", document.title.en)] {
            let page = house.run(&["document", act, "--lang", lang, "--as", reader(document.room)]).done();
            assert!(page.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\">")), "{}", document.code);
            assert!(page.contains(&format!("<h1>{title}</h1>")), "{} {lang}", document.code);
            assert!(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"), "{page}");
            assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"), "{}", document.code);
            assert!(page.contains("<dt>") && page.contains("SHA-256"), "{}", document.code);
        }
    }
}

#[tokio::test]
async fn a_ruling_shows_who_what_and_why_and_lets_no_markup_through() {
    let house = House::demo();
    let mut ruling = warning(RECORD, "2022-01-10T15:00:00+06:00");
    ruling["sealed"]["reasons"] = json!("<script>alert(1)</script> & \"so\"");
    house.submit(&submission("d-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    house.submit(&submission("d-2", &[ruling]), token("court_clerk")).done();

    let clerk = token("court_clerk");
    let listed = house.run(&["document", RECORD, "--as", clerk, "--lang", "en"]).done();
    assert!(listed.contains(&format!("{RECORD}#3")) && listed.contains("Ruling in an administrative case"), "{listed}");

    let page = house.run(&["document", &format!("{RECORD}#3"), "--as", clerk, "--lang", "ru"]).done();
    for said in
        ["Invented Somebody", "предупреждение", "10 января 2022 г., 15:00", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ", "город Алматы"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("<script"), "{page}");

    // Corrected, and then annulled: each sheet says what became of its act. The clerk mends a slip; only another takes the ruling back.
    let mut corrected = warning(RECORD, "2022-01-10T15:00:00+06:00");
    corrected["payload"]["document"] = json!("5a".repeat(32));
    let payload = json!({ "corrects": 3, "payload": corrected["payload"].take() });
    let correction = act(RECORD, "correction/1", "2022-01-10T15:00:00+06:00", payload, json!({ "reasons": "A letter was missing." }));
    house.submit(&submission("d-3", &[correction]), clerk).done();
    let page = house.run(&["document", &format!("{RECORD}#3"), "--as", clerk, "--lang", "en"]).done();
    assert!(page.contains("corrected text is version 4"), "{page}");
    let page = house.run(&["document", &format!("{RECORD}#4"), "--as", clerk, "--lang", "en"]).done();
    assert!(page.contains("5a5a5a") && !page.contains("class=\"fate\""), "{page}");
    let annulment =
        act(RECORD, "annulment/1", "2022-01-10T17:00:00+06:00", json!({ "annuls": 3 }), json!({ "reasons": "Another person." }));
    let taken_back = submission("d-4", &[annulment]);
    assert_eq!(house.submit(&taken_back, clerk).failed(3, &[]).refusals(), ["form.annulled_alone"]);
    house.submit(&taken_back, token("judge")).done();
    let page = house.run(&["document", &format!("{RECORD}#3"), "--as", clerk, "--lang", "en"]).done();
    assert!(page.contains("ANNULLED by the act of version 5"), "{page}");
}

#[tokio::test]
async fn a_text_that_is_not_there_is_not_said_to_be_destroyed() {
    let house = House::demo();
    house.submit(&submission("d-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    house.submit(&submission("d-2", &[warning(RECORD, "2022-01-10T15:00:00+06:00")]), token("court_clerk")).done();
    let store = Store::open(&house.store(), Access::Write).await.unwrap();
    assert!(store.vault().destroy("p-900001").await.unwrap());
    store.close().await;
    let page = house.run(&["document", &format!("{RECORD}#3"), "--as", token("court_clerk"), "--lang", "en"]).done();
    assert!(page.contains("can no longer be read") && !page.contains("Invented Somebody"), "{page}");
    assert!(page.contains("nobody signed for its destruction") && !page.contains("was destroyed"), "{page}");
}

#[test]
fn what_cannot_be_drawn_up_is_refused_with_the_way_out() {
    let house = House::demo();
    house.submit(&submission("d-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    let police = token("police_officer");
    let asked = |act: &str, more: &[&str]| house.run(&[&["document", act, "--as", police], more].concat());
    asked(&format!("{RECORD}#1"), &[]).failed(2, &["protocol/1", "ruling/1, petition/1, released/1"]);
    asked(&format!("{RECORD}#9"), &[]).failed(2, &["there is no version 9"]);
    asked(&format!("{RECORD}#none"), &[]).failed(2, &["RECORD#3"]);
    asked("administrative/22-999999#1", &[]).failed(3, &["no such record is visible to this officer"]);
    house.run(&["document", &format!("{RECORD}#1"), "--as", token("medic")]).failed(3, &["no such record is visible to this officer"]);
    house.run(&["document", RECORD, "--as", "aiqyn-nobody"]).failed(3, &["proves no officer"]);
    asked(RECORD, &["--lang", "de"]).failed(2, &["kk, ru or en"]);
    house.submit(&submission("d-2", &[warning(RECORD, "2022-01-10T15:00:00+06:00")]), token("court_clerk")).done();
    asked(&format!("{RECORD}#3"), &["--out", "ruling.html"]).done();
    asked(&format!("{RECORD}#3"), &["--out", "ruling.html"]).failed(2, &["ruling.html: already there"]);
}

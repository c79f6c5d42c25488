//! Reading has a door: who may, what of whom, and what is written of it before anything is shown.

use super::support::*;
use serde_json::{Value, json};

const ALMATY: &str = "administrative/22-900001";
const KARAGANDA: &str = "administrative/22-900002";

/// A protocol on that person in Karaganda, with the identity that its police tell, or with none.
fn in_karaganda(identity: Option<&str>) -> Value {
    let mut act: Value = serde_json::from_str(&protocol(KARAGANDA).to_string().replace("almaty-city", "karaganda-region")).unwrap();
    act["payload"]["number"] = json!("ap-22-900002");
    act["sealed"] = identity.map_or(json!({}), |name| json!({ "identity": format!(r#"{{"name":"{name}"}}"#) }));
    act
}

struct Real {
    house: House,
    /// Who drew up each protocol: in Almaty, in Karaganda.
    police: Vec<String>,
}

impl Real {
    /// A real store: the person's case in Almaty, and another in Karaganda, each with a ruling.
    fn new(identity: Option<&str>) -> Self {
        let house = House::empty();
        house.run(&["found", "--origin", "record.example/reads", "--no-witness"]).done();
        let mut it = Self { house, police: Vec::new() };
        for (record, region, act) in [(ALMATY, "almaty-city", protocol(ALMATY)), (KARAGANDA, "karaganda-region", in_karaganda(identity))] {
            let there = |act: Value| -> Value { serde_json::from_str(&act.to_string().replace("almaty-city", region)).unwrap() };
            let police = it.add(&format!("police-{region}-1"), "police_officer", &format!("police/{region}"));
            let clerk = it.add(&format!("clerk-{region}-1"), "court_clerk", &format!("court/{region}/administrative"));
            it.house.submit(&submission(&format!("p-{region}"), &[act, there(sent_to_court(record))]), &police).done();
            it.house.submit(&submission(&format!("r-{region}"), &[there(warning(record, "2022-01-10T15:00:00+06:00"))]), &clerk).done();
            it.police.push(police);
        }
        it
    }

    fn add(&self, id: &str, role: &str, body: &str) -> String {
        self.house.officer(id, role, body)
    }

    fn page(&self, record: &str, who: &str) -> String {
        self.house.run(&["document", &format!("{record}#3"), "--lang", "en", "--as", who]).done()
    }

    fn reads(&self, words: &[&str], who: &str) -> Vec<Value> {
        let told = self.house.run(&[&["reads", "--format", "json", "--as", who], words].concat()).json();
        told["reads"].as_array().unwrap().clone()
    }
}

#[test]
fn a_name_is_shown_beside_another_record_only_to_whoever_may_see_the_record_that_brought_it() {
    let it = Real::new(None);
    let karaganda = it.add("prosecutor-2", "prosecutor", "prosecution/karaganda-region");
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    let page = it.page(KARAGANDA, &karaganda);
    assert!(!page.contains("Invented Somebody") && page.contains("no name that this officer may be shown"), "{page}");
    let page = it.page(KARAGANDA, &auditor);
    assert!(page.contains("Invented Somebody"), "{page}");
    // The opening stands in the journal, of the record that brought it.
    let opened = |one: &Value| one["record"] == ALMATY && one["officer"] == "auditor-1" && one["question"]["opened"].is_array();
    assert!(it.reads(&[], &auditor).iter().any(opened));
    let other = |one: &Value| one["record"] == ALMATY && one["officer"] == "prosecutor-2";
    assert!(!it.reads(&[], &auditor).iter().any(other));
}

#[test]
fn a_name_told_elsewhere_overwrites_none() {
    let it = Real::new(Some("Told Otherwise"));
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    for (record, own, other) in [(ALMATY, "Invented Somebody", "Told Otherwise"), (KARAGANDA, "Told Otherwise", "Invented Somebody")] {
        let page = it.page(record, &auditor);
        assert!(page.contains(own) && !page.contains(other), "{page}");
    }
}

#[test]
fn of_one_record_the_name_that_stands_last_is_shown() {
    let it = Real::new(None);
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    let mut mended = protocol(ALMATY);
    let payload = json!({ "corrects": 1, "payload": mended["payload"].take() });
    let sealed = json!({ "identity": r#"{"name":"Written Rightly"}"#, "reasons": "A letter was wrong." });
    let correction = act(ALMATY, "correction/1", "2022-01-10T10:00:00+06:00", payload, sealed);
    it.house.submit(&submission("c-1", &[correction]), &it.police[0]).done();
    for record in [ALMATY, KARAGANDA] {
        let page = it.page(record, &auditor);
        assert!(page.contains("Written Rightly") && !page.contains("Invented Somebody"), "{page}");
    }
}

#[test]
fn nobody_reads_a_real_store_without_a_token_and_each_work_is_its_roles() {
    let it = Real::new(None);
    let roles = [("auditor", "prosecution/republic"), ("press_officer", "prosecution/republic"), ("prosecutor", "prosecution/almaty-city")];
    let tokens: Vec<String> = roles.iter().map(|(role, body)| it.add(&format!("{role}-1"), role, body)).collect();
    let anybody: &[&[&str]] =
        &[&["due"], &["breaches"], &["sweep", "mitigation"], &["brief"], &["figure", "A1", "--members"], &["export", "figures"]];
    let works: &[(&[&str], &str)] = &[
        (&["export", "acts"], "auditor"),
        (&["export", "views"], "auditor"),
        (&["checkpoint"], "auditor"),
        (&["rebuild", "--check"], "auditor"),
        (&["rebuild"], "auditor"),
        (&["reads"], "auditor prosecutor"),
    ];
    for words in anybody.iter().chain(works.iter().map(|(words, _)| words)) {
        it.house.run(words).failed(2, &["read by its officers", "--as"]);
        it.house.run(&[words, &["--as", "aiqyn-nobody"][..]].concat()).failed(3, &["proves no officer"]);
    }
    for words in anybody {
        tokens.iter().for_each(|token| _ = it.house.run(&[words, &["--as", token.as_str()][..]].concat()).done());
    }
    for (words, allowed) in works {
        for ((role, _), token) in roles.iter().zip(&tokens) {
            let answer = it.house.run(&[words, &["--as", token.as_str()][..]].concat());
            if allowed.contains(role) {
                answer.done();
            } else {
                let refused = answer.failed(3, &["is for: auditor"]);
                assert_eq!(refused.out, "", "{words:?} {role}");
            }
        }
    }
    // Nothing was published: the press officer is let in and told so, the auditor is not let in.
    it.house.run(&["publish", "--out", "site", "--as", &tokens[0]]).failed(3, &["press_officer"]);
    it.house.run(&["publish", "--out", "site", "--as", &tokens[1]]).failed(2, &["publish"]);
}

#[test]
fn every_read_stands_in_the_journal_with_who_what_and_what_for() {
    let it = Real::new(None);
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    let prosecutor = it.add("prosecutor-1", "prosecutor", "prosecution/almaty-city");
    let away = it.add("prosecutor-2", "prosecutor", "prosecution/karaganda-region");
    it.house.run(&["record", "show", ALMATY, "--as", &prosecutor]).done();
    it.house.run(&["due", "--as", &prosecutor, "--purpose", "audit"]).done();
    it.house.run(&["figure", "A1", "--members", "--as", &away]).done();
    it.house.run(&["export", "acts", "--as", &auditor]).done();
    it.house.run(&["due", "--as", &prosecutor, "--purpose", "curiosity"]).failed(2, &["proceedings, supervision"]);
    // What was refused was shown to nobody.
    it.house.run(&["record", "show", ALMATY, "--as", &away]).failed(3, &["no such record"]);
    let told: Vec<(String, String, String)> = it
        .reads(&[], &auditor)
        .iter()
        .map(|one| {
            (
                one["officer"].as_str().unwrap().to_owned(),
                one["command"].as_str().unwrap().to_owned(),
                one["purpose"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        ("prosecutor-1", "record show", "proceedings"),
        ("prosecutor-1", "due", "audit"),
        ("prosecutor-2", "figure", "statistics"),
        ("auditor-1", "export acts", "audit"),
    ];
    assert_eq!(told, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
    // By officer, by record, by day; looking at the journal is a read too.
    assert_eq!(it.reads(&["--record", ALMATY], &auditor).len(), 1);
    assert_eq!(it.reads(&["--officer", "prosecutor-2"], &auditor).len(), 1);
    assert_eq!(it.reads(&["--day", "2022-01-10"], &auditor).len(), 0);
    assert!(it.reads(&[], &auditor).iter().filter(|one| one["command"] == "reads").count() >= 4);
    // A prosecutor is told of the readers of the region, and of who read the records that the prosecutor sees.
    let told = it.reads(&[], &away);
    assert!(told.iter().all(|one| one["officer"] == "prosecutor-2"), "{told:?}");
    let text = it.house.run(&["reads", "--record", ALMATY, "--lang", "kk", "--as", &prosecutor]).done();
    assert!(text.contains("prosecutor-1") && text.contains("іс жүргізу") && text.contains(ALMATY), "{text}");
}

#[tokio::test]
async fn what_cannot_be_recorded_is_not_shown() {
    let it = Real::new(None);
    let prosecutor = it.add("prosecutor-1", "prosecutor", "prosecution/almaty-city");
    let mut behind = it.house.intruder().await;
    let full = "CREATE TRIGGER full BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'no room'); END";
    sqlx::raw_sql(full).execute(&mut behind).await.unwrap();
    for words in [&["record", "show", ALMATY][..], &["document", &format!("{ALMATY}#3")], &["due"], &["brief"], &["figure", "A1"]] {
        let refused = it.house.run(&[words, &["--as", &prosecutor]].concat()).failed(1, &["recorded first"]);
        assert_eq!(refused.out, "", "{words:?}");
    }
    sqlx::raw_sql("DROP TRIGGER full").execute(&mut behind).await.unwrap();
    it.house.run(&["record", "show", ALMATY, "--as", &prosecutor]).done();
}

#[test]
fn a_demonstration_is_read_by_anybody_and_that_is_recorded_too() {
    let house = House::demo();
    house.run(&["due"]).done();
    house.run(&["export", "acts"]).done();
    let told = house.run(&["reads", "--format", "json"]).json();
    let told = told["reads"].as_array().unwrap();
    let ours: Vec<&str> = told.iter().rev().take(2).map(|one| one["command"].as_str().unwrap()).collect();
    assert_eq!(ours, ["export acts", "due"]);
    assert!(told.iter().all(|one| one["officer"] == "public" && one["authority"].is_null()), "{told:?}");
}

#[test]
fn a_record_outside_ones_sight_is_opened_with_a_reason_and_reviewed_by_another() {
    let it = Real::new(None);
    let police = it.add("police-9", "police_officer", "police/karaganda-region");
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    let prosecutor = it.add("prosecutor-2", "prosecutor", "prosecution/karaganda-region");
    let show = ["record", "show", ALMATY, "--as", &police];
    it.house.run(&show).failed(3, &["no such record"]);
    it.house.run(&[&show[..], &["--break-glass", " "]].concat()).failed(2, &["names the reason"]);
    it.house.run(&["record", "show", "administrative/22-999999", "--as", &police, "--break-glass", "x"]).failed(3, &["no such record"]);
    it.house.run(&[&show[..], &["--break-glass", "The person is in danger."]].concat()).done();
    // For four hours it stays open, to the one who opened it.
    it.house.run(&show).done();
    assert!(it.page(ALMATY, &police).contains("Invented Somebody"));
    it.house.run(&["record", "show", ALMATY, "--as", &prosecutor]).failed(3, &["no such record"]);

    let alerts = it.house.run(&["reads", "--alerts", "--format", "json", "--as", &auditor]).json();
    let alert = &alerts["alerts"][0];
    assert_eq!((&alert["officer"], &alert["record"], &alert["overdue"]), (&json!("police-9"), &json!(ALMATY), &json!(false)));
    let due = it.house.run(&["due", "--as", &prosecutor]).done();
    assert!(due.contains("police-9 opened") && due.contains("The person is in danger."), "{due}");
    assert!(!it.house.run(&["due", "--as", &police]).done().contains("opened administrative"));

    let id = alert["id"].to_string();
    let review = |who: &str| it.house.run(&["reads", "review", &id, "--found", "In order.", "--as", who]);
    review(&police).failed(3, &["auditor, prosecutor"]);
    review(&auditor).done();
    review(&auditor).failed(2, &["nothing numbered"]);
    assert_eq!(it.house.run(&["reads", "--alerts", "--format", "json", "--as", &auditor]).json(), json!({ "alerts": [] }));
}

#[tokio::test]
async fn glass_closes_after_four_hours() {
    let it = Real::new(None);
    let police = it.add("police-9", "police_officer", "police/karaganda-region");
    it.house.run(&["record", "show", ALMATY, "--as", &police, "--break-glass", "In danger."]).done();
    it.house.tamper("UPDATE reads SET at = at - 4 * 3600 * 1000000, until = until - 4 * 3600 * 1000000 WHERE kind = 'break_glass'").await;
    it.house.run(&["record", "show", ALMATY, "--as", &police]).failed(3, &["no such record"]);
    // After 72 hours its review is overdue.
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    it.house.tamper("UPDATE reads SET at = at - 69 * 3600 * 1000000 WHERE kind = 'break_glass'").await;
    assert!(it.house.run(&["reads", "--alerts", "--as", &auditor]).done().contains("OVERDUE"));
}

#[test]
fn a_person_s_key_is_destroyed_by_two_and_pages_say_by_whom() {
    let it = Real::new(None);
    let proposer = it.add("prosecutor-1", "prosecutor", "prosecution/almaty-city");
    let second = it.add("prosecutor-3", "prosecutor", "prosecution/almaty-city");
    let away = it.add("prosecutor-4", "prosecutor", "prosecution/west-kazakhstan-region");
    let auditor = it.add("auditor-1", "auditor", "prosecution/republic");
    let person = "p-900001";
    let run = |words: &[&str], who: &str| it.house.run(&[&["person", "destroy-key", person][..], words, &["--as", who]].concat());
    run(&["--confirm"], &second).failed(2, &["nobody proposed"]);
    run(&["--reason", "Acquitted."], &auditor).failed(3, &["prosecutor"]);
    run(&["--reason", "Acquitted."], &away).failed(3, &["no such record"]);
    run(&["--reason", "Acquitted."], &proposer).done();
    run(&["--reason", "Acquitted."], &second).failed(2, &["--confirm"]);
    run(&["--confirm"], &proposer).failed(3, &["does not confirm"]);
    assert!(it.page(ALMATY, &proposer).contains("Invented Somebody"));
    assert!(run(&["--confirm"], &second).done().contains("prosecutor-1 and prosecutor-3"));
    let page = it.page(ALMATY, &proposer);
    assert!(!page.contains("Invented Somebody") && page.contains("the name can no longer be read"), "{page}");
    for said in ["proposed by prosecutor-1", "confirmed by prosecutor-3", "Acquitted."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    run(&["--confirm"], &second).done();
    it.house.run(&["verify"]).done();
}

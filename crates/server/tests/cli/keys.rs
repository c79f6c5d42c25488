//! Keys and the clock: who needs which, what is too open, what is another store's, and what a leap of the clock asks for.
#![cfg(unix)]

use super::support::*;
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

const RECORD: &str = "administrative/22-900001";

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn who_reads_needs_no_key_and_who_writes_none_that_signs() {
    let house = House::demo();
    let keys = house.store().join("keys");
    let whole = submission("t-1", &[protocol(RECORD)]);
    std::fs::rename(keys.join("signer"), house.path().join("signer")).unwrap();
    house.submit(&whole, token("police_officer")).done();
    house.run(&["checkpoint"]).failed(1, &["keys/signer/log.key", "missing"]);
    let signed = house.run(&["checkpoint", "--signer", "signer"]).done();
    std::fs::rename(keys.join("vault"), house.path().join("vault")).unwrap();
    std::fs::rename(&keys, house.path().join("away")).unwrap();
    for words in [&["brief"][..], &["export", "acts"], &["verify"], &["due"]] {
        house.run(words).done();
    }
    house.run(&["record", "show", RECORD, "--as", token("police_officer")]).done();
    house.write("note.txt", signed);
    house.run(&["verify", "--checkpoint", "note.txt"]).done();
    let again = ["submit", "submission.json", "--as", token("police_officer")];
    house.run(&again).failed(1, &["keys/vault/wrapping.key", "missing"]);
    house.run(&[&again[..], &["--vault", "vault"]].concat()).done();
}

#[test]
fn keys_that_others_can_read_are_refused_with_the_chmod_that_cures_it() {
    let house = House::demo();
    house.write("submission.json", submission("t-1", &[protocol(RECORD)]).to_string());
    let submit = ["submit", "submission.json", "--as", token("police_officer")];
    for (place, open, closed, words) in [
        ("keys/vault/wrapping.key", 0o644, 0o600, &submit[..]),
        ("keys/vault/persons.keys", 0o620, 0o600, &submit),
        ("keys/vault", 0o711, 0o700, &submit),
        ("keys/signer/log.key", 0o604, 0o600, &["checkpoint"]),
        ("keys/signer", 0o750, 0o700, &["checkpoint"]),
        ("keys/reader/list.key", 0o640, 0o600, &["brief"]),
    ] {
        let path = house.store().join(place);
        mode(&path, open);
        house.run(words).failed(1, &[place, &format!("{open:04o}"), "chmod go= "]);
        mode(&path, closed);
    }
    house.run(&submit).done();
    house.run(&["checkpoint"]).done();
}

#[tokio::test]
async fn another_stores_wrapping_key_is_refused_at_opening() {
    let (house, other) = (House::demo(), House::empty());
    other.run(&["found", "--origin", "record.example/other", "--no-witness"]).done();
    house.write("submission.json", submission("t-1", &[protocol(RECORD)]).to_string());
    let submit = ["submit", "submission.json", "--as", token("police_officer")];
    let (own, theirs) = (house.store().join("keys/vault/wrapping.key"), other.store().join("keys/vault/wrapping.key"));
    let kept = std::fs::read(&own).unwrap();
    std::fs::write(&own, std::fs::read(theirs).unwrap()).unwrap();
    house.run(&submit).failed(1, &["wrapping.key", "not the key that wraps"]);
    // A store founded before it kept the check value finds out by a slot that stands, and keeps the value then.
    let mut behind = house.intruder().await;
    sqlx::query("DELETE FROM meta WHERE key = 'wrapping_check'").execute(&mut behind).await.unwrap();
    house.run(&submit).failed(1, &["wrapping.key", "not the key that wraps"]);
    std::fs::write(&own, kept).unwrap();
    house.run(&submit).done();
    let checks: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM meta WHERE key = 'wrapping_check'").fetch_one(&mut behind).await.unwrap();
    assert_eq!(checks, 1);
}

#[tokio::test]
async fn a_clock_that_leaps_waits_for_two_officers_who_looked_at_another() {
    let house = House::empty();
    house.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
    house.audited();
    let police = house.officer("police-1", "police_officer", "police/almaty-city");
    let prosecutor = house.officer("prosecutor-1", "prosecutor", "prosecution/almaty-city");
    let auditor = house.officer("auditor-1", "auditor", "prosecution/almaty-city");
    house.submit(&submission("t-1", &[protocol(RECORD)]), &police).done();
    house.submit(&submission("t-2", &[sent_to_court(RECORD)]), &police).done();
    let shown = || aiqyn_desk::clock::wall_clock().to_string();
    let confirm = |token: &str, shown: &str| house.run(&["hour", "confirm", "--shown", shown, "--as", token]);
    confirm(&prosecutor, &shown()).failed(2, &["nothing to confirm"]);
    // The last act was recorded eight days ago, as far as the store knows.
    house.tamper("UPDATE head SET last_recorded_at = last_recorded_at - 8 * 86400000000").await;
    let third = submission("t-3", &[protocol("administrative/22-900002")]);
    let acts = house.acts();
    house.submit(&third, &police).failed(1, &["so long a silence", "aiqyn hour confirm", "0 of 2"]);
    confirm(&police, &shown()).failed(3, &["a prosecutor or an auditor"]);
    confirm(&prosecutor, "2022-01-10T10:00:00+06:00").failed(2, &["set this machine's clock right"]);
    assert!(confirm(&prosecutor, &shown()).done().contains("1 more must confirm"));
    confirm(&prosecutor, &shown()).failed(3, &["another must"]);
    house.submit(&third, &police).failed(1, &["1 of 2"]);
    assert_eq!(house.acts(), acts);
    assert!(confirm(&auditor, &shown()).done().contains("the door is open"));
    house.submit(&third, &police).done();
    // Both stand in the journal, and are under the log.
    let reads = house.run(&["reads", "--format", "json", "--as", &auditor]).json();
    let clock: Vec<&serde_json::Value> = reads["reads"].as_array().unwrap().iter().filter(|one| one["kind"] == "clock").collect();
    assert_eq!(clock.iter().map(|one| one["officer"].as_str().unwrap()).collect::<Vec<_>>(), ["prosecutor-1", "auditor-1"]);
    assert!(clock.iter().all(|one| one["question"]["shown"].is_string() && one["question"]["after"].is_string()), "{clock:?}");
    // A later leap asks again.
    house.tamper("UPDATE head SET last_recorded_at = last_recorded_at - 9 * 86400000000").await;
    house.submit(&submission("t-4", &[protocol("administrative/22-900003")]), &police).failed(1, &["0 of 2"]);
    assert!(json!(house.run(&["brief", "--as", &police]).done()).is_string(), "reading goes on");
}

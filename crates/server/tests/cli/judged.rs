//! `verify --law`: every act judged anew by the law of its day, so that a forgery with all its hashes is named with what it breaks; and
//! `rebuild`, which makes no tampered record look whole.

use super::support::*;
use aiqyn_record::canonical;
use aiqyn_record::merkle::{Frontier, leaf_hash};
use serde_json::{Value, json};
use sqlx::{Connection as _, SqliteConnection};

#[test]
fn every_act_of_the_demonstration_is_judged_anew_and_stands() {
    let house = House::demo();
    let protocols = [protocol("administrative/22-900001")];
    house.submit(&submission("t-1", &protocols), token("police_officer")).done();
    // A refusal too: what comes after it commits to it.
    house.submit(&submission("t-2", &protocols), token("medic")).failed(3, &[]);
    house.submit(&submission("t-3", &[protocol("administrative/22-900002")]), token("police_officer")).done();
    let said = house.run(&["verify", "--law"]).done();
    assert!(said.contains(&format!("judged {} acts anew by the law of their days\n", house.acts())), "{said}");
    assert!(!said.contains("not judged"), "{said}");
}

async fn lines(behind: &mut SqliteConnection) -> Vec<Value> {
    let lines: Vec<Vec<u8>> = sqlx::query_scalar("SELECT line FROM acts ORDER BY seq").fetch_all(behind).await.unwrap();
    lines.iter().map(|line| serde_json::from_slice(line).unwrap()).collect()
}

/// Rewrites the first act that fits as somebody with the file can, with its columns and with every hash of the log. Returns its position.
async fn forge(house: &House, fits: impl Fn(&Value) -> bool, change: impl Fn(&mut Value)) -> u64 {
    let mut behind = house.intruder().await;
    let mut lines = lines(&mut behind).await;
    let line = lines.iter_mut().find(|line| fits(line)).expect("an act to forge");
    change(line);
    let seq = line["seq"].as_u64().unwrap();
    let occurred_at = aiqyn_law::kernel::Moment::parse(line["occurred_at"].as_str().unwrap()).unwrap();
    sqlx::query("UPDATE acts SET line = $1, occurred_at = $2 WHERE seq = $3")
        .bind(canonical(line))
        .bind(occurred_at.micros())
        .bind(seq as i64)
        .execute(&mut behind)
        .await
        .unwrap();
    let (mut frontier, mut nodes) = (Frontier::default(), Vec::new());
    for line in &lines {
        frontier.push(leaf_hash(&canonical(line)), |node| nodes.push(node));
    }
    let mut all = behind.begin().await.unwrap();
    sqlx::query("DELETE FROM log_nodes").execute(&mut *all).await.unwrap();
    for node in nodes {
        let insert = sqlx::query("INSERT INTO log_nodes VALUES ($1, $2, $3)").bind(i64::from(node.id.0)).bind(node.id.1 as i64);
        insert.bind(&node.hash[..]).execute(&mut *all).await.unwrap();
    }
    all.commit().await.unwrap();
    behind.close().await.unwrap();
    seq
}

/// An act to forge, how, and what is said of it. What its officer signed, and in what office, is named by `verify` alone already.
type Forgery = (fn(&Value) -> bool, fn(&mut Value), &'static str);

/// So many of them are.
const SIGNED: usize = 3;

const FORGED: &[Forgery] = &[
    // Done by a role that never does it.
    (|line| line["act"] == "ruling/1", |line| line["authority"]["role"] = json!("medic"), "access.not_granted"),
    // Done before it could be.
    (|line| line["act"] == "ruling/1", |line| line["occurred_at"] = json!("2031-01-01T00:00:00Z"), "form.future"),
    // Of another person.
    (|line| line["act"] == "protocol/1", |line| line["payload"]["age"] = json!(44), "access.unsigned"),
    // A breach that the facts do not show, in the place of the one they do.
    (|line| line["act"] == "breach/1", |line| line["payload"]["by_minutes"] = json!(1_000_007), "says so"),
    (
        |line| line["act"] == "breach/1",
        |line| line["payload"]["rule"] = json!("administrative.arrest_barred"),
        "it says that administrative.arrest_barred was broken, which the acts before it do not show",
    ),
    // A decision that rests on something else.
    (
        |line| line.get("rests_on").is_some_and(|lines| !lines.as_array().unwrap().is_empty()),
        |line| line["rests_on"][0]["leaf"] = json!("0".repeat(64)),
        "it rests on another version",
    ),
    (
        |line| line.get("rests_on").is_some_and(|lines| !lines.as_array().unwrap().is_empty()),
        |line| line["rests_on"] = json!([]),
        "it says that it rests on versions []",
    ),
];

#[tokio::test]
async fn a_forged_act_with_all_its_hashes_is_named_with_what_it_breaks() {
    let mut named = 0;
    for (n, (fits, change, said)) in FORGED.iter().enumerate() {
        let house = House::demo();
        house.write("note.txt", house.run(&["checkpoint"]).done());
        let seq = forge(&house, fits, change).await;
        // Whoever forges can make views and tally fit as well.
        house.run(&["rebuild"]).done();
        let plain = house.run(&["verify"]);
        if n < SIGNED {
            plain.failed(1, &[&format!("act {seq} ("), "register of officers"]);
        } else {
            plain.done();
        }
        house.run(&["verify", "--law"]).failed(1, &[&format!("act {seq} ("), said]);
        // Against what is kept elsewhere it does not even fit the log.
        house.run(&["verify", "--checkpoint", "note.txt"]).failed(1, &["checkpoint"]);
        named += 1;
    }
    println!("named {named} of {}", FORGED.len());
}

#[tokio::test]
async fn nothing_is_rebuilt_from_a_record_that_does_not_fit_its_log() {
    for (change, said) in [
        ("UPDATE acts SET occurred_at = occurred_at + 1 WHERE seq = 5", "act 5: occurred_at"),
        ("UPDATE log_nodes SET hash = zeroblob(32) WHERE level = 0 AND idx = 6", "act 7: its line is not the one that was logged"),
        ("UPDATE submissions SET officer = 'somebody' WHERE first_seq = 1", "act 1: "),
        ("DELETE FROM sealed", "is MISSING from the vault"),
    ] {
        let house = House::demo();
        house.tamper(change).await;
        house.tamper("DELETE FROM views WHERE record = 'administrative/22-000002'").await;
        house.run(&["rebuild"]).failed(1, &["nothing was rebuilt", said]);
        house.run(&["rebuild", "--check"]).failed(1, &["administrative/22-000002: missing"]);
        house.run(&["verify"]).failed(1, &[said]);
    }
}

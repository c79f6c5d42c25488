//! An intruder with the file: every change to an act is found and the act named; a checkpoint finds the rest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use aiqyn_record::checkpoint::Verifier;
use aiqyn_record::merkle::{Frontier, Node, leaf_hash};
use aiqyn_record::verify::{NotVerified, Witness};
use aiqyn_record::{Access, Misfit, Store, StoreError, verify};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngSeed, TestRunner};
use sqlx::{AssertSqlSafe, Row, SqliteConnection};
use support::*;
use tempfile::tempdir;

const ACTS: u64 = 60;

async fn run(connection: &mut SqliteConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap();
}

async fn misfit(store: &Store) -> Misfit {
    match verify(store, None, |_, _| {}).await {
        Err(NotVerified::Misfit(misfit)) => misfit,
        other => panic!("not found: {other:?}"),
    }
}

/// Changes one byte of one column of an act, and undoes it. False if the schema itself does not let it be.
async fn change_a_byte(behind: &mut SqliteConnection, store: &Store, seq: u64, column: &str, at: usize, mask: u8) -> bool {
    run(behind, "SAVEPOINT change").await;
    let row = sqlx::query(AssertSqlSafe(format!("SELECT {column} FROM acts WHERE seq = {seq}"))).fetch_one(&mut *behind).await.unwrap();
    let update = match column {
        "seq" | "recorded_at" | "occurred_at" | "version" => {
            let mut bytes = row.get::<i64, _>(0).to_be_bytes();
            bytes[at % 8] ^= mask;
            format!("UPDATE acts SET {column} = {} WHERE seq = {seq}", i64::from_be_bytes(bytes))
        }
        _ => {
            let mut bytes = row.get_unchecked::<Vec<u8>, _>(0);
            let at = at % bytes.len();
            bytes[at] ^= mask;
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let kind = if column == "line" { "BLOB" } else { "TEXT" };
            format!("UPDATE acts SET {column} = CAST(x'{hex}' AS {kind}) WHERE seq = {seq}")
        }
    };
    let changed = sqlx::raw_sql(AssertSqlSafe(update)).execute(&mut *behind).await.is_ok();
    if changed {
        run(behind, "RELEASE change").await;
        let found = misfit(store).await;
        assert_eq!(found.seq, Some(seq), "column {column}, byte {at}, mask {mask:#04x}: {found}");
    } else {
        run(behind, "ROLLBACK TO change").await;
        run(behind, "RELEASE change").await;
    }
    changed
}

#[tokio::test]
async fn two_hundred_changed_bytes_are_found_and_named() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, ACTS).await;
    store.close().await;
    let mut behind = intruder(dir.path()).await;
    lift_guards(&mut behind).await;
    run(&mut behind, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; CREATE TABLE kept AS SELECT * FROM acts").await;
    let store = Store::open(dir.path(), Access::Read).await.unwrap();
    verify(&store, None, |_, _| {}).await.unwrap();

    let columns = ["seq", "recorded_at", "occurred_at", "incident", "room", "record", "version", "act", "line", "line", "line", "line"];
    let change = (1..=ACTS, prop::sample::select(columns.to_vec()), 0_usize..10_000, 1_u8..=255);
    let mut runner = TestRunner::new(ProptestConfig { rng_seed: RngSeed::Fixed(2022), ..ProptestConfig::default() });
    let mut found = 0;
    while found < 200 {
        let (seq, column, at, mask) = change.new_tree(&mut runner).unwrap().current();
        if change_a_byte(&mut behind, &store, seq, column, at, mask).await {
            found += 1;
            run(&mut behind, "BEGIN; DELETE FROM acts; INSERT INTO acts SELECT * FROM kept; COMMIT").await;
        }
    }
    verify(&store, None, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn what_stands_beside_the_acts_is_held_against_them() {
    let changes = [
        ("UPDATE log_nodes SET hash = zeroblob(32) WHERE level = 0 AND idx = 6", Some(7)),
        ("UPDATE log_nodes SET hash = zeroblob(32) WHERE level = 2 AND idx = 3", Some(16)),
        ("DELETE FROM log_nodes WHERE level = 1 AND idx = 4", Some(10)),
        ("INSERT INTO log_nodes VALUES (9, 0, zeroblob(32))", None),
        ("DELETE FROM acts WHERE seq = 20", Some(20)),
        ("DELETE FROM acts WHERE seq = 60", Some(60)),
        ("UPDATE submissions SET last_seq = last_seq - 1 WHERE first_seq = 4", Some(6)),
        ("DELETE FROM submissions WHERE first_seq = 4", Some(4)),
        ("DELETE FROM submissions WHERE first_seq = 58", Some(58)),
        ("UPDATE versions SET version = version + 1 WHERE key = 'record:r-7'", None),
        ("DELETE FROM versions WHERE key = 'person:p-1'", None),
        ("DELETE FROM lookups WHERE key = 'person:p-1' AND record = (SELECT MIN(record) FROM lookups WHERE key = 'person:p-1')", None),
        ("INSERT INTO lookups VALUES ('person:p-8', 'r-1')", None),
        ("UPDATE head SET last_recorded_at = last_recorded_at + 1", None),
        // Two acts change places, with all their columns.
        (
            "UPDATE acts SET seq = 100 WHERE seq = 10; UPDATE acts SET seq = 10 WHERE seq = 11; UPDATE acts SET seq = 11 WHERE seq = 100",
            Some(10),
        ),
    ];
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, ACTS).await;
    store.close().await;
    for (change, seq) in changes {
        let copy = tempdir().unwrap();
        std::fs::create_dir(copy.path().join("keys")).unwrap();
        for name in ["record.sqlite", "keys/log.key", "keys/wrapping.key", "keys/persons.keys"] {
            std::fs::copy(dir.path().join(name), copy.path().join(name)).unwrap();
        }
        let mut behind = intruder(copy.path()).await;
        lift_guards(&mut behind).await;
        run(&mut behind, &format!("PRAGMA foreign_keys = OFF; {change}")).await;
        let store = Store::open(copy.path(), Access::Read).await.unwrap();
        let found = misfit(&store).await;
        assert_eq!(found.seq, seq, "{change}: {found}");
    }
}

#[tokio::test]
async fn acts_and_the_founding_cannot_be_changed_through_sql_alone() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, 3).await;
    let mut behind = intruder(dir.path()).await;
    for sql in [
        "UPDATE acts SET room = 'x'",
        "DELETE FROM acts WHERE seq = 3",
        "UPDATE log_nodes SET hash = zeroblob(32)",
        "DELETE FROM log_nodes",
        "UPDATE submissions SET officer = 'x'",
        "DELETE FROM submissions",
        "UPDATE meta SET value = 'false' WHERE key = 'demonstration'",
        "DELETE FROM meta WHERE key = 'demonstration'",
        "INSERT OR REPLACE INTO meta VALUES ('demonstration', 'false')",
    ] {
        assert!(sqlx::raw_sql(sql).execute(&mut behind).await.is_err(), "{sql}");
    }
    // With the guards lifted, the founding's signature tells.
    lift_guards(&mut behind).await;
    run(&mut behind, "UPDATE meta SET value = 'false' WHERE key = 'demonstration'").await;
    store.close().await;
    assert!(matches!(Store::open(dir.path(), Access::Read).await, Err(StoreError::Corrupt { .. })));
}

/// Writes the log anew over the acts as they stand, as an operator with the file can.
async fn rewrite_log(behind: &mut SqliteConnection) {
    let lines: Vec<Vec<u8>> = sqlx::query_scalar("SELECT line FROM acts ORDER BY seq").fetch_all(&mut *behind).await.unwrap();
    let (mut frontier, mut nodes) = (Frontier::default(), Vec::new());
    for line in &lines {
        frontier.push(leaf_hash(line), |node| nodes.push(node));
    }
    run(behind, "DELETE FROM log_nodes").await;
    for Node { id: (level, index), hash } in nodes {
        sqlx::query("INSERT INTO log_nodes VALUES ($1, $2, $3)")
            .bind(i64::from(level))
            .bind(index as i64)
            .bind(&hash[..])
            .execute(&mut *behind)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_checkpoint_finds_an_act_rewritten_with_all_its_hashes() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, 21).await;
    let note = store.checkpoint().await.unwrap();
    let verifier = store.verifier().to_string();
    let mut author = Author { next: 21, ..Author::default() };
    store.append(batch(vec![author.commit("later", &["x", "y"])])).await.unwrap();
    let witness = Witness { note: &note, verifier: None };
    let verified = verify(&store, Some(witness), |_, _| {}).await.unwrap();
    assert_eq!((verified.size, verified.checkpoint.unwrap().size), (23, 21));
    store.close().await;

    let mut behind = intruder(dir.path()).await;
    lift_guards(&mut behind).await;
    run(&mut behind, "UPDATE acts SET line = CAST(replace(CAST(line AS TEXT), 'k-6', 'k-7') AS BLOB) WHERE seq = 8").await;
    let store = Store::open(dir.path(), Access::Read).await.unwrap();
    assert_eq!(misfit(&store).await.seq, Some(8));
    rewrite_log(&mut behind).await;
    verify(&store, None, |_, _| {}).await.expect("without a witness the forgery is perfect");
    let parsed = Verifier::parse(&verifier).unwrap();
    for verifier in [None, Some(&parsed)] {
        match verify(&store, Some(Witness { note: &note, verifier }), |_, _| {}).await {
            Err(NotVerified::Misfit(misfit)) => assert_eq!(misfit.place, "checkpoint"),
            other => panic!("{other:?}"),
        }
    }
    // The end cut off, all hashes and counts made to fit.
    run(&mut behind, "PRAGMA foreign_keys = OFF; DELETE FROM submissions WHERE last_seq > 18; DELETE FROM acts WHERE seq > 18").await;
    rewrite_log(&mut behind).await;
    run(&mut behind, "UPDATE head SET size = 18, last_recorded_at = (SELECT MAX(recorded_at) FROM acts)").await;
    match verify(&store, Some(witness), |_, _| {}).await {
        Err(NotVerified::Misfit(misfit)) => assert!(misfit.what.contains("removed"), "{misfit}"),
        other => panic!("{other:?}"),
    }
    // A checkpoint that was itself altered, or is another log's.
    let altered = note.replace("\n21\n", "\n18\n");
    let refused = verify(&store, Some(Witness { note: &altered, verifier: None }), |_, _| {}).await;
    assert!(matches!(refused, Err(NotVerified::Checkpoint(_))));
}

#[tokio::test]
async fn a_byte_changed_in_the_file_itself_is_found() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, ACTS).await;
    let line = store.acts_from(33, 1).await.unwrap().remove(0).line;
    store.close().await;
    let path = dir.path().join("record.sqlite");
    let whole = std::fs::read(&path).unwrap();
    let at = whole.windows(line.len()).position(|window| window == line).unwrap();
    for offset in (0..line.len()).step_by(9) {
        let mut altered = whole.clone();
        altered[at + offset] ^= 0x04;
        std::fs::write(&path, &altered).unwrap();
        let store = Store::open(dir.path(), Access::Read).await.unwrap();
        let found = misfit(&store).await;
        assert_eq!(found.seq, Some(33), "byte {offset}: {found}");
        store.close().await;
    }
}

#[tokio::test]
async fn a_record_cut_behind_the_head_is_read_but_not_written_to() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, 9).await;
    store.close().await;
    let mut behind = intruder(dir.path()).await;
    lift_guards(&mut behind).await;
    run(&mut behind, "PRAGMA foreign_keys = OFF; DELETE FROM acts WHERE seq = 9").await;
    assert!(matches!(Store::open(dir.path(), Access::Write).await, Err(StoreError::Corrupt { .. })));
    let store = Store::open(dir.path(), Access::Read).await.unwrap();
    assert_eq!(misfit(&store).await.seq, Some(9));
}

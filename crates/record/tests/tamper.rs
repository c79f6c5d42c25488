//! An intruder with the file: every change to an act is found and the act named; a checkpoint finds the rest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::checkpoint::Verifier;
use aiqyn_record::merkle::{Frontier, Node, leaf_hash};
use aiqyn_record::verify::{NotVerified, Witness};
use aiqyn_record::{Access, Engine, Misfit, Store, StoreError, verify};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngSeed, TestRunner};

const ACTS: u64 = 60;

async fn misfit(store: &Store) -> Misfit {
    match verify(store, None, |_, _| {}).await {
        Err(NotVerified::Misfit(misfit)) => misfit,
        other => panic!("not found: {other:?}"),
    }
}

told_to_both!(
    two_hundred_changed_bytes_are_found_and_named,
    what_stands_beside_the_acts_is_held_against_them,
    acts_and_the_founding_cannot_be_changed_through_sql_alone,
    a_checkpoint_finds_an_act_rewritten_with_all_its_hashes,
    a_record_cut_behind_the_head_is_read_but_not_written_to,
);

/// Changes one byte of one column of an act. False if the engine itself does not let it be.
async fn change_a_byte(behind: &mut Intruder, store: &Store, seq: u64, column: &str, at: usize, mask: u8) -> bool {
    let update = match column {
        "seq" | "recorded_at" | "occurred_at" | "version" => {
            let mut bytes = behind.number(&format!("SELECT {column} FROM acts WHERE seq = {seq}")).await.to_be_bytes();
            bytes[at % 8] ^= mask;
            format!("UPDATE acts SET {column} = {} WHERE seq = {seq}", i64::from_be_bytes(bytes))
        }
        _ => {
            let read = if column == "line" { column.to_owned() } else { behind.bytes_of(column) };
            let mut bytes = behind.bytes(&format!("SELECT {read} FROM acts WHERE seq = {seq}")).await.remove(0);
            let at = at % bytes.len();
            bytes[at] ^= mask;
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let value = if column == "line" { behind.blob(&hex) } else { behind.text(&hex) };
            format!("UPDATE acts SET {column} = {value} WHERE seq = {seq}")
        }
    };
    let changed = behind.try_run(&update).await.is_ok();
    if changed {
        let found = misfit(store).await;
        assert_eq!(found.seq, Some(seq), "column {column}, byte {at}, mask {mask:#04x}: {found}");
    }
    changed
}

async fn two_hundred_changed_bytes_are_found_and_named(house: House) {
    let store = house.found().await;
    fill(&store, ACTS).await;
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    behind.run("CREATE TABLE kept AS SELECT * FROM acts").await;
    let store = house.open(Access::Read).await;
    verify(&store, None, |_, _| {}).await.unwrap();

    let columns = ["seq", "recorded_at", "occurred_at", "incident", "room", "record", "version", "act", "line", "line", "line", "line"];
    let change = (1..=ACTS, prop::sample::select(columns.to_vec()), 0_usize..10_000, 1_u8..=255);
    let mut runner = TestRunner::new(ProptestConfig { rng_seed: RngSeed::Fixed(2022), ..ProptestConfig::default() });
    let mut found = 0;
    while found < 200 {
        let (seq, column, at, mask) = change.new_tree(&mut runner).unwrap().current();
        if change_a_byte(&mut behind, &store, seq, column, at, mask).await {
            found += 1;
            behind.run("BEGIN; DELETE FROM acts; INSERT INTO acts SELECT * FROM kept; COMMIT").await;
        }
    }
    verify(&store, None, |_, _| {}).await.unwrap();
}

async fn what_stands_beside_the_acts_is_held_against_them(house: House) {
    let changes = [
        ("UPDATE log_nodes SET hash = {zeros} WHERE level = 0 AND idx = 6", Some(7)),
        ("UPDATE log_nodes SET hash = {zeros} WHERE level = 2 AND idx = 3", Some(16)),
        ("DELETE FROM log_nodes WHERE level = 1 AND idx = 4", Some(10)),
        ("INSERT INTO log_nodes VALUES (9, 0, {zeros})", None),
        ("DELETE FROM acts WHERE seq = 20", Some(20)),
        ("DELETE FROM acts WHERE seq = 60", Some(60)),
        ("UPDATE acts SET seq = 1291845692 WHERE seq = 60", Some(60)),
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
    for (change, seq) in changes {
        let house = House::on(house.engine).await;
        let store = house.found().await;
        fill(&store, ACTS).await;
        store.close().await;
        let mut behind = house.intruder().await;
        behind.lift_guards().await;
        behind.run(change).await;
        let store = house.open(Access::Read).await;
        let found = misfit(&store).await;
        assert_eq!(found.seq, seq, "{change}: {found}");
    }
}

async fn acts_and_the_founding_cannot_be_changed_through_sql_alone(house: House) {
    let store = house.found().await;
    fill(&store, 3).await;
    let mut behind = house.intruder().await;
    for sql in [
        "UPDATE acts SET room = 'x'",
        "DELETE FROM acts WHERE seq = 3",
        "UPDATE log_nodes SET hash = {zeros}",
        "DELETE FROM log_nodes",
        "UPDATE submissions SET officer = 'x'",
        "DELETE FROM submissions",
        "UPDATE meta SET value = 'false' WHERE key = 'demonstration'",
        "DELETE FROM meta WHERE key = 'demonstration'",
        "INSERT INTO meta VALUES ('demonstration', 'false') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    ] {
        assert!(behind.try_run(sql).await.is_err(), "{sql}");
    }
    match house.engine {
        Engine::Sqlite => assert!(behind.try_run("INSERT OR REPLACE INTO meta VALUES ('demonstration', 'false')").await.is_err()),
        Engine::Postgres => {
            for table in ["acts", "acts CASCADE", "log_nodes", "submissions", "refusals", "refusals CASCADE", "meta"] {
                assert!(behind.try_run(&format!("TRUNCATE {table}")).await.is_err(), "{table}");
            }
        }
    }
    // With the guards lifted, the founding's signature tells.
    behind.lift_guards().await;
    behind.run("UPDATE meta SET value = 'false' WHERE key = 'demonstration'").await;
    store.close().await;
    assert!(matches!(house.try_open(Access::Read).await, Err(StoreError::Corrupt { .. })));
}

/// Writes the log anew over the acts as they stand, as an operator with the file can.
async fn rewrite_log(behind: &mut Intruder) {
    let lines = behind.bytes("SELECT line FROM acts ORDER BY seq").await;
    let (mut frontier, mut nodes) = (Frontier::default(), Vec::new());
    for line in &lines {
        frontier.push(leaf_hash(line), |node| nodes.push(node));
    }
    behind.run("DELETE FROM log_nodes").await;
    for Node { id: (level, index), hash } in nodes {
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let insert = format!("INSERT INTO log_nodes VALUES ({level}, {index}, {})", behind.blob(&hex));
        behind.run(&insert).await;
    }
}

async fn a_checkpoint_finds_an_act_rewritten_with_all_its_hashes(house: House) {
    let store = house.found().await;
    fill(&store, 21).await;
    let note = store.checkpoint().await.unwrap();
    let verifier = store.verifier().to_string();
    let mut author = Author { next: 21, ..Author::default() };
    store.append(batch(vec![author.commit("later", &["x", "y"])])).await.unwrap();
    let witness = Witness { note: &note, verifier: None };
    let verified = verify(&store, Some(witness), |_, _| {}).await.unwrap();
    assert_eq!((verified.size, verified.checkpoint.unwrap().size), (23, 21));
    store.close().await;

    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    let line = String::from_utf8(behind.bytes("SELECT line FROM acts WHERE seq = 8").await.remove(0)).unwrap();
    let forged: String = line.replace("k-6", "k-7").bytes().map(|byte| format!("{byte:02x}")).collect();
    let update = format!("UPDATE acts SET line = {} WHERE seq = 8", behind.blob(&forged));
    behind.run(&update).await;
    let store = house.open(Access::Read).await;
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
    behind.run("DELETE FROM submissions WHERE last_seq > 18; DELETE FROM acts WHERE seq > 18").await;
    rewrite_log(&mut behind).await;
    behind.run("UPDATE head SET size = 18, last_recorded_at = (SELECT MAX(recorded_at) FROM acts)").await;
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
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    fill(&store, ACTS).await;
    let line = store.acts_from(33, 1).await.unwrap().remove(0).line;
    store.close().await;
    let path = house.path().join("record.sqlite");
    let whole = std::fs::read(&path).unwrap();
    let at = whole.windows(line.len()).position(|window| window == line).unwrap();
    for offset in (0..line.len()).step_by(9) {
        let mut altered = whole.clone();
        altered[at + offset] ^= 0x04;
        std::fs::write(&path, &altered).unwrap();
        let store = house.open(Access::Read).await;
        let found = misfit(&store).await;
        assert_eq!(found.seq, Some(33), "byte {offset}: {found}");
        store.close().await;
    }
}

async fn a_record_cut_behind_the_head_is_read_but_not_written_to(house: House) {
    let store = house.found().await;
    fill(&store, 9).await;
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    behind.run("DELETE FROM acts WHERE seq = 9").await;
    assert!(matches!(house.try_open(Access::Write).await, Err(StoreError::Corrupt { .. })));
    let store = house.open(Access::Read).await;
    assert_eq!(misfit(&store).await.seq, Some(9));
}

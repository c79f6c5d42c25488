//! The journal of reads: whoever reads adds to it beside the one who writes, and nothing that stands in it changes or goes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, Engine, Journal, KeyDestruction, ReadEntry, ReadKind, ReadsOf, StoreError, verify};

told_to_both!(
    a_reader_records_its_read_while_another_holds_the_record,
    many_readers_record_at_once_and_lose_nothing,
    what_fails_among_many_fails_alone,
    what_was_recorded_neither_changes_nor_goes,
    a_review_stands_once,
    a_key_s_destruction_has_two_signatures_of_two_officers,
);

fn read(officer: &str, record: &str) -> ReadEntry {
    ReadEntry {
        at: START,
        officer: officer.to_owned(),
        authority: "{}".to_owned(),
        command: "record show".to_owned(),
        record: record.to_owned(),
        question: "{}".to_owned(),
        purpose: "supervision".to_owned(),
        found: 1,
        ..ReadEntry::default()
    }
}

async fn a_reader_records_its_read_while_another_holds_the_record(house: House) {
    let writer = house.found().await;
    let mut author = fill(&writer, 3).await;
    let reader = house.open(Access::Read).await;
    reader.record_reads(&[read("o-1", "r-0"), read("o-1", "")]).await.unwrap();
    // The writer goes on where it stood, and records over its own connection.
    writer.append(batch(vec![author.commit("next", &["r-0"])])).await.unwrap();
    writer.record_reads(&[read("o-2", "r-0")]).await.unwrap();
    let all = reader.reads(ReadsOf::All).await.unwrap();
    assert_eq!(all.iter().map(|(_, one)| one.officer.as_str()).collect::<Vec<_>>(), ["o-1", "o-1", "o-2"]);
    assert_eq!(all[0].1, read("o-1", "r-0"));
    assert_eq!(reader.reads(ReadsOf::Record("r-0")).await.unwrap().len(), 2);
    assert_eq!(reader.reads(ReadsOf::Officer("o-2")).await.unwrap().len(), 1);
    assert_eq!(reader.reads(ReadsOf::Kind(ReadKind::BreakGlass)).await.unwrap(), []);
    assert_eq!(aiqyn_record::verify(&reader, None, |_, _| {}).await.unwrap().size, 4);
}

async fn many_readers_record_at_once_and_lose_nothing(house: House) {
    let writer = house.found().await;
    let mut author = Author::default();
    let mut readers = Vec::new();
    for n in 0..4 {
        let store = house.open(Access::Read).await;
        readers.push(tokio::spawn(async move {
            for _ in 0..10 {
                store.record_reads(&[read(&format!("o-{n}"), "r")]).await.unwrap();
            }
        }));
    }
    for n in 0..10 {
        writer.append(batch(vec![author.commit(&format!("k-{n}"), &["r-0"])])).await.unwrap();
    }
    for reader in readers {
        reader.await.unwrap();
    }
    let all = writer.reads(ReadsOf::All).await.unwrap();
    assert!(all.iter().map(|(id, _)| *id).eq(1..=40), "one chain, without gaps");
    let mut journal = Journal::default();
    all.iter().for_each(|(_, one)| journal.push_read(one));
    assert_eq!(writer.reads_journal().await.unwrap(), Some(journal));
    verify(&writer, None, |_, _| {}).await.unwrap();
    assert_eq!(writer.head().await.unwrap().size, 10);
}

async fn what_was_recorded_neither_changes_nor_goes(house: House) {
    let store = house.found().await;
    store.record_reads(&[read("o-1", "r-0")]).await.unwrap();
    let signed = KeyDestruction { at: START, officer: "o-1".to_owned(), authority: "{}".to_owned(), reason: "asked".to_owned() };
    store.sign_key_destruction("p-1", 1, &signed).await.unwrap();
    let mut behind = house.intruder().await;
    for sql in [
        "UPDATE reads SET officer = 'o-9'",
        "DELETE FROM reads",
        "UPDATE key_destructions SET officer = 'o-9'",
        "DELETE FROM key_destructions",
        "UPDATE reads SET hash = {zeros}",
        "UPDATE reads_head SET size = 1",
        "UPDATE reads_head SET head = {zeros}",
        "DELETE FROM reads_head",
    ] {
        assert!(behind.try_run(sql).await.is_err(), "{sql}");
    }
    if house.engine == Engine::Postgres {
        assert!(behind.try_run("TRUNCATE reads CASCADE").await.is_err());
        assert!(behind.try_run("TRUNCATE key_destructions").await.is_err());
    }
    let all = store.reads(ReadsOf::All).await.unwrap();
    assert_eq!(all.iter().map(|(_, one)| one.kind).collect::<Vec<_>>(), [ReadKind::Read, ReadKind::Destruction]);
}

async fn what_fails_among_many_fails_alone(house: House) {
    let store = std::sync::Arc::new(house.found().await);
    let good = |n: usize| vec![read(&format!("o-{n}"), "r"), read(&format!("o-{n}"), "s")];
    // One that reviews nothing is none, and the store does not take it.
    let bad = || vec![ReadEntry { kind: ReadKind::Review, ..read("o-x", "r") }];
    let recording = (0..40).map(|n| {
        let (store, entries) = (std::sync::Arc::clone(&store), if n % 8 == 3 { bad() } else { good(n) });
        tokio::spawn(async move { store.record_reads(&entries).await.is_ok() })
    });
    let mut done = Vec::new();
    for (n, task) in recording.collect::<Vec<_>>().into_iter().enumerate() {
        done.push((n, task.await.unwrap()));
    }
    assert!(done.iter().all(|(n, done)| *done == (n % 8 != 3)), "{done:?}");
    let all = store.reads(ReadsOf::All).await.unwrap();
    assert_eq!(all.len(), 70, "each once");
    for n in (0..40).filter(|n| n % 8 != 3) {
        assert_eq!(all.iter().filter(|(_, one)| one.officer == format!("o-{n}")).count(), 2, "o-{n}");
    }
    verify(&store, None, |_, _| {}).await.unwrap();
}

async fn a_review_stands_once(house: House) {
    let store = house.found().await;
    let opened = ReadEntry { kind: ReadKind::BreakGlass, until: Some(START + 1), ..read("o-1", "r-0") };
    store.record_reads(&[opened]).await.unwrap();
    let (id, _) = store.reads(ReadsOf::Kind(ReadKind::BreakGlass)).await.unwrap()[0].clone();
    let review = ReadEntry { kind: ReadKind::Review, reviews: Some(id), ..read("o-2", "r-0") };
    store.record_reads(std::slice::from_ref(&review)).await.unwrap();
    assert!(store.record_reads(std::slice::from_ref(&review)).await.is_err());
    // One that reviews nothing is none.
    assert!(store.record_reads(&[ReadEntry { kind: ReadKind::Review, ..read("o-2", "r-0") }]).await.is_err());
    // After a failure the journal goes on.
    store.record_reads(&[read("o-3", "r-0")]).await.unwrap();
    assert_eq!(store.reads(ReadsOf::All).await.unwrap().len(), 3);
}

async fn a_key_s_destruction_has_two_signatures_of_two_officers(house: House) {
    let store = house.found().await;
    let signed = |officer: &str| KeyDestruction {
        at: START,
        officer: officer.to_owned(),
        authority: "{}".to_owned(),
        reason: "asked for".to_owned(),
    };
    store.sign_key_destruction("p-1", 1, &signed("o-1")).await.unwrap();
    for (step, officer) in [(1, "o-2"), (2, "o-1"), (1, "o-1")] {
        let refused = store.sign_key_destruction("p-1", step, &signed(officer)).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{step} {officer}");
    }
    assert!(store.sign_key_destruction("p-1", 3, &signed("o-3")).await.is_err());
    store.sign_key_destruction("p-1", 2, &signed("o-2")).await.unwrap();
    assert_eq!(store.key_destructions("p-1").await.unwrap(), [signed("o-1"), signed("o-2")]);
    assert_eq!(store.key_destructions("p-2").await.unwrap(), []);
}

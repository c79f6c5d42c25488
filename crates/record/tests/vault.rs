//! The vault: texts stand nowhere in the clear, and a destroyed key takes one person's texts along, and no other's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, AppendError, Engine, Store, StoreError, verify};
use sha2::{Digest, Sha256};
use tempfile::tempdir;

told_to_both!(
    texts_do_not_open_under_other_keys_or_after_being_moved,
    a_key_outlives_the_batch_that_was_refused,
    many_subjects_cost_one_flush_a_batch,
    a_slot_filed_for_a_lost_transaction_is_never_used_again,
);

const NAME: &str = "Канарейка Құсбегіқызы";
const ADDRESS: &str = "canary street 7, flat 13";

/// Every file under a folder.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn holds(path: &Path, needle: &[u8]) -> bool {
    std::fs::read(path).unwrap().windows(needle.len()).any(|window| window == needle)
}

/// Seals two texts about each of these subjects and appends an act that holds a commitment.
async fn seal_all(store: &Store, author: &mut Author, subjects: &[&str]) -> Vec<String> {
    let mut commit = author.commit(&format!("seal-{}", author.next), subjects);
    let mut commitments = Vec::new();
    for (n, subject) in subjects.iter().enumerate() {
        let (name, address) = (format!("{NAME} {subject}"), format!("{ADDRESS} {subject}"));
        commitments.extend(seal_with(store, &mut commit, n, subject, &[("name", &name), ("address", &address)]));
    }
    open_with(&mut commit, aiqyn_record::Journal::default());
    store.append(batch(vec![commit])).await.unwrap();
    commitments
}

async fn texts(store: &Store, subject: &str) -> Vec<String> {
    opened(store, subject).await.unwrap().into_iter().map(|opened| opened.text).collect()
}

#[tokio::test]
async fn texts_stand_nowhere_in_the_clear() {
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    let commitments = seal_all(&store, &mut Author::default(), &["p-1", "p-2"]).await;
    let found = opened(&store, "p-1").await.unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].field.as_str(), found[0].text.as_str()), ("address", "canary street 7, flat 13 p-1"));
    assert_eq!((&found[1].commitment, &found[0].commitment), (&commitments[0], &commitments[1]));
    assert_eq!(opened(&store, "p-9").await.unwrap(), []);

    for closed in [false, true] {
        let store = house.open(Access::Read).await;
        assert_eq!(texts(&store, "p-2").await[1], format!("{NAME} p-2"));
        let found = files(house.path());
        assert!(found.len() >= 5, "{found:?}");
        for file in &found {
            for needle in [NAME, "Канарейка", "canary street", "flat 13"] {
                assert!(!holds(file, needle.as_bytes()), "{needle} stands in {} (closed: {closed})", file.display());
            }
            // A commitment is no bare hash of the text, which could be guessed.
            assert!(!holds(file, &Sha256::digest(format!("{NAME} p-1"))));
        }
        // The search finds what does stand there.
        assert!(found.iter().any(|file| holds(file, commitments[0].as_bytes())));
        store.close().await;
    }
    store.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn secret_files_are_their_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    seal_all(&store, &mut Author::default(), &["p-1"]).await;
    for file in files(house.path()).iter().filter(|file| !file.ends_with("lock")) {
        // The public key is no secret: who reads may be another user of the machine.
        let mode = if file.ends_with("log.verifier") { 0o644 } else { 0o600 };
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, mode, "{}", file.display());
    }
}

#[tokio::test]
async fn a_destroyed_key_takes_exactly_one_person_s_texts() {
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    let mut author = Author::default();
    seal_all(&store, &mut author, &["p-1", "p-2", "p-3"]).await;
    seal_all(&store, &mut author, &["p-1"]).await;
    assert_eq!(texts(&store, "p-1").await.len(), 4);

    // A copy of the store's file and its write-ahead log, made before.
    let copy = tempdir().unwrap();
    for name in ["record.sqlite", "record.sqlite-wal"] {
        std::fs::copy(house.path().join(name), copy.path().join(name)).unwrap();
    }
    let slots = std::fs::read(house.path().join("keys/vault/persons.keys")).unwrap();

    assert!(store.vault().destroy("p-1").await.unwrap());
    assert!(!store.vault().destroy("p-9").await.unwrap());
    let after = std::fs::read(house.path().join("keys/vault/persons.keys")).unwrap();
    let changed: Vec<usize> = (0..slots.len() / 72).filter(|n| slots[n * 72..][..72] != after[n * 72..][..72]).collect();
    assert_eq!(changed, [1], "exactly one slot was overwritten");
    assert_eq!(after[72..144], [0; 72]);

    copy_keys_as_of_old(house.path(), copy.path());
    let copied = Store::open(copy.path(), Access::Read).await.unwrap();
    let store = house.reopen(store).await;
    for store in [&store, &copied] {
        assert!(matches!(opened(store, "p-1").await, Err(StoreError::Destroyed(subject)) if subject == "p-1"));
        assert_eq!(texts(store, "p-2").await.len(), 2);
        assert_eq!(texts(store, "p-3").await[1], format!("{NAME} p-3"));
        verify(store, None, |_, _| {}).await.unwrap();
    }
    // Nothing new can be sealed for p-1; a new person never gets the slot.
    assert!(matches!(store.vault().seal("p-1", "name", NAME), Err(StoreError::Destroyed(_))));
    seal_all(&store, &mut author, &["p-4"]).await;
    assert_eq!(std::fs::read(house.path().join("keys/vault/persons.keys")).unwrap()[72..144], [0; 72]);
    assert_eq!(texts(&store, "p-4").await.len(), 2);
}

async fn texts_do_not_open_under_other_keys_or_after_being_moved(house: House) {
    let store = house.found().await;
    seal_all(&store, &mut Author::default(), &["p-1", "p-2"]).await;
    let mut behind = house.intruder().await;
    behind.run("UPDATE sealed SET field = 'moved' WHERE subject = 'p-1' AND field = 'name'").await;
    assert!(matches!(opened(&store, "p-1").await, Err(StoreError::Corrupt { .. })));
    assert_eq!(texts(&store, "p-2").await.len(), 2);
    behind.run("UPDATE subjects SET slot = 0 - slot WHERE FALSE; UPDATE subjects SET slot = slot + 70").await;
    assert!(matches!(opened(&store, "p-2").await, Err(StoreError::Keys { .. })));
    behind.run("UPDATE subjects SET slot = slot - 70").await;
    std::fs::write(house.path().join("keys/vault/wrapping.key"), [1; 32]).unwrap();
    assert!(matches!(opened(&store, "p-2").await, Err(StoreError::Keys { .. })));
}

async fn a_key_outlives_the_batch_that_was_refused(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let (_, row) = store.vault().seal("p-1", "name", NAME).unwrap();
    let mut stale = author.commit("k-1", &["a"]);
    stale.sealed = vec![row.clone()];
    stale.reads = vec![("record:a".to_owned(), 9)];
    assert!(matches!(store.append(batch(vec![stale.clone()])).await, Err(AppendError::Stale { .. })));
    assert_eq!(opened(&store, "p-1").await.unwrap(), []);
    stale.reads.clear();
    store.append(batch(vec![stale])).await.unwrap();
    assert_eq!(texts(&store, "p-1").await, [NAME]);
    let store = house.reopen(store).await;
    assert_eq!(texts(&store, "p-1").await, [NAME]);
    // A row that another store's vault sealed has no key here.
    let other = House::on(house.engine).await;
    let foreign = other.found().await;
    let (_, row) = foreign.vault().seal("p-7", "name", NAME).unwrap();
    let mut commit = author.commit("k-2", &["b"]);
    commit.sealed = vec![row];
    assert!(matches!(store.append(batch(vec![commit])).await, Err(AppendError::Store(StoreError::Invalid(_)))));
}

async fn many_subjects_cost_one_flush_a_batch(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let subjects: Vec<String> = (0..2_000).map(|n| format!("p-{n}")).collect();
    for chunk in subjects.chunks(500) {
        seal_all(&store, &mut author, &chunk.iter().map(String::as_str).collect::<Vec<_>>()).await;
    }
    let store = house.reopen(store).await;
    for subject in ["p-0", "p-999", "p-1999"] {
        assert_eq!(texts(&store, subject).await.len(), 2);
    }
    assert_eq!(std::fs::metadata(house.path().join("keys/vault/persons.keys")).unwrap().len(), 72 * 2_001);
}

async fn a_slot_filed_for_a_lost_transaction_is_never_used_again(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let mut stale = author.commit("k-1", &["a"]);
    stale.sealed = vec![store.vault().seal("p-lost", "name", NAME).unwrap().1];
    stale.reads = vec![("record:a".to_owned(), 9)];
    assert!(store.append(batch(vec![stale])).await.is_err());
    let keys = house.path().join("keys/vault/persons.keys");
    let before = std::fs::read(&keys).unwrap();
    assert_eq!(before.len(), 2 * 72);
    let store = house.reopen(store).await;
    seal_all(&store, &mut Author::default(), &["p-1"]).await;
    let after = std::fs::read(&keys).unwrap();
    assert_eq!((after.len(), &after[..144]), (3 * 72, &before[..]));
    assert_eq!(texts(&store, "p-1").await.len(), 2);
}

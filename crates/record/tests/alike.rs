//! The same submissions in the same order make the same record on either engine, and both order keys by their bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Engine, RefusalEntry, Store, View};

/// All that a store says of its record, but the salts, ciphertexts and keys.
#[derive(Debug, PartialEq)]
struct Said {
    lines: Vec<String>,
    root: [u8; 32],
    proof: Vec<[u8; 32]>,
    views: Vec<View>,
    lookups: Vec<(String, String)>,
    versions: Vec<(String, u64)>,
    refusals: Vec<(u64, RefusalEntry)>,
    tally: Vec<(u64, u64, Vec<u8>)>,
    incidents: Vec<String>,
    texts: Vec<(String, String)>,
}

async fn tell(store: &Store) -> Said {
    let mut author = fill(store, 150).await;
    let mut commit = author.commit("sealed", &["r-1"]);
    commit.sealed = ["name", "address"].map(|field| store.vault().seal("p-1", field, &format!("{field} of somebody")).unwrap().1).to_vec();
    let mut last = batch(vec![commit]);
    last.views = ["r-9", "r-10", "R-1", "r_1"].map(|record| view(record, "open")).to_vec();
    last.refusals =
        vec![RefusalEntry { at: START, officer: "o-1".to_owned(), codes: vec!["ё.ә".to_owned()], records: vec!["r-1".to_owned()] }];
    store.append(last).await.unwrap();
    let keys: Vec<String> = (0..23).map(|n| format!("record:r-{n}")).chain((0..5).map(|n| format!("person:p-{n}"))).collect();
    Said {
        lines: store.acts_from(1, 1_000).await.unwrap().into_iter().map(|act| String::from_utf8(act.line).unwrap()).collect(),
        root: store.root(151).await.unwrap(),
        proof: store.inclusion_proof(77, 151).await.unwrap(),
        views: store.views_page("", 100).await.unwrap(),
        lookups: store.lookups_page(("", ""), 1_000).await.unwrap(),
        versions: store.versions(&keys).await.unwrap(),
        refusals: store.refusals(0, 10).await.unwrap(),
        tally: store.tally_batches().await.unwrap(),
        incidents: store.incidents().await.unwrap(),
        texts: opened(store, "p-1").await.unwrap().into_iter().map(|opened| (opened.field, opened.text)).collect(),
    }
}

#[tokio::test]
async fn both_engines_keep_the_same_record() {
    let mut told = Vec::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let house = House::on(engine).await;
        told.push(tell(&house.found().await).await);
    }
    assert_eq!(told[0].lines.len(), 151);
    assert_eq!(told[0], told[1]);
}

/// Keys that a language orders otherwise than their bytes: case, signs, digits, Kazakh letters.
const KEYS: [&str; 16] = ["a", "A", "b", "B", "a-b", "a_b", "ab", "aB", "a b", "a.b", "10", "9", "ә", "Ә", "я", "z"];

told_to_both!(keys_are_ordered_by_their_bytes);

async fn keys_are_ordered_by_their_bytes(house: House) {
    let store = house.found().await;
    let mut sorted: Vec<String> = KEYS.iter().map(|key| (*key).to_owned()).collect();
    sorted.sort();
    let views: Vec<View> = KEYS.iter().map(|record| view(record, "open")).collect();
    let lookups: Vec<(String, String)> = KEYS.iter().map(|key| ((*key).to_owned(), "r".to_owned())).collect();
    store.replace_derived(&views, "v1", &lookups, &[]).await.unwrap();
    // In one page, and one by one: no key is passed over or met twice.
    let all: Vec<String> = store.views_page("", 100).await.unwrap().into_iter().map(|view| view.cover.record).collect();
    assert_eq!(all, sorted);
    let (mut one_by_one, mut pairs) = (Vec::new(), Vec::new());
    while let Some(next) = store.views_page(one_by_one.last().map_or("", String::as_str), 1).await.unwrap().pop() {
        one_by_one.push(next.cover.record);
    }
    assert_eq!(one_by_one, sorted);
    while let Some(next) = store.lookups_page(pairs.last().map_or(("", ""), |(k, r): &(String, String)| (k, r)), 1).await.unwrap().pop() {
        pairs.push(next);
    }
    assert_eq!(pairs.into_iter().map(|(key, _)| key).collect::<Vec<_>>(), sorted);
}

/// The planted fault: without the columns' own order the database would follow its language.
#[tokio::test]
async fn the_tests_database_would_order_otherwise() {
    let house = House::on(Engine::Postgres).await;
    let mut behind = house.intruder().await;
    let values = KEYS.map(|key| format!("('{key}')")).join(", ");
    let ordered = behind.bytes(&format!("SELECT convert_to(k, 'UTF8') FROM (VALUES {values}) v (k) ORDER BY k")).await;
    assert!(!ordered.is_sorted(), "a database in byte order would show nothing");
}

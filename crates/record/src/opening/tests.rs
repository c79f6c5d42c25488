//! Promises that only the inside of a store can be held to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::engine::Ask;

fn founding() -> Founding {
    let nothing = String::new;
    Founding { demonstration: true, origin: "o".to_owned(), pack: nothing(), definitions: nothing(), views_form: nothing() }
}

async fn pragma(mut ask: impl Ask, name: &str) -> String {
    let sql = sqlx::AssertSqlSafe(format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"));
    ask.ask(sql).scalar().await.unwrap()
}

#[tokio::test]
async fn every_connection_is_as_careful_as_promised() {
    let dir = tempfile::tempdir().unwrap();
    let founding = founding();
    let store = Store::create(dir.path(), founding).await.unwrap();
    let mut first = store.writer().await.unwrap().connection.take().unwrap();
    let mut writer = store.writer().await.unwrap();
    let mut again = store.take_connection(&mut writer).await.unwrap();
    // 2 is FULL.
    for (name, value) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0")] {
        assert_eq!(pragma(&mut first, name).await, value, "{name}");
        assert_eq!(pragma(&mut again, name).await, value, "{name}");
        assert_eq!(pragma(&store.pool, name).await, value, "{name}");
    }
}

/// A server hands these futures to any of its threads.
#[tokio::test]
async fn what_the_store_does_can_be_awaited_on_any_thread() {
    fn sendable<T: Send>(_: &T) {}
    let dir = tempfile::tempdir().unwrap();
    let founding = founding();
    let create = Store::create(dir.path(), founding);
    sendable(&create);
    let store = create.await.unwrap();
    sendable(&store.append(crate::Batch::default()));
    sendable(&store.checkpoint());
    let recorded = store.record_reads(&[]).await.unwrap();
    sendable(&store.record_reads(&[]));
    sendable(&store.vault().open(&recorded, "p-1", None));
    sendable(&crate::verify(&store, None, |_, _| {}));
    sendable(&store.histories(&[]));
    sendable(&store.replace_derived(&[], "", &[], &[]));
    sendable(&store.list(&crate::ViewQuery::default(), None, 1));
    sendable(&store);
}

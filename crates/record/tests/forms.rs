//! Stores of an older form: what they still say to a reader, how a writer brings them up, and who makes their views.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, Engine, Site, Store, StoreError, ViewQuery, verify};
use sha2::{Digest, Sha256};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqlSafeStr as _};

told_to_both!(
    a_reader_of_an_old_store_is_told_all_but_its_views,
    a_writer_brings_an_old_store_up_and_its_views_are_made_anew,
    a_store_brought_up_and_left_has_its_views_still_to_be_made,
);

const SQLITE: &str = include_str!("../migrations/sqlite/0001_record.sql");
const POSTGRES: &str = include_str!("../migrations/postgres/0001_record.sql");

/// The tables of the first form that hold what acts and officers left there, in the order in which they refer to each other.
const TABLES: [&str; 12] = [
    "meta",
    "acts",
    "log_nodes",
    "submissions",
    "versions",
    "lookups",
    "tally_batches",
    "refusals",
    "refusal_records",
    "subjects",
    "sealed",
    "officers",
];
const OLD_VIEW: &str = "INSERT INTO views (record, room, incident, region, body, status, next_actor, next_deadline, doc) \
                        VALUES ('r-0', 'criminal', 'i-1', 'KZ-75', 'b-1', 'open', NULL, NULL, '{}')";

/// Rows of the second form in the tables of the first.
fn moved(from: &str, into: &str) -> String {
    let rows = TABLES.map(|table| {
        // What the first form did not say of itself.
        let but = if table == "meta" { " WHERE key <> 'views_form'" } else { "" };
        format!("INSERT INTO {into}{table} SELECT * FROM {from}{table}{but};")
    });
    let head = "turn, size, last_recorded_at, refusals";
    format!("{} DELETE FROM {into}head; INSERT INTO {into}head (id, {head}) SELECT id, {head} FROM {from}head;", rows.join(" "))
}

/// A store of the first form, of 30 acts: its tables are made by that form's own text.
async fn old_store(house: &House) {
    let store = house.found().await;
    let mut author = fill(&store, 29).await;
    let mut commit = author.commit("sealed", &["r-0"]);
    // Lines of then did not say which row of the vault a text is.
    let (commitment, row) = store.vault().seal("p-1", "name", "somebody").unwrap();
    add_to_line(&mut commit.acts[0], "payload", serde_json::json!({ "sealed": { "name": commitment } }));
    commit.sealed = vec![row];
    store.append(batch(vec![commit])).await.unwrap();
    store.close().await;
    let tables = match house.engine {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let first = Migration::new(1, Cow::Borrowed("record"), MigrationType::Simple, tables.into_sql_str(), false);
    let first = Migrator::with_migrations(vec![first]);
    let mut behind = house.intruder().await;
    match &mut behind {
        Intruder::Sqlite(_) => {
            let (path, old) = (house.path().join("record.sqlite"), house.path().join("old.sqlite"));
            behind.run("PRAGMA wal_checkpoint(TRUNCATE)").await;
            let mut made = SqliteConnectOptions::new().filename(&old).create_if_missing(true).connect().await.unwrap();
            first.run(&mut made).await.unwrap();
            let attach = format!("ATTACH '{}' AS new; {} {OLD_VIEW}", path.display(), moved("new.", "main."));
            sqlx::raw_sql(sqlx::AssertSqlSafe(attach)).execute(&mut made).await.unwrap();
            made.close().await.unwrap();
            std::fs::rename(old, path).unwrap();
        }
        Intruder::Postgres(connection) => {
            sqlx::raw_sql("CREATE SCHEMA old; SET search_path = old").execute(&mut *connection).await.unwrap();
            first.run(&mut *connection).await.unwrap();
            behind.run(&format!("{} {OLD_VIEW}", moved("public.", "old."))).await;
            behind.run("DROP SCHEMA public CASCADE; ALTER SCHEMA old RENAME TO public").await;
        }
    }
}

fn everything() -> ViewQuery {
    ViewQuery { rooms: BTreeSet::from(["criminal".to_owned()]), ..ViewQuery::default() }
}

async fn a_reader_of_an_old_store_is_told_all_but_its_views(house: House) {
    old_store(&house).await;
    for _ in 0..2 {
        let store = house.open(Access::Read).await;
        assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 30);
        assert!(store.checkpoint().await.unwrap().starts_with("example.org/record\n30\n"));
        assert_eq!(store.histories(&["r-0".to_owned()]).await.unwrap()[0].1.last().unwrap().seq, 30);
        assert_eq!(store.incidents().await.unwrap(), ["i-1"]);
        // Who opens a sealed text is recorded first, and this form has nowhere to.
        assert!(matches!(opened(&store, "p-1").await, Err(StoreError::Older { found: 1, known: 6, .. })));
        assert_eq!(store.views_form().await.unwrap(), None);
        let refused = [
            store.views_page("", 10).await.map(|_| ()),
            store.views_of(&["r-0".to_owned()]).await.map(|_| ()),
            store.list(&everything(), None, 10).await.map(|_| ()),
            store.count(&everything()).await.map(|_| ()),
            store.snapshot().await.unwrap().count(&everything()).await.map(|_| ()),
        ];
        for refused in refused {
            let error = refused.unwrap_err();
            assert!(matches!(error, StoreError::Older { found: 1, known: 2, .. }), "{error}");
            assert!(error.to_string().contains("form 1") && error.to_string().contains("; open it once for writing"), "{error}");
        }
        store.close().await;
    }
}

async fn a_writer_brings_an_old_store_up_and_its_views_are_made_anew(house: House) {
    old_store(&house).await;
    let checkpoint = house.open(Access::Read).await.checkpoint().await.unwrap();
    let store = house.open(Access::Write).await;
    assert_eq!(store.views_form().await.unwrap(), None, "the views are to be made");
    assert!(store.views_page("", 10).await.unwrap().is_empty());
    let views = [view("r-0", "open"), view("r-1", "open")];
    let mut told = Vec::new();
    store.replace_views(&views, "v1", |written| told.push(written)).await.unwrap();
    assert_eq!(told, [2]);
    // What it says of the log is the same; of the journals it said nothing then.
    let log = |note: &str| note.lines().take(3).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!((log(&store.checkpoint().await.unwrap()), checkpoint.lines().nth(3)), (log(&checkpoint), Some("")));
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 30);

    // It goes on where it stood.
    let mut author = Author { next: 30, ..Author::default() };
    author.versions.insert("r-0".to_owned(), store.versions(&["record:r-0".to_owned()]).await.unwrap()[0].1);
    let mut appended = batch(vec![author.commit("new", &["r-0"])]);
    appended.views = vec![view("r-0", "closed")];
    store.append(appended).await.unwrap();
    let store = house.reopen(store).await;
    assert_eq!(store.views_form().await.unwrap().as_deref(), Some("v1"));
    assert_eq!(store.views_page("", 10).await.unwrap(), [view("r-0", "closed"), views[1].clone()]);
    assert_eq!(store.count(&everything()).await.unwrap(), 2);
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 31);
}

/// Whoever brought it up was killed before the views were made.
async fn a_store_brought_up_and_left_has_its_views_still_to_be_made(house: House) {
    old_store(&house).await;
    house.open(Access::Write).await.close().await;
    for access in [Access::Read, Access::Write] {
        let store = house.open(access).await;
        assert_eq!(store.views_form().await.unwrap(), None);
        store.close().await;
    }
}

#[tokio::test]
async fn a_role_that_owns_no_tables_is_told_to_leave_it_to_their_owner() {
    let house = House::on(Engine::Postgres).await;
    old_store(&house).await;
    let (Intruder::Postgres(mut owner), login) = (house.intruder().await, format!("program_old_{}", house.database())) else { panic!() };
    // The roles as they were with the first form; of the rights in the new file, those of new tables fall away.
    let roles = include_str!("../roles.sql").replace("views, view_states, view_marks, lookups", "views, lookups");
    let roles = roles.replace("views, view_states TO", "views TO");
    let roles = roles.replace("GRANT INSERT ON reads TO aiqyn_writer, aiqyn_reader;", "");
    let roles = roles.replace("GRANT UPDATE ON reads_head TO aiqyn_writer, aiqyn_reader;", "");
    let roles = roles.replace("GRANT INSERT ON refusal_heads TO aiqyn_writer;", "");
    let roles = roles.split("-- What the office keeps").next().unwrap().to_owned();
    let making = ROLES.lock().await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(roles)).execute(&mut owner).await.unwrap();
    let made = format!("GRANT USAGE ON SCHEMA public TO PUBLIC; CREATE ROLE {login} LOGIN PASSWORD 'plain-4713' IN ROLE aiqyn_writer");
    sqlx::raw_sql(sqlx::AssertSqlSafe(made)).execute(&mut owner).await.unwrap();
    drop(making);
    let url = cluster::cluster().url_of(&login, "plain-4713", house.database());
    let site = Site::at(house.path(), aiqyn_record::Database::Postgres(url));
    let Err(error) = Store::open(site.clone(), Access::Write).await else { panic!("it brought up tables that are not its own") };
    assert!(matches!(error, StoreError::NotAllowed { .. }) && error.to_string().contains("the role that owns the tables"), "{error}");
    house.open(Access::Write).await.close().await;
    sqlx::raw_sql(include_str!("../roles.sql")).execute(&mut owner).await.unwrap();
    let store = Store::open(site, Access::Write).await.unwrap();
    store.replace_views(&[view("r-0", "open")], "v1", |_| {}).await.unwrap();
    assert_eq!(store.count(&everything()).await.unwrap(), 1);
}

/// A form that was ever written stays as it was: stores hold its checksum, and a changed one could not be opened again.
#[test]
fn forms_are_never_changed() {
    let hash = |text: &str| Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert_eq!(hash(SQLITE), "f873e8a259d6a2fcda9ca3ab41b7c52652b40ecc6fd8773c98e26942012dec5d");
    assert_eq!(hash(POSTGRES), "bae6ab37d9bd9fafdc14cd297118da0f9b52a88e51b447eddbceb05ef4b5122b");
}

//! PostgreSQL's own ways to fail a record: servers that are absent, strange, careless or lost in the middle of a commit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::cluster::{Cluster, PASSWORD, cluster};
use super::support::*;
use aiqyn_record::{Access, AppendError, Database, Engine, ReadEntry, RefusalEntry, Site, Store, StoreError, verify};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

async fn run(connection: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
}

fn site(house: &House, url: &str) -> Site {
    Site::at(house.path(), Database::Postgres(url.to_owned()))
}

/// The error of opening, which names place, reason and cure, and no password.
async fn refused(site: Site, access: Access) -> StoreError {
    let Err(error) = Store::open(site, access).await else { panic!("opened") };
    let text = error.to_string();
    assert!(text.contains("postgres://") && text.contains(';'), "place, reason and cure: {text}");
    assert!(!text.contains(PASSWORD) && !format!("{error:?}").contains(PASSWORD), "{text}");
    error
}

#[tokio::test]
async fn a_server_that_is_not_there_or_does_not_admit_us_is_named() {
    let house = House::on(Engine::Postgres).await;
    house.found().await.close().await;
    let name = house.database();
    for access in [Access::Read, Access::Write] {
        let gone = format!("postgres://keeper:{PASSWORD}@localhost/{name}?host=/tmp/no-such-folder");
        assert!(matches!(refused(site(&house, &gone), access).await, StoreError::Unreachable { .. }));
        let closed = format!("postgres://keeper:{PASSWORD}@127.0.0.1:1/{name}?sslmode=disable");
        assert!(matches!(refused(site(&house, &closed), access).await, StoreError::Unreachable { .. }));
        let wrong = cluster().url_of("keeper", "another", name);
        assert!(matches!(refused(site(&house, &wrong), access).await, StoreError::NotAdmitted { .. }));
        let nobody = cluster().url_of("nobody", PASSWORD, name);
        assert!(matches!(refused(site(&house, &nobody), access).await, StoreError::NotAdmitted { .. }));
        let absent = cluster().url("no_such_database");
        assert!(matches!(refused(site(&house, &absent), access).await, StoreError::NoDatabase { .. }));
        let empty = cluster().url(&cluster().database().await);
        assert!(matches!(refused(site(&house, &empty), access).await, StoreError::NotAStore { .. }));
    }
    for url in ["mysql://keeper:secret-7@host/db", "postgres://keeper:secret-7@host:port/db", "keeper:secret-7"] {
        let Err(error) = Store::open(site(&house, url), Access::Read).await else { panic!("opened") };
        assert!(matches!(error, StoreError::Address(_)) && !error.to_string().contains("secret-7"), "{error}");
    }
    assert!(!format!("{:?}", house.site()).contains(PASSWORD));
    // Asked as a folder alone, the store says where to look.
    let Err(error) = Store::open(house.path(), Access::Read).await else { panic!("opened") };
    assert!(error.to_string().contains("PostgreSQL"), "{error}");
}

#[tokio::test]
async fn somebody_else_s_database_is_left_as_it_was() {
    let house = House::on(Engine::Postgres).await;
    let mut other = cluster().connect(house.database()).await;
    run(&mut other, "CREATE TABLE officers (rank INT)").await;
    assert!(matches!(Store::create(house.site(), founding(true)).await, Err(StoreError::Exists(_))));
    let tables: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'").fetch_one(&mut other).await.unwrap();
    assert_eq!(tables, 1, "no table of ours is left behind");
    assert!(!house.path().join("keys/signer/log.key").exists());
    run(&mut other, "DROP TABLE officers").await;
    house.found().await.close().await;
}

#[tokio::test]
async fn a_server_that_acknowledges_too_early_is_refused_to_a_writer() {
    let house = House::on(Engine::Postgres).await;
    let mut owner = cluster().connect(house.database()).await;
    let set = |value: &str| format!("ALTER DATABASE {} SET synchronous_commit = {value}", house.database());
    run(&mut owner, &set("off")).await;
    assert!(matches!(Store::create(house.site(), founding(true)).await, Err(StoreError::Unsafe { .. })));
    run(&mut owner, &set("on")).await;
    let store = house.found().await;
    fill(&store, 3).await;
    store.close().await;
    for careless in ["off", "local", "remote_write"] {
        run(&mut owner, &set(careless)).await;
        let error = refused(house.site(), Access::Write).await;
        assert!(
            matches!(&error, StoreError::Unsafe { detail, .. } if detail.contains(&format!("synchronous_commit={careless}"))),
            "{error}"
        );
        assert_eq!(house.open(Access::Read).await.head().await.unwrap().size, 3, "reading loses nothing");
    }
    run(&mut owner, &set("remote_apply")).await;
    house.open(Access::Write).await.close().await;

    run(&mut owner, &format!("ALTER DATABASE {} RESET synchronous_commit", house.database())).await;
    run(&mut owner, &format!("ALTER DATABASE {} SET default_transaction_read_only = on", house.database())).await;
    assert!(matches!(refused(house.site(), Access::Write).await, StoreError::Standby(_)));
    assert_eq!(house.open(Access::Read).await.head().await.unwrap().size, 3);
}

#[tokio::test]
async fn a_database_of_another_encoding_is_refused() {
    let house = House::on(Engine::Postgres).await;
    let name = format!("latin_{}", house.database());
    let latin = format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc");
    run(&mut cluster().connect("postgres").await, &latin).await;
    let created = Store::create(site(&house, &cluster().url(&name)), founding(true)).await;
    assert!(matches!(created, Err(StoreError::Unsafe { ref detail, .. }) if detail.contains("LATIN1")));
}

#[tokio::test]
async fn a_second_writer_waits_outside_though_its_folder_is_another() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    let elsewhere = tempfile::tempdir().unwrap();
    copy_keys_as_of_old(house.path(), elsewhere.path());
    let there = || house.site_in(elsewhere.path());
    assert!(matches!(refused(there(), Access::Write).await, StoreError::InUse { .. }));
    Store::open(there(), Access::Read).await.unwrap().close().await;
    store.close().await;
    Store::open(there(), Access::Write).await.unwrap().close().await;
}

#[tokio::test]
async fn appends_stand_in_line_before_the_head() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    let mut author = fill(&store, 3).await;
    let mut other = cluster().connect(house.database()).await;
    let mut held = other.begin().await.unwrap();
    sqlx::raw_sql("SELECT size FROM head WHERE id = 1 FOR UPDATE").execute(&mut *held).await.unwrap();
    let next = batch(vec![author.commit("next", &["a"])]);
    let mut append = std::pin::pin!(store.append(next));
    let waited = tokio::time::timeout(std::time::Duration::from_millis(300), &mut append).await;
    assert!(waited.is_err(), "it went past a locked head");
    held.rollback().await.unwrap();
    append.await.unwrap();
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 4);
}

#[tokio::test]
async fn lost_connections_are_replaced() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    let mut author = fill(&store, 3).await;
    let mut owner = cluster().connect("postgres").await;
    let cut = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'", house.database());
    for n in 0..3 {
        run(&mut owner, &cut).await;
        // What waited is asked anew: nothing was under way.
        store.append(batch(vec![author.commit(&format!("n-{n}"), &["a"])])).await.unwrap();
        assert_eq!(store.head().await.unwrap().size, 4 + n);
    }
    let snapshot = store.snapshot().await.unwrap();
    run(&mut owner, &cut).await;
    assert!(snapshot.head().await.is_err(), "another connection would see another record");
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 6);
}

#[tokio::test]
async fn the_program_s_role_adds_and_reads_and_no_more() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    let mut author = fill(&store, 3).await;
    store.close().await;
    let mut owner = cluster().connect(house.database()).await;
    let making = ROLES.lock().await;
    run(&mut owner, include_str!("../roles.sql")).await;
    drop(making);
    let login = format!("program_{}", house.database());
    run(&mut owner, &format!("CREATE ROLE {login} LOGIN PASSWORD 'plain-4711' IN ROLE aiqyn_writer")).await;
    let url = cluster().url_of(&login, "plain-4711", house.database());

    let store = Store::open(site(&house, &url), Access::Write).await.unwrap();
    let mut commit = author.commit("by-role", &["a"]);
    seal_with(&store, &mut commit, 0, "p-1", &[("name", "somebody")]);
    let mut appended = batch(vec![commit]);
    appended.refusals =
        vec![RefusalEntry { at: START, officer: "o-1".to_owned(), codes: vec!["c.d".to_owned()], records: vec!["a".to_owned()] }];
    appended.views = vec![view("a", "open"), view("b", "open")];
    store.append(appended).await.unwrap();
    store.replace_derived(&[view("a", "open")], "v2", &[], &[]).await.unwrap();
    store.set_meta("definitions", "d2").await.unwrap();
    // What the office keeps changes and goes.
    let saved = aiqyn_record::SavedView { name: "n".to_owned(), query: "q".to_owned() };
    store.put_saved_view("o-1", &saved).await.unwrap();
    store.put_saved_view("o-1", &saved).await.unwrap();
    assert!(store.drop_saved_view("o-1", "n").await.unwrap());
    assert_eq!(store.count_attempt("a", 0, 1, 1).await.unwrap(), Some(1));
    store.sweep_office(START).await.unwrap();
    store.close().await;

    let mut role: PgConnection = PgConnection::connect(&url).await.unwrap();
    for sql in [
        "UPDATE acts SET room = 'x'",
        "DELETE FROM acts",
        "TRUNCATE acts CASCADE",
        "ALTER TABLE acts DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "DROP TABLE sealed",
        "DELETE FROM submissions",
        "UPDATE log_nodes SET hash = hash",
        "UPDATE sealed SET field = 'x'",
        "DELETE FROM refusals",
        "UPDATE officers SET document = ''",
        "CREATE TABLE t (a INT)",
    ] {
        let refused = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut role).await.unwrap_err();
        let code = refused.as_database_error().and_then(|e| e.code()).unwrap().into_owned();
        assert_eq!(code, "42501", "{sql}: {refused}");
    }
    let stranger = format!("stranger_{}", house.database());
    run(&mut owner, &format!("CREATE ROLE {stranger} LOGIN PASSWORD 'plain-4712'")).await;
    let url = cluster().url_of(&stranger, "plain-4712", house.database());
    assert!(matches!(refused(site(&house, &url), Access::Read).await, StoreError::NotAllowed { .. }));
}

/// In turn with the others; and it changes nothing else of the journal, nor of what the store says of itself.
#[tokio::test]
async fn a_role_that_only_reads_records_that_and_no_more() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    fill(&store, 3).await;
    store.close().await;
    let mut owner = cluster().connect(house.database()).await;
    let making = ROLES.lock().await;
    run(&mut owner, include_str!("../roles.sql")).await;
    drop(making);
    let reader = format!("reader_{}", house.database());
    run(&mut owner, &format!("CREATE ROLE {reader} LOGIN PASSWORD 'plain-4714' IN ROLE aiqyn_reader")).await;
    let url = cluster().url_of(&reader, "plain-4714", house.database());
    let store = Store::open(site(&house, &url), Access::Read).await.unwrap();
    store.record_reads(&[ReadEntry { officer: "o-1".to_owned(), ..ReadEntry::default() }]).await.unwrap();
    assert_eq!(store.reads_journal().await.unwrap().unwrap().size, 1);
    verify(&store, None, |_, _| {}).await.unwrap();
    store.close().await;
    let mut role: PgConnection = PgConnection::connect(&url).await.unwrap();
    for (sql, code) in [
        ("UPDATE reads SET officer = 'x'", "42501"),
        ("DELETE FROM reads", "42501"),
        ("DELETE FROM reads_head", "42501"),
        ("UPDATE meta SET value = 'x'", "42501"),
        ("SELECT * FROM authenticators", "42501"),
        ("SELECT * FROM sessions", "42501"),
        ("SELECT * FROM drafts", "42501"),
        ("SELECT * FROM claims", "42501"),
        ("SELECT * FROM assignments", "42501"),
        ("SELECT * FROM opened_records", "42501"),
        ("INSERT INTO refusal_heads VALUES (9, decode(repeat('00', 32), 'hex'))", "42501"),
        // It never goes back, whoever sets it.
        ("UPDATE reads_head SET size = 0", "P0001"),
        ("UPDATE reads_head SET head = decode(repeat('00', 32), 'hex')", "P0001"),
    ] {
        let refused = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut role).await.unwrap_err();
        assert_eq!(refused.as_database_error().and_then(|e| e.code()).unwrap(), code, "{sql}: {refused}");
    }
}

#[tokio::test]
async fn a_server_that_crashes_keeps_what_it_acknowledged() {
    let own = Cluster::start();
    let database = own.database().await;
    let dir = tempfile::tempdir().unwrap();
    let site = Site::at(dir.path(), Database::Postgres(own.url(&database)));
    let store = Store::create(site, founding(true)).await.unwrap();
    let mut author = Author::default();
    for round in 0..3 {
        for n in 0..20 {
            store.append(batch(vec![author.commit(&format!("k-{round}-{n}"), &["a", "b"])])).await.unwrap();
        }
        own.crash();
        assert_eq!(store.head().await.unwrap().size, author.next);
    }
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 120);
    let refused = store.append(batch(vec![Author::default().commit("k-0-0", &["a", "b"])])).await;
    assert!(matches!(refused, Err(AppendError::NotNext { expected: 121, found: 1 })), "{refused:?}");
    store.close().await;
    own.stop();
}

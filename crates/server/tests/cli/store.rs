//! Stores that are not there, in use, newer, read-only, cut off or altered: a clear message, the right code, nothing half done.

use super::support::*;
use aiqyn_record::{Access, Store};
use serde_json::Value;

const RECORD: &str = "administrative/22-900001";

fn protocols() -> Value {
    submission("t-1", &[protocol(RECORD)])
}

/// Every command that reads a store, and every one that writes to it.
const READING: &[&[&str]] = &[
    &["brief"],
    &["figure", "S1"],
    &["export", "acts"],
    &["export", "views"],
    &["export", "figures"],
    &["verify"],
    &["rebuild", "--check"],
    &["checkpoint"],
];

#[test]
fn what_is_no_store_is_not_opened_and_nothing_is_made() {
    let house = House::empty();
    house.write("submission.json", protocols().to_string());
    let writing: &[&[&str]] =
        &[&["rebuild"], &["submit", "submission.json", "--as", "aiqyn-0"], &["record", "show", RECORD, "--as", "aiqyn-0"]];
    for words in READING.iter().chain(writing) {
        let answer = house.run(words).failed(2, &["aiqyn-data", "not a store", "name the folder"]);
        assert_eq!(answer.out, "", "{words:?}");
        assert!(!house.store().exists(), "{words:?}");
    }
    std::fs::create_dir(house.store()).unwrap();
    std::fs::write(house.store().join("record.sqlite"), "x".repeat(5_000)).unwrap();
    let before = house.bytes();
    for words in READING.iter().chain(writing) {
        house.run(words).failed(1, &["record.sqlite", "damaged"]);
    }
    assert_eq!(house.bytes(), before);
}

#[tokio::test]
async fn a_store_in_use_is_read_and_not_written() {
    let house = House::demo();
    let held = Store::open(&house.store(), Access::Write).await.unwrap();
    house.write("submission.json", protocols().to_string());
    let submit = ["submit", "submission.json", "--as", token("police_officer"), "--turn", "1"];
    house.run(&submit).failed(1, &["another process is writing", "1 seconds of waiting", "wait"]);
    house.run(&["rebuild", "--turn", "0"]).failed(1, &["another process is writing"]);
    for words in READING {
        house.run(words).done();
    }
    held.close().await;
    house.submit(&protocols(), token("police_officer")).done();
}

#[tokio::test]
async fn a_newer_store_is_left_alone() {
    let house = House::demo();
    house
        .tamper("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (99, 'x', 1, x'00', 0)")
        .await;
    for words in READING.iter().chain([&["rebuild"][..]].iter()) {
        house.run(words).failed(1, &["form 99", "newer program"]);
    }
    house.submit(&protocols(), token("police_officer")).failed(1, &["form 99", "newer program"]);
    house.tamper("DELETE FROM _sqlx_migrations WHERE version = 99").await;
    house.run(&["brief"]).done();
}

/// Puts a store back into the form it would have had before views could be asked: the record's own tests make one from scratch.
async fn age(house: &House) {
    const FIRST: &str = include_str!("../../../record/migrations/sqlite/0001_record.sql");
    let views = FIRST.split(";").find(|statement| statement.contains("CREATE TABLE views (")).unwrap();
    let mut behind = house.intruder().await;
    let aged = format!(
        "DROP TABLE authenticators; DROP TABLE attempts; DROP TABLE sessions; DROP TABLE drafts; DROP TABLE saved_views; DROP TABLE claims; DROP TABLE assignments; DROP TABLE opened_records; DROP VIEW key_destructions; DROP TABLE reads; DROP TABLE reads_head; DROP TABLE refusal_heads; DROP TABLE view_marks; DROP TABLE view_states; DROP TABLE views; {views}; \
         DELETE FROM _sqlx_migrations WHERE version >= 2; DELETE FROM meta WHERE key = 'views_form'"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(aged)).execute(&mut behind).await.unwrap();
    sqlx::Connection::close(behind).await.unwrap();
}

#[tokio::test]
async fn the_views_of_an_old_store_are_made_anew_whatever_it_is_opened_for() {
    let asked: &[&[&str]] = &[&["export", "views"], &["brief"], &["due"], &["rebuild", "--check"]];
    let house = House::demo();
    let before: Vec<String> = asked.iter().map(|words| house.run(words).done()).collect();
    for words in asked.iter().take(3) {
        age(&house).await;
        house.run(&["verify"]).done();
        house.run(words).done();
        let after: Vec<String> = asked.iter().map(|words| house.run(words).done()).collect();
        assert_eq!(after, before, "{words:?}");
    }
    // Another law, or what is written of a record by now: the tables are the same.
    house.tamper("UPDATE meta SET value = '0 old' WHERE key = 'views_form'").await;
    house.tamper("UPDATE views SET region = 'elsewhere'").await;
    house.run(&["rebuild", "--check"]).failed(1, &["views were written by another version"]);
    let after: Vec<String> = asked.iter().map(|words| house.run(words).done()).collect();
    assert_eq!(after, before);
}

#[tokio::test]
async fn an_old_store_is_brought_over_with_a_report_and_its_log_goes_on() {
    let house = House::demo();
    let acts = house.run(&["export", "acts"]).done();
    age(&house).await;
    let report = house.run(&["upgrade", "--format", "json"]).json();
    assert_eq!((&report["form"]["before"], &report["log"]["unchanged"]), (&serde_json::json!(1), &serde_json::json!(true)), "{report}");
    assert_eq!(report["reads"]["chained"], serde_json::json!({ "before": null, "after": 0 }), "{report}");
    assert!(report["form"]["after"].as_i64() > Some(1) && report["log"]["acts"].as_u64() == Some(acts.lines().count() as u64), "{report}");
    assert_eq!(house.run(&["export", "acts"]).done(), acts);
    assert!(house.run(&["upgrade"]).done().starts_with("nothing to bring over"));
    house.submit(&protocols(), token("police_officer")).done();
    assert!(house.run(&["export", "acts"]).done().starts_with(&acts), "continued");
    house.run(&["verify"]).done();
}

#[tokio::test]
async fn an_old_store_that_may_not_be_written_still_tells_its_acts() {
    let house = House::demo();
    let acts = house.run(&["export", "acts"]).done();
    age(&house).await;
    let lock = std::fs::File::options().write(true).open(house.store().join("lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(house.run(&["export", "acts"]).done(), acts);
    house.run(&["verify"]).done();
    house.run(&["checkpoint"]).done();
    for words in [&["export", "views"][..], &["brief"], &["due"]] {
        let words = [words, &["--turn", "0"]].concat();
        house.run(&words).failed(1, &["another version of the program", "aiqyn rebuild", "another process is writing"]);
    }
    house.run(&["rebuild", "--check"]).failed(1, &["form 1", "open it once for writing"]);
    lock.unlock().unwrap();
    house.run(&["rebuild"]).done();
    house.run(&["rebuild", "--check"]).done();
}

#[test]
fn a_store_cut_off_is_recognised() {
    let house = House::demo();
    let path = house.store().join("record.sqlite");
    let whole = std::fs::read(&path).unwrap();
    for length in [0, 50, 4_096, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        let before = house.bytes();
        for words in READING.iter().chain([&["rebuild"][..]].iter()) {
            let answer = house.run(words).failed(1, &["cut off", "backup"]);
            assert_eq!(answer.out, "", "{words:?}");
        }
        house.submit(&protocols(), token("police_officer")).failed(1, &["cut off"]);
        assert_eq!(house.bytes(), before, "{length}");
    }
}

/// Views and tally as the store has them.
async fn derived(house: &House) -> String {
    let sql = "SELECT (SELECT group_concat(record || ' ' || version || ' ' || last_at) FROM views) || \
               (SELECT group_concat(record || since || actor || status) FROM view_states) || \
               (SELECT group_concat(hex(points)) FROM tally_batches)";
    let mut behind = house.intruder().await;
    let told = sqlx::query_scalar(sql).fetch_one(&mut behind).await.unwrap();
    sqlx::Connection::close(behind).await.unwrap();
    told
}

#[tokio::test]
async fn an_altered_act_is_found_and_named() {
    let house = House::demo();
    house.tamper("UPDATE acts SET line = CAST(replace(CAST(line AS TEXT), '\"law\":\"', '\"law\":\"0') AS BLOB) WHERE seq = 1").await;
    house.run(&["verify"]).failed(1, &["act 1", "does not fit"]);
    // An act that cannot be read at all is named wherever it is wanted.
    let house = House::demo();
    house.tamper("UPDATE acts SET line = CAST('{' || seq AS BLOB) WHERE seq = 7").await;
    house.run(&["verify"]).failed(1, &["act 7"]);
    house.run(&["rebuild", "--check"]).failed(1, &["act 7", "aiqyn verify"]);
    // Not the file's bytes: that a read was recorded may be folded into it or not.
    let before = derived(&house).await;
    house.run(&["rebuild"]).failed(1, &["act 7", "aiqyn verify"]);
    assert!(derived(&house).await == before, "views and tally stay as they were");
}

#[tokio::test]
async fn an_act_taken_out_is_found() {
    let house = House::demo();
    house.tamper("PRAGMA foreign_keys = OFF; DELETE FROM acts WHERE seq = 1000").await;
    house.run(&["verify"]).failed(1, &["1000"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_read_and_not_written() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;
    let house = House::demo();
    house.write("submission.json", protocols().to_string());
    let exe = house.path().join("aiqyn");
    std::fs::copy(crate::tested::tested(), &exe).unwrap();
    // The superuser may write anywhere: then an ordinary user tries.
    let root = std::fs::metadata("/proc/self").map_or(0, |process| process.uid()) == 0;
    let mode = |path: &std::path::Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    let keys = ["signer", "vault", "reader", ""].map(|folder| house.store().join("keys").join(folder));
    let folders = [&keys[..], &[house.store()]].concat();
    let files: Vec<_> = house.bytes().into_keys().collect();
    files.iter().for_each(|path| mode(path, 0o400));
    folders.iter().for_each(|path| mode(path, 0o500));
    mode(house.path(), 0o755);
    mode(&exe, 0o755);
    if root {
        files.iter().chain(&folders).for_each(|path| chown(path, Some(65_534), Some(65_534)).unwrap());
    }
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(&exe);
        command.current_dir(house.path()).args(words);
        if root {
            command.uid(65_534).gid(65_534);
        }
        Answer::of(command.output().unwrap())
    };
    let before = house.bytes();
    for words in READING {
        run(words).done();
    }
    run(&["record", "show", "administrative/22-000001", "--as", token("auditor")]).done();
    run(&["submit", "submission.json", "--as", token("police_officer")]).failed(1, &["cannot be written to", "permission"]);
    run(&["rebuild"]).failed(1, &["cannot be written to"]);
    run(&["demo", "--data", "aiqyn-data/new"]).failed(1, &["cannot be written to"]);
    assert_eq!(house.bytes(), before);
    folders.iter().for_each(|path| mode(path, 0o700));
}

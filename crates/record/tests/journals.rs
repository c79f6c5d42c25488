//! The journals beside the log: whatever is done to an entry, by whoever can write to the database, is found and named; by the chain, by the
//! lines of later acts, and after the last act by checkpoints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::verify::{NotVerified, Witness};
use aiqyn_record::witnessed::Sent;
use aiqyn_record::{
    Access, Engine, Journal, KeyDestruction, ReadEntry, ReadKind, ReadsOf, RefusalEntry, Store, StoreError, hex, verify, verify_sources,
};

told_to_both!(
    whatever_is_done_to_the_journal_of_reads_is_found_and_named,
    a_journal_chained_anew_is_found_by_the_lines_after_it,
    what_comes_after_the_last_act_is_found_by_a_checkpoint,
    a_store_behind_its_witnessed_journals_is_not_written_to,
    lines_are_held_against_the_lines_before_them,
    a_journal_without_its_end_is_not_gone_on_with,
    an_older_store_has_its_journals_chained,
    a_store_of_the_sixth_form_keeps_its_chain,
    an_upgrade_that_fails_leaves_the_store_as_it_was,
);

fn read(n: u64) -> ReadEntry {
    ReadEntry {
        at: START + n as i64,
        officer: format!("o-{n}"),
        authority: "{}".to_owned(),
        command: "record show".to_owned(),
        record: format!("r-{n}"),
        question: format!("{{\"n\":{n}}}"),
        purpose: "supervision".to_owned(),
        found: n,
        ..ReadEntry::default()
    }
}

fn signed(officer: &str) -> KeyDestruction {
    KeyDestruction { at: START, officer: officer.to_owned(), authority: "{}".to_owned(), reason: "asked for".to_owned() }
}

fn refusal(n: i64) -> RefusalEntry {
    RefusalEntry { at: START + n, officer: "o-2".to_owned(), codes: vec![format!("c.{n}")], records: vec![format!("r-{n}")] }
}

/// Appends an act whose line says how both journals stand, with one refusal after it. Reads go on between its making and its commit.
async fn one_act(store: &Store, author: &mut Author, meanwhile: &[ReadEntry]) {
    let journal = store.journal().await.unwrap();
    let mut commit = author.commit(&format!("k-{}", author.next), &["r-0"]);
    open_after(&mut commit, journal, store.reads_journal().await.unwrap());
    if !meanwhile.is_empty() {
        store.record_reads(meanwhile).await.unwrap();
    }
    let mut one = batch(vec![commit]);
    (one.journal, one.refusals) = (Some(journal), vec![refusal(author.next as i64)]);
    store.append(one).await.unwrap();
}

/// Six acts, act n recorded after 2n reads; reads 13 and 14 are the signatures under a key, 15 a confirmation of the clock, act 7 after
/// them; then three reads. A refusal after each act.
async fn made(house: &House) -> (Store, Author) {
    let store = house.found().await;
    let mut author = Author::default();
    for n in 1..=6 {
        let ahead = if n == 1 { vec![read(1), read(2)] } else { vec![read(2 * n)] };
        store.record_reads(&ahead).await.unwrap();
        let meanwhile = ReadEntry { at: START, ..ReadEntry::default() };
        one_act(&store, &mut author, if n == 6 { &[] } else { std::slice::from_ref(&meanwhile) }).await;
    }
    store.sign_key_destruction("p-1", 1, &signed("o-5")).await.unwrap();
    store.sign_key_destruction("p-1", 2, &signed("o-6")).await.unwrap();
    let said = ReadEntry { officer: "o-7".to_owned(), command: "hour confirm".to_owned(), ..read(15) };
    store.confirm_clock(said).await.unwrap();
    one_act(&store, &mut author, &[]).await;
    store.record_reads(&[read(16), read(17), read(18)]).await.unwrap();
    verify(&store, None, |_, _| {}).await.unwrap();
    assert_eq!(store.reads_journal().await.unwrap().unwrap().size, 18);
    (store, author)
}

/// What is done behind the store's back, and what is said of it.
const DONE: &[(&str, &str)] = &[
    // An entry's text, each part of it.
    ("UPDATE reads SET question = 'x' WHERE id = 5", "read 5: what  did is not what was recorded there"),
    ("UPDATE reads SET officer = 'o-9' WHERE id = 4", "read 4: what o-9 did is not what was recorded there"),
    ("UPDATE reads SET at = at + 1 WHERE id = 4", "read 4: "),
    ("UPDATE reads SET authority = '[]' WHERE id = 4", "read 4: "),
    ("UPDATE reads SET command = 'due' WHERE id = 4", "read 4: "),
    ("UPDATE reads SET record = '' WHERE id = 4", "read 4: "),
    ("UPDATE reads SET purpose = 'audit' WHERE id = 4", "read 4: "),
    ("UPDATE reads SET found = 0 WHERE id = 4", "read 4: "),
    ("UPDATE reads SET kind = 'break_glass', until = 1 WHERE id = 4", "read 4: "),
    ("UPDATE reads SET kind = 'review', reviews = 1 WHERE id = 4", "read 4: "),
    ("UPDATE reads SET officer = 'o-9' WHERE id = 17", "read 17: what o-9 did is not what was recorded there"),
    ("UPDATE reads SET hash = {zeros} WHERE id = 1", "read 1: "),
    ("UPDATE reads SET hash = NULL WHERE id = 18", "read 18: what o-18 did was never recorded"),
    // Order.
    (
        "UPDATE reads SET id = 99 WHERE id = 2; UPDATE reads SET id = 2 WHERE id = 4; UPDATE reads SET id = 4 WHERE id = 99",
        "read 2: what o-4 did is not what was recorded there",
    ),
    // Removed, with the rest closing up or not.
    ("DELETE FROM reads WHERE id = 4", "read 4: it is missing: read 5 follows"),
    ("DELETE FROM reads WHERE id = 1", "read 1: it is missing: read 2 follows"),
    (
        "DELETE FROM reads WHERE id = 4; UPDATE reads SET id = id + 1000 WHERE id > 4; UPDATE reads SET id = id - 1001 WHERE id > 1000; \
         UPDATE reads_head SET size = 17",
        "read 4: what  did is not what was recorded there",
    ),
    // Inserted.
    (
        "UPDATE reads SET id = id + 1000 WHERE id > 3; UPDATE reads SET id = id - 999 WHERE id > 1000; \
         INSERT INTO reads SELECT 4, at, kind, 'o-9', authority, command, record, question, purpose, found, until, reviews, step, hash \
         FROM reads WHERE id = 3; UPDATE reads_head SET size = 19",
        "read 4: what o-9 did is not what was recorded there",
    ),
    (
        "INSERT INTO reads SELECT 19, at, kind, officer, authority, command, record, question, purpose, found, until, reviews, step, NULL \
         FROM reads WHERE id = 15",
        "read 19: the confirmation of the clock by o-7 was never recorded",
    ),
    // The signatures under a key, and the clock.
    ("DELETE FROM reads WHERE id = 13", "read 13: it is missing: read 14 follows"),
    ("UPDATE reads SET record = 'p-2' WHERE id = 14", "read 14: the signature of o-6 under the destruction of the key of p-2 is not"),
    ("UPDATE reads SET officer = 'o-8' WHERE id = 14", "read 14: the signature of o-8"),
    ("UPDATE reads SET step = 1 WHERE id = 14; UPDATE reads SET step = 2 WHERE id = 13", "read 13: the signature of o-5"),
    ("UPDATE reads SET question = '{}' WHERE id = 15", "read 15: the confirmation of the clock by o-7 is not what was recorded there"),
    ("UPDATE reads SET officer = 'o-8' WHERE id = 15", "read 15: the confirmation of the clock by o-8"),
    // The tail, and the end as it is noted.
    ("DELETE FROM reads WHERE id = 18", "the journal has 17, and is not the one whose end the store noted after 18"),
    ("UPDATE reads_head SET size = 17", "the journal has 18, and is not the one whose end the store noted after 17"),
    ("UPDATE reads_head SET head = {zeros}", "is not the one whose end the store noted"),
    ("DELETE FROM reads_head", "the end of the journal of reads is not noted"),
    (
        "DELETE FROM reads WHERE id > 9; UPDATE reads_head SET size = 9, head = (SELECT hash FROM reads WHERE id = 9)",
        "act 5 was recorded after 10 reads, the journal has 9: some were removed",
    ),
];

async fn whatever_is_done_to_the_journal_of_reads_is_found_and_named(house: House) {
    let (store, _) = made(&house).await;
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    if house.engine == Engine::Sqlite {
        // Renumbering passes through what these would refuse.
        behind.run("DROP INDEX reads_destruction_by_step; DROP INDEX reads_destruction_by_officer").await;
    } else {
        behind.run("DROP INDEX reads_destruction_by_step").await;
        behind.run("DROP INDEX reads_destruction_by_officer").await;
    }
    for table in ["reads", "reads_head"] {
        behind.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await;
    }
    let store = house.open(Access::Read).await;
    for (done, said) in DONE {
        behind.run(done).await;
        for outcome in [verify(&store, None, |_, _| {}).await, verify_sources(&store, |_, _| {}).await] {
            match outcome {
                Err(NotVerified::Misfit(misfit)) => assert!(misfit.to_string().contains(said), "{done}: {misfit}"),
                other => panic!("{done}: {other:?}"),
            }
        }
        for table in ["reads", "reads_head"] {
            behind.run(&format!("BEGIN; DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; COMMIT")).await;
        }
        verify(&store, None, |_, _| {}).await.unwrap();
    }
    println!("found {} of {}", DONE.len(), DONE.len());
}

/// Chains the journal anew over its entries as they stand, with its end, as whoever has the database and this program's source can.
async fn rechain(house: &House, behind: &mut Intruder) {
    let store = house.open(Access::Read).await;
    let mut journal = Journal::default();
    for (id, entry) in store.reads(ReadsOf::All).await.unwrap() {
        journal.push_read(&entry);
        let hash = behind.blob(&hex(&journal.head));
        behind.run(&format!("UPDATE reads SET hash = {hash} WHERE id = {id}")).await;
    }
    let head = behind.blob(&hex(&journal.head));
    behind.run(&format!("UPDATE reads_head SET size = {}, head = {head}", journal.size)).await;
    store.close().await;
}

async fn misfit(store: &Store, note: Option<&str>) -> String {
    match verify(store, note.map(|note| Witness { note, verifier: None }), |_, _| {}).await {
        Err(NotVerified::Misfit(misfit)) => misfit.to_string(),
        other => panic!("{other:?}"),
    }
}

async fn a_journal_chained_anew_is_found_by_the_lines_after_it(house: House) {
    let (store, _) = made(&house).await;
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    behind.run("UPDATE reads SET officer = 'o-9' WHERE id = 4").await;
    rechain(&house, &mut behind).await;
    let store = house.open(Access::Read).await;
    let found = misfit(&store, None).await;
    assert!(found.contains("act 2: the first 4 reads are not those it was recorded after: one of 3 to 4 was changed"), "{found}");
}

async fn what_comes_after_the_last_act_is_found_by_a_checkpoint(house: House) {
    let (store, mut author) = made(&house).await;
    let note = store.checkpoint().await.unwrap();
    // What came later does not hurt it.
    store.record_reads(&[read(19)]).await.unwrap();
    one_act(&store, &mut author, &[]).await;
    verify(&store, Some(Witness { note: &note, verifier: None }), |_, _| {}).await.unwrap();
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    behind
        .run(
            "DELETE FROM acts WHERE seq = 8; DELETE FROM log_nodes WHERE level = 0 AND idx = 7; DELETE FROM log_nodes WHERE level = 1 AND idx = 3; \
             DELETE FROM log_nodes WHERE level = 2 AND idx = 1; DELETE FROM log_nodes WHERE level = 3; DELETE FROM submissions WHERE first_seq = 8; \
             UPDATE head SET size = 7, refusals = 7, last_recorded_at = (SELECT MAX(recorded_at) FROM acts); \
             UPDATE versions SET version = 7; DELETE FROM refusals WHERE id = 8; DELETE FROM refusal_records WHERE refusal = 8; \
             DELETE FROM refusal_heads WHERE size = 8; DELETE FROM meta WHERE key = 'journal'; DELETE FROM reads WHERE id = 19",
        )
        .await;
    rechain(&house, &mut behind).await;
    let store = house.open(Access::Read).await;
    verify(&store, Some(Witness { note: &note, verifier: None }), |_, _| {}).await.expect("as it was when the checkpoint was made");

    let tables = ["reads", "reads_head", "refusals", "refusal_records", "refusal_heads", "head"];
    for table in tables {
        behind.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await;
    }
    for (done, said) in [
        ("DELETE FROM reads WHERE id = 18", "the checkpoint given was made over 18 reads, the journal has 17: some were removed"),
        (
            "UPDATE reads SET officer = 'o-9' WHERE id = 17",
            "the checkpoint given: the first 18 reads are not those it was made over: one of 16 to 18 was changed",
        ),
        (
            "DELETE FROM refusals WHERE id = 7; DELETE FROM refusal_records WHERE refusal = 7; DELETE FROM refusal_heads WHERE size = 7; \
             UPDATE head SET refusals = 6",
            "the checkpoint given was made over 7 refusals, the journal has 6: some were removed",
        ),
        (
            "UPDATE refusals SET officer = 'o-1' WHERE id = 7; DELETE FROM refusal_heads WHERE size = 7",
            "the checkpoint given: the first 7 refusals are not those it was made over: one of 7 to 7 was changed",
        ),
    ] {
        behind.run(done).await;
        rechain(&house, &mut behind).await;
        verify(&store, None, |_, _| {}).await.unwrap_or_else(|e| panic!("{done}: nothing vouches for it: {e}"));
        assert!(misfit(&store, Some(&note)).await.contains(said), "{done}: {}", misfit(&store, Some(&note)).await);
        for table in tables {
            behind.run(&format!("BEGIN; DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; COMMIT")).await;
        }
    }
}

async fn a_store_behind_its_witnessed_journals_is_not_written_to(house: House) {
    let (store, _) = made(&house).await;
    let note = store.checkpoint().await.unwrap();
    assert!(note.lines().nth(3).unwrap().starts_with("refusals 7 ") && note.lines().nth(4).unwrap().starts_with("reads 18 "), "{note}");
    store.remember_sent(&[Sent { folder: "away".into(), at: START, size: 7, note }]).unwrap();
    let store = house.reopen(store).await;
    store.record_reads(&[read(19)]).await.unwrap();
    let store = house.reopen(store).await;
    verify(&store, None, |_, _| {}).await.unwrap();
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    for table in ["reads", "reads_head", "refusals", "refusal_records", "refusal_heads", "head"] {
        behind.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await;
    }
    for (done, chained, said) in [
        ("DELETE FROM reads WHERE id > 17", true, "witnessed with 18 reads and has 17: reads were removed"),
        ("UPDATE reads SET officer = 'o-9' WHERE id = 17", true, "its first 18 reads are not those that were witnessed"),
        ("DELETE FROM reads WHERE id = 19", false, "the head counts 19 reads, the last read is 18"),
        ("UPDATE reads_head SET head = {zeros}", false, "does not end in the read that its head says"),
        ("DELETE FROM reads_head", false, "the end of the journal of reads is not noted"),
        (
            "DELETE FROM refusals WHERE id = 7; DELETE FROM refusal_records WHERE refusal = 7; DELETE FROM refusal_heads WHERE size = 7; \
             UPDATE head SET refusals = 6",
            false,
            "witnessed with 7 refusals and has 6: refusals were removed",
        ),
        ("UPDATE refusal_heads SET head = {zeros} WHERE size = 7", false, "its first 7 refusals are not those that were witnessed"),
    ] {
        behind.run(done).await;
        if chained {
            rechain(&house, &mut behind).await;
        }
        match house.try_open(Access::Write).await {
            Err(error @ (StoreError::Behind { .. } | StoreError::Corrupt { .. })) => {
                assert!(error.to_string().contains(said), "{done}: {error}");
            }
            Err(other) => panic!("{done}: {other}"),
            Ok(_) => panic!("{done}: it was opened for writing"),
        }
        let store = house.open(Access::Read).await;
        assert!(verify(&store, None, |_, _| {}).await.is_err(), "{done}: the checkpoint at hand is held by verify too");
        store.close().await;
        for table in ["reads", "reads_head", "refusals", "refusal_records", "refusal_heads", "head"] {
            behind.run(&format!("BEGIN; DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; COMMIT")).await;
        }
    }
    house.open(Access::Write).await.close().await;
}

async fn lines_are_held_against_the_lines_before_them(house: House) {
    for (reads, said) in [
        (Some(Journal { size: 3, head: [0; 32] }), "act 8: it saw 3 reads, an earlier act saw 15"),
        (Some(Journal { size: 15, head: [0; 32] }), "act 8: it saw other reads than an earlier act, among the first 15"),
        (Some(Journal { size: 18, head: [0; 32] }), "act 8: the first 18 reads are not those it was recorded after: one of 16 to 18"),
        (Some(Journal { size: 21, head: [0; 32] }), "act 8 was recorded after 21 reads, the journal has 18"),
        (None, "act 8: its line says nothing of the reads before it, an earlier one did"),
    ] {
        let house = House::on(house.engine).await;
        let (store, mut author) = made(&house).await;
        let mut commit = author.commit("last", &["r-0"]);
        open_after(&mut commit, store.journal().await.unwrap(), reads);
        store.append(batch(vec![commit])).await.unwrap();
        let found = misfit(&store, None).await;
        assert!(found.contains(said), "{found}");
    }
}

async fn a_journal_without_its_end_is_not_gone_on_with(house: House) {
    let (store, _) = made(&house).await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    behind.run("DELETE FROM reads_head").await;
    let refused = store.record_reads(&[read(19)]).await.unwrap_err();
    assert!(matches!(refused, StoreError::Corrupt { .. }), "{refused}");
    assert_eq!(behind.number("SELECT COUNT(*) FROM reads").await, 18);
}

/// Puts a store back into the fifth form, with what its journal of reads, its destructions and its clock would have had.
async fn fifth(house: &House) {
    let store = house.found().await;
    let mut author = fill(&store, 3).await;
    let mut appended = batch(vec![author.commit("refused", &["r-0"])]);
    appended.refusals = vec![refusal(1), refusal(2)];
    store.append(appended).await.unwrap();
    store.close().await;
    let mut behind = house.intruder().await;
    let (tables, own) = match house.engine {
        Engine::Sqlite => (include_str!("../migrations/sqlite/0005_reads.sql"), ""),
        Engine::Postgres => (include_str!("../migrations/postgres/0005_reads.sql"), "OVERRIDING SYSTEM VALUE"),
    };
    behind.run("DROP VIEW key_destructions; DROP TABLE reads; DROP TABLE reads_head; DROP TABLE refusal_heads").await;
    behind.run(tables).await;
    behind.run("DROP TABLE authenticators; DROP TABLE attempts; DROP TABLE sessions; DROP TABLE drafts; DROP TABLE saved_views; DROP TABLE claims; DROP TABLE assignments; DROP TABLE opened_records").await;
    behind.run("DELETE FROM _sqlx_migrations WHERE version >= 6").await;
    let columns = "(id, at, kind, officer, authority, command, record, question, purpose, found, until, reviews)";
    // A read that could not be written left number 2 out.
    behind
        .run(&format!(
            "INSERT INTO reads {columns} {own} VALUES (1, 7, 'read', 'o-1', '{{}}', 'due', '', '{{}}', 'audit', 3, NULL, NULL), \
             (3, 8, 'break_glass', 'o-2', '{{}}', 'record show', 'r-1', 'urgent', 'access', 0, 99, NULL), \
             (4, 9, 'review', 'o-3', '{{}}', 'reads review', 'r-1', 'in order', 'supervision', 0, NULL, 3)"
        ))
        .await;
    behind
        .run(
            "INSERT INTO key_destructions VALUES ('p-1', 1, 10, 'o-1', '{}', 'asked for'), ('p-1', 2, 11, 'o-2', '{}', 'asked for'), \
             ('p-0', 1, 10, 'o-1', '{}', 'asked for')",
        )
        .await;
    let clock = r#"[{"officer":"o-4","authority":{"role":"auditor"},"at":"2022-01-05T06:00:00.25Z","shown":"2022-01-05T06:00:00Z","after":"2021-12-01T00:00:00Z"}]"#;
    behind.run(&format!("INSERT INTO meta VALUES ('clock_confirmed', '{clock}')")).await;
}

async fn an_older_store_has_its_journals_chained(house: House) {
    fifth(&house).await;
    let store = house.open(Access::Read).await;
    assert!(matches!(store.record_reads(&[read(1)]).await, Err(StoreError::Older { found: 5, known: 6, .. })));
    verify(&store, None, |_, _| {}).await.unwrap();
    assert_eq!((store.reads_journal().await.unwrap(), store.checkpoint().await.unwrap().lines().nth(3)), (None, Some("")));
    store.close().await;
    let store = house.open(Access::Write).await;
    let all = store.reads(ReadsOf::All).await.unwrap();
    let told: Vec<_> = all.iter().map(|(id, one)| (*id, one.kind.code(), one.officer.as_str(), one.at)).collect();
    let clock = START;
    assert_eq!(
        told,
        [
            (1, "read", "o-1", 7),
            (2, "break_glass", "o-2", 8),
            (3, "review", "o-3", 9),
            (4, "destruction", "o-1", 10),
            (5, "destruction", "o-1", 10),
            (6, "destruction", "o-2", 11),
            (7, "clock", "o-4", clock),
        ]
    );
    assert_eq!((all[2].1.reviews, all[6].1.authority.as_str()), (Some(2), r#"{"role":"auditor"}"#));
    assert_eq!(all[6].1.question, r#"{"after":"2021-12-01T00:00:00Z","shown":"2022-01-05T06:00:00Z"}"#);
    let two = store.key_destructions("p-1").await.unwrap();
    assert_eq!(two.iter().map(|one| (one.officer.as_str(), one.at)).collect::<Vec<_>>(), [("o-1", 10), ("o-2", 11)]);
    assert_eq!(store.meta("clock_confirmed").await.unwrap(), None);
    verify(&store, None, |_, _| {}).await.unwrap();
    assert!(store.checkpoint().await.unwrap().contains("\nrefusals 2 "));
    // It goes on where it stood.
    store.record_reads(&[read(8)]).await.unwrap();
    assert!(store.sign_key_destruction("p-1", 2, &signed("o-9")).await.is_err());
    store.sign_key_destruction("p-0", 2, &signed("o-9")).await.unwrap();
    verify(&store, None, |_, _| {}).await.unwrap();
    let store = house.reopen(store).await;
    assert_eq!(store.reads_journal().await.unwrap().unwrap().size, 9);
    verify(&store, None, |_, _| {}).await.unwrap();
    let mut behind = house.intruder().await;
    for sql in ["UPDATE reads SET officer = 'o-9'", "DELETE FROM reads"] {
        assert!(behind.try_run(sql).await.is_err(), "{sql}");
    }
}

async fn a_store_of_the_sixth_form_keeps_its_chain(house: House) {
    let (store, _) = made(&house).await;
    let before = (store.reads_journal().await.unwrap(), store.reads(ReadsOf::All).await.unwrap());
    store.close().await;
    let mut behind = house.intruder().await;
    behind.run("DROP TABLE authenticators; DROP TABLE attempts; DROP TABLE sessions; DROP TABLE drafts; DROP TABLE saved_views; DROP TABLE claims; DROP TABLE assignments; DROP TABLE opened_records").await;
    behind.run("DELETE FROM _sqlx_migrations WHERE version >= 7").await;
    if house.engine == Engine::Postgres {
        behind.run("ALTER TABLE reads RENAME CONSTRAINT reads_kind_check TO reads_of_six_kind_check").await;
    }
    std::fs::remove_dir_all(house.path().join("keys/office")).unwrap();
    let store = house.open(Access::Read).await;
    assert!(matches!(store.sessions_of("o-1").await, Err(StoreError::Older { found: 6, known: 7, .. })));
    store.close().await;
    let store = house.open(Access::Write).await;
    assert_eq!((store.reads_journal().await.unwrap(), store.reads(ReadsOf::All).await.unwrap()), before);
    verify(&store, None, |_, _| {}).await.unwrap();
    let account = ReadEntry { kind: ReadKind::Account, ..read(19) };
    store.note_account(read(19)).await.unwrap();
    assert_eq!(store.reads(ReadsOf::Kind(ReadKind::Account)).await.unwrap()[0].1, account);
    verify(&store, None, |_, _| {}).await.unwrap();
    assert_eq!(store.sessions_of("o-1").await.unwrap(), []);
    assert!(store.wrap("c", None, b"x").is_ok(), "its key was made");
    for sql in ["UPDATE reads SET officer = 'o-9'", "DELETE FROM reads"] {
        assert!(behind.try_run(sql).await.is_err(), "{sql}");
    }
}

async fn an_upgrade_that_fails_leaves_the_store_as_it_was(house: House) {
    fifth(&house).await;
    let mut behind = house.intruder().await;
    behind.run("CREATE TABLE kept AS SELECT * FROM meta; UPDATE meta SET value = 'x' WHERE key = 'clock_confirmed'").await;
    let Err(error) = house.try_open(Access::Write).await else { panic!("it brought up what it cannot read") };
    assert!(error.to_string().contains("clock_confirmed") && error.to_string().contains("restore it"), "{error}");
    let store = house.open(Access::Read).await;
    assert_eq!(store.form(), 5);
    store.close().await;
    behind.run("DELETE FROM meta WHERE key = 'clock_confirmed'; INSERT INTO meta SELECT * FROM kept WHERE key = 'clock_confirmed'").await;
    house.open(Access::Write).await.close().await;
}

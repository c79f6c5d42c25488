//! What stands beside the acts is under the log: submissions, sealed texts and refusals cannot be changed, removed or added to without
//! being found, and being named for what was done.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::verify::NotVerified;
use aiqyn_record::{Access, AppendError, Journal, RefusalEntry, Store, verify, verify_sources};

told_to_both!(whatever_is_done_beside_the_acts_is_found_and_named, lines_written_on_another_journal_are_not_appended,);

fn refusal(n: i64) -> RefusalEntry {
    RefusalEntry { at: START + n, officer: "o-2".to_owned(), codes: vec![format!("c.{n}")], records: vec![format!("r-{n}")] }
}

/// Twelve submissions of two acts and two sealed texts, a refusal after each, in lines that say all of it.
async fn made(house: &House) -> Store {
    let store = house.found().await;
    let (mut author, mut journal) = (Author::default(), Journal::default());
    for n in 0..12 {
        let record = format!("r-{}", n % 5);
        let mut commit = author.commit(&format!("o-1 k-{n}"), &[&record, "r-9"]);
        commit.lookups = vec![(format!("person:p-{}", n % 3), record)];
        seal_with(&store, &mut commit, 0, &format!("p-{}", n % 3), &[("reasons", "for reasons"), ("identity", "somebody")]);
        open_with(&mut commit, journal);
        let mut one = batch(vec![commit]);
        (one.journal, one.refusals) = (Some(journal), vec![refusal(n)]);
        store.append(one).await.unwrap();
        journal.push(&refusal(n));
    }
    assert_eq!(store.journal().await.unwrap(), journal);
    store
}

/// What is done behind the store's back, and what is said of it. Submission n covers the acts 2n+1 and 2n+2.
const DONE: &[(&str, &str)] = &[
    // Submissions.
    ("UPDATE submissions SET officer = 'o-2' WHERE first_seq = 5", "act 5: o-1 did it, submission o-1 k-2 is of o-2"),
    ("UPDATE submissions SET key = 'o-1 other' WHERE first_seq = 5", "act 5: submission o-1 other is not the one"),
    ("UPDATE submissions SET content_hash = {zeros} WHERE first_seq = 5", "act 5: submission o-1 k-2 is not the one"),
    (
        "UPDATE submissions SET key = 'x' WHERE first_seq = 5; UPDATE submissions SET key = 'o-1 k-2' WHERE first_seq = 7; \
         UPDATE submissions SET key = 'o-1 k-3' WHERE first_seq = 5",
        "act 5: submission o-1 k-3 is not the one",
    ),
    (
        "UPDATE submissions SET last_seq = 5 WHERE first_seq = 5; INSERT INTO submissions VALUES ('o-1 x', {zeros}, 'o-1', 6, 6)",
        "act 5: its submission has 2 acts, o-1 k-2 covers acts 5 to 5",
    ),
    (
        "DELETE FROM submissions WHERE first_seq = 7; UPDATE submissions SET last_seq = 8 WHERE first_seq = 5",
        "act 5: its submission has 2 acts, o-1 k-2 covers acts 5 to 8",
    ),
    ("DELETE FROM submissions WHERE first_seq = 7", "act 7: "),
    ("INSERT INTO submissions VALUES ('o-1 x', {zeros}, 'o-1', 25, 25)", "act 25: "),
    // Sealed texts. The first of p-1 is of act 3.
    ("DELETE FROM sealed WHERE subject = 'p-1' AND field = 'identity'", "act 3: its sealed text identity is MISSING"),
    (
        "DELETE FROM sealed WHERE subject = 'p-1'; DELETE FROM subjects WHERE subject = 'p-1'",
        "act 3: its sealed text identity is MISSING from the vault: it was removed",
    ),
    ("UPDATE sealed SET ciphertext = {zeros} WHERE subject = 'p-1' AND field = 'reasons'", "act 3: its sealed text reasons is not the one"),
    ("UPDATE sealed SET subject = 'p-2' WHERE subject = 'p-1'", "act 3: its sealed text identity is not the one"),
    (
        "UPDATE sealed SET field = 'moved' WHERE subject = 'p-1' AND field = 'identity'",
        "act 3: its sealed text identity stands in the vault as moved",
    ),
    (
        "INSERT INTO sealed (commitment, subject, field, ciphertext) VALUES ({zeros}, 'p-1', 'identity', {zeros})",
        "no act holds its commitment",
    ),
    ("UPDATE subjects SET slot = slot + 70 WHERE subject = 'p-1'", "act 3: its sealed text identity is not the one"),
    ("DELETE FROM subjects WHERE subject = 'p-1'", "the subject p-1 is MISSING"),
    ("INSERT INTO subjects (subject, slot) VALUES ('p-77', 77)", "subject p-77: no sealed text is about it"),
    // Refusals.
    ("UPDATE refusals SET officer = 'o-1' WHERE id = 3", "the first 3 refusals are not those"),
    ("UPDATE refusals SET codes = '[]' WHERE id = 3", "the first 3 refusals are not those"),
    ("UPDATE refusals SET at = at + 1 WHERE id = 11", "the first 11 refusals are not those"),
    (
        "UPDATE refusals SET records = '[]' WHERE id = 3; DELETE FROM refusal_records WHERE refusal = 3",
        "the first 3 refusals are not those",
    ),
    ("DELETE FROM refusals WHERE id = 3", "refusal 3: it is missing"),
    (
        "DELETE FROM refusals WHERE id = 3; UPDATE refusals SET id = id + 1000 WHERE id > 3; \
         UPDATE refusals SET id = id - 1001 WHERE id > 1000; UPDATE head SET refusals = 11; \
         DELETE FROM meta WHERE key = 'journal'",
        "the first 3 refusals are not those",
    ),
    (
        "DELETE FROM refusals WHERE id > 5; DELETE FROM refusal_records WHERE refusal > 5; UPDATE head SET refusals = 5; \
         DELETE FROM meta WHERE key = 'journal'",
        "was recorded after 6 refusals, the journal has 5: some were removed",
    ),
    (
        "UPDATE refusals SET id = 99 WHERE id = 3; UPDATE refusals SET id = 3 WHERE id = 4; UPDATE refusals SET id = 4 WHERE id = 99",
        "the first 3 refusals are not those",
    ),
    ("DELETE FROM refusals WHERE id = 12; UPDATE head SET refusals = 11", "the journal is not the one that the store noted"),
    ("INSERT INTO refusals VALUES (13, 1, 'o-1', '[]', '[]')", "the journal has 13 entries, the head counts 12"),
    ("UPDATE head SET refusals = 13", "the journal has 12 entries, the head counts 13"),
    ("UPDATE refusals SET officer = 'o-1' WHERE id = 12", "one of refusals 12 to 12 was changed"),
    ("UPDATE refusal_heads SET head = {zeros} WHERE size = 4", "one of refusals 4 to 4 was changed"),
    ("INSERT INTO refusal_heads VALUES (13, {zeros})", "noted with 13 entries and has 12"),
    ("UPDATE meta SET value = '12 00' WHERE key = 'journal'", "the journal is not the one that the store noted"),
    ("DELETE FROM refusal_records WHERE refusal = 4", "refusal 4: it names r-3, for which it is not listed"),
    ("INSERT INTO refusal_records VALUES ('r-0', 4)", "refusal 4: it is listed for r-0, which it does not name"),
    // Acts that nobody looks for.
    (
        "INSERT INTO acts SELECT 99, recorded_at, occurred_at, incident, room, 'r-99', 1, act, line FROM acts WHERE seq = 24",
        "act 99: it stands beyond the end of the record",
    ),
];

async fn whatever_is_done_beside_the_acts_is_found_and_named(house: House) {
    let store = made(&house).await;
    verify(&store, None, |_, _| {}).await.unwrap();
    store.close().await;
    let mut behind = house.intruder().await;
    behind.lift_guards().await;
    let tables = ["acts", "submissions", "sealed", "subjects", "refusals", "refusal_records", "refusal_heads", "head", "meta"];
    for table in tables {
        behind.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await;
    }
    let store = house.open(Access::Read).await;
    let mut found = 0;
    for (done, said) in DONE {
        behind.run(done).await;
        for outcome in [verify(&store, None, |_, _| {}).await, verify_sources(&store, |_, _| {}).await] {
            match outcome {
                Err(NotVerified::Misfit(misfit)) => assert!(misfit.to_string().contains(said), "{done}: {misfit}"),
                other => panic!("{done}: {other:?}"),
            }
        }
        found += 1;
        for table in tables {
            behind.run(&format!("BEGIN; DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; COMMIT")).await;
        }
        verify(&store, None, |_, _| {}).await.unwrap();
    }
    println!("found {found} of {}", DONE.len());
}

async fn lines_written_on_another_journal_are_not_appended(house: House) {
    let store = made(&house).await;
    let mut author = Author { next: 24, ..Author::default() };
    let mut commit = author.commit("o-1 late", &["r-77"]);
    let before = Journal { size: 11, ..Journal::default() };
    open_with(&mut commit, before);
    let mut late = batch(vec![commit]);
    late.journal = Some(before);
    match store.append(late).await {
        Err(AppendError::Stale { keys, .. }) => assert_eq!(keys, ["journal"]),
        other => panic!("{other:?}"),
    }
    verify(&store, None, |_, _| {}).await.unwrap();
}

//! The story of a record, told to a store: it must read the same whatever engine stands behind it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, AppendError, Batch, OfficerRow, RefusalEntry, Store, StoreError, verifier, verify};

told_to_both!(
    what_is_appended_is_read_back,
    a_retry_is_harmless_and_a_reused_key_is_refused,
    what_changed_since_it_was_read_is_stale_and_so_is_absence,
    acts_follow_on_without_gaps_and_the_clock_never_goes_back,
    a_second_writer_waits_outside_while_readers_come_and_go,
    refusals_are_kept_without_acts,
    what_is_derived_is_replaced_as_one,
    officers_are_found_by_their_tokens_alone,
    a_demonstration_stays_one,
    a_line_that_does_not_fit_its_act_never_gets_in,
);

fn owned(values: &[&str]) -> Vec<String> {
    values.iter().map(|v| (*v).to_owned()).collect()
}

async fn what_is_appended_is_read_back(house: House) {
    let store = house.found().await;
    let head = store.head().await.unwrap();
    assert_eq!((head.size, head.last_recorded_at), (0, 0));
    assert_eq!(store.engine(), house.engine);
    assert!(store.engine_version().await.unwrap().starts_with(|c: char| c.is_ascii_digit()));

    let mut author = Author::default();
    let mut first = author.commit("k-1", &["a", "b"]);
    first.lookups = vec![("person:p-1".to_owned(), "b".to_owned()), ("person:p-1".to_owned(), "a".to_owned())];
    let acts = first.acts.clone();
    let mut both = batch(vec![first, author.commit("k-2", &["a"])]);
    both.views = vec![view("a", "open"), view("b", "open"), view("a", "closed")];
    both.refusals = vec![RefusalEntry { at: START, officer: "o-2".to_owned(), codes: owned(&["x.y"]), records: owned(&["a", "z"]) }];
    store.append(both).await.unwrap();

    let head = store.head().await.unwrap();
    assert_eq!((head.size, head.last_recorded_at), (3, START + 3_000));
    let histories = store.histories(&owned(&["b", "a", "absent"])).await.unwrap();
    let shape: Vec<(&str, Vec<(u64, u64)>)> =
        histories.iter().map(|(r, acts)| (r.as_str(), acts.iter().map(|a| (a.seq, a.version)).collect())).collect();
    assert_eq!(shape, [("b", vec![(2, 1)]), ("a", vec![(1, 1), (3, 2)]), ("absent", vec![])]);
    assert_eq!(histories[0].1[0].line, acts[1].line);
    assert_eq!(store.acts_from(1, 2).await.unwrap(), acts);
    assert_eq!(store.lookup(&owned(&["person:p-1", "person:p-9"])).await.unwrap()[0].1, ["a", "b"]);
    let versions = store.versions(&owned(&["record:a", "record:b", "person:p-1", "person:p-9"])).await.unwrap();
    assert_eq!(versions.iter().map(|(_, v)| *v).collect::<Vec<_>>(), [2, 1, 2, 0]);
    assert_eq!(store.views_page("", 10).await.unwrap(), [view("a", "closed"), view("b", "open")]);
    assert_eq!(store.views_page("a", 10).await.unwrap(), [view("b", "open")]);
    assert_eq!(store.tally_batches().await.unwrap(), [(1, 3, b"points".to_vec())]);
    assert_eq!(store.refusals_met("z").await.unwrap().len(), 1);
    assert_eq!(store.refusals(0, 10).await.unwrap()[0].1.codes, ["x.y"]);
    assert_eq!(store.known_at(START + 1_999).await.unwrap(), 1);
    assert_eq!(store.known_at(START + 2_000).await.unwrap(), 2);
    assert_eq!(store.known_at(START - 1).await.unwrap(), 0);

    let store = house.reopen(store).await;
    assert_eq!(store.head().await.unwrap().size, 3);
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 3);
}

async fn a_retry_is_harmless_and_a_reused_key_is_refused(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let commit = author.commit("k-1", &["a"]);
    store.append(batch(vec![commit.clone()])).await.unwrap();
    let known = store.submission("k-1").await.unwrap().unwrap();
    assert_eq!((known.content_hash, known.first_seq, known.last_seq), (commit.content_hash, 1, 1));
    assert_eq!(store.submission("k-2").await.unwrap(), None);

    let again = author.commit("k-1", &["a"]);
    assert!(matches!(store.append(batch(vec![again.clone()])).await, Err(AppendError::AlreadySubmitted(key)) if key == "k-1"));
    let mut other = again;
    other.content_hash = hash("another");
    assert!(matches!(store.append(batch(vec![other])).await, Err(AppendError::KeyReused(key)) if key == "k-1"));
    assert_eq!(store.head().await.unwrap().size, 1);
    assert_eq!(store.tally_batches().await.unwrap().len(), 1);
}

async fn what_changed_since_it_was_read_is_stale_and_so_is_absence(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let mut commit = author.commit("k-1", &["a"]);
    commit.lookups = vec![("person:p-1".to_owned(), "a".to_owned())];
    store.append(batch(vec![commit])).await.unwrap();

    // A reader who saw nobody under p-1, and an act decided on an older state of `a`.
    let mut late = author.commit("k-2", &["a", "b"]);
    late.reads = vec![("record:a".to_owned(), 0), ("person:p-1".to_owned(), 0), ("person:p-2".to_owned(), 0)];
    match store.append(batch(vec![late.clone()])).await {
        Err(AppendError::Stale { commit: 0, keys }) => assert_eq!(keys, ["person:p-1", "record:a"]),
        other => panic!("{other:?}"),
    }
    late.reads = vec![("record:a".to_owned(), 1), ("person:p-1".to_owned(), 1), ("person:p-2".to_owned(), 0)];
    // The second commit of the batch expects what the first leaves behind: a row that is new, and one that stands already.
    late.lookups = vec![("person:p-2".to_owned(), "b".to_owned()), ("person:p-1".to_owned(), "a".to_owned())];
    let mut next = author.commit("k-3", &["a"]);
    next.reads = vec![("record:a".to_owned(), 2), ("record:b".to_owned(), 1), ("person:p-2".to_owned(), 0)];
    match store.append(batch(vec![late.clone(), next.clone()])).await {
        Err(AppendError::Stale { commit: 1, keys }) => assert_eq!(keys, ["person:p-2"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(store.lookup(&owned(&["person:p-2"])).await.unwrap()[0].1, Vec::<String>::new(), "nothing half done");
    next.reads[2].1 = 1;
    next.reads.push(("person:p-1".to_owned(), 1));
    store.append(batch(vec![late, next])).await.unwrap();
    assert_eq!(store.head().await.unwrap().size, 4);
    verify(&store, None, |_, _| {}).await.unwrap();
}

async fn acts_follow_on_without_gaps_and_the_clock_never_goes_back(house: House) {
    let store = house.found().await;
    let mut author = fill(&store, 5).await;
    let mut gap = author.commit("gap", &["a"]);
    gap.acts[0] = act(7, "a", 1, "gap");
    assert!(matches!(store.append(batch(vec![gap])).await, Err(AppendError::NotNext { expected: 6, found: 7 })));

    let mut back = act(6, "a", 1, "back");
    back.recorded_at = START;
    back.line = String::from_utf8(back.line).unwrap().replace("10.256Z", "10.25Z").into_bytes();
    let mut commit = author.commit("back", &["a"]);
    commit.acts = vec![back.clone()];
    let refused = store.append(batch(vec![commit.clone()])).await;
    // The line must say what the column says before anything else is asked.
    assert!(matches!(refused, Err(AppendError::Store(StoreError::Misfit(_)))), "{refused:?}");
    commit.acts[0].line = String::from_utf8(act(6, "a", 1, "back").line)
        .unwrap()
        .replace(&aiqyn_record::moment(START + 6_000).unwrap(), &aiqyn_record::moment(START).unwrap())
        .into_bytes();
    assert!(matches!(store.append(batch(vec![commit])).await, Err(AppendError::ClockWentBack { .. })));

    let mut jump = author.commit("jump", &["b"]);
    jump.acts = vec![act(6, "b", 2, "jump")];
    jump.reads.clear();
    assert!(matches!(store.append(batch(vec![jump])).await, Err(AppendError::Stale { .. })));
    let mut empty = author.commit("empty", &["b"]);
    empty.acts.clear();
    assert!(matches!(store.append(batch(vec![empty])).await, Err(AppendError::Store(StoreError::Invalid(_)))));
    assert_eq!(store.head().await.unwrap().size, 5);
}

async fn a_second_writer_waits_outside_while_readers_come_and_go(house: House) {
    let store = house.found().await;
    assert!(matches!(house.try_open(Access::Write).await, Err(StoreError::InUse { .. })));
    let reader = house.open(Access::Read).await;
    let mut author = Author::default();
    let snapshot = reader.snapshot().await.unwrap();
    for n in 1..=50 {
        store.append(batch(vec![author.commit(&format!("k-{n}"), &["a"])])).await.unwrap();
        assert_eq!(reader.head().await.unwrap().size, n);
        assert_eq!(reader.histories(&owned(&["a"])).await.unwrap()[0].1.len() as u64, n);
        assert_eq!(snapshot.head().await.unwrap().size, 0, "a snapshot stays as it was");
    }
    assert!(matches!(reader.append(batch(vec![author.commit("r", &["a"])])).await, Err(AppendError::Store(StoreError::ReadOnly(_)))));
    assert!(matches!(reader.set_meta("definitions", "d2").await, Err(StoreError::ReadOnly(_))));
    store.close().await;
    assert_eq!(reader.head().await.unwrap().size, 50);
    house.open(Access::Write).await.close().await;
}

async fn refusals_are_kept_without_acts(house: House) {
    let store = house.found().await;
    for n in 0..3 {
        let entry = RefusalEntry { at: START + n, officer: "o-1".to_owned(), codes: owned(&["a.b"]), records: owned(&["r", "r"]) };
        store.append(Batch { refusals: vec![entry.clone(), entry], ..Batch::default() }).await.unwrap();
    }
    let journal = store.refusals(2, 3).await.unwrap();
    assert_eq!(journal.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(store.refusals_met("r").await.unwrap().len(), 6);
    assert_eq!(store.head().await.unwrap().size, 0);
    assert!(store.tally_batches().await.unwrap().is_empty());
}

async fn what_is_derived_is_replaced_as_one(house: House) {
    let store = house.found().await;
    fill(&store, 4).await;
    let views: Vec<_> = (0..700).map(|n| view(&format!("v-{n:03}"), "open")).collect();
    let lookups = [("person:a".to_owned(), "v-001".to_owned()), ("person:a".to_owned(), "v-002".to_owned())];
    store.replace_derived(&views, "v2", &lookups, &[(1, 2, vec![1]), (3, 4, vec![2])]).await.unwrap();
    assert_eq!(store.views_page("", 1_000).await.unwrap(), views);
    assert_eq!(store.views_form().await.unwrap().as_deref(), Some("v2"));
    assert_eq!(store.views_of(&owned(&["v-5", "v-007", "v-001", "v-007"])).await.unwrap(), [views[1].clone(), views[7].clone()]);
    assert_eq!(store.tally_batches().await.unwrap(), [(1, 2, vec![1]), (3, 4, vec![2])]);
    assert!(store.replace_derived(&[], "v3", &[], &[(1, 2, vec![]), (1, 2, vec![])]).await.is_err());
    assert_eq!(store.views_page("", 1_000).await.unwrap().len(), 700, "nothing half done");
    assert_eq!(store.views_form().await.unwrap().as_deref(), Some("v2"));
    assert_eq!(store.lookups_page(("", ""), 10).await.unwrap(), lookups);
    store.replace_derived(&[], "v3", &[], &[]).await.unwrap();
    assert!(store.views_page("", 1).await.unwrap().is_empty());
    assert!(store.lookups_page(("", ""), 1).await.unwrap().is_empty());
}

async fn officers_are_found_by_their_tokens_alone(house: House) {
    // Rows of a store founded before officers were acts: nothing of the program writes one any more.
    let store = house.found().await;
    let made = verifier("aiqyn-token");
    let officer = OfficerRow { id: "o-1".to_owned(), document: "{\"role\":\"x\"}".to_owned(), verifier: made };
    let mut behind = house.intruder().await;
    let blob = behind.blob(&aiqyn_record::hex(&made));
    behind.run(&format!("INSERT INTO officers (id, document, verifier) VALUES ('o-1', '{}', {blob})", officer.document)).await;
    assert_eq!(store.officer_by_verifier(made).await.unwrap(), Some(officer.clone()));
    assert_eq!(store.officer_by_verifier(verifier("aiqyn-other")).await.unwrap(), None);
    assert_eq!(store.officers().await.unwrap(), [officer]);
}

async fn a_demonstration_stays_one(house: House) {
    let store = house.found().await;
    assert!(store.demonstration());
    assert!(matches!(store.set_meta("demonstration", "false").await, Err(StoreError::Invalid(_))));
    store.set_meta("definitions", "d2").await.unwrap();
    assert_eq!(store.meta("definitions").await.unwrap().as_deref(), Some("d2"));
    assert!(matches!(Store::create(house.site(), founding(false)).await, Err(StoreError::Exists(_))));
    store.close().await;
    let store = house.open(Access::Read).await;
    assert!(store.demonstration());
    assert_eq!(store.meta("definitions").await.unwrap().as_deref(), Some("d2"));
}

async fn a_line_that_does_not_fit_its_act_never_gets_in(house: House) {
    let store = house.found().await;
    let good = act(1, "a", 1, "note");
    let text = String::from_utf8(good.line.clone()).unwrap();
    let lines = [
        text.replace(',', ", "),
        text.replace("note\"", "n\\u006fte\""),
        text.replace("\"version\":1", "\"version\":1.0"),
        text.replacen('{', "", 1),
        format!("[{text}]"),
        format!("{text}\n"),
        String::new(),
        text.replace("\"seq\":1", "\"seq\":2"),
        text.replace("\"version\":1", "\"version\":\"1\""),
        text.replace("\"room\":\"criminal\",", ""),
        text.replace("T06:", "T07:"),
    ];
    for line in lines {
        assert_ne!(line, text);
        let mut commit = Author::default().commit("k-1", &["a"]);
        commit.acts = vec![aiqyn_record::NewAct { line: line.clone().into_bytes(), ..good.clone() }];
        let refused = store.append(batch(vec![commit])).await;
        assert!(matches!(refused, Err(AppendError::Store(StoreError::Misfit(ref misfit))) if misfit.seq == Some(1)), "{line}: {refused:?}");
    }
    let mut commit = Author::default().commit("k-1", &["a"]);
    commit.acts = vec![good];
    store.append(batch(vec![commit])).await.unwrap();
}

//! Who is at a record, to whom it was assigned, who has opened it: kept beside the log, and asked of lists and counts alike.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, AssignmentRow, ClaimRow, Held, Hold, OpenedRow, Store, ViewQuery, verify};

told_to_both!(
    a_claim_is_taken_over_only_from_whoever_is_named,
    a_claim_falls_at_its_end_and_where_another_body_holds_the_record,
    an_assignment_is_taken_back_by_either_of_the_two_alone,
    what_is_opened_is_unopened_again_by_an_act_or_an_assignment,
    what_has_ended_of_claims_is_swept_out,
);

/// A store of three records that the body of [`view`] holds.
async fn held(house: &House) -> (Store, Author) {
    let store = house.found().await;
    let mut author = Author::default();
    let mut begun = batch(vec![author.commit("begin", &["r-0", "r-1", "r-2"])]);
    begun.views = ["r-0", "r-1", "r-2"].map(|record| view(record, "open")).to_vec();
    store.append(begun).await.unwrap();
    (store, author)
}

fn holder() -> String {
    view("r-0", "open").cover.body
}

fn claim(record: &str, officer: &str, at: i64) -> ClaimRow {
    let text = |text: &str| text.to_owned();
    ClaimRow { record: text(record), body: text("b"), officer: text(officer), at, ends_at: at + 10, taken_from: String::new() }
}

async fn take(store: &Store, record: &str, officer: &str, at: i64, from: &str) -> bool {
    store.take_claim(&claim(record, officer, at), &holder(), from).await.unwrap()
}

fn assignment(record: &str, officer: &str, by: &str) -> AssignmentRow {
    let [record, officer, assigned_by, body] = [record, officer, by, "b"].map(str::to_owned);
    AssignmentRow { record, body, officer, assigned_by, holder: holder(), at: START, ends_at: START + 10, note: vec![1, 2] }
}

/// The records of a list and their number: two answers that must agree.
async fn listed(store: &Store, query: ViewQuery) -> Vec<String> {
    let query = ViewQuery { at: START, rooms: ["criminal".to_owned()].into(), ..query };
    let page = store.list(&query, None, 10).await.unwrap();
    assert_eq!(store.count(&query).await.unwrap(), page.listed.len() as u64);
    let mut found: Vec<String> = page.listed.into_iter().map(|one| one.cover.record).collect();
    found.sort();
    found
}

async fn of(store: &Store, hold: Hold, officer: &str, now: i64) -> Vec<String> {
    let held = Held { hold, officer: officer.to_owned(), body: "b".to_owned(), now };
    listed(store, ViewQuery { held: Some(held), ..ViewQuery::default() }).await
}

async fn a_claim_is_taken_over_only_from_whoever_is_named(house: House) {
    let (writer, _) = held(&house).await;
    let store = house.open(Access::Read).await;
    assert!(take(&store, "r-0", "o-1", START, "").await);
    assert!(!take(&store, "r-0", "o-2", START + 1, "").await, "somebody is at it");
    assert!(!take(&store, "r-0", "o-2", START + 1, "o-3").await, "and it is not that one");
    assert!(take(&store, "r-0", "o-2", START + 1, "o-1").await);
    let taken = ClaimRow { taken_from: "o-1".to_owned(), ..claim("r-0", "o-2", START + 1) };
    assert_eq!(store.claims_of(&["r-0".to_owned(), "r-1".to_owned()]).await.unwrap(), [taken]);
    assert!(take(&store, "r-0", "o-2", START + 2, "").await, "one's own is prolonged");
    assert_eq!(store.claims_of(&["r-0".to_owned()]).await.unwrap()[0].taken_from, "o-1");
    assert!(!store.drop_claim("r-0", "b", "o-1").await.unwrap(), "it is another's");
    assert!(store.drop_claim("r-0", "b", "o-2").await.unwrap());
    assert!(take(&store, "r-0", "o-3", START + 3, "").await, "what was given up is free");
    assert_eq!(verify(&writer, None, |_, _| {}).await.unwrap().size, 3);
}

async fn a_claim_falls_at_its_end_and_where_another_body_holds_the_record(house: House) {
    let (store, mut author) = held(&house).await;
    assert!(take(&store, "r-0", "o-1", START, "").await && take(&store, "r-1", "o-1", START, "").await);
    store.put_assignment(&assignment("r-1", "o-2", "o-1")).await.unwrap();
    assert_eq!(of(&store, Hold::Mine, "o-1", START + 9).await, ["r-0", "r-1"]);
    assert_eq!(of(&store, Hold::Mine, "o-2", START + 9).await, ["r-1"]);
    assert_eq!(of(&store, Hold::Assigned, "o-1", START + 9).await, [""; 0]);
    assert_eq!(of(&store, Hold::Nobodys, "o-1", START + 9).await, ["r-2"]);
    assert_eq!(of(&store, Hold::Mine, "o-1", START + 10).await, [""; 0], "it has ended");
    assert_eq!(of(&store, Hold::Nobodys, "o-1", START + 10).await, ["r-0", "r-1", "r-2"]);
    assert!(take(&store, "r-0", "o-3", START + 10, "").await, "and another takes it");
    let mut moving = batch(vec![author.commit("move", &["r-1"])]);
    let mut moved = view("r-1", "open");
    moved.cover.body = "elsewhere".to_owned();
    moving.views = vec![moved];
    store.append(moving).await.unwrap();
    assert_eq!(store.claims_of(&["r-1".to_owned()]).await.unwrap(), []);
    assert_eq!(store.assignments_of(&["r-1".to_owned()]).await.unwrap(), []);
    assert_eq!(of(&store, Hold::Nobodys, "o-1", START + 9).await, ["r-1", "r-2"]);
    assert!(store.take_claim(&claim("r-1", "o-2", START + 1), "elsewhere", "").await.unwrap(), "what fell keeps nobody off");
}

async fn an_assignment_is_taken_back_by_either_of_the_two_alone(house: House) {
    let (store, _) = held(&house).await;
    for (by, done) in [("o-3", false), ("o-1", true), ("o-2", true)] {
        store.put_assignment(&assignment("r-0", "o-2", "o-1")).await.unwrap();
        assert_eq!(store.assignments_of(&["r-0".to_owned()]).await.unwrap(), [assignment("r-0", "o-2", "o-1")]);
        assert_eq!(store.drop_assignment("r-0", "b", by).await.unwrap(), done, "{by}");
    }
}

async fn what_is_opened_is_unopened_again_by_an_act_or_an_assignment(house: House) {
    let (store, mut author) = held(&house).await;
    let unopened = async || listed(&store, ViewQuery { unopened_by: Some("o-1".to_owned()), ..ViewQuery::default() }).await;
    let version = view("r-0", "open").cover.version;
    let open = async |record: &str, version| {
        let [officer, record] = ["o-1", record].map(str::to_owned);
        store.put_opened(&OpenedRow { officer, record, version, at: START, ends_at: START + 10 }).await.unwrap();
    };
    assert_eq!(unopened().await, ["r-0", "r-1", "r-2"]);
    open("r-0", version).await;
    open("r-1", version).await;
    assert_eq!(store.opened("o-1", "r-0").await.unwrap(), Some((version, START)));
    assert_eq!(unopened().await, ["r-2"]);
    let mut next = batch(vec![author.commit("next", &["r-0"])]);
    let mut changed = view("r-0", "open");
    changed.cover.version = version + 1;
    next.views = vec![changed];
    store.append(next).await.unwrap();
    store.put_assignment(&assignment("r-1", "o-1", "o-2")).await.unwrap();
    assert_eq!(unopened().await, ["r-0", "r-1", "r-2"]);
}

async fn what_has_ended_of_claims_is_swept_out(house: House) {
    let (store, _) = held(&house).await;
    let row = |record: &str, ends_at| OpenedRow { officer: "o-1".to_owned(), record: record.to_owned(), version: 1, at: START, ends_at };
    assert!(take(&store, "r-0", "o-1", START, "").await && take(&store, "r-1", "o-1", START + 1, "").await);
    store.put_assignment(&assignment("r-0", "o-2", "o-1")).await.unwrap();
    store.put_assignment(&AssignmentRow { ends_at: START + 11, ..assignment("r-1", "o-2", "o-1") }).await.unwrap();
    store.put_opened(&row("r-0", START + 10)).await.unwrap();
    store.put_opened(&row("r-1", START + 11)).await.unwrap();
    store.sweep_office(START + 10).await.unwrap();
    let both = ["r-0".to_owned(), "r-1".to_owned()];
    let names: Vec<String> = store.claims_of(&both).await.unwrap().into_iter().map(|one| one.record).collect();
    assert_eq!(names, ["r-1"]);
    let names: Vec<String> = store.assignments_of(&both).await.unwrap().into_iter().map(|one| one.record).collect();
    assert_eq!(names, ["r-1"]);
    assert_eq!((store.opened("o-1", "r-0").await.unwrap(), store.opened("o-1", "r-1").await.unwrap()), (None, Some((1, START))));
}

//! What the office keeps beside the log: it changes and goes, over a connection that is not the writer's, and tells nothing without its key.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, Authenticator, AuthenticatorKind, DraftRow, SavedView, SessionKind, SessionRow, Store, StoreError, verify};

told_to_both!(
    what_is_good_once_is_taken_once,
    a_step_is_taken_once_and_none_before_it,
    attempts_are_bounded_until_none_was_made_for_the_span,
    sessions_begin_are_used_and_end_beside_a_writer,
    drafts_and_saved_views_are_each_officer_s_own,
    what_has_ended_is_swept_out,
);

fn way(kind: AuthenticatorKind, name: &str) -> Authenticator {
    Authenticator {
        officer: "o-1".to_owned(),
        kind,
        name: name.to_owned(),
        verifier: "v".to_owned(),
        wrapped: Some(vec![1, 2, 3]),
        step: 7,
        at: START,
        ends_at: None,
    }
}

async fn what_is_good_once_is_taken_once(house: House) {
    let store = house.found().await;
    let (link, password) = (way(AuthenticatorKind::Link, "h"), way(AuthenticatorKind::Password, ""));
    assert!(store.exchange_authenticators("o-1", None, &[AuthenticatorKind::Link], std::slice::from_ref(&link)).await.unwrap());
    assert_eq!(store.authenticators_named(AuthenticatorKind::Link, "h").await.unwrap(), [link]);
    let spent = Some((AuthenticatorKind::Link, "h"));
    let instead = [AuthenticatorKind::Password];
    assert!(store.exchange_authenticators("o-1", spent, &instead, std::slice::from_ref(&password)).await.unwrap());
    let second = Authenticator { verifier: "another".to_owned(), ..password.clone() };
    assert!(!store.exchange_authenticators("o-1", spent, &instead, &[second]).await.unwrap(), "the link was used");
    assert_eq!(store.authenticators_of("o-1").await.unwrap(), std::slice::from_ref(&password), "and nothing was changed by it");
    assert_eq!(store.authenticators_of_kind(AuthenticatorKind::Password).await.unwrap(), [password]);
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 0);
}

async fn a_step_is_taken_once_and_none_before_it(house: House) {
    let store = house.found().await;
    store.exchange_authenticators("o-1", None, &[], &[way(AuthenticatorKind::Totp, "")]).await.unwrap();
    let take = async |step| store.take_step("o-1", AuthenticatorKind::Totp, "", step).await.unwrap();
    assert!(!take(7).await, "it was taken before");
    assert!(take(9).await);
    assert!(!take(9).await && !take(8).await);
    assert!(take(10).await);
}

async fn attempts_are_bounded_until_none_was_made_for_the_span(house: House) {
    let store = house.found().await;
    let count = async |now| store.count_attempt("a", now, 100, 3).await.unwrap().is_some();
    assert!(count(0).await && count(50).await && count(90).await);
    assert!(!count(100).await && !count(189).await, "three within the span of the last");
    assert!(store.count_attempt("b", 100, 100, 3).await.unwrap().is_some(), "another's are its own");
    assert!(count(190).await);
    store.give_back_attempt("a").await.unwrap();
    assert!(count(191).await && count(192).await && count(193).await && !count(194).await, "one was given back");
    let store = house.reopen(store).await;
    assert_eq!(store.count_attempt("a", 195, 100, 3).await.unwrap(), None, "a restart forgets nothing");
}

fn session(id: &str, officer: &str, ends_at: i64) -> SessionRow {
    SessionRow {
        id: id.to_owned(),
        officer: officer.to_owned(),
        kind: SessionKind::Session,
        name: String::new(),
        scopes: "read act".to_owned(),
        source: "browser".to_owned(),
        wrapped: vec![9; 40],
        at: START,
        used_at: START,
        ends_at,
        stepped_up_at: None,
    }
}

async fn sessions_begin_are_used_and_end_beside_a_writer(house: House) {
    let writer = house.found().await;
    let mut author = fill(&writer, 3).await;
    let store = house.open(Access::Read).await;
    for (id, officer) in [("a", "o-1"), ("b", "o-1"), ("c", "o-2")] {
        store.add_session(&session(id, officer, START + 10), None).await.unwrap();
    }
    writer.append(batch(vec![author.commit("next", &["r-0"])])).await.unwrap();
    store.use_session("a", START + 5).await.unwrap();
    store.use_session("a", START + 4).await.unwrap();
    assert_eq!(store.session("a").await.unwrap().unwrap(), SessionRow { used_at: START + 5, ..session("a", "o-1", START + 10) });
    store.add_session(&session("d", "o-1", START + 10), Some("a")).await.unwrap();
    assert_eq!(store.session("a").await.unwrap(), None, "another took its place");
    assert!(!store.end_session("o-2", "b").await.unwrap(), "it is not that officer's");
    assert_eq!(store.end_sessions("o-1", Some("d")).await.unwrap(), 1);
    let left = async |officer| store.sessions_of(officer).await.unwrap().into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!((left("o-1").await, left("o-2").await), (vec!["d".to_owned()], vec!["c".to_owned()]));
    assert!(store.end_session("o-2", "c").await.unwrap());
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 4);
}

fn draft(officer: &str, version: u64) -> DraftRow {
    let (record, kind) = ("r-0".to_owned(), "k/1".to_owned());
    DraftRow { officer: officer.to_owned(), record, kind, version, updated_at: START, ends_at: START + 10, sealed: vec![5; 3] }
}

async fn drafts_and_saved_views_are_each_officer_s_own(house: House) {
    let store = house.found().await;
    for one in [draft("o-1", 1), draft("o-1", 2), draft("o-2", 3)] {
        store.put_draft(&one).await.unwrap();
    }
    assert_eq!(store.drafts_of("o-1").await.unwrap(), [draft("o-1", 2)]);
    assert_eq!(store.draft("o-2", "r-0", "k/1").await.unwrap(), Some(draft("o-2", 3)));
    assert!(store.drop_draft("o-1", "r-0", "k/1").await.unwrap() && !store.drop_draft("o-1", "r-0", "k/1").await.unwrap());
    let saved = |query: &str| SavedView { name: "mine".to_owned(), query: query.to_owned() };
    store.put_saved_view("o-1", &saved("a=1")).await.unwrap();
    store.put_saved_view("o-1", &saved("a=2")).await.unwrap();
    assert_eq!(store.saved_views("o-1").await.unwrap(), [saved("a=2")]);
    assert!(store.saved_views("o-2").await.unwrap().is_empty() && !store.drop_saved_view("o-2", "mine").await.unwrap());
    assert!(store.drop_saved_view("o-1", "mine").await.unwrap());
}

async fn what_has_ended_is_swept_out(house: House) {
    let store = house.found().await;
    let link = |name: &str, ends_at| Authenticator { ends_at: Some(ends_at), ..way(AuthenticatorKind::Link, name) };
    let ways = [link("a", START + 10), link("b", START + 11), way(AuthenticatorKind::Password, "")];
    store.exchange_authenticators("o-1", None, &[], &ways).await.unwrap();
    store.add_session(&session("a", "o-1", START + 10), None).await.unwrap();
    store.add_session(&session("b", "o-1", START + 11), None).await.unwrap();
    store.put_draft(&draft("o-1", 1)).await.unwrap();
    store.sweep_office(START + 10).await.unwrap();
    let names: Vec<String> = store.authenticators_of("o-1").await.unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["b", ""]);
    assert_eq!(store.sessions_of("o-1").await.unwrap().len(), 1);
    assert_eq!(store.drafts_of("o-1").await.unwrap(), []);
}

/// As a copy of the database, or of the folder of keys alone, would have it.
#[tokio::test]
async fn what_is_wrapped_needs_the_key_of_the_office_and_the_officer_s_own() {
    let house = House::on(aiqyn_record::Engine::Sqlite).await;
    let store = house.found().await;
    let (own, other) = (aiqyn_record::random_bytes(), aiqyn_record::random_bytes());
    let (single, double) = (store.wrap("c", None, b"secret").unwrap(), store.wrap("c", Some(&own), b"secret").unwrap());
    let opened = |store: &Store, context: &str, own, wrapped: &[u8]| store.unwrap(context, own, wrapped).unwrap().map(|it| it.to_vec());
    assert_eq!(opened(&store, "c", None, &single), Some(b"secret".to_vec()));
    assert_eq!(opened(&store, "c", Some(&own), &double), Some(b"secret".to_vec()));
    assert_eq!(opened(&store, "c", Some(&other), &double), None);
    assert_ne!(opened(&store, "c", None, &double), Some(b"secret".to_vec()), "the key of the office alone");
    assert_eq!(opened(&store, "d", None, &single), None, "it is for one context");
    let hash = store.office_hash("o-1").unwrap();
    // Made anew, as on another machine: what was wrapped stays shut.
    let key = house.path().join("keys/office/office.key");
    std::fs::remove_file(&key).unwrap();
    assert!(matches!(store.wrap("c", None, b"x"), Err(StoreError::Keys { .. })));
    let store = house.reopen(store).await;
    assert_eq!((opened(&store, "c", None, &single), opened(&store, "c", Some(&own), &double)), (None, None));
    assert_ne!(store.office_hash("o-1").unwrap(), hash);
    assert_eq!(std::fs::metadata(&key).unwrap().len(), 32);
}

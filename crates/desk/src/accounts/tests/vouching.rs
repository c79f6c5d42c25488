//! Passkeys by their origin, and subjects of another house.

use super::{Failure, GOOD, House, id};
use crate::accounts::links::{self, Chosen};
use crate::accounts::passkeys;
use crate::accounts::sessions;
use crate::accounts::subjects::{self, Subject, Tied};
use aiqyn_law::kernel::Span;

#[tokio::test]
async fn a_subject_lets_in_the_officer_who_tied_it_and_an_old_proof_proves_nothing_for_now() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let subject = |issuer: &str, subject: &str, proven| Subject { issuer: issuer.to_owned(), subject: subject.to_owned(), proven };
    let (mine, old) = (subject("https://one.example", "a", Some(now)), Some(now - Span::minutes(11)));
    let session = house.begun().await.session;
    assert!(subjects::sign_in(store, &mine, now).await.unwrap().is_none());
    assert_eq!(subjects::connect(store, &session, &mine, now).await.unwrap(), Tied::Done);
    assert_eq!(subjects::connect(store, &session, &mine, now).await.unwrap(), Tied::Taken);
    for (issuer, name) in [("https://two.example", "a"), ("https://one.example", "b"), ("https://one.example\na", "")] {
        assert!(subjects::sign_in(store, &subject(issuer, name, Some(now)), now).await.unwrap().is_none(), "{issuer} {name}");
    }
    for (proven, just) in [(Some(now), true), (old, false), (None, false), (Some(now + Span::minutes(1)), false)] {
        let entered = subjects::sign_in(store, &Subject { proven, ..mine.clone() }, now).await.unwrap().unwrap();
        let begun = sessions::begin(store, &entered, "browser", now).await.unwrap();
        assert_eq!(house.resumed(&begun, now).await.unwrap().stepped_up, just, "{proven:?}");
        assert_eq!(sessions::step_up(store, &begun.presented, &entered, now).await.is_ok(), just, "{proven:?}");
    }
    let other = house.begun().await;
    let listed = subjects::list(store, &id()).await.unwrap();
    assert_eq!((listed.len(), listed[0].issuer.as_str(), listed[0].used), (1, "https://one.example", Some(now)));
    assert!(subjects::end(store, &session, &listed[0].id, now).await.unwrap());
    assert!(subjects::sign_in(store, &mine, now).await.unwrap().is_none());
    assert!(house.resumed(&other, now).await.is_none(), "what may have begun by it ends with it");
    let events = house.events().await;
    assert!(events.iter().any(|event| event.contains("subject_connected")) && events.iter().any(|event| event.contains("subject_disc")));
}

#[tokio::test]
async fn a_subject_of_whoever_is_suspended_or_has_a_new_link_is_nobody() {
    let house = House::of(false).await;
    let (store, now) = (&house.store, house.now);
    let subject = Subject { issuer: "https://one.example".to_owned(), subject: "a".to_owned(), proven: Some(now) };
    let token = links::make(store, &id(), &house.first, now).await.unwrap();
    assert_eq!(subjects::enrol(store, &token, &subject, now).await.unwrap(), Tied::Done);
    assert_eq!(subjects::enrol(store, &token, &subject, now).await.unwrap(), Tied::Dead, "a link is good once");
    let actor = subjects::sign_in(store, &subject, now).await.unwrap().unwrap();
    assert_eq!(actor.actor().officer.id, id());
    let house = house.suspended().await;
    assert!(subjects::sign_in(&house.store, &subject, now).await.unwrap().is_none());
    let token = links::make(&house.store, &id(), &house.first, now).await.unwrap();
    assert_eq!(links::choose(&house.store, &house.passwords, &token, GOOD, now).await.unwrap(), Chosen::Done(id()));
    assert_eq!(subjects::list(&house.store, &id()).await.unwrap(), []);
}

#[test]
fn passkeys_are_of_an_origin_that_browsers_trust() {
    let of = |origin| passkeys::Passkeys::of(origin).map(|found| found.map(|found| found.origin().to_owned()));
    assert_eq!(of("https://office.example/").unwrap().as_deref(), Some("https://office.example"));
    assert_eq!(of("https://office.example:8443").unwrap().as_deref(), Some("https://office.example:8443"));
    assert_eq!(of("http://localhost:8080").unwrap().as_deref(), Some("http://localhost:8080"));
    for untrusted in ["http://office.example", "https://127.0.0.1", "http://127.0.0.1:8080", "http://localhost.example"] {
        assert_eq!(of(untrusted).unwrap(), None, "{untrusted}");
    }
    for none in ["office.example", "https://office.example/path", "https://a@office.example", "ftp://office.example", ""] {
        assert!(matches!(of(none), Err(Failure::Input(_))), "{none}");
    }
}

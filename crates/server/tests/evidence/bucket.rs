//! A bucket: what goes in comes back, and a store that is late, broken or wrong is not believed.

use super::server::{Mood, Server};
use super::{CHANGES, Given, MIB, fingerprint};
use aiqyn_desk::evidence::bucket::{Bucket, Reach};
use aiqyn_desk::evidence::{Fault, Patience};
use std::sync::Mutex;
use std::time::Duration;

const PATIENCE: Patience = Patience { answer: Duration::from_millis(800), retries: 2 };

fn reach(endpoint: &str) -> Reach {
    Reach {
        bucket: "evidence".to_owned(),
        prefix: "january/files".to_owned(),
        endpoint: Some(endpoint.to_owned()),
        region: "us-east-1".to_owned(),
        key: "key".to_owned(),
        secret: "secret".to_owned(),
        session: None,
    }
}

fn bucket(server: &Server) -> Bucket {
    Bucket::new(reach(&server.endpoint), PATIENCE).unwrap()
}

fn path(digest: &str) -> String {
    format!("/evidence/january/files/{}/{}", &digest[..2], &digest[2..])
}

fn nothing(_: u64) {}

/// What a fault says, where it lies with the store.
#[track_caller]
fn said(outcome: Result<aiqyn_desk::evidence::Added, Fault>) -> String {
    let fault = outcome.unwrap_err();
    assert!(!fault.is_input(), "{fault}");
    fault.to_string()
}

#[tokio::test]
async fn a_small_file_goes_in_one_piece_and_a_large_one_in_parts() {
    for (size, parts) in [(100_000, 0), (20 * MIB + 5, 3)] {
        let (server, given) = (Server::start(Mood::Good), Given::of(size));
        let seen = Mutex::new(0);
        let added = bucket(&server).add(&mut given.open(), &|done| *seen.lock().unwrap() = done).await.unwrap();
        let named = given.fingerprint();
        assert_eq!((&added.fingerprint, added.new, *seen.lock().unwrap()), (&named, true, named.size));
        assert_eq!(server.objects().into_iter().collect::<Vec<_>>(), [(path(&named.digest), given.bytes.clone())]);
        assert_eq!(server.held.lock().unwrap().log.iter().filter(|line| line.contains("partNumber")).count(), parts);
        let mut out = Vec::new();
        bucket(&server).fetch(&named, &mut out, &nothing).await.unwrap();
        assert!(out == given.bytes);
        assert_eq!(bucket(&server).list().await.unwrap(), [named.digest]);
    }
}

#[tokio::test]
async fn the_same_bytes_are_sent_once_and_what_stands_there_is_never_overwritten() {
    let (server, given) = (Server::start(Mood::Good), Given::of(MIB));
    assert!(bucket(&server).add(&mut given.open(), &nothing).await.unwrap().new);
    assert!(!bucket(&server).add(&mut given.open(), &nothing).await.unwrap().new);
    let puts = |server: &Server| server.held.lock().unwrap().log.iter().filter(|line| line.starts_with("PUT")).count();
    assert_eq!(puts(&server), 1);
    let place = path(&given.fingerprint().digest);
    server.held.lock().unwrap().objects.insert(place.clone(), b"something else".to_vec());
    let text = said(bucket(&server).add(&mut given.open(), &nothing).await);
    assert!(text.contains("14 bytes"), "{text}");
    assert_eq!(server.objects()[&place], b"something else");
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_sent_is_refused_and_leaves_nothing() {
    for (what, change) in CHANGES {
        let (server, given) = (Server::start(Mood::Good), Given::of(20 * MIB));
        let changed = Mutex::new(false);
        let at_first_part = |_: u64| {
            let mut changed = changed.lock().unwrap();
            if !*changed {
                change(&given.path);
                *changed = true;
            }
        };
        let fault = bucket(&server).add(&mut given.open(), &at_first_part).await.unwrap_err();
        assert!(matches!(&fault, Fault::Changed { .. }) && fault.is_input(), "{what}: {fault}");
        let held = server.held.lock().unwrap();
        assert!(held.objects.is_empty() && held.uploads.is_empty(), "{what}: {:?}", held.log);
    }
}

#[tokio::test]
async fn a_store_that_is_late_or_broken_for_a_moment_is_asked_again() {
    for mood in [Mood::LateAtFirst(1), Mood::BrokenAtFirst(2)] {
        let (server, given) = (Server::start(mood), Given::of(MIB));
        let added = bucket(&server).add(&mut given.open(), &nothing).await;
        assert_eq!(added.unwrap().fingerprint, given.fingerprint(), "{mood:?}");
        assert_eq!(server.objects()[&path(&given.fingerprint().digest)], given.bytes, "{mood:?}");
    }
}

#[tokio::test]
async fn a_store_that_never_answers_is_given_up_and_named() {
    let (server, given) = (Server::start(Mood::Late), Given::of(MIB));
    let (store, mut source) = (bucket(&server), given.open());
    let given_up = tokio::time::timeout(Duration::from_secs(20), store.add(&mut source, &nothing)).await;
    let text = said(given_up.expect("it waits for ever"));
    let digest = given.fingerprint().digest;
    for word in [&format!("s3://evidence/january/files/{}", &digest[..2]), "timed out", "again"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(server.held.lock().unwrap().asked >= 2, "it was asked once only");
}

#[tokio::test]
async fn a_store_that_fails_for_good_is_named_with_its_answer() {
    for (mood, size, word) in [(Mood::Broken, MIB, "500"), (Mood::Broken, 20 * MIB, "500"), (Mood::Overloaded, MIB, "503")] {
        let (server, given) = (Server::start(mood), Given::of(size));
        let text = said(bucket(&server).add(&mut given.open(), &nothing).await);
        assert!(text.contains(word), "{mood:?}: {text}");
        assert!(server.objects().is_empty());
    }
}

#[tokio::test]
async fn nobody_there_is_named_too() {
    let given = Given::of(MIB);
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let text = said(Bucket::new(reach(&format!("http://{free}")), PATIENCE).unwrap().add(&mut given.open(), &nothing).await);
    assert!(text.contains("s3://evidence/") && text.contains("refused"), "{text}");
}

#[tokio::test]
async fn what_the_store_gives_back_must_be_what_it_was_given() {
    for (mood, word) in [
        (Mood::OtherTag, "entity tag"),
        (Mood::Shorter, "not 1048576"),
        (Mood::OtherBit, "with the digest"),
        (Mood::Forgets, "no such file"),
        (Mood::HangsUp, "body"),
        (Mood::Gibberish, "of 9 bytes"),
    ] {
        let (server, given) = (Server::start(mood), Given::of(MIB));
        let text = said(bucket(&server).add(&mut given.open(), &nothing).await);
        assert!(text.contains(word), "{mood:?}: {text}");
    }
}

#[tokio::test]
async fn a_file_that_went_bad_in_the_store_is_found_when_it_is_read() {
    let (server, given) = (Server::start(Mood::Good), Given::of(MIB));
    let (bucket, named) = (bucket(&server), given.fingerprint());
    bucket.add(&mut given.open(), &nothing).await.unwrap();
    for (mood, word) in [(Mood::OtherBit, "with the digest"), (Mood::Shorter, "not 1048576"), (Mood::HangsUp, "body")] {
        server.become_of(mood);
        let fault = bucket.fetch(&named, &mut std::io::sink(), &nothing).await.unwrap_err();
        assert!(fault.to_string().contains(word), "{mood:?}: {fault}");
    }
    server.become_of(Mood::Good);
    let absent = fingerprint(b"never added");
    assert!(matches!(bucket.fetch(&absent, &mut std::io::sink(), &nothing).await, Err(Fault::Missing { .. })));
}

#[test]
fn an_address_that_would_have_evidence_travel_in_clear_is_refused() {
    for (endpoint, word) in [("http://files.example.kz", "encrypted"), ("http://10.0.0.1:9000", "encrypted")] {
        let fault = Bucket::new(reach(endpoint), PATIENCE).err().unwrap();
        assert!(fault.is_input() && fault.to_string().contains(word), "{endpoint}: {fault}");
    }
    for endpoint in ["http://127.0.0.1:9000", "http://localhost:9000", "http://[::1]:9000", "https://files.example.kz"] {
        assert!(Bucket::new(reach(endpoint), PATIENCE).is_ok(), "{endpoint}");
    }
    let nameless = Reach { bucket: String::new(), ..reach("https://files.example.kz") };
    assert!(Bucket::new(nameless, PATIENCE).err().unwrap().to_string().contains("bucket is missing"));
}

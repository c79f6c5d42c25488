//! A connection lost in the middle of a commit: what became of it is found out by the idempotency key, or said to be unknown.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use super::support::cluster::{PASSWORD, cluster};
use super::support::*;
use aiqyn_record::{AppendError, Batch, Database, Engine, RefusalEntry, Site, Store, StoreError, verify};

/// `COMMIT`, as the simple query of PostgreSQL's protocol.
const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";

const NOTHING: u8 = 0;
/// The server never gets the next commit.
const QUESTION: u8 = 1;
/// The server makes the next commit; its answer never arrives.
const ANSWER: u8 = 2;

/// A wire to the server that loses what it is told to.
#[derive(Clone)]
struct Wire {
    port: u16,
    loses: Arc<AtomicU8>,
    /// After the loss nobody gets through.
    then_dead: Arc<AtomicBool>,
}

impl Wire {
    fn lay() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let wire = Self {
            port: listener.local_addr().unwrap().port(),
            loses: Arc::new(AtomicU8::new(NOTHING)),
            then_dead: Arc::new(AtomicBool::new(false)),
        };
        let (laid, dead) = (wire.clone(), Arc::new(AtomicBool::new(false)));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if dead.load(Ordering::SeqCst) && laid.then_dead.load(Ordering::SeqCst) {
                    continue;
                }
                let server = UnixStream::connect(cluster().dir.join(".s.PGSQL.5432")).unwrap();
                let (wire, dead) = (laid.clone(), dead.clone());
                let (from_client, to_client) = (client.try_clone().unwrap(), client);
                let (to_server, from_server) = (server.try_clone().unwrap(), server);
                let answers = std::thread::spawn(move || {
                    let (mut from, mut to) = (from_server, to_client);
                    std::io::copy(&mut from, &mut to).ok();
                    to.shutdown(Shutdown::Both).ok();
                });
                std::thread::spawn(move || {
                    wire.carry(from_client, to_server, &dead);
                    answers.join().ok();
                });
            }
        });
        wire
    }

    fn carry(&self, mut from: TcpStream, mut to: UnixStream, dead: &AtomicBool) {
        let mut bytes = [0; 65_536];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let loses = self.loses.load(Ordering::SeqCst);
            if loses != NOTHING && bytes[..count].windows(COMMIT.len()).any(|window| window == COMMIT) {
                self.loses.store(NOTHING, Ordering::SeqCst);
                dead.store(true, Ordering::SeqCst);
                // No answer gets through; the server acts on what it was sent before it notices that nobody listens.
                from.shutdown(Shutdown::Both).ok();
                if loses == ANSWER {
                    to.write_all(&bytes[..count]).ok();
                }
                to.shutdown(Shutdown::Write).ok();
                return;
            }
            if to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        to.shutdown(Shutdown::Both).ok();
    }

    async fn found(&self, house: &House) -> Store {
        let url = format!("postgres://keeper:{PASSWORD}@127.0.0.1:{}/{}?sslmode=disable", self.port, house.database());
        let site = Site::at(house.path(), Database::Postgres(url));
        Store::create(site, founding(true)).await.unwrap()
    }
}

#[tokio::test]
async fn a_commit_whose_answer_is_lost_is_found_by_its_key() {
    let (house, wire) = (House::on(Engine::Postgres).await, Wire::lay());
    let store = wire.found(&house).await;
    let mut author = Author::default();
    for n in 0..5 {
        wire.loses.store(ANSWER, Ordering::SeqCst);
        store.append(batch(vec![author.commit(&format!("k-{n}"), &["a", "b"]), author.commit(&format!("l-{n}"), &["a"])])).await.unwrap();
        assert_eq!(wire.loses.load(Ordering::SeqCst), NOTHING, "the answer was lost");
        assert_eq!(store.head().await.unwrap().size, author.next);
    }
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 15);
}

#[tokio::test]
async fn a_commit_that_never_arrived_is_said_to_have_failed_and_can_be_sent_again() {
    let (house, wire) = (House::on(Engine::Postgres).await, Wire::lay());
    let store = wire.found(&house).await;
    let mut author = Author::default();
    for n in 0..5 {
        let commit = author.commit(&format!("k-{n}"), &["a", "b"]);
        wire.loses.store(QUESTION, Ordering::SeqCst);
        let lost = store.append(batch(vec![commit.clone()])).await;
        assert!(matches!(lost, Err(AppendError::Store(StoreError::Unreachable { .. }))), "{lost:?}");
        assert_eq!(store.head().await.unwrap().size, 2 * n);
        store.append(batch(vec![commit])).await.unwrap();
    }
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 10);
}

#[tokio::test]
async fn what_cannot_be_found_out_is_said_to_be_unknown() {
    for (loses, there) in [(ANSWER, true), (QUESTION, false)] {
        let (house, wire) = (House::on(Engine::Postgres).await, Wire::lay());
        let store = wire.found(&house).await;
        let mut author = Author::default();
        store.append(batch(vec![author.commit("k-1", &["a"])])).await.unwrap();
        wire.then_dead.store(true, Ordering::SeqCst);
        wire.loses.store(loses, Ordering::SeqCst);
        let commit = author.commit("k-2", &["a"]);
        let said = store.append(batch(vec![commit.clone()])).await.unwrap_err();
        assert!(matches!(&said, AppendError::Store(StoreError::Unknown { key: Some(key), .. }) if key == "k-2"), "{said:?}");
        assert!(said.to_string().contains("k-2") && !said.to_string().contains(PASSWORD), "{said}");
        // The wire is mended: the same submission is safe to send, and the key tells once the lost writer has ended.
        wire.then_dead.store(false, Ordering::SeqCst);
        let again = store.append(batch(vec![commit])).await;
        assert!(if there { again.is_err() } else { again.is_ok() }, "{again:?}");
        assert_eq!(store.submission("k-2").await.unwrap().unwrap().first_seq, 2);
        assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 2);
    }
}

#[tokio::test]
async fn a_batch_without_a_key_is_unknown_at_once() {
    let (house, wire) = (House::on(Engine::Postgres).await, Wire::lay());
    let store = wire.found(&house).await;
    wire.loses.store(ANSWER, Ordering::SeqCst);
    let entry = RefusalEntry { at: START, officer: "o-1".to_owned(), codes: vec!["a.b".to_owned()], records: Vec::new() };
    let said = store.append(Batch { refusals: vec![entry], ..Batch::default() }).await;
    assert!(matches!(said, Err(AppendError::Store(StoreError::Unknown { key: None, .. }))), "{said:?}");
    assert_eq!(store.refusals(0, 10).await.unwrap().len(), 1);
}

//! Files of evidence: who sees the item gets them, recorded before the first byte; what was damaged never arrives whole; and nothing of them
//! is alive in a browser.

use crate::browser::{Browser, send};
use crate::house::{House, Relation, tried};
use aiqyn_desk::accounts::sessions;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::evidence::adding::Addition;
use aiqyn_desk::evidence::{Added, Files, Patience, Source};
use aiqyn_law::kernel::{RecordId, Role};
use aiqyn_law::rooms;
use aiqyn_record::ReadsOf;
use axum::body::{Body, to_bytes};
use std::time::Duration;
use tower::ServiceExt as _;

const BYTES: &[u8] = b"<script>alert(1)</script> what somebody filmed";

fn item() -> &'static RecordId {
    &tried("evidence").record
}

fn session(browser: &Browser) -> &str {
    browser.cookie.split("session=").nth(1).unwrap()
}

/// Adds a file to the item, as `aiqyn evidence add` does.
async fn added(house: &House, browser: &Browser) -> Added {
    let files =
        Files::at(house.office.settings.files.as_deref().unwrap(), Patience { answer: Duration::from_secs(1), retries: 0 }).unwrap();
    let source = house.path().join("source");
    std::fs::write(&source, BYTES).unwrap();
    let added = files.add(&mut Source::open(&source).unwrap(), &|_| {}).await.unwrap();
    let store = &house.office.store;
    let actor = sessions::resume(store, session(browser), wall_clock()).await.unwrap().unwrap().actor.clone();
    let (_, history) = aiqyn_desk::reading::room::histories(store, std::slice::from_ref(item()), None).await.unwrap().pop().unwrap();
    let incident = history.incident().cloned().unwrap();
    let at = house.office.now().await.unwrap();
    let addition = Addition { record: item(), incident, collection: None, media_type: "text/html", at };
    let received = vec![added.received_for(item())];
    let waiting = Waiting { received, ..Waiting::by(addition.submission(&added), &actor) };
    house.office.hand_in(waiting).await.unwrap().unwrap();
    added
}

fn path(added: &Added) -> String {
    format!("/records/{}/file/{}", item(), added.fingerprint.digest)
}

/// Reads an answer to its end; none where it breaks off.
async fn whole(browser: &Browser, path: &str) -> Option<Vec<u8>> {
    let form = format!("csrf={}", browser.mark);
    let request = browser.request("POST", path).header("content-type", "application/x-www-form-urlencoded");
    let response = browser.router.clone().oneshot(request.body(Body::from(form)).unwrap()).await.unwrap();
    to_bytes(response.into_body(), usize::MAX).await.ok().map(|bytes| bytes.to_vec())
}

#[tokio::test]
async fn a_file_is_shown_with_its_custody_and_sent_inert() {
    let house = House::demo().await;
    let browser = house.beside("evidence", Role::Investigator, Relation::Own).await;
    let added = added(&house, &browser).await;
    let page = browser.get(&format!("/records/{}", item())).await.body;
    let short = &added.fingerprint.digest[..12];
    for said in [short, "text/html", &format!("{} bytes", BYTES.len()), "Held by", "Chain of custody", "collect"] {
        assert!(page.to_lowercase().contains(&said.to_lowercase()), "{said}");
    }
    let answer = browser.post(&path(&added), &[]).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_bytes()), (200, BYTES));
    assert_eq!(answer.header("content-type"), "application/octet-stream", "whatever the record says of it");
    assert!(answer.header("content-disposition").starts_with("attachment;"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("content-length"), BYTES.len().to_string());
    let reads = house.office.store.reads(ReadsOf::Record(item().as_str())).await.unwrap();
    assert!(reads.iter().any(|(_, entry)| entry.question.contains(&added.fingerprint.digest)), "it stands in the journal");
    let program = browser.request("POST", &format!("/api/v1/records/{}/files/{}", item(), added.fingerprint.digest));
    let answer = send(&house.router, program.header("x-csrf", &browser.mark).body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_bytes()), (200, BYTES));
}

#[tokio::test]
async fn who_does_not_see_the_item_or_whose_read_is_not_recorded_gets_nothing() {
    let house = House::demo().await;
    let browser = house.beside("evidence", Role::Investigator, Relation::Own).await;
    let added = added(&house, &browser).await;
    let stranger = house.beside("evidence", Role::Investigator, Relation::Other).await;
    let one = stranger.post(&path(&added), &[]).await;
    let other = stranger.post(&path(&added).replace(item().as_str(), "evidence/22-999999"), &[]).await;
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404));
    assert_eq!(one.body.replace(item().as_str(), "X"), other.body.replace("evidence/22-999999", "X"));
    assert_eq!(browser.post(&format!("/records/{}/file/{}", item(), "0".repeat(64)), &[]).await.status, 404, "another file");
    let foreign = &tried("administrative").record;
    let seer = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    assert_eq!(
        seer.post(&format!("/records/{foreign}/file/{}", added.fingerprint.digest), &[]).await.status,
        404,
        "a file of another record"
    );
    let _planted = house.shut_journal().await;
    let unrecorded = browser.post(&path(&added), &[]).await;
    assert!(unrecorded.status.is_server_error() && !unrecorded.body.contains("filmed"));
}

#[tokio::test]
async fn what_is_missing_or_damaged_is_said_and_never_sent_whole() {
    let house = House::demo().await;
    let browser = house.beside("evidence", Role::Investigator, Relation::Own).await;
    let added = added(&house, &browser).await;
    assert_eq!(whole(&browser, &path(&added)).await.as_deref(), Some(BYTES));
    std::fs::write(&added.place, b"something else, of another length").unwrap();
    let damaged = browser.post(&path(&added), &[]).await;
    assert!(damaged.status == 400 && damaged.body.contains("not the one that the record names"), "{}", damaged.body);
    std::fs::remove_file(&added.place).unwrap();
    let missing = browser.post(&path(&added), &[]).await;
    assert!(missing.status == 400 && missing.body.contains("no such file"), "{}", missing.body);
    assert!(!missing.body.contains(&added.place), "where it lies is nobody's");
}

/// A form that brings a file, as a browser sends it.
async fn bring(browser: &Browser, mark: &str, kind: &str, name: &str, bytes: &[u8], length: Option<&str>) -> crate::browser::Answer {
    let part = |name: &str| format!("--b-1\r\nContent-Disposition: form-data; name=\"{name}\"");
    let head = format!("{}\r\n\r\n{mark}\r\n{}\r\n\r\n{kind}\r\n", part("csrf"), part("media_type"));
    let file = format!("{}; filename=\"{name}\"\r\nContent-Type: text/html\r\n\r\n", part("file"));
    let body = [head.as_bytes(), file.as_bytes(), bytes, b"\r\n--b-1--\r\n"].concat();
    let request = browser.request("POST", &format!("/records/{}/files", item())).header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "multipart/form-data; boundary=b-1");
    let request = length.into_iter().fold(request, |request, length| request.header("content-length", length));
    send(&browser.router, request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn a_file_is_brought_by_the_page_and_named_in_the_record() {
    let house = House::demo().await;
    let browser = house.beside("evidence", Role::Investigator, Relation::Own).await;
    let (before, mark) = (house.acts().await, browser.mark.as_str());
    assert!(browser.get(&format!("/records/{}", item())).await.body.contains("enctype=\"multipart/form-data\""));
    // Larger than any form: it is streamed.
    let bytes: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 249) as u8).collect();
    let brought = bring(&browser, mark, "", "walk.MP4", &bytes, None).await;
    assert_eq!((brought.status.as_u16(), house.acts().await), (303, before + 1), "{}", brought.body);
    let page = browser.get(&format!("/records/{}", item())).await.body;
    let place = page.split("/file/").nth(1).unwrap().split('"').next().unwrap();
    assert!(page.contains("video/mp4") && page.contains(&place[..12]), "its kind is that of its name, and not what was said of it");
    assert_eq!(whole(&browser, &format!("/records/{}/file/{place}", item())).await, Some(bytes.clone()));
    // What is wrong is said at once, and records nothing.
    for (kind, bytes, length, said) in [
        ("text/html", &b"x"[..], None, "There is no such kind of file"),
        ("", b"", None, "it is empty"),
        ("", b"x", Some("4294967297"), "The file is too large: at most 4"),
    ] {
        let answer = bring(&browser, mark, kind, "a.mp4", bytes, length).await;
        assert!(answer.status == 400 && answer.body.contains(said), "{said}: {} {}", answer.status, answer.body);
    }
    // A program sends the bytes as they are.
    let program = async |kind: &str, mark: &str| {
        let request = browser.request("POST", &format!("/api/v1/records/{}/files", item())).header("x-csrf", mark);
        send(&browser.router, request.header("content-type", kind).body(Body::from("brought by a program")).unwrap()).await
    };
    assert_eq!(program("text/html", mark).await.status, 400);
    assert_eq!(program("text/plain", "another").await.status, 403);
    let (created, acts) = (program("text/plain", mark).await, house.acts().await);
    assert!(created.status == 201 && acts == before + 2, "{}", created.body);
    let before = acts - 1;
    let stranger = house.beside("evidence", Role::Investigator, Relation::Other).await;
    assert_eq!(bring(&stranger, &stranger.mark, "", "a.mp4", b"x", None).await.status, 404);
    for forged in ["", "another", stranger.mark.as_str()] {
        assert_eq!(bring(&browser, forged, "", "a.mp4", b"x", None).await.status, 403, "{forged}");
    }
    let auditor = house.beside("evidence", Role::Auditor, Relation::Republic).await;
    assert_eq!(bring(&auditor, &auditor.mark, "", "a.mp4", b"x", None).await.status, 422, "who sees it and adds nothing");
    assert_eq!(house.acts().await, before + 1);
}

#[test]
fn what_is_called_custody_is_declared() {
    let source = include_str!("../src/pages/file.rs");
    let list = source.split("const CUSTODY").nth(1).unwrap().split("];").next().unwrap();
    let kinds: Vec<&str> = rooms::room("evidence").unwrap().kinds().collect();
    let named: Vec<&str> = list.split('"').filter(|part| part.contains("/1")).collect();
    assert!(named.len() == 10 && named.iter().all(|kind| kinds.contains(kind)), "{named:?}");
}

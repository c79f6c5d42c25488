//! What is too much at once is told so, and of what was acknowledged nothing is lost.

use crate::browser::{Browser, send};
use crate::house::{House, Relation, tried};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_law::kernel::{IncidentId, Role};
use aiqyn_law::officer::Keeper;
use aiqyn_office::http::fault::Fault;
use aiqyn_record::{Access, Secret, Store, verify};
use axum::body::Body;
use std::collections::BTreeSet;
use tokio::task::JoinSet;

#[tokio::test]
async fn a_body_over_the_bound_is_a_page_that_says_so() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let before = house.acts().await;
    let form = format!("/records/{}/act/annulment/1", tried("administrative").record);
    let body = |size: usize| format!("csrf={}&step=draft&sealed/reasons={}", browser.mark, "a".repeat(size));
    for told in [true, false] {
        let text = body(1024 * 1024);
        let mut request = browser.request("POST", &form).header("sec-fetch-site", "same-origin");
        if told {
            request = request.header("content-length", text.len());
        }
        let answer = send(&house.router, request.body(Body::from(text)).unwrap()).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (413, "text/html; charset=utf-8"));
        assert!(answer.body.contains("<h1>") && !answer.header("content-security-policy").is_empty());
    }
    let near = browser.post_body(&form, body(900 * 1024)).await;
    assert_eq!(near.status, 200, "what is under it is kept");
    assert_eq!(house.acts().await, before);
}

/// Proposals of officers by a registrar, signed: as many as are asked for.
fn proposals(house: &House, many: usize) -> Vec<Waiting> {
    let (by, now) = (&house.registrars[0], wall_clock());
    (0..many)
        .map(|n| {
            let officer = crate::house::officer(&format!("flood-{n}"), Role::Judge, "court/almaty-city", "almaty-city");
            let credential = Enrolment::of(&officer.id, &Secret::generate()).credential(Keeper::Server, longest(crate::house::law(), now));
            let incident = IncidentId::parse("january-2022").unwrap();
            Waiting::by(Entering::first(&officer.id, incident, now).unwrap().appointment(&officer, &credential), by)
        })
        .collect()
}

#[tokio::test]
async fn what_is_acknowledged_in_a_flood_stands_in_the_record() {
    let house = House::real(false).await;
    // Three times the room that one officer has at the door.
    let mut asked = JoinSet::new();
    for waiting in proposals(&house, 3 * 128) {
        let (office, record) = (house.office.clone(), waiting.submission.acts[0].record.to_string());
        asked.spawn(async move { (record, office.hand_in(waiting).await) });
    }
    let (mut taken, mut busy) = (BTreeSet::new(), 0);
    while let Some(answer) = asked.join_next().await {
        match answer.unwrap() {
            (record, Ok(Ok(_))) => drop(taken.insert(record)),
            (_, Err(Fault::Busy)) => busy += 1,
            (record, other) => panic!("{record}: {other:?}"),
        }
    }
    assert_eq!(taken.len() + busy, 3 * 128);
    assert!(taken.len() >= 128, "{} were taken", taken.len());
    let (dir, sequencer) = (house.path(), house.sequencer);
    let _kept = house.dir;
    drop((house.router, house.office));
    sequencer.await.unwrap().into_store().close().await;
    let store = Store::open(&dir, Access::Read).await.unwrap();
    let stands: BTreeSet<String> = store.records_page("officer", "", 1_000).await.unwrap().into_iter().collect();
    let stands: BTreeSet<String> = stands.into_iter().filter(|record| record.contains("flood-")).collect();
    assert_eq!(stands, taken, "what was acknowledged, and nothing else");
    verify(&store, None, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn whoever_comes_when_all_hands_are_full_is_told_to_come_again() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    // A body that does not end holds its place: so many of them, and there is none left.
    let mut held = JoinSet::new();
    let (keep, _) = tokio::sync::broadcast::channel::<()>(1);
    for _ in 0..256 {
        let mut ends = keep.subscribe();
        let body = Body::from_stream(futures_util::stream::once(async move {
            let _ = ends.recv().await;
            Ok::<_, std::io::Error>("csrf=none")
        }));
        let (router, request) = (house.router.clone(), browser.request("POST", "/work/views").body(body).unwrap());
        held.spawn(async move { send(&router, request).await });
    }
    let mut answer = browser.get("/help").await;
    for _ in 0..10_000 {
        if answer.status == 503 {
            break;
        }
        tokio::task::yield_now().await;
        answer = browser.get("/help").await;
    }
    assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "2"));
    assert!(answer.body.contains("<h1>"));
    assert_eq!(browser.get("/healthz").await.status, 200, "the process is not ended for having much to do");
    keep.send(()).unwrap();
    while let Some(answer) = held.join_next().await {
        let answer = answer.unwrap();
        assert!(matches!(answer.status.as_u16(), 403 | 503), "{}", answer.status);
    }
    assert_eq!(browser.get("/help").await.status, 200, "and whoever comes again is let in");
}

#[tokio::test]
async fn a_door_that_is_shut_takes_nothing_and_says_so() {
    let house = House::real(false).await;
    let waiting = proposals(&house, 1).remove(0);
    assert_eq!(Browser::new(&house.router).get("/readyz").await.status, 200);
    house.sequencer.abort();
    let _ = house.sequencer.await;
    assert!(matches!(house.office.hand_in(waiting).await, Err(Fault::Busy | Fault::Unknown(_))));
    let ready = Browser::new(&house.router).get("/readyz").await;
    assert_eq!((ready.status.as_u16(), ready.header("retry-after")), (503, "2"));
}

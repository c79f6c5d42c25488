//! Whoever is complained of finds no trace of it; and what is another's is nobody else's, whatever address is tried.

use crate::access::written;
use crate::browser::{Browser, send};
use crate::house::{House, Relation, golden, made, tried};
use aiqyn_desk::accounts::sessions::Scope;
use aiqyn_desk::accounts::{demonstration, drafts, sessions};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::access::Place;
use aiqyn_law::kernel::{OfficerId, RecordId, Role, Span};
use aiqyn_scenario::INCIDENT;
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

/// Complaints of bodies, with an officer of the body: a prosecutor by role, who would see them otherwise.
fn accused() -> Vec<(&'static RecordId, &'static Place, &'static aiqyn_law::kernel::OfficerId)> {
    let made = made();
    let named = |place: &'static Place| {
        let body = place.conflict.bodies.iter().find(|body| made.accused.contains_key(body.as_str()))?;
        place.conflict.passing_on.is_none().then(|| &made.accused[body.as_str()])
    };
    let found: Vec<_> = made.complaints.iter().filter_map(|(record, place)| Some((record, place, named(place)?))).take(6).collect();
    assert!(!found.is_empty(), "nobody's body is complained of");
    found
}

#[tokio::test]
async fn whoever_is_complained_of_finds_what_is_not_there() {
    let house = House::demo().await;
    for (record, _, officer) in accused() {
        let browser = house.as_officer(officer).await;
        let above = house.beside(record.room(), Role::Prosecutor, Relation::Republic).await;
        assert_eq!(above.get(&format!("/records/{record}")).await.status, 200, "{record} is there");
        let absent = format!("{}/22-999999", record.room());
        let rests = ["", "/reads", "/document/1", "/act/annulment/1", "/act/withdrawn/1", "?known=2022-01-25"];
        for rest in rests {
            let (there, nowhere) = (format!("/records/{record}{rest}"), format!("/records/{absent}{rest}"));
            let (one, other) = (browser.get(&there).await, browser.get(&nowhere).await);
            assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{there}");
            assert_eq!(one.body.replace(record.as_str(), "X"), other.body.replace(&absent, "X"), "{there}: the same, byte for byte");
            assert_eq!(one.headers, other.headers, "{there}");
        }
        for rest in ["/glass", "/act/annulment/1", "/text/1/statement"] {
            let form = [("reason", "wanted"), ("step", "draft")];
            let one = browser.post(&format!("/records/{record}{rest}"), &form).await;
            let other = browser.post(&format!("/records/{absent}{rest}"), &form).await;
            assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{record}{rest}");
            assert_eq!(one.body.replace(record.as_str(), "X"), other.body.replace(&absent, "X"), "{record}{rest}");
        }
        let number = record.number();
        for path in [
            format!("/records/{}", record.room()),
            format!("/records/{}?q={number}", record.room()),
            format!("/records/{}/table.csv", record.room()),
            "/work".to_owned(),
            "/approvals".to_owned(),
            "/reads".to_owned(),
            format!("/reads?record={record}"),
        ] {
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            let page = answer.body.replace(&format!("q={number}"), "").replace(&format!("value=\"{number}\""), "");
            let page = page.replace(&format!("value=\"{record}\""), "");
            let page = page.replace(&format!("record={record}"), "").replace(&format!("record={}%2F{number}", record.room()), "");
            assert!(!page.contains(record.as_str()), "{path} tells {officer} of {record}");
        }
        let kept = drafts::list(&house.office.store, officer, wall_clock()).await.unwrap();
        assert!(kept.is_empty(), "no draft of what is not there: {kept:?}");
    }
}

/// A complaint of one officer, who would see it otherwise: a prosecutor of the republic. Its body is not complained of.
async fn of_one(house: &House) -> (RecordId, OfficerId) {
    let of = tried("complaint");
    let officer = of.officers[&(Role::Prosecutor, Relation::Republic)].clone();
    let receiver = house.beside("complaint", Role::Prosecutor, Relation::Own).await;
    let payload = json!({
        "bodies": [], "body": of.body, "channel": "in_person", "complainant": "p-900009", "concerns": null, "matter": "unlawful_methods",
        "officers": [officer], "region": of.region,
    });
    let record = RecordId::parse("complaint/22-990001").unwrap();
    let at = house.office.now().await.unwrap();
    let kept = golden("complaint").into_iter().find(|(act, _)| act == "received/1").unwrap().1;
    let mut said = kept.clone();
    for (name, value) in payload.as_object().unwrap() {
        said[name] = value.clone();
    }
    let (_, texts) = written(of, "received/1", &said, "nobody").unwrap();
    let act = json!({ "record": record, "act": "received/1", "occurred_at": at, "payload": said, "sealed": texts });
    let body = json!({ "incident": INCIDENT, "acts": [act] });
    let answer = receiver.post_json("/api/v1/submissions", &body, &[("idempotency-key", "received")]).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    (record, officer)
}

#[tokio::test]
async fn an_officer_complained_of_finds_no_trace_whose_body_is_not_complained_of() {
    let house = House::demo().await;
    let (record, officer) = of_one(&house).await;
    let (accused, absent) = (house.as_officer(&officer).await, format!("{}/22-999999", record.room()));
    let own = house.beside("complaint", Role::Prosecutor, Relation::Own).await;
    assert_eq!(own.get(&format!("/records/{record}")).await.status, 200, "it is there");
    let number = record.number();
    for path in [
        "/api/v1/records/complaint".to_owned(),
        format!("/api/v1/records/complaint?q={number}"),
        "/api/v1/work?queue=overdue".to_owned(),
        "/api/v1/work?queue=soon".to_owned(),
        "/api/v1/work?queue=later".to_owned(),
        "/api/v1/work?queue=body".to_owned(),
        "/api/v1/approvals".to_owned(),
        "/api/v1/alerts".to_owned(),
        "/api/v1/drafts".to_owned(),
        "/api/v1/reads?limit=1000".to_owned(),
        format!("/api/v1/reads?record={}", record.as_str().replace('/', "%2F")),
        format!("/api/v1/reads?format=ocsf&record={}", record.as_str().replace('/', "%2F")),
        "/api/v1/acts?lastEventId=0&limit=1000".to_owned(),
    ] {
        let answer = accused.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        assert!(!answer.body.contains(number), "{path} tells {officer} of {record}");
    }
    // The feed is followed to its end: the complaint was recorded last.
    let end = house.acts().await.saturating_sub(5);
    for (who, told) in [(&accused, false), (&own, true)] {
        assert_eq!(who.get(&format!("/api/v1/acts?lastEventId={end}")).await.body.contains(number), told, "the feed");
    }
    for rest in ["", "/reads"] {
        let one = accused.get(&format!("/api/v1/records/{record}{rest}")).await;
        let other = accused.get(&format!("/api/v1/records/{absent}{rest}")).await;
        assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{rest}");
        assert_eq!(one.body.replace(record.as_str(), "X"), other.body.replace(&absent, "X"), "{rest}: the same, byte for byte");
        assert_eq!(one.headers, other.headers, "{rest}");
    }
    for (rest, body) in [("glass", json!({ "reason": "wanted" })), ("texts/1/statement", json!(null))] {
        let one = accused.post_json(&format!("/api/v1/records/{record}/{rest}"), &body, &[]).await;
        let other = accused.post_json(&format!("/api/v1/records/{absent}/{rest}"), &body, &[]).await;
        assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{rest}: {} {}", one.body, other.body);
        assert_eq!(one.body.replace(record.as_str(), "X"), other.body.replace(&absent, "X"), "{rest}");
    }
    let counted = |body: &str| serde_json::from_str::<serde_json::Value>(body).unwrap()["all"].as_u64().unwrap();
    let all = |browser: Browser| async move { counted(&browser.get("/api/v1/records/complaint").await.body) };
    let before = all(accused.clone()).await;
    assert_eq!(counted(&accused.get(&format!("/api/v1/records/complaint?q={number}")).await.body), 0);
    assert!(before > 0, "the officer sees other complaints");
}

#[tokio::test]
async fn a_program_reads_as_its_own_officer_whatever_is_sent_beside_its_token() {
    let house = House::demo().await;
    let (one, other) = (tried("complaint"), Relation::Other);
    let ids = [&one.officers[&(Role::Prosecutor, Relation::Own)], &one.officers[&(Role::Prosecutor, other)]];
    let mut tokens = Vec::new();
    for id in ids {
        let begun = demonstration::begin(&house.office.store, id, wall_clock()).await.unwrap();
        let now = wall_clock();
        let made =
            sessions::admit_program(&house.office.store, &begun.session, "reads", &[Scope::Read], now + Span::days(1), now).await.unwrap();
        tokens.push((made.presented, made.session.id));
    }
    let asked = |token: String, cookie: String| {
        let request = Request::builder().uri("/api/v1/session").header("authorization", format!("Bearer {token}"));
        let router = house.router.clone();
        async move { send(&router, request.header("cookie", cookie).body(Body::empty()).unwrap()).await }
    };
    for (own, id) in ids.iter().enumerate() {
        let cookie = format!("session={}", house.as_officer(ids[1 - own]).await.cookie.split("session=").nth(1).unwrap());
        let answer = asked(tokens[own].0.clone(), cookie.clone()).await;
        assert!(answer.status == 200 && answer.body.contains(&format!("\"officer\":\"{id}\"")), "{}", answer.body);
        // What names the session of a program in the list of its officer is no token.
        assert_eq!(asked(tokens[own].1.clone(), cookie).await.status, 401);
    }
    let (first, second) = tokens[0].0.split_at(tokens[0].0.len() / 2);
    let (_, others) = tokens[1].0.split_at(tokens[1].0.len() / 2);
    assert_eq!(asked(format!("{first}{second}"), String::new()).await.status, 200);
    assert_eq!(asked(format!("{first}{others}"), String::new()).await.status, 401, "half of one and half of another");
}

#[tokio::test]
async fn a_list_counts_what_it_shows_and_no_more() {
    let house = House::demo().await;
    let (record, _, officer) = accused()[0];
    let browser = house.as_officer(officer).await;
    let page = browser.get(&format!("/records/{}", record.room())).await.body;
    let count: usize = page.split("class=\"count quiet\">(").nth(1).unwrap().split(')').next().unwrap().parse().unwrap();
    let table = browser.get(&format!("/records/{}/table.csv", record.room())).await.body;
    assert_eq!(table.lines().count() - 1, count);
    let cards = browser.get("/records").await.body;
    let card = cards.split(&format!("href=\"/records/{}\"", record.room())).nth(1);
    let big = card.and_then(|card| card.split("class=\"big\">").nth(1)?.split('<').next()).unwrap_or("0");
    assert_eq!(big.parse::<usize>().unwrap(), count);
}

fn begins(browser: &Browser) -> &str {
    browser.cookie.split("session=").nth(1).unwrap()
}

#[tokio::test]
async fn what_is_anothers_is_not_to_be_had() {
    let house = House::demo().await;
    let (own, other) = (Relation::Own, Relation::Unit);
    let one = house.beside("administrative", Role::Prosecutor, own).await;
    let two = house.beside("administrative", Role::Prosecutor, other).await;
    let record = &tried("administrative").record;
    let form = format!("/records/{record}/act/annulment/1");
    assert_eq!(one.post(&form, &[("step", "draft"), ("sealed/reasons", "only mine, and nobody's else")]).await.status, 200);
    assert_eq!(one.post("/work/views", &[("name", "mine alone"), ("query", "room=custody")]).await.status, 303);
    assert!(one.get(&form).await.body.contains("only mine"), "the draft is there");
    let seen = [two.get(&form).await.body, two.get("/work").await.body];
    assert!(seen.iter().all(|page| !page.contains("only mine") && !page.contains("mine alone")));
    assert!(!two.get("/work").await.body.contains(&form));
    // Neither dropped nor written over by another.
    two.post(&form, &[("step", "drop")]).await;
    two.post("/work/views", &[("drop", "mine alone")]).await;
    two.post(&format!("/work/drafts/{record}/annulment/1"), &[("sealed/reasons", "another's")]).await;
    assert!(one.get(&form).await.body.contains("only mine"));
    assert!(one.get("/work").await.body.contains("mine alone"));
    // A session that another named goes on.
    let named = sessions::resume(&house.office.store, begins(&one), wall_clock()).await.unwrap().unwrap();
    two.post(&format!("/account/sessions/{}/end", named.id), &[]).await;
    assert_eq!(one.get("/account").await.status, 200);
    assert!(!two.get("/account").await.body.contains(&named.id));
    // What names a session lets nobody in, and a session's mark is no session.
    for cookie in [named.id.as_str(), one.mark.as_str()] {
        let thief = Browser { cookie: format!("session={cookie}"), ..Browser::new(&house.router) };
        assert_eq!(thief.get("/account").await.status, 303);
    }
    // A link that is nobody's.
    let link = "0".repeat(64);
    let dead = Browser::new(&house.router).get(&format!("/enrol/{link}")).await;
    assert_eq!(dead.status, 410);
}

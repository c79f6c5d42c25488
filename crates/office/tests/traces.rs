//! Whoever is complained of finds no trace of it; and what is another's is nobody else's, whatever address is tried.

use crate::browser::Browser;
use crate::house::{House, Relation, made, tried};
use aiqyn_desk::accounts::{drafts, sessions};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::access::Place;
use aiqyn_law::kernel::{RecordId, Role};

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

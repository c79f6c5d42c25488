//! What is read: lists, records, sealed texts, the feed; each officer what the officer sees, and each read in the journal.

use crate::house::{House, protocol, sent_to_court, submission};
use serde_json::Value;

const RECORD: &str = "administrative/22-900001";

/// A house with two protocols of Almaty city, one of them sent to court.
async fn told() -> House {
    let house = House::new().await;
    let mut second = protocol("administrative/22-900002");
    second["payload"]["person"] = "p-900002".into();
    second["payload"]["number"] = "ap-22-900002".into();
    for (key, act) in [("a", protocol(RECORD)), ("b", second)] {
        house.post("almaty-1", "/api/v1/submissions", &submission(&[act]), &[("idempotency-key", key)]).await.is(201);
    }
    let sent = submission(&[sent_to_court(RECORD)]);
    house.post("almaty-1", "/api/v1/submissions", &sent, &[("idempotency-key", "c"), ("if-match", "*")]).await.is(201);
    house
}

fn names(answer: &Value) -> Vec<&str> {
    answer["records"].as_array().unwrap().iter().map(|one| one["record"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_list_is_read_page_after_page_to_its_end() {
    let house = told().await;
    let mut address = "/api/v1/records/administrative?limit=1".to_owned();
    let mut found = Vec::new();
    loop {
        let page = house.get("almaty-1", &address).await.is(200);
        assert_eq!(page.body["all"], 2);
        found.extend(names(&page.body).into_iter().map(str::to_owned));
        let Some(next) = page.head("link").strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\"")) else { break };
        address = next.to_owned();
    }
    found.sort();
    assert_eq!(found, ["administrative/22-900001", "administrative/22-900002"]);
    assert_eq!(names(&house.get("almaty-1", "/api/v1/records/administrative?q=900002").await.is(200).body), ["administrative/22-900002"]);
    let nothing = house.get("aktobe-1", "/api/v1/records/administrative").await.is(200).body;
    assert_eq!((nothing["all"].as_u64(), names(&nothing).len()), (Some(0), 0));
}

#[tokio::test]
async fn a_record_says_where_it_stands_what_it_waits_for_and_what_can_be_done() {
    let house = told().await;
    let record = house.get("almaty-1", &format!("/api/v1/records/{RECORD}?lang=en")).await.is(200).body;
    let acts: Vec<&str> = record["acts"].as_array().unwrap().iter().map(|act| act["act"].as_str().unwrap()).collect();
    assert_eq!(acts.iter().filter(|act| **act != "breach/1").collect::<Vec<_>>(), [&"protocol/1", &"sent_to_court/1"]);
    assert!(record["status"]["name"].is_string() && !record["awaited"].as_array().unwrap().is_empty());
    let offers = record["offers"].as_array().unwrap();
    let closed: Vec<&Value> = offers.iter().filter(|offer| offer["standing"] == "not_yet" || offer["standing"] == "over").collect();
    assert!(!closed.is_empty() && closed.iter().all(|offer| offer["refusal"]["code"].is_string()), "{offers:?}");
    // Before anything was recorded there was nothing; of a past nothing is offered.
    house.get("almaty-1", &format!("/api/v1/records/{RECORD}?known=2022-01-24")).await.is(404);
    let past = house.get("almaty-1", &format!("/api/v1/records/{RECORD}?of=2022-01-26")).await.is(200).body;
    assert_eq!(past["offers"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn a_sealed_text_is_opened_one_by_one_and_each_opening_stands_in_the_journal() {
    let house = told().await;
    let record = house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    assert!(!record.text.contains("Invented"), "{}", record.text);
    let address = record.body["texts"][0]["href"].as_str().unwrap();
    let opened = house.post("almaty-1", address, &Value::Null, &[]).await.is(200).body;
    assert_eq!((opened["state"].as_str(), opened["text"].as_str()), (Some("opened"), Some("{\"name\":\"Invented Somebody\"}")));
    house.post("aktobe-1", address, &Value::Null, &[]).await.is(404);
    house.post("almaty-1", &address.replace("identity", "reasons"), &Value::Null, &[]).await.is(404);
    let reads = house.get("almaty-1", &format!("/api/v1/records/{RECORD}/reads")).await.is(200).body;
    let opened: Vec<&Value> =
        reads["reads"].as_array().unwrap().iter().filter(|read| read["question"].to_string().contains("opened")).collect();
    assert_eq!(opened.len(), 1, "{reads}");
    assert_eq!(
        (opened[0]["officer"].as_str(), opened[0]["command"].as_str()),
        (Some("almaty-1"), Some("/api/v1/records/{room}/{id}/texts/{version}/{field}"))
    );
}

#[tokio::test]
async fn the_journal_is_for_whoever_supervises_reading() {
    let house = told().await;
    house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    house.get("almaty-1", "/api/v1/reads").await.is(403);
    let all = house.get("auditor-1", "/api/v1/reads?officer=almaty-1").await.is(200).body;
    assert!(all["reads"].as_array().unwrap().iter().any(|read| read["record"] == RECORD && read["purpose"] == "proceedings"), "{all}");
}

#[tokio::test]
async fn the_feed_tells_each_agency_what_it_sees_and_goes_on_from_the_last_event() {
    let house = told().await;
    let first = house.get("almaty-1", "/api/v1/acts?limit=1").await.is(200);
    assert_eq!(first.head("content-type"), "application/cloudevents-batch+json");
    assert!(!first.text.contains("p-900001") && !first.text.contains("payload"), "coarse attributes only: {}", first.text);
    let mut seen = Vec::new();
    let mut after = "0".to_owned();
    loop {
        let page = house.get("almaty-1", &format!("/api/v1/acts?lastEventId={after}&limit=1")).await.is(200).body;
        let Some(event) = page.as_array().unwrap().first() else { break };
        after = event["id"].as_str().unwrap().to_owned();
        seen.push(event["subject"].as_str().unwrap().to_owned());
    }
    assert!(seen.iter().filter(|record| *record == RECORD).count() >= 2, "{seen:?}");
    let other = house.get("aktobe-1", "/api/v1/acts").await.is(200);
    assert!(!other.text.contains("22-90000"), "{}", other.text);
    assert!(other.head("link").contains("lastEventId="), "what is not seen is passed over");
}

#[tokio::test]
async fn work_rooms_and_figures_are_those_of_the_officer() {
    let house = told().await;
    let rooms = house.get("aktobe-1", "/api/v1/rooms").await.is(200).body;
    let count =
        |rooms: &Value| rooms["rooms"].as_array().unwrap().iter().find(|room| room["room"] == "administrative").unwrap()["records"].clone();
    assert_eq!((count(&rooms), count(&house.get("almaty-1", "/api/v1/rooms").await.is(200).body)), (0.into(), 2.into()));
    let work = house.get("almaty-1", "/api/v1/work?queue=overdue").await.is(200).body;
    assert_eq!(work["queues"].as_object().unwrap().len(), 5);
    let told = house.get("aktobe-1", "/api/v1/figures").await.is(200).body;
    assert_eq!((told["narrowed"].as_bool(), told["figures"].as_array().unwrap().is_empty()), (Some(true), false));
}

//! A program says who handles a record, and assigns.

use crate::house::{House, protocol, submission};
use serde_json::json;

const RECORD: &str = "administrative/22-900001";

#[tokio::test]
async fn a_claim_is_put_and_dropped_and_nobody_else_learns_of_it() {
    let house = House::new().await;
    house.post("almaty-1", "/api/v1/submissions", &submission(&[protocol(RECORD)]), &[("idempotency-key", "a")]).await.is(201);
    let (claim, json_type) = (format!("/api/v1/records/{RECORD}/claim"), ("content-type", "application/json"));
    let send = async |id: &str, method: &str, path: &str, body: &str| {
        let bearer = format!("Bearer {}", house.token(id));
        house.send(method, path, &[("authorization", &bearer), json_type], body.to_owned()).await
    };
    let work = house.get("almaty-1", "/api/v1/work?whose=mine").await.is(200).body;
    assert!(work["queues"].as_object().unwrap().values().all(|count| *count == 0));
    let taken = send("almaty-1", "PUT", &claim, "{}").await.is(200).body;
    assert_eq!((&taken["officer"], &taken["taken_from"]), (&json!("almaty-1"), &json!(null)));
    let record = house.get("prosecutor-1", &format!("/api/v1/records/{RECORD}")).await.is(200).body;
    assert_eq!(record["claims"], json!([taken]));
    // Of another region: the record is not there.
    send("aktobe-1", "PUT", &claim, "{}").await.is(404);
    send("aktobe-1", "DELETE", &claim, "").await.is(404);
    send("auditor-1", "PUT", &claim, "{}").await.is(403);
    send("almaty-1", "PUT", &claim, r#"{"from":"x","more":1}"#).await.is(400);
    let reads = format!("Bearer {}", house.reading_token("almaty-1").await);
    house.send("PUT", &claim, &[("authorization", &reads), json_type], "{}").await.is(403);
    send("almaty-1", "DELETE", &claim, "").await.is(204);
    send("almaty-1", "DELETE", &claim, "").await.is(404);
    let record = house.get("prosecutor-1", &format!("/api/v1/records/{RECORD}")).await.is(200).body;
    assert_eq!(record["claims"], json!([]));
}

#[tokio::test]
async fn records_are_assigned_with_an_outcome_for_each() {
    let house = House::new().await;
    house.post("almaty-1", "/api/v1/submissions", &submission(&[protocol(RECORD)]), &[("idempotency-key", "a")]).await.is(201);
    let body = json!({ "records": [RECORD, "administrative/22-900002"], "officer": "almaty-1", "note": "mine" });
    let done = house.post("almaty-1", "/api/v1/assignments", &body, &[]).await.is(200).body;
    let outcomes = [(RECORD, "assigned"), ("administrative/22-900002", "not-found")];
    assert_eq!(done["outcomes"], json!(outcomes.map(|(record, outcome)| json!({ "record": record, "outcome": outcome }))));
    let work = house.get("almaty-1", "/api/v1/work?queue=assigned").await.is(200).body;
    assert_eq!((&work["queues"]["assigned"], &work["unread"]["assigned"]), (&json!(1), &json!(1)), "{work}");
    house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    let work = house.get("almaty-1", "/api/v1/work?queue=assigned").await.is(200).body;
    assert_eq!((&work["queues"]["assigned"], &work["unread"]["assigned"]), (&json!(1), &json!(0)), "{work}");
    let wrong = json!({ "records": [RECORD], "officer": "aktobe-1" });
    house.post("almaty-1", "/api/v1/assignments", &wrong, &[]).await.is(400);
    house.get("almaty-1", "/api/v1/records/administrative?whose=theirs").await.is(400);
    let all = async |whose: &str| {
        house.get("almaty-1", &format!("/api/v1/records/administrative?whose={whose}")).await.is(200).body["all"].clone()
    };
    assert_eq!((all("mine").await, all("nobodys").await), (json!(1), json!(0)));
}

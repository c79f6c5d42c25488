//! Deciding, opening with a reason, the register and the journal in other people's forms, as programs do it.

use crate::house::{House, protocol, submission};
use serde_json::{Value, json};

const RECORD: &str = "administrative/22-900001";

async fn told() -> House {
    let house = House::new().await;
    house.post("almaty-1", "/api/v1/submissions", &submission(&[protocol(RECORD)]), &[("idempotency-key", "a")]).await.is(201);
    house
}

/// A clerk whom the first registrar proposes.
fn clerk() -> Value {
    json!({ "officer": "clerk-1", "role": "court_clerk", "body": "court/almaty-city", "sex": "male" })
}

#[tokio::test]
async fn what_is_asked_is_listed_and_what_needs_more_than_one_answer_is_not_decided_together() {
    let house = told().await;
    for queue in ["overdue", "soon", "later"] {
        let list = house.get("prosecutor-1", &format!("/api/v1/approvals?queue={queue}")).await.is(200).body;
        assert!(list["approvals"].is_array() && list["queue"] == queue, "{list}");
    }
    house.get("prosecutor-1", "/api/v1/approvals?queue=body").await.is(400);
    let decide = |act: &str, records: Value| json!({ "key": "k", "act": act, "records": records });
    let one = json!([{ "record": RECORD, "version": 1 }]);
    for body in [
        decide("protocol/1", one.clone()),
        decide("nothing/1", one.clone()),
        decide("ruling/1", json!([])),
        decide("ruling/1", json!([{ "record": RECORD, "version": 1 }, { "record": RECORD, "version": 1 }])),
        decide("ruling/1", json!([{ "record": RECORD, "version": 1 }, { "record": "suspect/22-900001", "version": 1 }])),
    ] {
        house.post("prosecutor-1", "/api/v1/approvals", &body, &[]).await.is(400);
    }
}

#[tokio::test]
async fn the_register_is_kept_by_registrars_and_one_proposal_needs_another_of_them() {
    let house = told().await;
    house.post("prosecutor-1", "/api/v1/officers", &clerk(), &[]).await.is(403);
    let proposed = house.post("registrar-1", "/api/v1/officers", &clerk(), &[]).await.is(201).body;
    assert!(proposed["link"].as_str().is_some_and(|link| link.starts_with("/enrol/")), "{proposed}");
    let mut strange = clerk();
    for (field, value) in [("role", "emperor"), ("body", "court/nowhere"), ("sex", "none"), ("officer", "No Id")] {
        strange[field] = value.into();
        house.post("registrar-1", "/api/v1/officers", &strange, &[]).await.is(400);
        strange = clerk();
    }
    let confirmation = json!({ "record": "officer/clerk-1", "act": "proposal_confirmed/1", "occurred_at": crate::house::NOW, "payload": { "proposal": 1 } });
    let confirm = submission(&[confirmation]);
    let key = [("idempotency-key", "b"), ("if-match", "*")];
    house.post("registrar-1", "/api/v1/submissions", &confirm, &key).await.is(422);
    let key = [("idempotency-key", "c"), ("if-match", "*")];
    house.post("registrar-2", "/api/v1/submissions", &confirm, &key).await.is(201);
    let listed = house.get("registrar-1", "/api/v1/officers?q=clerk-1").await.is(200).body;
    assert_eq!(listed["records"][0]["record"], "officer/clerk-1", "{listed}");
    house.post("registrar-1", "/api/v1/officers/clerk-1/link", &Value::Null, &[]).await.is(200);
    house.post("registrar-1", "/api/v1/officers/nobody/link", &Value::Null, &[]).await.is(404);
    // A session that is ended by a registrar is nobody at the next request.
    let token = format!("Bearer {}", house.reading_token("almaty-1").await);
    house.send("GET", "/api/v1/session", &[("authorization", &token)], "").await.is(200);
    house.post("prosecutor-1", "/api/v1/officers/almaty-1/sessions/end", &Value::Null, &[]).await.is(403);
    let ended = house.post("registrar-1", "/api/v1/officers/almaty-1/sessions/end", &Value::Null, &[]).await.is(200).body;
    assert!(ended["ended"].as_u64() > Some(0), "{ended}");
    house.send("GET", "/api/v1/session", &[("authorization", &token)], "").await.is(401);
}

#[tokio::test]
async fn a_record_is_opened_with_a_reason_and_reviewed_by_another_body_once() {
    let house = told().await;
    let (address, reason) = (format!("/api/v1/records/{RECORD}/glass"), json!({ "reason": "Called out at night." }));
    house.get("aktobe-1", &format!("/api/v1/records/{RECORD}")).await.is(404);
    house.post("aktobe-1", &address, &json!({ "reason": " " }), &[]).await.is(400);
    house.post("aktobe-1", "/api/v1/records/administrative/22-999999/glass", &reason, &[]).await.is(404);
    let opened = house.post("aktobe-1", &address, &reason, &[]).await.is(200).body;
    assert!(opened["until"].is_string(), "{opened}");
    house.get("aktobe-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    let sees = house.post("almaty-1", &address, &reason, &[]).await.is(200).body;
    assert_eq!(sees["until"], Value::Null, "who sees it anyhow opens nothing");
    let alerts = house.get("auditor-1", "/api/v1/alerts").await.is(200).body["alerts"].clone();
    assert_eq!((alerts.as_array().map(Vec::len), alerts[0]["record"].as_str()), (Some(1), Some(RECORD)), "{alerts}");
    let review = alerts[0]["href"].as_str().unwrap();
    house.post("aktobe-1", review, &json!({ "found": "It was right." }), &[]).await.is(403);
    house.post("auditor-1", review, &json!({ "found": "" }), &[]).await.is(400);
    house.post("auditor-1", review, &json!({ "found": "It was right." }), &[]).await.is(200);
    house.post("auditor-1", review, &json!({ "found": "Once more." }), &[]).await.is(400);
    let left = house.get("auditor-1", "/api/v1/alerts").await.is(200).body;
    assert_eq!(left["alerts"], json!([]));
}

#[tokio::test]
async fn the_journal_goes_out_in_the_forms_of_others_to_whoever_supervises_reading() {
    let house = told().await;
    house.get("almaty-1", &format!("/api/v1/records/{RECORD}?purpose=access")).await.is(200);
    house.get("almaty-1", "/api/v1/reads?format=ocsf").await.is(403);
    house.get("auditor-1", "/api/v1/reads?format=cef").await.is(400);
    let events = house.get("auditor-1", "/api/v1/reads?format=ocsf&officer=almaty-1").await.is(200);
    let of_record = events.body.as_array().unwrap().iter().find(|event| event["resources"][0]["uid"] == RECORD);
    let event = of_record.unwrap_or_else(|| panic!("{}", events.text));
    assert_eq!((&event["actor"]["user"]["uid"], &event["unmapped"]["purpose"]), (&json!("almaty-1"), &json!("access")));
    let bundle = house.get("auditor-1", "/api/v1/reads?format=balp&officer=almaty-1&limit=1").await.is(200);
    assert_eq!((bundle.head("content-type"), bundle.body["resourceType"].as_str()), ("application/fhir+json", Some("Bundle")));
    assert_eq!(bundle.body["entry"].as_array().map(Vec::len), Some(1), "a page at a time");
    assert!(!events.text.contains("Invented") && !bundle.text.contains("Invented"));
}

//! Acts handed in: once, by whoever may, on the version that was seen; rehearsed, and begun as drafts.

use crate::house::{House, protocol, sent_to_court, submission};
use serde_json::json;

const RECORD: &str = "administrative/22-900001";
const SUBMISSIONS: &str = "/api/v1/submissions";

#[tokio::test]
async fn an_act_is_recorded_once_and_its_receipt_found_by_its_key() {
    let house = House::new().await;
    let body = submission(&[protocol(RECORD)]);
    house.post("almaty-1", SUBMISSIONS, &body, &[]).await.is(400);
    let first = house.post("almaty-1", SUBMISSIONS, &body, &[("idempotency-key", "\"a/1\"")]).await.is(201);
    assert_eq!((first.head("location"), &first.body["repeated"]), ("/api/v1/submissions/a%2F1", &json!(false)));
    let again = house.post("almaty-1", SUBMISSIONS, &body, &[("idempotency-key", "a/1")]).await.is(200);
    let receipt = house.get("almaty-1", first.head("location")).await.is(200);
    for name in ["key", "first_seq", "last_seq", "breaches", "href"] {
        assert_eq!(first.body[name], again.body[name], "{name}");
        assert_eq!(first.body[name], receipt.body[name], "{name}");
    }
    let other = submission(&[protocol("administrative/22-900002")]);
    let reused = house.post("almaty-1", SUBMISSIONS, &other, &[("idempotency-key", "a/1")]).await.is(422);
    assert_eq!(reused.body["type"], "urn:aiqyn:problem:key-reused");
    house.get("prosecutor-1", first.head("location")).await.is(404);
}

#[tokio::test]
async fn a_record_is_changed_only_by_whoever_names_the_version_seen() {
    let house = House::new().await;
    let key = |key| [("idempotency-key", key)];
    house.post("almaty-1", SUBMISSIONS, &submission(&[protocol(RECORD)]), &key("a")).await.is(201);
    let record = house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    let tag = record.head("etag").to_owned();
    assert_eq!(tag, format!("\"{}\"", record.body["version"]));
    let next = submission(&[sent_to_court(RECORD)]);
    house.post("almaty-1", SUBMISSIONS, &next, &key("b")).await.is(428);
    house.post("almaty-1", SUBMISSIONS, &next, &[("idempotency-key", "b"), ("if-match", "\"77\"")]).await.is(412);
    house.post("almaty-1", SUBMISSIONS, &next, &[("idempotency-key", "b"), ("if-match", "77")]).await.is(400);
    house.post("almaty-1", SUBMISSIONS, &next, &[("idempotency-key", "c"), ("if-match", &tag)]).await.is(201);
    // The answer was lost on its way: the same is answered as it was, although the record has moved since.
    house.post("almaty-1", SUBMISSIONS, &next, &[("idempotency-key", "c"), ("if-match", &tag)]).await.is(200);
    house.post("almaty-1", SUBMISSIONS, &next, &[("idempotency-key", "d"), ("if-match", &tag)]).await.is(412);
    let moved = house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200);
    assert_ne!(moved.head("etag"), tag);
}

#[tokio::test]
async fn whoever_does_not_see_a_record_is_not_told_of_it_by_a_missing_version() {
    let house = House::new().await;
    house.post("almaty-1", SUBMISSIONS, &submission(&[protocol(RECORD)]), &[("idempotency-key", "a")]).await.is(201);
    house.get("aktobe-1", &format!("/api/v1/records/{RECORD}")).await.is(404);
    house.get("aktobe-1", &format!("/api/v1/records/{RECORD}/reads")).await.is(404);
    house.post("aktobe-1", SUBMISSIONS, &submission(&[sent_to_court(RECORD)]), &[("idempotency-key", "b")]).await.is(422);
}

#[tokio::test]
async fn refusals_come_whole_with_their_articles_in_three_languages() {
    let house = House::new().await;
    let mut act = protocol(RECORD);
    act["payload"]["person"] = json!(7);
    let refused = house.post("almaty-1", SUBMISSIONS, &submission(&[act]), &[("idempotency-key", "a")]).await.is(422);
    let refusal = &refused.body["refusals"][0];
    assert_eq!((refusal["code"].as_str(), refusal["field"].as_str()), (Some("form.malformed"), Some("/person")), "{}", refused.text);
    assert!(["kk", "ru", "en"].iter().all(|tag| refusal[tag].is_string() && refusal["way_out"][tag].is_string()));
    house.get("almaty-1", "/api/v1/submissions/a").await.is(404);
}

#[tokio::test]
async fn a_token_that_reads_does_not_act() {
    let house = House::new().await;
    let bearer = format!("Bearer {}", house.reading_token("almaty-1").await);
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json"), ("idempotency-key", "a")];
    let body = submission(&[protocol(RECORD)]).to_string();
    house.send("POST", SUBMISSIONS, &headers, body.clone()).await.is(403);
    house.send("POST", "/api/v1/rehearsals", &headers, body).await.is(200);
}

#[tokio::test]
async fn what_is_rehearsed_comes_so_and_is_not_recorded() {
    let house = House::new().await;
    let body = submission(&[protocol(RECORD)]);
    let foretold = house.post("almaty-1", "/api/v1/rehearsals", &body, &[]).await.is(200).body;
    assert_eq!(foretold["refusals"], json!([]));
    house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(404);
    let receipt = house.post("almaty-1", SUBMISSIONS, &body, &[("idempotency-key", "a")]).await.is(201).body;
    let acts = receipt["last_seq"].as_u64().unwrap() - receipt["first_seq"].as_u64().unwrap() + 1;
    assert_eq!(foretold["acts"], acts);
    let rules = |list: &serde_json::Value| list.as_array().unwrap().iter().map(|one| one["rule"].to_string()).collect::<Vec<_>>();
    assert_eq!(rules(&foretold["breaches"]), rules(&receipt["breaches"]));
    let waits = house.get("almaty-1", &format!("/api/v1/records/{RECORD}")).await.is(200).body;
    assert_eq!(foretold["begins"].as_array().unwrap().len(), waits["awaited"].as_array().unwrap().len());
}

#[tokio::test]
async fn a_draft_is_put_found_and_dropped_by_its_own_officer_alone() {
    let house = House::new().await;
    let bearer = format!("Bearer {}", house.token("almaty-1"));
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let address = "/api/v1/drafts/administrative/new/protocol/1";
    let answers = json!({ "answers": [["person", "p-900001"], ["article", "476"]] });
    let put = house.send("PUT", address, &headers, answers.to_string()).await.is(200);
    assert_eq!((put.body["href"].as_str(), &put.body["answers"]), (Some(address), &answers["answers"]));
    assert_eq!(house.get("almaty-1", "/api/v1/drafts").await.is(200).body["drafts"][0]["act"], "protocol/1");
    house.get("aktobe-1", address).await.is(404);
    house.send("PUT", "/api/v1/drafts/administrative/new/nothing/1", &headers, answers.to_string()).await.is(404);
    house.send("PUT", address, &headers, "{\"answers\": 5}").await.is(400);
    house.send("DELETE", address, &headers, "").await.is(204);
    house.send("DELETE", address, &headers, "").await.is(404);
}

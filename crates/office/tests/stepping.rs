//! In a store that people sign in to, what must not be done from a screen left open is asked for once more.

use crate::access::{sent, written};
use crate::browser::Browser;
use crate::house::{House, PASSWORD, Relation, Tried, golden, law, officer};
use crate::sessions::{signed_in, with};
use aiqyn_desk::accounts::links;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_law::kernel::{IncidentId, Officer, OfficerId, RecordId, Role};
use aiqyn_law::officer::Keeper;
use aiqyn_law::rooms;
use aiqyn_record::Secret;
use aiqyn_scenario::INCIDENT;
use serde_json::json;
use sqlx::Executor as _;

/// A registrar who signed in, and since then sat for longer than a proof lasts.
async fn left_open(house: &House) -> Browser {
    let browser = signed_in(house).await;
    aged(house).await;
    browser
}

/// Lets all proofs of a house be of long ago.
async fn aged(house: &House) {
    let aged = house.database().await.execute("UPDATE sessions SET stepped_up_at = 1").await.unwrap();
    assert!(aged.rows_affected() > 0);
}

#[tokio::test]
async fn what_must_not_be_done_from_a_screen_left_open_is_asked_for_once_more() {
    let house = House::real(false).await;
    let browser = left_open(&house).await;
    let before = house.acts().await;
    let own = "/records/officer/registrar-1";
    let forms: [(&str, &[(&str, &str)]); 6] = [
        ("/approvals", &[("kind", "officer proposal_confirmed/1"), ("record", "officer/registrar-2")]),
        (&format!("{own}/glass"), &[("reason", "wanted")]),
        ("/officers/new", &[("officer", "clerk-1"), ("role", "court_clerk"), ("body", "court/almaty-city"), ("sex", "male")]),
        ("/officers/registrar-2/link", &[]),
        ("/officers/registrar-2/sessions/end", &[]),
        ("/account/tokens", &[("name", "a"), ("scope", "read"), ("days", "1")]),
    ];
    for (path, pairs) in forms {
        let answer = browser.post(path, pairs).await;
        assert!(
            answer.status == 303 && answer.header("location").starts_with("/sign-in/again"),
            "{path}: {} {}",
            answer.status,
            answer.body
        );
    }
    let export = browser.get("/records/officer/table.csv").await;
    assert!(export.status == 303 && export.header("location").starts_with("/sign-in/again"), "{}", export.status);
    let asked = [
        ("/api/v1/approvals", serde_json::json!({ "key": "a", "act": "a/1", "records": [] })),
        ("/api/v1/records/officer/registrar-2/glass", serde_json::json!({ "reason": "wanted" })),
        (
            "/api/v1/officers",
            serde_json::json!({ "officer": "clerk-1", "role": "court_clerk", "body": "court/almaty-city", "sex": "male" }),
        ),
        ("/api/v1/officers/registrar-2/link", serde_json::Value::Null),
        ("/api/v1/officers/registrar-2/sessions/end", serde_json::Value::Null),
        ("/api/v1/submissions", decision()),
    ];
    for (path, body) in asked {
        let answer = browser.post_json(path, &body, &[("idempotency-key", "a"), ("if-match", "*")]).await;
        assert!(answer.status == 403 && answer.body.contains("urn:aiqyn:problem:step-up"), "{path}: {} {}", answer.status, answer.body);
    }
    assert_eq!(house.acts().await, before, "nothing was recorded");
    // With the password once more the same is done.
    let again = browser.post("/sign-in/again", &[("password", PASSWORD), ("then", "/account")]).await;
    let proven = with(&browser, &again, "session").await;
    assert_eq!(proven.get("/records/officer/table.csv").await.status, 200);
    let refused = proven.post_json("/api/v1/submissions", &decision(), &[("idempotency-key", "a"), ("if-match", "*")]).await;
    assert!(refused.status == 422, "it is the door that refuses now: {}", refused.body);
}

/// An officer whom the registrars enter, and who signs in by a password.
async fn entered(house: &House, officer: &Officer) -> Browser {
    let (secret, now) = (Secret::generate(), wall_clock());
    let key = Enrolment::of(&officer.id, &secret).credential(Keeper::Server, longest(law(), now));
    let first = Entering::first(&officer.id, IncidentId::parse(INCIDENT).unwrap(), now).unwrap();
    let second = Entering { version: 2, ..first.clone() };
    for (submission, by) in [(first.appointment(officer, &key), 0), (second.confirmation(1), 1)] {
        let Ok(Ok(_)) = house.office.hand_in(Waiting::by(submission, &house.registrars[by])).await else {
            panic!("{} is not entered", officer.id)
        };
    }
    let link = links::make(&house.office.store, &officer.id, &secret, now).await.unwrap();
    let browser = Browser::new(&house.router);
    let chosen = browser.post(&format!("/enrol/{link}"), &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    let answer = browser.post("/sign-in", &[("officer", officer.id.as_str()), ("password", PASSWORD)]).await;
    with(&browser, &answer, "session").await
}

#[tokio::test]
async fn a_sealed_text_and_a_decision_ask_once_more_by_page_and_by_api() {
    let house = House::real(false).await;
    let (body, region) = ("police/almaty-city".to_owned(), "almaty-city".to_owned());
    let officer = officer("almaty-1", Role::PoliceOfficer, &body, &region);
    let browser = entered(&house, &officer).await;
    let record = RecordId::parse("administrative/22-900001").unwrap();
    let officers = [((Role::PressOfficer, Relation::Other), OfficerId::parse("registrar-1").unwrap())].into();
    let tried = Tried { room: "administrative", record: record.clone(), body, region, officers };
    let kept = |act: &str| golden("administrative").into_iter().find(|(kind, _)| kind == act).unwrap().1;
    let (payload, _) = written(&tried, "protocol/1", &kept("protocol/1"), "almaty-1").unwrap();
    let sealed = json!({ "identity": "{\"name\":\"Invented Somebody\"}" });
    let act = json!({ "record": record, "act": "protocol/1", "occurred_at": wall_clock(), "payload": payload, "sealed": sealed });
    let begun =
        browser.post_json("/api/v1/submissions", &json!({ "incident": INCIDENT, "acts": [act] }), &[("idempotency-key", "a")]).await;
    assert_eq!(begun.status, 201, "{}", begun.body);
    let (page, api) = (format!("/records/{record}/text/1/identity"), format!("/api/v1/records/{record}/texts/1/identity"));
    let decided = rooms::room("administrative").unwrap().decisions.iter().map(|decision| decision.act);
    let forms: Vec<_> = decided.filter_map(|act| Some((act, sent(&tried, act, &kept(act), wall_clock(), "almaty-1")?))).collect();
    assert!(!forms.is_empty());
    assert_eq!(browser.post(&page, &[]).await.status, 200, "who has just signed in is not asked");
    aged(&house).await;
    let again = browser.post(&page, &[]).await;
    assert!(again.status == 303 && again.header("location").starts_with("/sign-in/again"), "{}", again.status);
    let again = browser.post_json(&api, &serde_json::Value::Null, &[]).await;
    assert!(again.status == 403 && again.body.contains("step-up"), "{}", again.body);
    let mut asked = 0;
    for (act, pairs) in &forms {
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("step", "record")]).collect();
        let answer = browser.post(&format!("/records/{record}/act/{act}"), &pairs).await;
        // A form that is not filled in well is shown again; none is handed in.
        asked += usize::from(answer.status == 303 && answer.header("location").starts_with("/sign-in/again"));
        assert!(!answer.header("location").contains("recorded="), "{act}");
    }
    assert!(asked > 0, "no decision was asked for once more");
}

/// A decision, of which nothing matters here but that it is one.
fn decision() -> serde_json::Value {
    let (room, decided) = aiqyn_law::rooms::ROOMS.iter().find_map(|room| Some((room.name, room.decisions.first()?.act))).unwrap();
    let act = serde_json::json!({ "record": format!("{room}/22-000001"), "act": decided, "occurred_at": wall_clock(), "payload": {} });
    serde_json::json!({ "incident": "january-2022", "acts": [act] })
}

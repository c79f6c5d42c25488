//! In a store that people sign in to, what must not be done from a screen left open is asked for once more.

use crate::browser::Browser;
use crate::house::{House, PASSWORD};
use crate::sessions::{signed_in, with};
use aiqyn_desk::clock::wall_clock;
use sqlx::Executor as _;

/// A registrar who signed in, and since then sat for longer than a proof lasts.
async fn left_open(house: &House) -> Browser {
    let browser = signed_in(house).await;
    let aged = house.database().await.execute("UPDATE sessions SET stepped_up_at = 1").await.unwrap();
    assert!(aged.rows_affected() > 0);
    browser
}

#[tokio::test]
async fn what_must_not_be_done_from_a_screen_left_open_is_asked_for_once_more() {
    let house = House::real(false).await;
    let browser = left_open(&house).await;
    let before = house.acts().await;
    let own = "/records/officer/registrar-1";
    let forms: [(&str, &[(&str, &str)]); 7] = [
        ("/approvals", &[("kind", "officer proposal_confirmed/1"), ("record", "officer/registrar-2")]),
        (&format!("{own}/glass"), &[("reason", "wanted")]),
        ("/officers/new", &[("officer", "clerk-1"), ("role", "court_clerk"), ("body", "court/almaty-city"), ("sex", "male")]),
        ("/officers/registrar-2/link", &[]),
        ("/officers/registrar-2/sessions/end", &[]),
        ("/account/tokens", &[("name", "a"), ("scope", "read"), ("days", "1")]),
        ("/account/authenticator", &[]),
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

/// A decision, of which nothing matters here but that it is one.
fn decision() -> serde_json::Value {
    let (room, decided) = aiqyn_law::rooms::ROOMS.iter().find_map(|room| Some((room.name, room.decisions.first()?.act))).unwrap();
    let act = serde_json::json!({ "record": format!("{room}/22-000001"), "act": decided, "occurred_at": wall_clock(), "payload": {} });
    serde_json::json!({ "incident": "january-2022", "acts": [act] })
}

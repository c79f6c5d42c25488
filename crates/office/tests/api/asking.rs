//! Whoever is not known is told so everywhere; what is asked wrongly is refused with the place.

use crate::house::{House, protocol, submission};
use aiqyn_office::api::openapi::document;

#[tokio::test]
async fn nobody_is_answered_without_a_token_and_with_a_wrong_one() {
    let house = House::new().await;
    let mut asked = 0;
    for (path, item) in document()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let path = path
                .replace("{room}", "administrative")
                .replace("{id}", "22-000001")
                .replace("{kind}", "protocol")
                .replace("{version}", "1");
            let path = path.replace("{field}", "identity").replace("{key}", "k");
            let wrong = "Bearer aiqyn-0000000000000000000000000000000000000000000000000000000000000000";
            for headers in [&[][..], &[("authorization", wrong)][..], &[("authorization", "Bearer x")][..], &[("cookie", "session=x")][..]]
            {
                let answer = house.send(&method.to_uppercase(), &path, headers, "").await;
                if operation["security"].is_array() {
                    answer.is(200);
                } else {
                    let answer = answer.is(401);
                    assert_eq!(answer.head("www-authenticate"), "Bearer", "{method} {path}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked >= 4 * 15, "{asked}");
}

#[tokio::test]
async fn whoever_is_known_is_told_who_it_is() {
    let house = House::new().await;
    let own = house.get("almaty-1", "/api/v1/session").await.is(200).body;
    assert_eq!((own["officer"].as_str(), own["role"].as_str()), (Some("almaty-1"), Some("police_officer")));
    assert_eq!(own["ends"], serde_json::Value::Null, "an officer's own secret begins no session");
    let bearer = format!("Bearer {}", house.reading_token("almaty-1").await);
    let program = house.send("GET", "/api/v1/session", &[("authorization", &bearer)], "").await.is(200).body;
    assert_eq!((program["program"].as_bool(), program["scopes"].to_string()), (Some(true), "[\"read\"]".to_owned()));
    assert!(program["ends"].is_string());
}

#[tokio::test]
async fn a_question_that_is_mistyped_is_refused_and_not_answered_with_everything() {
    let house = House::new().await;
    for path in [
        "/api/v1/records/administrative?statu=open",
        "/api/v1/records/administrative?status=nothing",
        "/api/v1/records/administrative?limit=0",
        "/api/v1/records/administrative?limit=x",
        "/api/v1/records/administrative?overdue=yes",
        "/api/v1/records/administrative?after=x",
        "/api/v1/records/administrative?q=",
        "/api/v1/records/administrative?q=%00",
        "/api/v1/records/administrative?limit=1&limit=2",
        "/api/v1/work?queue=all",
        "/api/v1/work?room=cellar",
        "/api/v1/work?purpose=curiosity",
        "/api/v1/work?lang=xx",
        "/api/v1/figures?known=yesterday",
        "/api/v1/acts?lastEventId=-1",
        "/api/v1/acts?timeout=99999999",
    ] {
        let answer = house.get("almaty-1", path).await.is(400);
        assert!(!answer.body["detail"].as_str().unwrap().is_empty(), "{path}");
    }
    for path in
        ["/api/v1/records/cellar", "/api/v1/records/administrative/%FF", "/api/v1/records/administrative/22-999999", "/api/v1/nothing"]
    {
        house.get("almaty-1", path).await.is(404);
    }
}

#[tokio::test]
async fn another_method_is_told_which_there_are() {
    let house = House::new().await;
    let bearer = format!("Bearer {}", house.token("almaty-1"));
    let answer = house.send("DELETE", "/api/v1/submissions", &[("authorization", &bearer)], "").await.is(405);
    assert_eq!(answer.head("allow"), "POST");
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_refused_with_its_place() {
    let house = House::new().await;
    let bearer = format!("Bearer {}", house.token("almaty-1"));
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "application/json"), ("idempotency-key", "k"), ("accept-language", "ru")];
    let send = |body: String| house.send("POST", "/api/v1/submissions", &headers, body);
    let broken = send("{\"incident\": \"january-2022\",\n \"acts\": }".to_owned()).await.is(400);
    assert!(broken.body["detail"].as_str().unwrap().contains("line 2"), "{}", broken.text);
    assert_eq!(broken.body["title"], "Запрос составлен неверно", "{}", broken.text);
    let mut unknown = submission(&[protocol("administrative/22-900001")]);
    unknown["officer"] = "somebody-else".into();
    assert!(send(unknown.to_string()).await.is(400).text.contains("officer"));
    assert!(send("[".repeat(1000)).await.is(400).text.contains("24"));
    send(format!("{{\"incident\":\"{}\"}}", "a".repeat(3 << 20))).await.is(413);
    let bare = [("authorization", bearer.as_str()), ("idempotency-key", "k")];
    house.send("POST", "/api/v1/submissions", &bare, "{}").await.is(415);
}

//! A browser sends a cookie wherever a page tells it to: with a cookie alone nothing is changed.

use crate::house::{House, protocol, submission};

#[tokio::test]
async fn a_foreign_page_changes_nothing_with_a_cookie() {
    let house = House::new().await;
    let (cookie, mark) = house.signed_in("almaty-1").await;
    let body = submission(&[protocol("administrative/22-900001")]).to_string();
    let json = ("content-type", "application/json");
    let send = async |more: &[(&str, &str)]| {
        let headers = [&[("cookie", cookie.as_str()), ("idempotency-key", "a")], more].concat();
        house.send("POST", "/api/v1/submissions", &headers, body.clone()).await
    };
    for foreign in [
        &[json][..],
        &[json, ("x-csrf", "wrong")],
        &[json, ("x-csrf", "")],
        &[json, ("sec-fetch-site", "cross-site")],
        &[json, ("sec-fetch-site", "same-site"), ("x-csrf", &mark)],
        &[json, ("sec-fetch-site", "none")],
        &[("content-type", "text/plain"), ("sec-fetch-site", "same-origin")],
        &[json, ("authorization", "Basic eDp5")],
        &[json, ("origin", "https://elsewhere.example"), ("host", "here.example"), ("x-csrf", &mark)],
    ] {
        let answer = send(foreign).await.is(403);
        assert_eq!(answer.body["type"], "urn:aiqyn:problem:foreign", "{foreign:?}");
    }
    send(&[json, ("x-csrf", &mark)]).await.is(201);
    send(&[json, ("sec-fetch-site", "same-origin")]).await.is(200);
}

#[tokio::test]
async fn a_wrong_token_is_not_made_good_by_a_cookie() {
    let house = House::new().await;
    let (cookie, _) = house.signed_in("almaty-1").await;
    house.send("GET", "/api/v1/session", &[("cookie", &cookie)], "").await.is(200);
    house.send("GET", "/api/v1/session", &[("cookie", &cookie), ("authorization", "Bearer x")], "").await.is(401);
}

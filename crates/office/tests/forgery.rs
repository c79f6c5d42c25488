//! A form that stands on a foreign page, or brings no mark of the session, does nothing.

use crate::browser::{encoded, send};
use crate::house::{House, Relation, tried};
use aiqyn_law::kernel::Role;
use aiqyn_record::ReadsOf;
use axum::body::Body;

/// A forgery: what it is, the mark it brings, what the browser says of it.
type Forged<'a> = (&'a str, Option<&'a str>, &'a [(&'a str, &'a str)]);

/// Every address that takes a form, as it stands in the list of routes.
pub fn forms() -> Vec<(&'static str, String)> {
    let record = &tried("administrative").record;
    [
        ("/sign-in/again", "/sign-in/again".to_owned()),
        ("/sign-in/passkey", "/sign-in/passkey".to_owned()),
        ("/sign-in/passkey/challenge", "/sign-in/passkey/challenge".to_owned()),
        ("/sign-in/again/passkey", "/sign-in/again/passkey".to_owned()),
        ("/account/passkeys", "/account/passkeys".to_owned()),
        ("/account/passkeys/challenge", "/account/passkeys/challenge".to_owned()),
        ("/account/passkeys/{id}/end", "/account/passkeys/0/end".to_owned()),
        ("/sign-out", "/sign-out".to_owned()),
        ("/sign-in", "/sign-in".to_owned()),
        ("/sign-in/role", "/sign-in/role".to_owned()),
        ("/enrol/{token}", "/enrol/0123".to_owned()),
        ("/account/password", "/account/password".to_owned()),
        ("/account/authenticator", "/account/authenticator".to_owned()),
        ("/account/provider/{id}/end", "/account/provider/0/end".to_owned()),
        ("/account/sessions/{id}/end", "/account/sessions/0/end".to_owned()),
        ("/account/tokens", "/account/tokens".to_owned()),
        ("/officers/new", "/officers/new".to_owned()),
        ("/officers/{id}/link", "/officers/tried-0/link".to_owned()),
        ("/officers/{id}/sessions/end", "/officers/tried-0/sessions/end".to_owned()),
        ("/work/assign", "/work/assign".to_owned()),
        ("/work/views", "/work/views".to_owned()),
        ("/work/drafts/{*draft}", format!("/work/drafts/{record}/annulment/1")),
        ("/records/{room}/new/{kind}/{version}", "/records/administrative/new/protocol/1".to_owned()),
        ("/records/{room}/{id}/act/{kind}/{version}", format!("/records/{record}/act/annulment/1")),
        ("/records/{room}/{id}/text/{version}/{field}", format!("/records/{record}/text/1/identity")),
        ("/records/{room}/{id}/claim", format!("/records/{record}/claim")),
        ("/records/{room}/{id}/assignment", format!("/records/{record}/assignment")),
        ("/records/{room}/{id}/files", format!("/records/{}/files", tried("evidence").record)),
        ("/records/{room}/{id}/file/{digest}", format!("/records/{}/file/0", tried("evidence").record)),
        ("/records/{room}/{id}/glass", format!("/records/{record}/glass")),
        ("/releases/new", "/releases/new".to_owned()),
        ("/releases/{id}/publish", format!("/releases/{}/publish", tried("briefing").record.number())),
        ("/approvals", "/approvals".to_owned()),
        ("/reads/{id}/review", "/reads/1/review".to_owned()),
    ]
    .into()
}

#[tokio::test]
async fn a_form_without_the_mark_or_from_elsewhere_does_nothing() {
    let house = House::demo().await;
    let officer = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let another = house.beside("administrative", Role::Judge, Relation::Own).await;
    let before = (house.acts().await, house.office.store.reads(ReadsOf::All).await.unwrap().len());
    let own = officer.mark.as_str();
    let said = [("name", "planted"), ("step", "draft"), ("reason", "planted"), ("officer", "tried-0"), ("versions", "1")];
    for (_, path) in forms() {
        let cases: [Forged; 7] = [
            ("no mark", None, &[("sec-fetch-site", "same-origin")]),
            ("an empty mark", Some(""), &[("sec-fetch-site", "same-origin")]),
            ("another's mark", Some(&another.mark), &[("sec-fetch-site", "same-origin")]),
            ("a foreign page", Some(own), &[("sec-fetch-site", "cross-site")]),
            ("a sibling's page", Some(own), &[("sec-fetch-site", "same-site")]),
            ("a foreign origin", Some(own), &[("origin", "https://evil.example")]),
            ("no origin", Some(own), &[("origin", "null")]),
        ];
        for (case, mark, headers) in cases {
            let mut request = officer.request("POST", &path).header("content-type", "application/x-www-form-urlencoded");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let pairs = mark.map(|mark| ("csrf", mark)).into_iter().chain(said);
            let answer = send(&house.router, request.body(Body::from(encoded(pairs))).unwrap()).await;
            assert_eq!(answer.status, 403, "{path}, {case}: {}", answer.body);
            assert!(answer.cookies().iter().all(|cookie| !cookie.starts_with("session")), "{path}, {case}");
        }
    }
    let after = (house.acts().await, house.office.store.reads(ReadsOf::All).await.unwrap().len());
    assert_eq!(before, after, "something was recorded");
    let work = officer.get("/work").await;
    assert!(work.status == 200 && !work.body.contains("planted"), "still signed in, and nothing was kept");
    // The same form from its own page does something: what was refused was not refused for want of sense.
    assert_eq!(officer.post("/work/views", &said[..1]).await.status, 303);
    assert!(officer.get("/work").await.body.contains("planted"));
}

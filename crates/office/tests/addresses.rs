//! Every address of the office is visited, signed in and not.

use crate::browser::Browser;
use crate::forgery::forms;
use crate::house::{House, Relation, tried};
use aiqyn_law::kernel::Role;
use std::collections::BTreeSet;

/// The addresses of pages, as they stand in the list of routes.
fn pages() -> Vec<(&'static str, String)> {
    let record = &tried("administrative").record;
    let plain = [
        "/",
        "/sign-in",
        "/sign-in/again",
        "/sign-in/again/provider",
        "/sign-in/provider",
        "/sign-in/provider/return",
        "/account",
        "/account/password",
        "/account/provider",
        "/account/authenticator",
        "/work",
        "/records",
        "/approvals",
        "/figures",
        "/reads",
        "/help",
        "/healthz",
        "/readyz",
        "/metrics",
        "/officers/new",
        "/releases",
        "/releases/new",
    ];
    let named = [
        ("/assets/{name}", "/assets/office.css".to_owned()),
        ("/enrol/{token}", "/enrol/0123".to_owned()),
        ("/enrol/{token}/provider", "/enrol/0123/provider".to_owned()),
        ("/records/{room}", "/records/administrative".to_owned()),
        ("/records/{room}/table.csv", "/records/administrative/table.csv".to_owned()),
        ("/records/{room}/new/{kind}/{version}", "/records/administrative/new/protocol/1".to_owned()),
        ("/records/{room}/{id}", format!("/records/{record}")),
        ("/records/{room}/{id}/act/{kind}/{version}", format!("/records/{record}/act/annulment/1")),
        ("/records/{room}/{id}/document/{version}", format!("/records/{record}/document/1")),
        ("/records/{room}/{id}/reads", format!("/records/{record}/reads")),
        ("/releases/{id}", format!("/releases/{}", tried("briefing").record.number())),
        ("/releases/{id}/publish", format!("/releases/{}/publish", tried("briefing").record.number())),
        ("/records/{room}/{id}/glass", format!("/records/{record}/glass")),
    ];
    plain.iter().map(|path| (*path, (*path).to_owned())).chain(named).collect()
}

/// What anybody may see who is not signed in.
const OPEN: [&str; 11] = [
    "/",
    "/sign-in",
    "/sign-in/provider",
    "/sign-in/provider/return",
    "/assets/{name}",
    "/enrol/{token}",
    "/enrol/{token}/provider",
    "/help",
    "/healthz",
    "/readyz",
    "/metrics",
];

#[test]
fn every_address_of_the_list_is_visited() {
    let source = include_str!("../src/router.rs");
    let list = source.split("const PAGES").nth(1).unwrap().split("/// The address that").next().unwrap();
    let listed: BTreeSet<&str> = list.split("(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let gets: BTreeSet<&str> =
        list.split("(\"").skip(1).filter(|rest| rest.contains("|| get(")).map(|rest| rest.split('"').next().unwrap()).collect();
    let posts: BTreeSet<&str> =
        list.split("(\"").skip(1).filter(|rest| rest.contains("post(")).map(|rest| rest.split('"').next().unwrap()).collect();
    let (visited, sent): (BTreeSet<&str>, BTreeSet<&str>) =
        (pages().iter().map(|(route, _)| *route).collect(), forms().iter().map(|(route, _)| *route).collect());
    assert!(listed.len() > 30);
    assert_eq!(visited, gets);
    assert_eq!(sent, posts);
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_sign_in() {
    let house = House::demo().await;
    let nobody = Browser::new(&house.router);
    for (route, path) in pages() {
        let answer = nobody.get(&path).await;
        let sent = answer.status == 303 && answer.header("location").starts_with("/sign-in");
        assert_eq!(sent, !OPEN.contains(&route) || route == "/", "{path}: {}", answer.status);
    }
    for (route, path) in forms() {
        let answer = nobody.post(&path, &[("payload/note", "kept")]).await;
        let open = ["/sign-in", "/sign-in/role", "/sign-in/passkey", "/sign-in/passkey/challenge", "/enrol/{token}"].contains(&route);
        assert!(answer.cookies().is_empty(), "{path}");
        if route.ends_with("/{kind}/{version}") {
            // The form of an act is not sent away: what was filled in goes along until it is known who it is.
            let carried = answer.status == 401
                && answer.body.contains("name=\"carried\" value=\"payload%2Fnote=kept\"")
                && answer.body.contains("action=\"/sign-in\"");
            assert!(carried, "{path}: {}", answer.status);
            continue;
        }
        assert_eq!(answer.status == 303 && answer.header("location").starts_with("/sign-in"), !open, "{path}: {}", answer.status);
    }
    let program = nobody.get("/api/v1/none").await;
    assert!(program.status.is_client_error() && program.header("content-type") == "application/problem+json");
}

#[tokio::test]
async fn no_address_fails_inside() {
    let house = House::demo().await;
    for role in Role::ALL {
        let browser = house.beside("administrative", role, Relation::Own).await;
        for (_, path) in pages() {
            let answer = browser.get(&path).await;
            assert!(answer.status.as_u16() < 500, "{path} as {}: {}", role.code(), answer.status);
            assert!(!answer.body.contains("panicked"), "{path}");
        }
    }
}

//! What stands in the head of every answer, and what stands in no page.

use crate::browser::{Answer, Browser, send};
use crate::house::{House, Relation, tried};
use aiqyn_law::kernel::Role;
use axum::body::Body;

/// Holds an answer to the heads that all have.
#[track_caller]
fn held(answer: &Answer, place: &str) {
    let policy = answer.header("content-security-policy");
    for part in ["default-src 'none'", "base-uri 'none'", "form-action", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{place}: {policy}");
    }
    for never in ["unsafe-inline", "unsafe-eval", "*", "http:", "https:", "data:"] {
        assert!(!policy.contains(never), "{place}: {policy}");
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{place}: {name}");
    }
    assert!(!answer.header("permissions-policy").is_empty(), "{place}");
    assert!(!answer.header("cache-control").is_empty(), "{place}");
}

/// A page has neither style nor script in it, nor anything that runs.
#[track_caller]
fn inert(page: &str, place: &str) {
    for tag in page.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        assert!(name != "style", "{place}: {tag}");
        assert!(name != "script" || tag.contains("src=\"/assets/"), "{place}: {tag}");
        for attribute in [" style=", " onclick=", " onload=", " onerror=", " onsubmit=", " onchange=", " onfocus=", "javascript:"] {
            assert!(!tag.to_lowercase().contains(attribute), "{place}: {tag}");
        }
    }
}

#[tokio::test]
async fn every_answer_has_its_heads_and_no_page_has_anything_inline() {
    let house = House::demo().await;
    let prosecutor = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let record = &tried("administrative").record;
    let mut paths: Vec<String> = [
        "/",
        "/sign-in",
        "/sign-in/again",
        "/work",
        "/records",
        "/records/administrative",
        "/approvals",
        "/figures",
        "/reads",
        "/help",
        "/account",
        "/account/password",
        "/account/authenticator",
        "/healthz",
        "/readyz",
        "/metrics",
        "/assets/office.css",
        "/assets/office.js",
        "/assets/none.js",
        "/no/such/page",
        "/records/nothing",
        "/records/administrative/none",
        "/enrol/none",
        "/records/administrative/table.csv",
        "/work?q=%00",
        "/officers/new",
        "/api/v1/records/administrative/none",
        "/records/administrative/none/document/none",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(["", "/reads", "/glass", "/document/1", "/act/annulment/1"].map(|rest| format!("/records/{record}{rest}")));
    paths.extend(crate::house::made().tried.iter().map(|tried| format!("/records/{}", tried.record)));
    for browser in [Browser::new(&house.router), prosecutor] {
        for path in &paths {
            let answer = browser.get(path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
            held(&answer, path);
            if answer.header("content-type").starts_with("text/html") && !path.contains("/document/") {
                inert(&answer.body, path);
            }
            if answer.status.is_client_error() && !path.starts_with("/api/") {
                assert!(answer.header("content-type").starts_with("text/html"), "{path}: {} is no page", answer.status);
            }
            let other = send(&house.router, browser.request("DELETE", path).body(Body::empty()).unwrap()).await;
            assert!(matches!(other.status.as_u16(), 404 | 405 | 400), "{path}: {}", other.status);
            held(&other, path);
        }
    }
}

#[tokio::test]
async fn the_files_of_the_site_have_the_same_heads_and_are_what_they_are_called() {
    let site = tempfile::tempdir().unwrap();
    for (name, text) in [("index.html", "<p>Home"), ("a.csv", "a,b"), ("a.svg", "<svg/>"), ("SHA256SUMS", "0"), ("a.json", "{}")] {
        std::fs::write(site.path().join(name), text).unwrap();
    }
    let house = House::beside_site(Some(site.path().to_owned())).await;
    let kinds = [
        ("/index.html", "text/html"),
        ("/a.csv", "text/csv"),
        ("/a.svg", "image/svg+xml"),
        ("/SHA256SUMS", "text/plain"),
        ("/a.json", "application/json"),
    ];
    for (path, kind) in kinds {
        let answer = Browser::new(&house.router).get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        held(&answer, path);
        assert!(answer.header("content-type").starts_with(kind), "{path}: {}", answer.header("content-type"));
        let policy = answer.header("content-security-policy");
        assert!(!policy.contains("connect-src 'self'") && answer.header("set-cookie").is_empty(), "{path}: {policy}");
    }
    held(&Browser::new(&house.router).get("/no/such/file.csv").await, "a file that is not there");
}

#[tokio::test]
async fn a_printed_page_names_its_own_style_by_its_hash() {
    let house = House::demo().await;
    let judge = house.beside("administrative", Role::Prosecutor, Relation::Republic).await;
    let mut printed = 0;
    for tried in &crate::house::made().tried {
        for version in 1..12 {
            let path = format!("/records/{}/document/{version}", tried.record);
            let answer = judge.get(&path).await;
            if answer.status != 200 {
                continue;
            }
            held(&answer, &path);
            let style = answer.body.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
            let digest = <sha2::Sha256 as sha2::Digest>::digest(style);
            let named = answer.header("content-security-policy").split("'sha256-").nth(1).unwrap().split('\'').next().unwrap();
            assert_eq!(named, base64(&digest), "{path}");
            assert!(answer.body.contains(&format!("style-src 'sha256-{named}'")), "the page says so itself");
            printed += 1;
        }
    }
    assert!(printed > 0, "no document was printed");
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().chain([0, 0].iter()).take(3).fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { letter as char });
        }
    }
    text
}

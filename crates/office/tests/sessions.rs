//! Sessions over HTTP: an id is new whenever somebody proves who it is, is bound to this office, and is good for nothing once it ended.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, law};
use aiqyn_desk::accounts::sessions;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::register::entering::Entering;
use aiqyn_law::kernel::{IncidentId, Span};
use serde_json::json;

const SIGNED: [(&str, &str); 2] = [("officer", "registrar-1"), ("password", PASSWORD)];

/// The browser after it took the cookies of an answer, with the mark of the page it then sees.
pub async fn with(browser: &Browser, answer: &Answer, name: &str) -> Browser {
    let id = answer.cookie(name).expect("a session");
    let mut signed = Browser { cookie: format!("language=en; {name}={id}"), ..browser.clone() };
    let page = signed.get("/account").await;
    assert_eq!(page.status, 200, "{}", page.body);
    signed.mark = page.body.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    signed
}

pub async fn signed_in(house: &House) -> Browser {
    let browser = Browser::new(&house.router);
    let answer = browser.post("/sign-in", &SIGNED).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/work"));
    with(&browser, &answer, "session").await
}

#[tokio::test]
async fn a_planted_session_is_not_taken_over_and_each_proof_gives_a_new_one() {
    let house = House::real(false).await;
    let planted = Browser { cookie: "language=en; session=00112233445566778899aabbccddeeff".to_owned(), ..Browser::new(&house.router) };
    assert_eq!(planted.get("/work").await.status, 303, "nobody is signed in by it");
    let answer = planted.post("/sign-in", &SIGNED).await;
    let id = answer.cookie("session").unwrap().to_owned();
    assert!(!planted.cookie.contains(&id) && id.len() >= 32, "{id}");
    assert_eq!(planted.get("/work").await.status, 303, "the planted one is still nobody's");
    let first = with(&planted, &answer, "session").await;
    let again = first.post("/sign-in/again", &[("password", PASSWORD), ("then", "/account")]).await;
    assert_eq!((again.status.as_u16(), again.header("location")), (303, "/account"));
    let second = with(&first, &again, "session").await;
    assert_ne!(first.cookie, second.cookie);
    assert_ne!(first.mark, second.mark, "a mark is of one session");
    assert_eq!(first.get("/account").await.status, 303, "the id of before is good for nothing");
    // Whoever signs in beside a session that stands has another.
    let third = second.post("/sign-in", &SIGNED).await;
    assert!(!second.cookie.contains(third.cookie("session").unwrap()));
}

#[tokio::test]
async fn a_wrong_password_gives_nothing_and_says_the_same_of_everybody() {
    let house = House::real(false).await;
    let browser = Browser::new(&house.router);
    let mut pages = Vec::new();
    for officer in ["registrar-1", "registrar-2", "nobody-at-all"] {
        let answer = browser.post("/sign-in", &[("officer", officer), ("password", "nine camels sleep at noon")]).await;
        assert_eq!(answer.status, 401);
        assert!(answer.cookies().is_empty(), "{:?}", answer.cookies());
        pages.push(answer.body.replace(officer, "X"));
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[tokio::test]
async fn signing_out_ends_the_session_and_so_do_time_and_suspension() {
    let house = House::real(false).await;
    let left = signed_in(&house).await;
    let out = left.post("/sign-out", &[]).await;
    assert_eq!((out.status.as_u16(), out.header("location")), (303, "/sign-in"));
    assert!(out.cookies().iter().any(|cookie| cookie.starts_with("session=;") && cookie.contains("Max-Age=0")));
    assert_eq!(left.get("/work").await.status, 303, "whoever kept the cookie is out");

    let other = signed_in(&house).await;
    let here = signed_in(&house).await;
    let id = other.cookie.split("session=").nth(1).unwrap();
    let named = sessions::resume(&house.office.store, id, wall_clock()).await.unwrap().unwrap();
    assert_eq!(here.post(&format!("/account/sessions/{}/end", named.id), &[]).await.status, 303);
    assert_eq!(other.get("/work").await.status, 303, "ended from elsewhere");
    assert_eq!(here.get("/work").await.status, 200);

    let by = &house.registrars[1];
    let incident = IncidentId::parse("january-2022").unwrap();
    let entering = Entering { version: 2, ..Entering::first(&house.registrars[0].officer.id, incident, wall_clock()).unwrap() };
    house.office.hand_in(Waiting::by(entering.act("suspended/1", json!({ "ground": "inquiry" })), by)).await.unwrap().unwrap();
    let out = here.get("/work").await;
    assert_eq!((out.status.as_u16(), out.header("location")), (303, "/sign-in?then=%2Fwork"), "suspended, and out at the next request");
    assert_eq!(Browser::new(&house.router).post("/sign-in", &SIGNED).await.status, 401);
    assert!(law().hash().len() > 10);
}

#[tokio::test]
async fn a_session_ends_when_idle_and_however_it_is_used() {
    let house = House::real(false).await;
    let now = wall_clock();
    for (begun, used, stands) in [(Span::minutes(14), true, true), (Span::minutes(16), true, false), (Span::hours(13), false, false)] {
        let signing = aiqyn_desk::accounts::signing_in::Attempt {
            officer: "registrar-1",
            password: PASSWORD,
            code: None,
            source: "web",
            device: None,
        };
        let entered = aiqyn_desk::accounts::signing_in::sign_in(&house.office.store, &house.office.passwords, &signing, now).await.unwrap();
        let aiqyn_desk::accounts::signing_in::SignedIn::Entered(entered) = entered else { panic!("nobody was let in") };
        let before = sessions::begin(&house.office.store, &entered, "browser", now - begun).await.unwrap();
        if !used {
            // Used all the while, it ends all the same.
            for minutes in (0..13 * 60).step_by(10) {
                sessions::resume(&house.office.store, &before.presented, now - begun + Span::minutes(minutes)).await.unwrap();
            }
        }
        let answer = Browser::of(&house.router, &before).get("/account").await;
        assert_eq!(answer.status == 200, stands, "begun {begun:?} ago: {}", answer.status);
    }
}

#[tokio::test]
async fn cookies_are_for_this_office_alone() {
    for secure in [false, true] {
        let house = House::real(secure).await;
        let answer = Browser::new(&house.router).post("/sign-in", &SIGNED).await;
        let name = if secure { "__Host-session" } else { "session" };
        assert!(answer.cookie(name).is_some(), "{:?}", answer.cookies());
        let language = Browser::new(&house.router).get("/sign-in?lang=kk").await;
        for cookie in answer.cookies().into_iter().chain(language.cookies()) {
            for flag in ["Path=/", "HttpOnly", "SameSite=Lax"] {
                assert!(cookie.split("; ").any(|part| part == flag), "{cookie}");
            }
            assert_eq!(cookie.contains("; Secure"), secure, "{cookie}");
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
        assert_eq!(!answer.header("strict-transport-security").is_empty(), secure);
        let id = answer.cookie(name).unwrap();
        let unbound = Browser { cookie: format!("session={id}"), ..Browser::new(&house.router) };
        assert_eq!(unbound.get("/account").await.status == 200, !secure, "over TLS another name is no session");
    }
}

#[tokio::test]
async fn no_address_leads_away_from_here() {
    let house = House::real(false).await;
    for then in ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "evil", ""] {
        let answer = Browser::new(&house.router).post("/sign-in", &[SIGNED[0], SIGNED[1], ("then", then)]).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/work"), "{then:?}");
    }
}

//! What is typed to do harm is kept as it was typed, and does none: in every text of every act's form, in what the page says back, in a table.

use crate::browser::Browser;
use crate::house::{House, Relation, golden, law, made, tried};
use aiqyn_law::kernel::field::FieldKind;
use aiqyn_law::kernel::{Language, Moment, Role};
use aiqyn_law::rooms;
use aiqyn_office::forms::{Asking, Choices, answers_of, check_answers, shown};
use std::collections::BTreeMap;

/// What people who mean harm type, in one line.
const HARM: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}${7*7}<%=7%>\u{202e}\u{1f600}=1+1 &amp; --><svg/onload=x>";
/// The same with what begins another line.
const LINES: &str = "=HYPERLINK(\"http://x\")\r\nSet-Cookie: session=planted\r\n\r\n<script>alert(2)</script>";

/// Whether nothing of it is alive on a page.
#[track_caller]
fn inert(page: &str, place: &str) {
    for alive in ["<script>alert", "<img src=x", "<svg/onload", "<%=7%>\u{202e}\u{1f600}=1+1 & --"] {
        assert!(!page.contains(alive), "{place}: {alive}");
    }
    assert!(!page.contains("\"'><"), "{place}");
}

/// The texts that a form of an act asks for, with harm in each; the rest as the law's tests fill it in.
fn harmful(room: &str, act: &str, payload: &serde_json::Value, now: Moment, harm: &str) -> Vec<(String, String)> {
    let room = rooms::room(room).unwrap();
    let form = room.form_of(act).unwrap();
    let choices = Choices::default();
    let texts: BTreeMap<String, String> = form.sealed.iter().map(|text| (text.name.clone(), harm.to_owned())).collect();
    let asking = Asking { lang: Language::En, law: law(), day: now, region: None, room, form, corrected: None, choices: &choices };
    let mut answers = answers_of(&asking, payload, &texts);
    let asked: Vec<(String, bool)> = shown(&asking, &answers).iter().map(|question| (question.name.clone(), free(question.kind))).collect();
    for (name, free) in asked {
        if free {
            answers.put(name, harm);
        }
    }
    // Also where it is looked at before it is recorded.
    inert(&check_answers(&asking, &answers).into_string(), act);
    answers.pairs().collect()
}

/// Whether people write there as they like.
const fn free(kind: Option<&FieldKind>) -> bool {
    !matches!(kind, Some(FieldKind::Enumeration { .. } | FieldKind::Flag))
}

#[tokio::test]
async fn no_text_of_any_form_comes_to_life() {
    let house = House::demo().await;
    let (now, before) = (house.office.now().await.unwrap(), house.acts().await);
    let mut said_back = 0;
    for tried in &made().tried {
        // Whoever sees the record: the auditor sees all, and may write nothing.
        let browser = seer(&house, tried.room).await;
        for (act, payload) in golden(tried.room) {
            for harm in [HARM, LINES] {
                let path = format!("/records/{}/act/{act}", tried.record);
                let pairs = harmful(tried.room, &act, &payload, now, harm);
                let sent: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = browser.post(&path, &[sent.as_slice(), &[("step", "check"), ("number", harm)]].concat()).await;
                let place = format!("{path}: {}", answer.status);
                assert!(answer.status.as_u16() < 500, "{place}");
                assert!(answer.cookies().iter().all(|cookie| !cookie.contains("planted")), "{place}");
                inert(&answer.body, &place);
                said_back += usize::from(answer.body.contains("&lt;script&gt;alert"));
            }
        }
    }
    assert!(said_back > 300, "{said_back}: what was typed is said back, and so it was shown that it is inert");
    assert_eq!(house.acts().await, before);
}

/// Somebody who sees the record of a room.
async fn seer(house: &House, room: &str) -> Browser {
    for role in [Role::Prosecutor, Role::Auditor, Role::PressOfficer] {
        let browser = house.beside(room, role, Relation::Own).await;
        if browser.get(&format!("/records/{}/reads", tried(room).record)).await.status == 200 {
            return browser;
        }
    }
    panic!("nobody sees {room}")
}

#[tokio::test]
async fn what_stands_in_an_address_or_a_name_comes_to_no_life() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let long = "a".repeat(60_000);
    for harm in [HARM, LINES, "\0", "%00", "' OR 1=1 --", "\u{ffff}", "../../etc/passwd", "{{7*7}}", &long] {
        let escaped: String = form_urlencoded::byte_serialize(harm.as_bytes()).collect();
        for path in [
            format!("/records/administrative?q={escaped}"),
            format!("/records/administrative?after={escaped}&status={escaped}&body={escaped}&region={escaped}"),
            format!("/records/administrative/table.csv?q={escaped}"),
            format!("/records/{}?known={escaped}", tried("administrative").record),
            format!("/work?queue={escaped}&room={escaped}&article={escaped}&after={escaped}"),
            format!("/reads?officer={escaped}&record={escaped}"),
            format!("/figures?known={escaped}&incident={escaped}"),
            format!("/sign-in?then={escaped}&lang={escaped}"),
            format!("/records/administrative/{}", escaped.replace('+', "%20")),
            format!("/records/{}", escaped.replace('+', "%20")),
            format!("/enrol/{}", escaped.replace('+', "%20")),
            format!("/{}", escaped.replace('+', "%20")),
        ] {
            // A request line so long is not read by any server.
            if path.len() > 65_000 {
                continue;
            }
            let answer = browser.get(&path).await;
            let place: String = path.chars().take(80).collect();
            assert!(answer.status.as_u16() < 500, "{place}: {}", answer.status);
            inert(&answer.body, &place);
        }
        for path in ["/work/views", "/sign-in", "/sign-in/role", "/account/tokens", "/approvals"] {
            let answer = browser.post(path, &[("name", harm), ("query", harm), ("officer", harm), ("then", harm), ("ends", harm)]).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
            inert(&answer.body, path);
        }
    }
    assert_eq!(browser.post("/work/views", &[("name", "<b>bold</b>"), ("query", "room=\"><b>x")]).await.status, 303);
    let work = browser.get("/work").await.body;
    assert!(work.contains("&lt;b&gt;bold") && !work.contains("<b>"), "kept, and escaped");
}

#[tokio::test]
async fn what_was_recorded_is_shown_escaped_in_page_and_text() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let record = &tried("administrative").record;
    let form = format!("/records/{record}/act/annulment/1");
    let kept = browser.post(&form, &[("step", "draft"), ("sealed/reasons", HARM), ("payload/annuls", "1")]).await;
    assert_eq!(kept.status, 200);
    let page = browser.get(&form).await.body;
    inert(&page, "the draft");
    assert!(page.contains("&lt;script&gt;alert(1)"), "as it was typed");
    let table = browser.get("/records/administrative/table.csv").await;
    assert_eq!(table.status, 200);
    let cells = table.body.lines().flat_map(|line| line.split(','));
    assert!(cells.into_iter().all(|cell| !cell.starts_with(['=', '+', '@'])), "no cell is a formula");
}

#[tokio::test]
async fn a_reason_is_reviewed_as_it_was_typed() {
    let house = House::demo().await;
    let record = &tried("administrative").record;
    let stranger = house.beside("administrative", Role::Prosecutor, Relation::Other).await;
    assert_eq!(stranger.get(&format!("/records/{record}")).await.status, 404);
    assert_eq!(stranger.post(&format!("/records/{record}/glass"), &[("reason", HARM)]).await.status, 303);
    assert_eq!(stranger.get(&format!("/records/{record}")).await.status, 200, "open for four hours, for whoever gave the reason");
    let auditor = house.beside("administrative", Role::Auditor, Relation::Republic).await;
    let page = auditor.get("/reads").await.body;
    inert(&page, "the journal");
    assert!(page.contains("&lt;script&gt;alert(1)"), "the reason is said");
    let action = page.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next()).find(|action| action.ends_with("/review"));
    assert_eq!(auditor.post(action.unwrap(), &[("found", HARM)]).await.status, 303);
    inert(&auditor.get("/reads").await.body, "the journal");
    assert_eq!(auditor.post(action.unwrap(), &[("found", HARM)]).await.status, 400, "once");
}

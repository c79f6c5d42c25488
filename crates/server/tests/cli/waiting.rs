//! `aiqyn due` and `aiqyn breaches`: what waits, in order, with its basis; and that both clocks are one moment there.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const RECORD: &str = "administrative/22-900001";

fn duties(answer: &Value) -> Vec<(String, String, String)> {
    let text = |duty: &Value, field: &str| duty[field].as_str().unwrap().to_owned();
    let list = answer["duties"].as_array().unwrap();
    list.iter().map(|duty| (text(duty, "record"), text(duty, "rule"), text(duty, "by"))).collect()
}

#[test]
fn what_is_due_comes_soonest_first_and_the_overdue_are_counted() {
    let house = House::demo();
    let at = "2022-01-11T12:00:00+06:00";
    let answer = house.run(&["due", "--now", at, "--format", "json"]).json();
    let found = duties(&answer);
    assert!(found.len() > 20, "{}", found.len());
    let moments: Vec<&str> = found.iter().map(|(_, _, by)| by.as_str()).collect();
    assert!(moments.is_sorted(), "{moments:?}");
    let overdue = answer["duties"].as_array().unwrap().iter().filter(|duty| !duty["overdue_minutes"].is_null()).count();
    assert_eq!(answer["overdue"], json!(overdue));
    for duty in answer["duties"].as_array().unwrap() {
        // What no rule sets a term for rests on something too, and is said in words.
        assert!(!duty["basis"].as_array().unwrap().is_empty(), "{duty}");
        let said = |field: &str| duty[field].as_str().unwrap().to_owned();
        assert!(["who", "what", "consequence"].iter().all(|field| !said(field).is_empty()), "{duty}");
        assert!(!said("what").starts_with("The next step"), "a state without words: {duty}");
    }
    // Every record that is open has somebody who must act and a moment by which: nothing waits for nobody.
    let views = house.run(&["export", "views"]).done();
    let last = house.run(&["due", "--now", "2022-02-01", "--format", "json"]).json();
    let listed: BTreeSet<String> = duties(&last).into_iter().map(|(record, ..)| record).collect();
    for line in views.lines() {
        let view: Value = serde_json::from_str(line).unwrap();
        if !view["next_actor"].is_null() {
            assert!(!view["next_deadline"].is_null() && listed.contains(view["record"].as_str().unwrap()), "{view}");
        }
    }
    let soon = house.run(&["due", "--now", at, "--within", "24h", "--format", "json"]).json();
    let until = "2022-01-12T06:00:00Z";
    assert_eq!(duties(&soon), found.iter().filter(|(_, _, by)| by.as_str() <= until).cloned().collect::<Vec<_>>());
    let police = house.run(&["due", "--now", at, "--body", "police/almaty-city", "--who", "investigator", "--format", "json"]).json();
    assert!(
        police["duties"].as_array().unwrap().iter().all(|d| d["body"] == "police/almaty-city" && d["who"] == "investigator"),
        "{police}"
    );
    assert!(house.run(&["due", "--now", at]).done().starts_with(&format!("{} due, {overdue} overdue, at 2022-01-11 12:00\n", found.len())));
}

#[test]
fn a_duty_opens_with_its_act_and_closes_with_the_next() {
    let house = House::demo();
    let of = |house: &House| {
        let answer = house.run(&["due", "--now", "2022-01-31T23:59:00+06:00", "--room", "administrative", "--format", "json"]).json();
        duties(&answer).into_iter().filter(|(record, ..)| record == RECORD).map(|(_, rule, by)| (rule, by)).collect::<Vec<_>>()
    };
    house.submit(&submission("w-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    // Article 476 provides arrest: heard on the day it reaches the court.
    assert_eq!(of(&house), [("administrative.hearing_late".to_owned(), "2022-01-10T17:59:59.999999Z".to_owned())]);
    house.submit(&submission("w-2", &[warning(RECORD, "2022-01-12T10:00:00+06:00")]), token("court_clerk")).done();
    // Heard two days late: the duty is done, and the breach waits for its answer.
    let left = of(&house);
    assert_eq!(left.iter().map(|(rule, _)| rule.as_str()).collect::<Vec<_>>(), ["administrative.hearing_late"]);
    assert_ne!(left[0].1, "2022-01-10T17:59:59.999999Z");
    let breaches = house.run(&["breaches", "--rule", "administrative.hearing_late", "--format", "json"]).json();
    let own = breaches["list"].as_array().unwrap().iter().find(|breach| breach["record"] == RECORD).unwrap().clone();
    assert_eq!((own["version"].as_u64(), own["by_minutes"].as_i64()), (Some(4), Some(34 * 60)));
    assert_eq!(own["who"], "prosecutor");
}

#[test]
fn breaches_are_listed_by_body_rule_and_age_and_answered_ones_on_request() {
    let house = House::demo();
    let open = house.run(&["breaches", "--format", "json"]).json();
    let all = house.run(&["breaches", "--answered", "--format", "json"]).json();
    assert!(all["breaches"].as_u64() > open["breaches"].as_u64() && open["list"].as_array().unwrap().iter().all(|b| b["answer"].is_null()));
    let text = house.run(&["breaches", "--answered", "--lang", "ru"]).done();
    let counted = house.run(&["export", "acts"]).done().lines().filter(|line| line.contains("\"act\":\"breach/1\"")).count();
    assert_eq!(all["breaches"], json!(counted), "every breach recorded is listed: none was annulled");
    assert!(text.starts_with(&format!("{counted} breaches")), "{text}");
    let table = house.run(&["breaches", "--answered", "--format", "csv"]).done();
    assert_eq!(table.lines().count(), counted + 1);
}

#[test]
fn what_an_officer_may_not_see_is_not_listed_and_wrong_questions_are_named() {
    let house = House::demo();
    let medic = house.run(&["due", "--as", token("medic"), "--format", "json"]).json();
    let room = |duty: &Value| duty["record"].as_str().unwrap().split('/').next().unwrap().to_owned();
    let rooms: Vec<String> = medic["duties"].as_array().unwrap().iter().map(room).collect();
    assert!(!rooms.is_empty() && rooms.iter().all(|room| ["custody", "roster", "complaint"].contains(&room.as_str())), "{medic}");
    house.run(&["due", "--within", "soon"]).failed(2, &["90m, 24h or 3d"]);
    house.run(&["due", "--who", "king"]).failed(2, &["no role \"king\""]);
    house.run(&["due", "--room", "kitchen"]).failed(2, &["no room \"kitchen\""]);
    house.run(&["breaches", "--rule", "no.such"]).failed(2, &["no rule \"no.such\""]);
    house.run(&["breaches", "--as", "aiqyn-nobody"]).failed(3, &["proves no officer"]);
}

#[tokio::test]
async fn a_body_complained_of_is_told_that_it_passes_on_and_nothing_else() {
    let house = House::demo();
    let keeper = house.enlist("o-almaty-city-ivs-facility_officer-1").await;
    let (complaint, keeper) = ("complaint/22-900001", keeper.as_str());
    let received = json!({
        "region": "almaty-city", "body": "ivs/almaty-city", "channel": "from_facility", "complainant": "p-900001", "concerns": null,
        "officers": [], "bodies": ["ivs/almaty-city"], "matter": "unlawful_methods",
    });
    let received = act(complaint, "received/1", "2022-01-20T10:00:00+06:00", received, json!({ "complaint": "What was done to me." }));
    house.submit(&submission("w-1", &[received]), keeper).done();
    let asked = |token: &str| house.run(&["due", "--room", "complaint", "--now", "2022-02-01", "--as", token, "--format", "json"]).json();
    let told = |token: &str| -> Vec<String> {
        duties(&asked(token)).into_iter().filter(|(record, ..)| record == complaint).map(|(_, rule, _)| rule).collect()
    };
    assert_eq!(told(keeper), ["complaint.forwarded_late"]);
    house.run(&["record", "show", complaint, "--as", keeper]).failed(3, &["complains of this body", "forwarded/1", "nothing else"]);
    // Nobody else of the police is told of it, nor is it told of once it went on.
    assert!(told(token("police_officer")).is_empty());
    let forwarded = act(complaint, "forwarded/1", "2022-01-20T10:40:00+06:00", json!({ "to": "prosecution/almaty-city" }), json!({}));
    house.submit(&submission("w-2", &[forwarded]), keeper).done();
    assert!(told(keeper).is_empty());
    house.run(&["record", "show", complaint, "--as", keeper]).failed(3, &["no such record is visible"]);
}

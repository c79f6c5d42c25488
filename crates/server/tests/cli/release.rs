//! `aiqyn release`: from the record to the public, and every way that is refused.

use super::support::*;
use aiqyn_record::{Access, Store};
use serde_json::{Value, json};

/// Proposes and gives the record's id.
#[track_caller]
fn propose(house: &House, more: &[&str]) -> String {
    let words = [&["release", "propose", "--as", token("press_officer"), "--declare-residuals", "--format", "json"], more].concat();
    house.run(&words).json()["release"].as_str().unwrap().to_owned()
}

fn step(house: &House, what: &str, release: &str, token: &str, more: &[&str]) -> Answer {
    house.run(&[&["release", what, release, "--as", token], more].concat())
}

fn show(house: &House, release: &str) -> Value {
    house.run(&["release", "show", release, "--format", "json"]).json()
}

/// What the demonstration releases, week by week.
const WEEKLY: [&str; 4] =
    ["briefing/release-2022-01-11", "briefing/release-2022-01-14", "briefing/release-2022-01-18", "briefing/release-2022-01-25"];

const POLICE_PRESS: &str = "o-republic-police-press_officer-1";

/// Permits, signs twice and publishes.
fn publish(house: &House, release: &str, police: &str) {
    step(house, "permit", release, token("prosecutor"), &[]).done();
    step(house, "sign", release, token("press_officer"), &[]).done();
    step(house, "sign", release, police, &[]).done();
    step(house, "publish", release, token("press_officer"), &[]).done();
}

#[tokio::test]
async fn a_release_goes_from_proposal_to_publication() {
    let house = House::demo();
    let police = house.enlist(POLICE_PRESS).await;
    let words = ["release", "propose", "--as", token("press_officer"), "--office", "prosecutor"];
    let before = house.acts();
    house.run(&words).failed(3, &["A1, by outcome: 9 of 40 not stated", "--declare-residuals", "briefing.residual_undeclared"]);
    assert_eq!(house.acts(), before);

    let out = house.run(&[&words[..], &["--declare-residuals"]].concat()).done();
    let (release, said) = out.split_once('\n').unwrap();
    assert!(release.starts_with("briefing/release-2022-01-") && said.contains("9 of 40 not stated"), "{out}");
    assert_eq!(show(&house, release)["status"], "awaiting_permission");
    house.run(&["release", "show", release, "--format", "note"]).failed(3, &["not published"]);

    publish(&house, release, &police);
    let shown = show(&house, release);
    assert_eq!(shown["status"], "published");
    assert_eq!(shown["recounted"]["equal"], true);
    assert_eq!(shown["permitted"]["extent"], "all");
    let bodies: Vec<&str> = shown["signed"].as_array().unwrap().iter().map(|s| s["body"].as_str().unwrap()).collect();
    assert_eq!(bodies, ["prosecution/republic", "police/republic"]);

    // What was released is what the briefing says on the same clocks.
    let clock = &shown["proposal"]["offices"][0];
    let (known, of) = (clock["known"].as_str().unwrap(), clock["of"].as_str().unwrap());
    let brief = house.run(&["brief", "--office", "prosecutor", "--known", known, "--of", of, "--format", "json"]).json();
    let spoken = shown["proposal"]["figures"].as_array().unwrap();
    assert!(spoken.len() > 10);
    for figure in spoken {
        let counted = brief["figures"].as_array().unwrap().iter().find(|f| f["id"] == figure["figure"]).unwrap();
        assert_eq!(figure["value"], counted["value"].to_string(), "{figure}");
    }
    let published = house.run(&["figure", "XQ1", "--members", "--format", "json"]).json();
    assert_eq!(published["value"], WEEKLY.len() + 1);
    assert!(published["members"].as_array().unwrap().contains(&json!(release)), "{published}");
    let list = house.run(&["release", "list", "--format", "json"]).json();
    let listed = list.as_array().unwrap().iter().find(|r| r["release"] == *release).unwrap();
    assert_eq!((&listed["status"], &listed["figures"]), (&json!("published"), &json!(spoken.len().to_string())));
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
}

#[tokio::test]
async fn what_was_published_is_signed_for_whoever_holds_the_key() {
    let house = House::demo();
    let police = house.enlist(POLICE_PRESS).await;
    let release = propose(&house, &["--office", "prosecutor"]);
    step(&house, "permit", &release, token("prosecutor"), &["--extent", "A1,A2,S1"]).done();
    step(&house, "sign", &release, token("press_officer"), &[]).done();
    step(&house, "sign", &release, &police, &[]).done();
    step(&house, "publish", &release, token("press_officer"), &[]).done();
    let note = house.run(&["release", "show", &release, "--format", "note"]).done();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let text = store.verifier().verify_note(&note).unwrap().to_owned();
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(text, format!("{}\n", String::from_utf8(aiqyn_record::canonical(&document)).unwrap()));
    let ids: Vec<&str> = document["figures"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["A1", "A2", "S1"], "what was not permitted is left out");
    assert_eq!(document["permitted"]["role"], "prosecutor");
    let forged = note.replace("\"value\":\"40\"", "\"value\":\"41\"");
    assert!(forged != note && store.verifier().verify_note(&forged).is_err());
}

#[tokio::test]
async fn four_eyes_of_two_bodies_and_a_permission_before_them() {
    let house = House::demo();
    let police = house.enlist(POLICE_PRESS).await;
    let colleague = house.enlist("o-republic-prosecution-press_officer-2").await;
    let regional = house.enlist("o-almaty-city-prosecution-prosecutor-1").await;
    let (press, prosecutor) = (token("press_officer"), token("prosecutor"));
    let release = propose(&house, &["--figures", "A1,A2,A6", "--office", "prosecutor"]);
    let refused = |what: &str, who: &str, more: &[&str], codes: &[&str]| {
        let before = house.acts();
        step(&house, what, &release, who, more).failed(3, codes);
        assert_eq!(house.acts(), before);
    };
    refused("permit", press, &[], &["access.not_granted"]);
    refused("permit", &regional, &[], &["access.no_record"]);
    refused("refuse", prosecutor, &["--reasons", " "], &["form.text_missing"]);
    refused("sign", press, &[], &["briefing.without_permission"]);
    refused("publish", press, &[], &["briefing.without_permission", "briefing.two_signatures"]);
    refused("permit", prosecutor, &["--extent", "A1,S1"], &["briefing.beyond_extent", "S1"]);
    refused("permit", prosecutor, &["--extent", ""], &["briefing.figures_listed"]);

    step(&house, "permit", &release, prosecutor, &["--extent", "A1,A2"]).done();
    refused("permit", prosecutor, &[], &["briefing.decided_once"]);
    refused("sign", press, &["--figures", "A1,A6"], &["briefing.beyond_extent", "A6"]);
    step(&house, "sign", &release, press, &[]).done();
    refused("sign", press, &[], &["briefing.signed_again"]);
    refused("sign", &colleague, &[], &["briefing.same_body", "Prosecution, of the republic"]);
    refused("sign", token("auditor"), &[], &["access.not_granted"]);
    refused("publish", press, &[], &["briefing.two_signatures", "A1, A2"]);
    step(&house, "sign", &release, &police, &["--figures", "A1"]).done();
    refused("publish", press, &[], &["briefing.two_signatures", "A2"]);
    refused("publish", press, &["--figures", "A1,A6"], &["briefing.beyond_extent"]);
    step(&house, "publish", &release, press, &["--figures", "A1"]).done();
    assert_eq!(show(&house, &release)["published"]["figures"], json!(["A1"]));

    refused("publish", press, &["--figures", "A1"], &["briefing.after_end"]);
    refused("sign", prosecutor, &["--figures", "A1"], &["briefing.after_end"]);
    refused("withdraw", press, &["--reasons", "second thoughts"], &["briefing.after_end"]);
    let at = show(&house, &release)["published"]["at"].as_str().unwrap().to_owned();
    let annulment = act(&release, "annulment/1", &at, json!({ "annuls": 5 }), json!({ "reasons": "unseen" }));
    let answer = house.submit(&submission("r-1", &[annulment]), press).failed(3, &["form.permanent"]);
    assert_eq!(answer.refusals(), ["form.permanent"]);
    let proposal = show(&house, &release)["proposal"].clone();
    let correction = act(&release, "correction/1", &at, json!({ "corrects": 1, "payload": proposal }), json!({ "reasons": "mended" }));
    let answer = house.submit(&submission("r-2", &[correction]), press).failed(3, &["briefing.after_end"]);
    assert!(answer.refusals().contains(&"briefing.settled".to_owned()), "{}", answer.out);
}

#[test]
fn what_is_not_permitted_or_given_up_is_over() {
    let house = House::demo();
    let refused = propose(&house, &["--figures", "A1"]);
    step(&house, "refuse", &refused, token("prosecutor"), &["--reasons", "It would harm the investigation."]).done();
    assert_eq!(show(&house, &refused)["status"], "not_permitted");
    step(&house, "permit", &refused, token("prosecutor"), &[]).failed(3, &["briefing.decided_once", "briefing.after_end"]);
    step(&house, "sign", &refused, token("press_officer"), &[]).failed(3, &["briefing.without_permission"]);
    let withdrawn = propose(&house, &["--figures", "A1"]);
    assert_ne!(withdrawn, refused);
    step(&house, "withdraw", &withdrawn, token("press_officer"), &["--reasons", "Counted too early."]).done();
    step(&house, "permit", &withdrawn, token("prosecutor"), &[]).failed(3, &["briefing.after_end"]);
    assert!(!house.run(&["export", "acts"]).done().contains("Counted too early"), "reasons stay in the vault");
    step(&house, "permit", "briefing/release-of-nobody", token("prosecutor"), &[]).failed(2, &["no release of this store"]);
    step(&house, "permit", &withdrawn, "aiqyn-none", &[]).failed(3, &["token"]);
}

/// A lawful proposal of A1, A2 and their residual, as the program makes it.
fn proposal(house: &House) -> (String, Value) {
    // Known before the last act: a demonstration's clock stands still, and what is recorded now has the moment of that act.
    let known = "2022-01-25T23:55:30+06:00";
    let release = propose(house, &["--office", "prosecutor", "--figures", "A1,A2", "--known", known]);
    let shown = show(house, &release);
    (shown["proposed"]["at"].as_str().unwrap().to_owned(), shown["proposal"].clone())
}

#[test]
fn a_proposal_by_hand_is_held_against_the_record() {
    let house = House::demo();
    let (at, lawful) = proposal(&house);
    let hand_in = |n: usize, payload: &Value| {
        let act = act(&format!("briefing/by-hand-{n}"), "proposed/1", &at, payload.clone(), json!({}));
        house.submit(&submission(&format!("by-hand-{n}"), &[act]), token("press_officer"))
    };
    let later = "2022-02-01T00:00:00Z";
    let planted: &[(&str, Value, &str, &[&str])] = &[
        ("/figures/0/value", json!("41"), "briefing.value_differs", &["A1", "41", "40"]),
        ("/figures/0/value", json!("4e1"), "briefing.value_unreadable", &["4e1"]),
        ("/figures/0/figure", json!("Z9"), "briefing.figure_unknown", &["Z9"]),
        ("/figures/1/figure", json!("A1"), "briefing.figures_listed", &["A1"]),
        ("/figures/1/unit", json!("persons"), "briefing.unit_differs", &["A2"]),
        ("/figures/0/qualifier", json!("about"), "briefing.qualifier_vague", &["about"]),
        ("/residuals", json!([]), "briefing.residual_undeclared", &["A1", "outcome", "24"]),
        ("/residuals/0/missing", json!(1), "briefing.residual_undeclared", &["24"]),
        ("/residuals/0/words", json!("whatever"), "form.code_unknown", &["whatever"]),
        ("/offices", json!([]), "briefing.office_clock", &["Prosecutor's Office"]),
        ("/offices/0/known", json!(later), "briefing.as_of_later", &["Prosecutor's Office"]),
        ("/offices/0/acts", json!(1), "briefing.record_size", &["Prosecutor's Office"]),
        ("/definitions", json!("0".repeat(64)), "briefing.definitions_differ", &[]),
    ];
    for (n, (pointer, value, code, said)) in planted.iter().enumerate() {
        let mut payload = lawful.clone();
        *payload.pointer_mut(pointer).unwrap() = value.clone();
        // What the breakdown leaves over is not written here twice: it is read from the lawful proposal.
        let left = lawful["residuals"][0]["missing"].to_string();
        let said: Vec<String> = said.iter().map(|word| if *word == "24" { left.clone() } else { (*word).to_owned() }).collect();
        let answer = hand_in(n, &payload).failed(3, &[code]);
        said.iter().for_each(|word| assert!(answer.err.contains(word.as_str()), "{code}: {word}: {}", answer.err));
        assert!(answer.refusals().contains(&(*code).to_owned()), "{}", answer.out);
    }
    // A bound that the count bears out is lawful; so is the same proposal again, in another record.
    let mut bound = lawful.clone();
    bound["figures"][0]["value"] = json!("39");
    bound["figures"][0]["qualifier"] = json!("over");
    hand_in(90, &bound).done();
    hand_in(91, &lawful).done();
    // One record holds one release, and a statement is none.
    hand_in(91, &lawful).done();
    let again = act("briefing/by-hand-91", "proposed/1", &at, lawful, json!({}));
    house.submit(&submission("again", &[again]), token("press_officer")).failed(3, &["briefing.kind_fits"]);
}

#[test]
fn a_statement_is_recorded_as_said() {
    let house = House::demo();
    let figure = |id: &str, unit: &str, qualifier: &str| json!({ "figure": id, "value": "40", "qualifier": qualifier, "unit": unit, "whole": null, "share": null });
    let stated = |record: &str, figures: Value| {
        let payload = json!({
            "office": "prosecutor", "as_of": "2022-01-20T12:00:00+06:00", "language": "ru", "document": "a".repeat(64), "figures": figures,
        });
        let act = act(record, "stated/1", "2022-01-20T12:00:00+06:00", payload, json!({}));
        house.submit(&submission(record, &[act]), token("press_officer"))
    };
    let receipt = stated("briefing/said-1", json!([figure("A1", "administrative cases", "over")])).json();
    assert_eq!(receipt["accepted"]["breaches"], json!([]));
    // Victims that became vehicles are recorded as said, with a breach.
    let receipt = stated("briefing/said-2", json!([figure("A1", "vehicles", "exact")])).json();
    assert_eq!(receipt["accepted"]["breaches"][0]["rule"], "briefing.unit_said");
    stated("briefing/said-3", json!([figure("Z9", "vehicles", "exact")])).failed(3, &["briefing.figure_unknown"]);
    step(&house, "permit", "briefing/said-1", token("prosecutor"), &[]).failed(2, &["no release of this store"]);
    assert!(!house.run(&["release", "list"]).done().contains("said"), "a statement is no release");
}

#[tokio::test]
async fn a_correction_is_a_release_that_names_the_earlier_one() {
    let house = House::demo();
    let police = house.enlist(POLICE_PRESS).await;
    let first = propose(&house, &["--figures", "A1,A2"]);
    let naming = ["--figures", "A1,A2", "--kind", "correction", "--reason", "wrong_entry", "--supersedes"];
    let superseding = |release: &str, more: &[&str]| {
        let words =
            [&["release", "propose", "--as", token("press_officer"), "--declare-residuals"], &naming[..], &[release], more].concat();
        house.run(&words)
    };
    superseding(&first, &[]).failed(3, &["briefing.supersedes_unknown", "is no published release"]);
    superseding("briefing/release-of-nobody", &[]).failed(3, &["briefing.supersedes_unknown"]);
    house.run(&["release", "propose", "--as", token("press_officer"), "--supersedes", &first]).failed(2, &["--kind", "--reason"]);
    publish(&house, &first, &police);

    // A case of long ago is recorded now: the release stays what it was, its successor knows more.
    let record = "administrative/22-900001";
    house.submit(&submission("t-1", &[protocol(record), sent_to_court(record)]), token("police_officer")).done();
    house.submit(&submission("t-2", &[warning(record, "2022-01-10T15:00:00+06:00")]), token("court_clerk")).done();
    let shown = show(&house, &first);
    assert_eq!((&shown["recounted"]["equal"], &shown["status"]), (&json!(true), &json!("published")));
    let out = superseding(&first, &[]).done();
    let second = out.lines().next().unwrap();
    superseding(&first, &[]).failed(3, &["briefing.superseded_once", second]);
    assert_eq!(show(&house, &first)["status"], "published", "a proposal supersedes nothing yet");
    publish(&house, second, &police);
    let shown = show(&house, &first);
    assert_eq!((&shown["status"], &shown["superseded_by"]), (&json!("superseded"), &json!(second)));
    assert!(house.run(&["release", "show", second, "--lang", "ru"]).done().contains(&format!("Заменяет: {first}")));

    let difference = house.run(&["release", "diff", &first, second, "--format", "json"]).json();
    let changed = difference["changed"].as_array().unwrap();
    assert_eq!(changed.iter().map(|c| c["figure"].as_str().unwrap()).collect::<Vec<_>>(), ["A1", "A2"]);
    for figure in changed {
        assert_eq!(figure["recorded_later"], json!({ "by": 1, "entered": 1, "left": 0 }), "{figure}");
        assert_eq!(figure["happened_later"], json!({ "by": 0, "entered": 0, "left": 0 }), "{figure}");
    }
}

#[test]
fn a_difference_says_by_which_clock_it_came() {
    let house = House::demo();
    let of = |known: &str, of: &str| propose(&house, &["--office", "prosecutor", "--known", known, "--of", of]);
    let (early, between, late) = (of("2022-01-14", "2022-01-14"), of("2022-01-20", "2022-01-14"), of("2022-01-20", "2022-01-20"));
    let diff = |a: &str, b: &str| house.run(&["release", "diff", a, b, "--format", "json"]).json();
    let moved = |figure: &Value, clock: &str| figure[clock]["by"].as_i64().unwrap();
    let whole = diff(&early, &late);
    let number = |figure: &Value, side: &str| figure[side].as_str().unwrap().parse::<i64>().unwrap();
    assert!(whole["changed"].as_array().unwrap().len() > 3, "{whole}");
    for figure in whole["changed"].as_array().unwrap() {
        let by = moved(figure, "recorded_later") + moved(figure, "happened_later");
        assert_eq!(number(figure, "to") - number(figure, "from"), by, "{figure}");
    }
    let none = json!({ "by": 0, "entered": 0, "left": 0 });
    assert!(diff(&early, &between)["changed"].as_array().unwrap().iter().all(|figure| figure["happened_later"] == none));
    assert!(diff(&between, &late)["changed"].as_array().unwrap().iter().all(|figure| figure["recorded_later"] == none));
    let said = house.run(&["release", "diff", &early, &late, "--lang", "kk"]).done();
    assert!(said.contains("кейін болған"), "{said}");
    house.run(&["release", "diff", &early, "briefing/nothing"]).failed(2, &["no release"]);
}

#[test]
fn the_demonstration_releases_week_by_week() {
    let house = House::demo();
    let list = house.run(&["release", "list", "--format", "json"]).json();
    let seen: Vec<(&str, &str)> =
        list.as_array().unwrap().iter().map(|r| (r["release"].as_str().unwrap(), r["status"].as_str().unwrap())).collect();
    assert_eq!(seen, WEEKLY.into_iter().zip(["superseded", "superseded", "superseded", "published"]).collect::<Vec<_>>());
    for release in WEEKLY {
        let shown = show(&house, release);
        assert_eq!((&shown["recounted"]["equal"], &shown["recounted"]["same_definitions"]), (&json!(true), &json!(true)), "{release}");
        assert_eq!(shown["permitted"]["role"], "prosecutor");
    }
    // The last one says what the briefing of the day says.
    let shown = show(&house, WEEKLY[3]);
    let brief = house.run(&["brief", "--format", "json"]).json();
    for figure in shown["proposal"]["figures"].as_array().unwrap() {
        let counted = brief["figures"].as_array().unwrap().iter().find(|f| f["id"] == figure["figure"]).unwrap();
        assert_eq!(figure["value"], counted["value"].to_string(), "{figure}");
    }
    let said = house.run(&["export", "acts"]).done();
    assert_eq!(said.matches("\"act\":\"stated/1\"").count(), 2, "both offices spoke");
}

#[test]
fn wrong_questions_are_answered_with_the_cure() {
    let house = House::demo();
    let press = token("press_officer");
    let ask = |more: &[&str]| house.run(&[&["release", "propose", "--as", press], more].concat());
    ask(&["--figures", "Z9"]).failed(2, &["Z9", "aiqyn figures"]);
    ask(&["--figures", "A1", "--office", "interior"]).failed(2, &["A1", "--office prosecutor"]);
    ask(&["--figures", ""]).failed(3, &["briefing.figures_listed"]);
    ask(&["--figures", "A8", "--known", "2022-03-01"]).failed(3, &["briefing.as_of_later"]);
    ask(&["--known", "yesterday"]).failed(2, &["--known", "2022-01-25"]);
    house.run(&["release", "propose", "--as", token("auditor"), "--figures", "A8"]).failed(3, &["access.not_granted", "press officer"]);
    let help = house.run(&["release", "propose", "--help"]).done();
    assert!(help.contains("Example:") && help.contains("--declare-residuals"), "{help}");
}

#[tokio::test]
async fn what_is_announced_is_kept_by_the_release_of_its_day_or_moved_with_its_reason() {
    let house = House::demo();
    let police = house.enlist(POLICE_PRESS).await;
    let press = token("press_officer");
    let listed = || house.run(&["release", "announcements", "--format", "json"]).json();
    let of = |record: &str| listed().as_array().unwrap().iter().find(|one| one["announcement"] == record).cloned().unwrap();
    // The demonstration kept what it announced, and announced one more.
    let statuses: Vec<String> = listed().as_array().unwrap().iter().map(|one| one["status"].as_str().unwrap().to_owned()).collect();
    assert_eq!(statuses, ["kept", "kept", "kept", "kept", "announced"]);

    // Its clock stands on the evening of the 25th: nothing is announced for that day any more.
    let before = house.acts();
    house.run(&["release", "announce", "--as", press, "--at", "2022-01-25T23:59:00+06:00"]).failed(3, &["briefing.announced_ahead"]);
    house.run(&["release", "announce", "--as", press, "--at", "tomorrow"]).failed(2, &["--at"]);
    house
        .run(&["release", "announce", "--as", token("prosecutor"), "--at", "2022-01-28T12:00:00+06:00"])
        .failed(3, &["access.not_granted"]);
    assert_eq!(house.acts(), before);

    let said = house.run(&["release", "announce", "--as", press, "--at", "2022-01-28T12:00:00+06:00", "--office", "prosecutor"]).done();
    let (record, _) = said.split_once(':').unwrap();
    assert_eq!((&of(record)["status"], &of(record)["offices"]), (&json!("announced"), &json!("prosecutor")));
    let to = ["release", "move", record, "--as", press, "--to", "2022-01-29T12:00:00+06:00", "--reason"];
    house.run(&[&to[..], &["busy"]].concat()).failed(3, &["form.code_unknown", "busy"]);
    house.run(&[&to[..], &["figures_unchecked"]].concat()).done();
    assert_eq!((&of(record)["release_at"], &of(record)["moved"]), (&json!("2022-01-29 12:00"), &json!("figures_unchecked")));

    // A release keeps what was announced for its day, and nothing of another.
    let today = "briefing/announced-2022-01-25";
    let annulment = act(today, "annulment/1", "2022-01-25T23:57:00+06:00", json!({ "annuls": 2 }), json!({ "reasons": "said too early" }));
    house.submit(&submission("too-early", &[annulment]), press).done();
    assert_eq!(of(today)["status"], "announced");
    let release = propose(&house, &["--figures", "A1,A2,A6", "--office", "prosecutor"]);
    publish(&house, &release, &police);
    assert_eq!((&of(today)["status"], &of(today)["release"]), (&json!("kept"), &json!(release)));
    assert_eq!(of(record)["status"], "announced");
    house.run(&["release", "withdraw", record, "--as", press, "--reasons", "no figures"]).done();
    assert_eq!(of(record)["status"], "withdrawn");
    house.run(&["release", "withdraw", record, "--as", press, "--reasons", "again"]).failed(3, &["briefing.after_end"]);
    house
        .run(&["release", "move", &release, "--as", press, "--to", "2022-02-09T12:00:00+06:00", "--reason", "circumstances"])
        .failed(2, &["announcement"]);
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
}

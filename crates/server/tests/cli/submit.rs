//! `aiqyn submit`: what is accepted, what is refused, and that nothing is half done.

use super::support::*;
use serde_json::{Value, json};

const RECORD: &str = "administrative/22-900001";

/// A submission of one protocol with one place of it changed.
fn changed(pointer: &str, value: Value) -> Value {
    let mut submission = submission("t-1", &[protocol(RECORD)]);
    *submission.pointer_mut(pointer).unwrap() = value;
    submission
}

#[test]
fn a_lawful_submission_stands_once() {
    let house = House::demo();
    let before = house.acts();
    let whole = submission("t-1", &[protocol(RECORD), sent_to_court(RECORD)]);
    let first = house.submit(&whole, token("police_officer")).json()["accepted"].clone();
    assert_eq!(first["repeated"], false);
    assert_eq!((first["first_seq"].as_u64(), first["last_seq"].as_u64()), (Some(before as u64 + 1), Some(before as u64 + 2)));
    assert_eq!(house.acts(), before + 2);

    let again = house.submit(&whole, token("police_officer")).json()["accepted"].clone();
    assert_eq!((&again["repeated"], &again["first_seq"], &again["last_seq"]), (&json!(true), &first["first_seq"], &first["last_seq"]));
    assert_eq!(house.acts(), before + 2);

    let other = submission("t-1", &[protocol("administrative/22-900002")]);
    house.submit(&other, token("police_officer")).failed(2, &["t-1", "another content"]);
    assert_eq!(house.acts(), before + 2);
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
}

#[test]
fn standard_input_and_the_environment_serve_too() {
    use std::io::Write as _;
    let house = House::demo();
    let mut command = program();
    command.current_dir(house.path()).args(["submit", "-"]).env("AIQYN_TOKEN", token("police_officer"));
    let pipe = std::process::Stdio::piped;
    let mut child = command.stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(submission("t-1", &[protocol(RECORD)]).to_string().as_bytes()).unwrap();
    assert_eq!(Answer::of(child.wait_with_output().unwrap()).json()["accepted"]["repeated"], false);
}

#[test]
fn what_cannot_be_read_is_named_by_file_line_and_column() {
    let house = House::demo();
    let before = house.bytes();
    let whole = submission("t-1", &[protocol(RECORD)]);
    for (text, words) in [
        ("{\n  \"key\": \"t-1\",\n  oops }".to_owned(), &["line 3, column 3"][..]),
        (String::new(), &["line 1, column 0"]),
        ("[]".to_owned(), &["line 1"]),
        (changed("/key", json!(7)).to_string(), &["line 1, column", "string"]),
        (changed("/acts/0/occurred_at", json!(20_220_110)).to_string(), &["line 1, column"]),
        (changed("/acts/0/occurred_at", json!("2022-02-30T10:00:00+06:00")).to_string(), &["line 1, column", "2022-02-30"]),
        (changed("/acts/0/occurred_at", json!("2022-01-10T10:00:00")).to_string(), &["line 1, column"]),
        (changed("/acts/0/record", json!("no record")).to_string(), &["line 1, column"]),
        (whole.to_string().replace("\"key\"", "\"officer\":\"somebody\",\"key\""), &["line 1, column", "officer"]),
        (whole.to_string().replace("\"incident\"", "\"event\""), &["line 1, column"]),
    ] {
        let answer = house.submit_text(&text, token("police_officer")).failed(2, &["submission.json"]).failed(2, words);
        assert_eq!(answer.out, "");
    }
    house.write("latin.json", b"{\"key\": \"\xe9\"}");
    house.run(&["submit", "latin.json", "--as", token("police_officer")]).failed(2, &["latin.json"]);
    house.run(&["submit", "absent.json", "--as", token("police_officer")]).failed(2, &["absent.json"]);
    house.run(&["submit", "submission.json"]).failed(2, &["--as"]);
    assert_eq!(house.bytes(), before);
}

#[test]
fn what_is_no_act_of_the_house_is_malformed() {
    let house = House::demo();
    let before = house.acts();
    for (submission, said) in [
        (changed("/acts/0/act", json!("dance/1")), "dance/1"),
        (changed("/acts/0/act", json!("protocol/99")), "protocol/99"),
        (changed("/acts/0/record", json!("harbour/22-000001")), "harbour"),
        (changed("/acts/0/payload/age", json!("thirty")), "age"),
        (changed("/acts/0/payload/age", json!(-1)), "age"),
        (changed("/acts/0/payload/committed_at", json!("2022-13-01T10:00:00+06:00")), "2022-13-01"),
        (changed("/acts/0/payload/sex", json!("unknown")), "unknown"),
        (changed("/acts/0/payload", json!({})), "person"),
        (changed("/acts/0/payload", json!("text")), "payload"),
        (changed("/acts", json!([])), "no act"),
    ] {
        let answer = house.submit(&submission, token("police_officer")).failed(2, &[said]);
        assert_eq!(answer.refusals(), ["form.malformed"], "{}", answer.out);
    }
    assert_eq!(house.acts(), before);
}

#[test]
fn an_iin_must_carry_its_check_digit() {
    let house = House::demo();
    let before = house.bytes();
    let with = |iin: &str| changed("/acts/0/sealed/identity", json!(json!({ "name": "Invented Somebody", "iin": iin }).to_string()));
    let right = story().persons[0].iin.clone();
    let last = right.chars().last().unwrap().to_digit(10).unwrap();
    let wrong = format!("{}{}", &right[..11], (last + 1) % 10);
    let answer = house.submit(&with(&wrong), token("police_officer")).failed(2, &["acts[0].sealed.identity", "check digit"]);
    assert!(!answer.err.contains(&wrong), "an identifier has no place in an error");
    house.submit(&with("1234"), token("police_officer")).failed(2, &["12 digits"]);
    house.submit(&changed("/acts/0/sealed/identity", json!("a name")), token("police_officer")).failed(2, &["JSON"]);
    assert_eq!(house.bytes(), before);
    house.submit(&with(&right), token("police_officer")).done();
}

#[test]
fn who_acts_must_be_proven() {
    let house = House::demo();
    let before = house.acts();
    for token in ["", "aiqyn-0000000000000000000000000000000000000000", "almaty"] {
        let answer = house.submit(&submission("t-1", &[protocol(RECORD)]), token).failed(3, &["token"]);
        assert_eq!(answer.out, "");
    }
    assert_eq!(house.acts(), before);
}

#[test]
fn an_act_not_granted_is_refused_with_its_basis_and_the_way_out() {
    let house = House::demo();
    let before = house.acts();
    let answer = house.submit(&submission("t-1", &[protocol(RECORD)]), token("press_officer")).failed(3, &["access.not_granted"]);
    let value: Value = serde_json::from_str(&answer.out).unwrap();
    let [refusal] = value["refusals"].as_array().unwrap().as_slice() else { panic!("{value}") };
    assert_eq!((&refusal["code"], &refusal["act"], &refusal["record"]), (&json!("access.not_granted"), &json!(0), &json!(RECORD)));
    assert!(!refusal["basis"].as_array().unwrap().is_empty());
    let said: Vec<&str> = ["kk", "ru", "en"].iter().map(|lang| refusal[lang].as_str().unwrap()).collect();
    let ways: Vec<&str> = ["kk", "ru", "en"].iter().map(|lang| refusal["way_out"][lang].as_str().unwrap()).collect();
    for texts in [&said, &ways] {
        assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts.iter().all(|t| t.len() > 10 && !t.contains('{')), "{texts:?}");
    }
    assert!(said[2].contains("press officer") && ways[2].contains("police officer"), "{value}");
    assert_eq!(house.acts(), before);
}

#[test]
fn all_refusals_are_said_at_once_and_nothing_of_a_submission_stands() {
    let house = House::demo();
    let before = house.acts();
    let mut future = protocol(RECORD);
    future["occurred_at"] = json!("2022-02-01T10:00:00+06:00");
    future["version"] = json!(5);
    let mut unopened = warning("administrative/22-900009", "2022-01-10T12:00:00+06:00");
    unopened["sealed"] = json!({});
    let lawful = protocol("administrative/22-900003");
    let several = submission("t-1", &[lawful.clone(), future, unopened]);
    // Whoever may not act is told that alone, of every act.
    assert_eq!(house.submit(&several, token("investigator")).failed(3, &[]).refusals(), ["access.not_granted"; 3]);
    let mut untold = lawful.clone();
    untold["version"] = json!(5);
    let several = submission("t-1", &[untold, several["acts"][1].clone(), several["acts"][2].clone()]);
    let answer = house.submit(&several, token("police_officer")).failed(3, &[]);
    let codes = answer.refusals();
    assert_eq!(codes, ["form.stale_version", "form.future", "form.stale_version", "access.not_granted"]);
    let value: Value = serde_json::from_str(&answer.out).unwrap();
    let of: std::collections::BTreeSet<u64> = value["refusals"].as_array().unwrap().iter().map(|r| r["act"].as_u64().unwrap()).collect();
    assert_eq!(of, [0, 1, 2].into());

    // A malformed act among lawful ones: wrong input, and the lawful ones do not stand either.
    let mut malformed = protocol(RECORD);
    malformed["act"] = json!("dance/1");
    let answer = house.submit(&submission("t-2", &[lawful, malformed]), token("police_officer")).failed(2, &[]);
    assert_eq!(answer.refusals(), ["form.malformed"]);
    assert_eq!(house.acts(), before);
    // A refused key is free: nothing stands under it.
    house.submit(&submission("t-1", &[protocol(RECORD)]), token("police_officer")).done();
    assert_eq!(house.acts(), before + 1);
}

#[test]
fn a_record_that_moved_on_refuses_what_was_decided_before() {
    let house = House::demo();
    house.submit(&submission("t-1", &[protocol(RECORD)]), token("police_officer")).done();
    let mut sent = sent_to_court(RECORD);
    sent["version"] = json!(1);
    let answer = house.submit(&submission("t-2", &[sent.clone()]), token("police_officer")).failed(3, &["form.stale_version"]);
    assert_eq!(answer.refusals(), ["form.stale_version"]);
    sent["version"] = json!(2);
    house.submit(&submission("t-2", &[sent]), token("police_officer")).done();
}

#[test]
fn a_decision_against_the_law_is_refused_by_its_rule() {
    let house = House::demo();
    house.submit(&submission("t-1", &[protocol(RECORD), sent_to_court(RECORD)]), token("police_officer")).done();
    let ruling = warning(RECORD, "2022-01-10T15:00:00+06:00");
    house.submit(&submission("t-2", &[ruling]), token("court_clerk")).done();
    let second = warning(RECORD, "2022-01-10T16:00:00+06:00");
    let answer = house.submit(&submission("t-3", &[second]), token("court_clerk")).failed(3, &["administrative.second_ruling"]);
    assert!(answer.refusals().contains(&"administrative.second_ruling".to_owned()));
    assert!(answer.out.contains("839"), "the article is cited: {}", answer.out);
}

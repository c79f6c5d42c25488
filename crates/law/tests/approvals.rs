//! An approval binds what it approves: what a decision rests on cannot be changed under it, and what was decided is not changed at all.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::door::{By, CASE, Door, INVESTIGATOR, JUDGE, PROSECUTOR, one};
use aiqyn_law::kernel::history::Recorded;
use aiqyn_law::kernel::{AnyAct, History, Moment, RecordId, Role, RoomEntry};
use aiqyn_law::{pack, rooms, waiting};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

const OTHER_INVESTIGATOR: By = ("inv-2", INVESTIGATOR.1, INVESTIGATOR.2);
const HEAD: By = ("head-1", Role::InvestigationHead, INVESTIGATOR.2);
const OTHER_JUDGE: By = ("judge-2", JUDGE.1, "court/almaty-city/2");
const CLERK: By = ("clerk-1", Role::CourtClerk, JUDGE.2);
const PROTOCOL: &str = "administrative/a-1";
const POLICE: By = ("pol-1", Role::PoliceOfficer, "police/almaty-city");
const COURT: By = ("clerk-2", Role::CourtClerk, "court/almaty-city/3");
const COURT_JUDGE: By = ("judge-3", Role::Judge, "court/almaty-city/3");

fn history(door: &Door, record: &str) -> History {
    door.world.history(&RecordId::parse(record).unwrap()).clone()
}

/// State, next actor, and whether a next moment is set.
fn status(door: &Door, record: &str) -> (String, Option<String>, bool) {
    let (id, law) = (RecordId::parse(record).unwrap(), pack::embedded().unwrap());
    let room = rooms::room(id.room()).unwrap();
    let at = Moment::parse("2022-02-01T00:00:00Z").unwrap();
    let status = (room.summary)(&history(door, record), &id, at, law).unwrap().status;
    (status.code.to_owned(), status.next_actor, status.next_deadline.is_some())
}

fn petition(kind: &str, person: &str) -> Value {
    json!({ "measure": "n1", "kind": kind, "person": person })
}

fn correction(corrects: u64, payload: Value) -> Value {
    json!({ "corrects": corrects, "payload": payload })
}

/// A case in which the seizure of something of one person is petitioned for (version 3) and sanctioned (version 4).
fn sanctioned() -> Door {
    let mut door = Door::new();
    let received = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": "person-9",
        "registration_document": "ab".repeat(32),
    });
    door.case(INVESTIGATOR, "2022-01-06 10:00", "received/1", received).unwrap();
    let registered = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "theft",
        "offence": { "article": "188", "part": "3", "iccs": "0502" }, "form": "inquiry", "body": "police/almaty-city",
    });
    door.case(INVESTIGATOR, "2022-01-06 12:00", "registered/1", registered).unwrap();
    door.case(INVESTIGATOR, "2022-01-10 10:00", "measure_petitioned/1", petition("seizure", "person-1")).unwrap();
    door.case(JUDGE, "2022-01-10 12:00", "measure_sanctioned/1", json!({ "measure": "n1" })).unwrap();
    door
}

/// The same, with the petition corrected into one for a search of another.
fn swapped() -> Door {
    let mut door = sanctioned();
    let corrected = correction(3, petition("search", "person-2"));
    let accepted = door.case(INVESTIGATOR, "2022-01-10 10:00", "correction/1", corrected).unwrap();
    assert_eq!(accepted, ["correction/1", "breach/1"], "the sanction is suspended, which is a breach of the record");
    door
}

fn search() -> Value {
    json!({ "measure": "n1", "kind": "search", "urgent": null, "person": "person-2" })
}

#[test]
fn a_sanction_of_a_seizure_is_none_of_a_search() {
    let mut door = swapped();
    assert_eq!(status(&door, CASE), ("decision_suspended".to_owned(), Some("investigating_judge".to_owned()), true));
    let (id, law) = (RecordId::parse(CASE).unwrap(), pack::embedded().unwrap());
    let room = rooms::room("criminal").unwrap();
    let awaited = waiting::awaited(room, &id, &history(&door, CASE), Moment::parse("2022-02-01T00:00:00Z").unwrap(), law);
    assert!(awaited.iter().any(|one| one.who == "investigating_judge" && one.task.rule() == "form.decision_suspended"));
    // There is no sanction of a search.
    let executed = door.case(INVESTIGATOR, "2022-01-11 10:00", "measure_executed/1", search());
    assert_eq!(executed.unwrap_err(), ["criminal.without_sanction"]);
}

#[test]
fn a_suspended_decision_is_confirmed_by_whoever_took_it() {
    let confirm = |by: By| {
        let mut door = swapped();
        let outcome = door.case(by, "2022-01-12 10:00", "confirmation/1", json!({ "confirms": 4 }));
        (door, outcome)
    };
    assert_eq!(confirm(OTHER_JUDGE).1.unwrap_err(), ["access.not_author"]);
    assert_eq!(confirm(INVESTIGATOR).1.unwrap_err(), ["access.not_granted"]);
    assert_eq!(confirm(CLERK).1.unwrap_err(), ["access.not_author"], "a clerk does not speak for the judge");
    let (mut door, outcome) = confirm(JUDGE);
    outcome.unwrap();
    assert!(history(&door, CASE).suspended().is_empty());
    // Once is enough, and there must be something to confirm.
    for confirms in [4, 3, 99] {
        let again = door.case(JUDGE, "2022-01-13 11:00", "confirmation/1", json!({ "confirms": confirms })).unwrap_err();
        assert!(again == ["form.not_suspended"] || again == ["access.not_granted"], "{confirms}: {again:?}");
    }
    // What is confirmed is what stood then: another correction suspends it again.
    let again = correction(3, petition("inspection", "person-2"));
    door.case(INVESTIGATOR, "2022-01-10 10:00", "correction/1", again).unwrap();
    assert_eq!(history(&door, CASE).suspended().len(), 1);
    door.case(INVESTIGATOR, "2022-01-10 10:00", "correction/1", correction(3, petition("search", "person-2"))).unwrap();
    door.case(JUDGE, "2022-01-13 12:00", "confirmation/1", json!({ "confirms": 4 })).unwrap();
    let executed = door.case(INVESTIGATOR, "2022-01-14 10:00", "measure_executed/1", search()).unwrap();
    assert_eq!(executed, ["measure_executed/1"]);
}

#[test]
fn an_annulment_suspends_and_its_annulment_restores() {
    let mut door = sanctioned();
    assert_eq!(
        door.case(INVESTIGATOR, "2022-01-11 10:00", "annulment/1", json!({ "annuls": 3 })).unwrap_err(),
        ["form.later_acts"],
        "a sanction of nothing is impossible, not only suspended"
    );
    // What was corrected and the correction annulled is again what the judge saw.
    let mut door = swapped();
    door.case(INVESTIGATOR, "2022-01-12 10:00", "annulment/1", json!({ "annuls": 5 })).unwrap();
    assert!(history(&door, CASE).suspended().is_empty());
}

#[test]
fn an_act_is_corrected_by_its_author_or_by_whoever_heads_the_author() {
    let outcome = |by: By| sanctioned().case(by, "2022-01-10 10:00", "correction/1", correction(3, petition("seizure", "person-3")));
    assert_eq!(outcome(OTHER_INVESTIGATOR).unwrap_err(), ["access.not_author"]);
    assert_eq!(outcome(HEAD).unwrap(), ["correction/1", "breach/1"]);
    let annulment = |by: By, version: u64| {
        let mut door = sanctioned();
        door.case(INVESTIGATOR, "2022-01-10 13:00", "category_set/1", json!({ "category": "robbery" })).unwrap();
        door.case(by, "2022-01-11 10:00", "annulment/1", json!({ "annuls": version }))
    };
    assert!(annulment(OTHER_INVESTIGATOR, 5).unwrap_err().contains(&"access.not_author".to_owned()));
    assert_eq!(annulment(JUDGE, 4).unwrap_err(), ["form.annulled_alone"]);
    assert_eq!(annulment(("judge-9", JUDGE.1, JUDGE.2), 4).unwrap(), ["annulment/1"]);
}

#[test]
fn an_agreed_qualification_does_not_change_under_the_agreement() {
    let issued = |article: &str| {
        let iccs = if article == "188" { "0502" } else { "0401" };
        let offence = json!({ "article": article, "part": "3", "iccs": iccs });
        json!({ "qualification": "q1", "offences": [offence], "person": null, "replaces": null })
    };
    let mut door = sanctioned();
    door.case(INVESTIGATOR, "2022-01-11 10:00", "qualification_issued/1", issued("188")).unwrap();
    door.case(PROSECUTOR, "2022-01-11 12:00", "qualification_agreed/1", json!({ "qualification": "q1" })).unwrap();
    let corrected = door.case(INVESTIGATOR, "2022-01-11 10:00", "correction/1", correction(5, issued("191"))).unwrap();
    assert_eq!(corrected, ["correction/1", "breach/1"]);
    assert_eq!(status(&door, CASE).1.as_deref(), Some("prosecutor"));
    assert_eq!(history(&door, CASE).suspended()[0].decision.version, 6, "the sanction of the measure rests on something else");
}

fn administrative(at: &str, act: &str, payload: Value) -> Vec<Value> {
    vec![one(PROTOCOL, at, act, payload)]
}

fn protocol(person: &str) -> Value {
    json!({
        "person": person, "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "476", "part": "1", "committed_at": "2022-01-06T09:00:00+06:00", "episode": null, "aggravating": [], "number": "1",
    })
}

fn ruling(outcome: Value, document: &str) -> Value {
    json!({
        "court": "court/almaty-city/3", "article": "476", "part": "1", "outcome": outcome, "aggravating": [], "document": document.repeat(32),
    })
}

/// A protocol of one person, sent to court, and the ruling of it (version 3), transcribed by the clerk.
fn ruled() -> Door {
    let mut door = Door::new();
    door.submit(POLICE, administrative("2022-01-06 10:00", "protocol/1", protocol("person-1"))).unwrap();
    let court = json!({ "court": "court/almaty-city/3" });
    door.submit(POLICE, administrative("2022-01-06 11:00", "sent_to_court/1", court)).unwrap();
    let warning = ruling(json!({ "kind": "warning" }), "ab");
    door.submit(COURT, administrative("2022-01-06 14:00", "ruling/1", warning)).unwrap();
    door
}

#[test]
fn the_person_of_a_protocol_does_not_change_under_the_ruling() {
    let mut door = ruled();
    let another = correction(1, protocol("person-2"));
    let accepted = door.submit(POLICE, administrative("2022-01-06 10:00", "correction/1", another)).unwrap();
    assert_eq!(accepted, ["correction/1", "breach/1"]);
    assert_eq!(status(&door, PROTOCOL), ("decision_suspended".to_owned(), Some("court_clerk".to_owned()), true));
    // The judge of the court confirms what its clerk transcribed.
    door.submit(COURT_JUDGE, administrative("2022-01-07 10:00", "confirmation/1", json!({ "confirms": 3 }))).unwrap();
    assert!(history(&door, PROTOCOL).suspended().is_empty());
}

#[test]
fn a_ruling_is_corrected_in_slips_alone_and_taken_back_by_another() {
    let arrest = || correction(3, ruling(json!({ "kind": "arrest", "days": 10 }), "ab"));
    let slip = || correction(3, ruling(json!({ "kind": "warning" }), "cd"));
    let correct = |by: By, at: &str, payload: Value| ruled().submit(by, administrative(at, "correction/1", payload));
    assert_eq!(correct(COURT, "2022-01-06 14:00", arrest()).unwrap_err()[0], "form.decision_changed");
    assert_eq!(correct(COURT_JUDGE, "2022-01-06 14:00", arrest()).unwrap_err()[0], "form.decision_changed");
    assert_eq!(correct(COURT, "2022-01-06 15:00", slip()).unwrap_err(), ["form.decision_changed"], "nor when it was pronounced");
    assert_eq!(correct(COURT, "2022-01-06 14:00", slip()).unwrap(), ["correction/1"]);
    assert_eq!(correct(("clerk-9", COURT.1, COURT.2), "2022-01-06 14:00", slip()).unwrap_err(), ["access.not_author"]);
    let annul = |by: By| ruled().submit(by, administrative("2022-01-07 10:00", "annulment/1", json!({ "annuls": 3 })));
    assert_eq!(annul(COURT).unwrap_err(), ["form.annulled_alone"]);
    assert_eq!(annul(COURT_JUDGE).unwrap(), ["annulment/1"]);
    // After entry into force it is not taken back by anybody while that stands.
    let mut door = ruled();
    door.submit(COURT, administrative("2022-01-18 10:00", "entered_into_force/1", json!({}))).unwrap();
    let annulled = door.submit(COURT_JUDGE, administrative("2022-01-19 10:00", "annulment/1", json!({ "annuls": 3 })));
    assert_eq!(annulled.unwrap_err(), ["form.later_acts"]);
}

/// In a record of before decisions said what they rest on, that does not move.
#[test]
fn what_an_early_decision_rests_on_stays() {
    let mut door = sanctioned();
    let record = RecordId::parse(CASE).unwrap();
    let mut early = History::default();
    for act in door.world.history(&record).recorded() {
        early.push(Recorded { rests_on: None, ..Recorded::clone(act) });
    }
    door.world.insert(record, early);
    let corrected = correction(3, petition("search", "person-2"));
    assert_eq!(door.case(INVESTIGATOR, "2022-01-10 10:00", "correction/1", corrected).unwrap_err(), ["form.decided_on"]);
}

#[test]
fn every_decision_names_kinds_of_its_room_and_fields_that_are_there() {
    for room in rooms::ROOMS {
        for decision in room.decisions {
            let form = room.form_of(decision.act).unwrap_or_else(|| panic!("{} {}", room.name, decision.act));
            assert!(!decision.on.is_empty(), "{} {}", room.name, decision.act);
            for kind in decision.on {
                assert!(room.kinds().any(|known| known == *kind), "{} {} rests on {kind}", room.name, decision.act);
                assert_ne!(*kind, decision.act);
            }
            for field in decision.about.iter().chain(decision.clerical.unwrap_or_default()) {
                assert!(form.payload.has(field), "{} {} has no {field}", room.name, decision.act);
            }
        }
    }
}

/// What whoever decided saw of each act decided on: the payload that stood, by version of the act.
type Seen = BTreeMap<u64, Value>;

fn seen(room: &RoomEntry, history: &History, decision: &str, act: &AnyAct) -> Seen {
    let decision = room.decision(decision).unwrap();
    let tag = |act: &AnyAct| (room.written)(act).unwrap().pointer(decision.about.unwrap_or("/-")).cloned();
    let own = tag(act);
    let standing = history.standing();
    let on = standing.iter().filter(|one| decision.on.contains(&one.original.kind.as_str()) && (own.is_none() || tag(one.act) == own));
    on.map(|one| (one.original.version, (room.written)(one.act).unwrap())).collect()
}

/// One thing that somebody tries: to petition, sanction, correct, annul or confirm, of any version.
fn tried(kind: u8, version: u64, tag: u8, person: u8) -> (By, &'static str, Value) {
    let petition = json!({ "measure": format!("n{tag}"), "kind": "seizure", "person": format!("person-{person}") });
    let by = [INVESTIGATOR, HEAD, JUDGE, OTHER_JUDGE, ("judge-4", JUDGE.1, JUDGE.2)][usize::from(person) % 5];
    match kind {
        0 => (INVESTIGATOR, "measure_petitioned/1", petition),
        1 => (JUDGE, "measure_sanctioned/1", json!({ "measure": format!("n{tag}") })),
        2 | 3 => (INVESTIGATOR, "correction/1", correction(version, petition)),
        4 => (by, "annulment/1", json!({ "annuls": version })),
        _ => (JUDGE, "confirmation/1", json!({ "confirms": version })),
    }
}

/// Over random histories, no decision in force rests on content its decider never saw.
#[test]
fn no_decision_in_force_rests_on_what_its_decider_never_saw() {
    let (handed_in, decisions, suspensions) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let steps = prop::collection::vec((0..8_u8, 0..60_u64, 1..4_u8, 1..9_u8), 1..30);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(128));
    let tried = runner.run(&steps, |steps| {
        let room = rooms::room("criminal").unwrap();
        let mut door = sanctioned();
        let mut last: BTreeMap<u64, Seen> = BTreeMap::new();
        let mut accepted = 0;
        for (kind, version, tag, person) in [(1, 0, 1, 1)].into_iter().chain(steps) {
            let before = history(&door, CASE).version();
            let (by, act, payload) = tried(kind, 3 + version % (before - 2), tag, person);
            accepted += usize::from(door.case(by, "2022-01-20 10:00", act, payload.clone()).is_ok());
            let history = history(&door, CASE);
            // What was decided, corrected or confirmed now was seen now.
            for one in history.standing().iter().filter(|one| room.decision(&one.original.kind).is_some()) {
                let confirmed = act == "confirmation/1" && payload["confirms"] == json!(one.original.version);
                if !last.contains_key(&one.original.version) || confirmed && history.version() > before {
                    last.insert(one.original.version, seen(room, &history, &one.original.kind, one.act));
                }
            }
            let suspended: Vec<u64> = history.suspended().iter().map(|one| one.decision.version).collect();
            let standing: Seen = history.standing().iter().map(|one| (one.original.version, (room.written)(one.act).unwrap())).collect();
            for one in history.standing().iter().filter(|one| room.decision(&one.original.kind).is_some()) {
                let as_seen = last[&one.original.version].iter().all(|(version, payload)| standing.get(version) == Some(payload));
                prop_assert!(as_seen || suspended.contains(&one.original.version), "{one:?} of {history:?}");
            }
        }
        handed_in.fetch_add(accepted, Relaxed);
        decisions.fetch_add(last.len(), Relaxed);
        suspensions.fetch_add(history(&door, CASE).suspended().len(), Relaxed);
        Ok(())
    });
    tried.unwrap();
    let (handed_in, decisions, suspensions) = (handed_in.into_inner(), decisions.into_inner(), suspensions.into_inner());
    assert!(handed_in > 200 && decisions > 128 && suspensions > 10, "{handed_in} {decisions} {suspensions}");
    println!("counted: {handed_in} acts in 128 histories, {decisions} decisions, {suspensions} suspended at the end, 0 in force unseen");
}

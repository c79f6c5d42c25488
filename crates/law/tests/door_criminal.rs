//! A criminal case at the door: what is refused and why, what one submission carries together, what is recorded with a breach, and
//! that all a decision looks at is read.

#![allow(clippy::unwrap_used)]

use super::door::{By, CASE, Door, INVESTIGATOR, JUDGE, PROSECUTOR, SUSPECT, one};
use aiqyn_law::kernel::{RecordId, Role};
use serde_json::{Value, json};

fn theft() -> Value {
    json!({ "article": "188", "part": "3", "iccs": "0502" })
}

fn received() -> Value {
    json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": "person-9",
        "registration_document": "ab".repeat(32),
    })
}

fn registered() -> Value {
    json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "theft", "offence": theft(), "form": "inquiry",
        "body": "police/almaty-city",
    })
}

/// A case of theft, registered on 6 January at noon.
fn pending() -> Door {
    let mut door = Door::new();
    door.case(INVESTIGATOR, "2022-01-06 10:00", "received/1", received()).unwrap();
    door.case(INVESTIGATOR, "2022-01-06 12:00", "registered/1", registered()).unwrap();
    door
}

/// The same with a suspect, detained on 8 January, whose act is qualified with agreement.
pub fn with_suspect() -> Door {
    let mut door = pending();
    let subject = json!({
        "person": "person-1", "case": CASE, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": theft(), "intentional": true,
    });
    let detention = json!({ "subject": subject, "by": "police/almaty-city" });
    door.submit(INVESTIGATOR, vec![one(SUSPECT, "2022-01-08 10:00", "detained/1", detention)]).unwrap();
    let decision = json!({ "qualification": "q1", "offences": [theft()], "person": "person-1", "replaces": null });
    door.case(INVESTIGATOR, "2022-01-09 10:00", "qualification_issued/1", decision).unwrap();
    door.case(PROSECUTOR, "2022-01-09 12:00", "qualification_agreed/1", json!({ "qualification": "q1" })).unwrap();
    let announced = json!({ "qualification": "q1", "offences": [theft()], "counsel": null });
    door.submit(INVESTIGATOR, vec![one(SUSPECT, "2022-01-09 13:00", "qualification_announced/1", announced)]).unwrap();
    door
}

fn to_court(at: &str) -> Value {
    one(CASE, at, "sent_to_court/1", json!({ "court": "court/almaty-city/1" }))
}

#[test]
fn a_suspect_left_out_of_a_submission_is_found_by_the_door() {
    let refused = with_suspect().submit(PROSECUTOR, vec![to_court("2022-01-20 10:00")]);
    assert_eq!(refused.unwrap_err(), ["criminal.suspects_left_behind"]);
}

#[test]
fn the_suspect_goes_to_court_before_the_case_in_one_submission() {
    let along = || one(SUSPECT, "2022-01-20 10:00", "sent_to_court/1", json!({}));
    let late = with_suspect().submit(PROSECUTOR, vec![to_court("2022-01-20 10:00"), along()]);
    assert_eq!(late.unwrap_err(), ["criminal.suspects_left_behind"], "after the case is too late");
    let accepted = with_suspect().submit(PROSECUTOR, vec![along(), to_court("2022-01-20 10:00")]);
    assert_eq!(accepted.unwrap(), ["sent_to_court/1", "sent_to_court/1"]);
}

#[test]
fn an_agreement_on_which_the_case_went_to_court_is_not_annulled() {
    let mut door = with_suspect();
    let along = one(SUSPECT, "2022-01-20 10:00", "sent_to_court/1", json!({}));
    door.submit(PROSECUTOR, vec![along, to_court("2022-01-20 10:00")]).unwrap();
    let annulled = door.case(PROSECUTOR, "2022-01-21 10:00", "annulment/1", json!({ "annuls": 4 }));
    assert_eq!(annulled.unwrap_err(), ["form.annulled_alone", "form.later_acts"]);
    let another = ("pros-2", PROSECUTOR.1, PROSECUTOR.2);
    let annulled = door.case(another, "2022-01-21 10:00", "annulment/1", json!({ "annuls": 4 }));
    assert_eq!(annulled.unwrap_err(), ["form.later_acts"]);
}

#[test]
fn all_refusals_come_at_once_in_declared_order() {
    let mut door = pending();
    let wrong = json!({
        "erdr": "220000000000002", "opened": { "kind": "by_prosecutor" }, "category": "death",
        "offence": { "article": "188", "part": "3", "iccs": "0101" }, "form": "inquiry", "body": "anti-corruption/almaty-city",
    });
    let refused = door.case(INVESTIGATOR, "2022-01-06 13:00", "registered/1", wrong).unwrap_err();
    let expected = [
        "criminal.registered_once",
        "criminal.opened_by_prosecutor",
        "criminal.iccs_code",
        "criminal.category_fits",
        "criminal.competent_body",
        "criminal.transfer_through_prosecutor",
    ];
    assert_eq!(refused, expected);
}

#[test]
fn a_late_registration_is_recorded_with_a_breach() {
    let mut door = Door::new();
    door.case(INVESTIGATOR, "2022-01-06 10:00", "received/1", received()).unwrap();
    let accepted = door.case(INVESTIGATOR, "2022-01-07 12:00", "registered/1", registered()).unwrap();
    assert_eq!(accepted, ["registered/1", "breach/1"]);
    let record = RecordId::parse(CASE).unwrap();
    let breaches = door.world.history(&record).breaches();
    assert_eq!((breaches[0].1.rule.as_str(), breaches[0].1.by_minutes), ("criminal.registration_late", Some(120)));
}

#[test]
fn a_refusal_without_reasons_is_none() {
    let mut door = pending();
    let petition = json!({ "measure": "n1", "kind": "search", "person": null });
    door.case(INVESTIGATOR, "2022-01-10 10:00", "measure_petitioned/1", petition).unwrap();
    let mut refusal = one(CASE, "2022-01-10 12:00", "measure_refused/1", json!({ "measure": "n1" }));
    refusal["sealed"] = json!({ "reasons": "  " });
    assert_eq!(door.submit(JUDGE, vec![refusal.clone()]).unwrap_err(), ["form.text_missing"]);
    refusal["sealed"] = json!({ "reasons": "No object is named." });
    door.submit(JUDGE, vec![refusal]).unwrap();
    let executed = json!({ "measure": "n1", "kind": "search", "urgent": "escape", "person": null });
    let refused = door.case(INVESTIGATOR, "2022-01-10 13:00", "measure_executed/1", executed);
    assert_eq!(refused.unwrap_err(), ["criminal.executed_after_refusal"]);
}

#[test]
fn an_insertion_that_makes_a_later_act_unlawful_is_refused() {
    let mut door = pending();
    let urgent = json!({ "measure": "n1", "kind": "search", "urgent": "escape", "person": null });
    door.case(INVESTIGATOR, "2022-01-12 10:00", "measure_executed/1", urgent).unwrap();
    door.case(INVESTIGATOR, "2022-01-10 10:00", "interrupted/1", json!({ "ground": "perpetrator_unknown" })).unwrap();
    let agreed = door.case(PROSECUTOR, "2022-01-11 10:00", "interruption_agreed/1", json!({}));
    assert_eq!(agreed.unwrap_err(), ["form.later_acts"], "the search would fall into the interruption");
}

#[test]
fn a_case_held_by_special_prosecutors_is_supervised_by_another() {
    const SPECIAL: By = ("spec-1", Role::Prosecutor, "special-prosecution/republic");
    let mut door = pending();
    let to = json!({ "body": "special-prosecution/republic", "region": "almaty-city" });
    door.case(PROSECUTOR, "2022-01-07 10:00", "transferred/1", to).unwrap();
    door.case(SPECIAL, "2022-01-07 11:00", "assigned/1", json!({ "investigator": "spec-1" })).unwrap();
    door.case(SPECIAL, "2022-01-08 10:00", "termination_issued/1", json!({ "ground": "no_event" })).unwrap();
    let own = door.case(SPECIAL, "2022-01-08 12:00", "terminated/1", json!({}));
    assert_eq!(own.unwrap_err(), ["criminal.own_decision", "criminal.leader_supervises"]);
    door.case(PROSECUTOR, "2022-01-08 12:00", "terminated/1", json!({})).unwrap();
    let after = door.case(SPECIAL, "2022-01-09 10:00", "category_set/1", json!({ "category": "theft" }));
    assert_eq!(after.unwrap_err(), ["criminal.case_over"]);
}

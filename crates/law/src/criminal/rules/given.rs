//! What the examples of the rules are made of: one case of theft, one suspect, officers of each role, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const CASE: &str = "criminal/c-1";
/// A suspect of that case.
pub const SUSPECT: &str = "suspect/s-1";

/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// An investigator of another body.
pub const OTHER_INVESTIGATOR: By = ("inv-2", Role::Investigator, "national-security/almaty-city");
/// A prosecutor of the city, which has the rank of a region.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// A district prosecutor.
pub const DISTRICT: By = ("pros-2", Role::Prosecutor, "prosecution/almaty-city/2");
/// A prosecutor of the General Prosecutor's Office.
pub const GENERAL: By = ("pros-3", Role::Prosecutor, "prosecution/republic");
/// A special prosecutor.
pub const SPECIAL: By = ("spec-1", Role::Prosecutor, "special-prosecution/republic");
/// The investigating judge.
pub const JUDGE: By = ("judge-1", Role::InvestigatingJudge, "court/almaty-city/1");
/// The head of the body that investigates.
pub const HEAD: By = ("head-1", Role::InvestigationHead, "police/almaty-city");
/// The clerk of the court.
pub const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");

/// An act on the case, with the texts any act may need.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: CASE, at, by, act, payload, sealed: &["reasons"] }
}

/// A statement received on 6 January at 10:00, with its registration document.
pub fn received() -> Deed {
    let report = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": "person-9",
        "registration_document": "ab".repeat(32),
    });
    deed("2022-01-06 10:00", INVESTIGATOR, "received/1", report)
}

/// Theft with entry (CC 188(3)).
pub fn theft() -> Value {
    offence("188", "3", "0502")
}

/// An offence.
pub fn offence(article: &str, part: &str, iccs: &str) -> Value {
    json!({ "article": article, "part": part, "iccs": iccs })
}

/// The registration as an inquiry into a theft, by the body of its own.
pub fn registered_at(at: &'static str) -> Deed {
    let registration = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "theft", "offence": theft(), "form": "inquiry",
        "body": "police/almaty-city",
    });
    deed(at, INVESTIGATOR, "registered/1", registration)
}

/// The registration on 6 January at 12:00.
pub fn registered() -> Deed {
    registered_at("2022-01-06 12:00")
}

/// The case, and then these.
pub fn case(then: Vec<Deed>) -> Vec<Deed> {
    [vec![received(), registered()], then].concat()
}

/// A report that is not registered.
pub fn not_registered(at: &'static str, outcome: Value) -> Deed {
    deed(at, INVESTIGATOR, "not_registered/1", outcome)
}

/// The category.
pub fn category_set(category: &str) -> Deed {
    deed("2022-01-12 10:00", INVESTIGATOR, "category_set/1", json!({ "category": category }))
}

/// A qualification of the theft, for the suspect, replacing none.
pub fn qualified(at: &'static str, tag: &str) -> Deed {
    let decision = json!({ "qualification": tag, "offences": [theft()], "person": "person-1", "replaces": null });
    deed(at, INVESTIGATOR, "qualification_issued/1", decision)
}

/// The prosecutor's agreement to a qualification.
pub fn agreed(at: &'static str, tag: &str) -> Deed {
    deed(at, PROSECUTOR, "qualification_agreed/1", json!({ "qualification": tag }))
}

/// The prosecutor's refusal of a qualification.
pub fn refused(at: &'static str, tag: &str) -> Deed {
    deed(at, PROSECUTOR, "qualification_refused/1", json!({ "qualification": tag }))
}

/// The case is given to an officer by the head of the body.
pub fn assigned(officer: &str) -> Deed {
    deed("2022-01-12 10:00", HEAD, "assigned/1", json!({ "investigator": officer }))
}

/// The prosecutor transfers the case to a body of the city.
pub fn transferred(body: &str) -> Deed {
    deed("2022-01-12 10:00", PROSECUTOR, "transferred/1", json!({ "body": body, "region": "almaty-city" }))
}

/// An officer of a body, as a group names them.
pub fn member((officer, _, body): By) -> Value {
    json!({ "officer": officer, "body": body })
}

/// A group formed by the special prosecutor on 8 January.
pub fn group(leader: By, members: &[By]) -> Deed {
    let members: Vec<Value> = members.iter().map(|officer| member(*officer)).collect();
    deed("2022-01-08 10:00", SPECIAL, "group_formed/1", json!({ "leader": member(leader), "members": members }))
}

/// An instruction of the prosecutor to the police, due on 12 January at 10:00.
pub fn instructed(at: &'static str, tag: &str) -> Deed {
    let text = json!({ "instruction": tag, "to": "police/almaty-city", "due": moment("2022-01-12 10:00") });
    Deed { sealed: &["instruction"], ..deed(at, PROSECUTOR, "instruction_given/1", text) }
}

/// The report on an instruction.
pub fn reported(at: &'static str, tag: &str) -> Deed {
    deed(at, INVESTIGATOR, "instruction_reported/1", json!({ "instruction": tag, "outcome": "executed" }))
}

/// The term is interrupted on 10 January at 10:00.
pub fn interrupted() -> Deed {
    deed("2022-01-10 10:00", INVESTIGATOR, "interrupted/1", json!({ "ground": "perpetrator_unknown" }))
}

/// An act that says nothing but that it happened.
pub fn step(at: &'static str, by: By, act: &'static str) -> Deed {
    deed(at, by, act, json!({}))
}

/// The term is interrupted, and the prosecutor agreed on 11 January.
pub fn halted() -> Vec<Deed> {
    case(vec![interrupted(), step("2022-01-11 10:00", PROSECUTOR, "interruption_agreed/1")])
}

/// An extension of the term to so many months in all.
pub fn extended(at: &'static str, by: By, months: u8) -> Deed {
    deed(at, by, "term_extended/1", json!({ "months": months }))
}

/// The decision to terminate.
pub fn termination(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "termination_issued/1", json!({ "ground": "no_event" }))
}

/// The prosecutor approves the termination.
pub fn terminated(at: &'static str) -> Deed {
    step(at, PROSECUTOR, "terminated/1")
}

/// The prosecutor sends the case to court.
pub fn sent_to_court(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "sent_to_court/1", json!({ "court": "court/almaty-city/1" }))
}

/// A petition for a measure `n1`, on 10 January at 10:00.
pub fn petitioned(kind: &str) -> Deed {
    deed("2022-01-10 10:00", INVESTIGATOR, "measure_petitioned/1", json!({ "measure": "n1", "kind": kind, "person": null }))
}

/// A step on the measure `n1`.
pub fn on_measure(at: &'static str, by: By, act: &'static str) -> Deed {
    deed(at, by, act, json!({ "measure": "n1" }))
}

/// The measure `n1` is carried out.
pub fn executed(at: &'static str, kind: &str, urgent: Option<&str>) -> Deed {
    let payload = json!({ "measure": "n1", "kind": kind, "urgent": urgent, "person": null });
    deed(at, INVESTIGATOR, "measure_executed/1", payload)
}

/// An urgent search on 10 January at 10:00.
pub fn urgent_search() -> Deed {
    executed("2022-01-10 10:00", "search", Some("loss_of_evidence"))
}

/// The judge's word on the urgent measure `n1`.
pub fn validated(at: &'static str, lawful: bool) -> Deed {
    deed(at, JUDGE, "urgent_validated/1", json!({ "measure": "n1", "lawful": lawful }))
}

/// A person is detained on suspicion of the theft.
pub fn detained() -> Deed {
    let subject = json!({
        "person": "person-1", "case": CASE, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": theft(), "intentional": true,
    });
    let detention = json!({ "subject": subject, "by": "police/almaty-city" });
    Deed { record: SUSPECT, ..deed("2022-01-08 10:00", INVESTIGATOR, "detained/1", detention) }
}

/// An act on the suspect.
pub fn on_suspect(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: SUSPECT, ..deed(at, by, act, payload) }
}

/// The status of the suspect ends.
pub fn status_ended(at: &'static str) -> Deed {
    on_suspect(at, INVESTIGATOR, "status_ended/1", json!({ "ground": "suspicion_not_confirmed", "decided_by": null }))
}

/// A qualification is announced to the suspect.
pub fn announced(at: &'static str, tag: &str) -> Deed {
    let payload = json!({ "qualification": tag, "offences": [theft()], "counsel": null });
    on_suspect(at, INVESTIGATOR, "qualification_announced/1", payload)
}

/// A decision is sent to the prosecutor.
pub fn sent(at: &'static str, by: By, decision: Value) -> Deed {
    deed(at, by, "sent_to_prosecutor/1", json!({ "decision": decision }))
}

/// The prosecutor postpones the registration.
pub fn deferred(at: &'static str, until: &str) -> Deed {
    deed(at, PROSECUTOR, "registration_deferred/1", json!({ "until": moment(until) }))
}

/// The suspect is told of the group.
pub fn told_of_group(at: &'static str) -> Deed {
    let told = json!({ "person": "person-1", "told_as": "suspect", "document": "ef".repeat(32) });
    deed(at, INVESTIGATOR, "group_announced/1", told)
}

/// A challenge `h1` of an officer, as a relative of the victim.
pub fn challenged(at: &'static str, officer: &str) -> Deed {
    let challenge = json!({ "challenge": "h1", "officer": officer, "person": "person-9", "ground": "relative" });
    deed(at, INVESTIGATOR, "challenged/1", challenge)
}

/// The word on the challenge `h1`.
pub fn decided(at: &'static str, by: By, outcome: &str) -> Deed {
    deed(at, by, "challenge_decided/1", json!({ "challenge": "h1", "outcome": outcome }))
}

/// How the measure `n1` was attested, on 10 January.
pub fn attested(witnesses: &[&str]) -> Deed {
    let payload = json!({ "measure": "n1", "witnesses": witnesses, "recording": null });
    deed("2022-01-10 12:00", INVESTIGATOR, "measure_attested/1", payload)
}

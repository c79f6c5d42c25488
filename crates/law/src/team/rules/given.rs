//! What the examples of the rules are made of: a special team in Almaty in January 2022 and an interagency group, an investigator
//! seconded for two weeks, one case.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const TEAM: &str = "team/t-1";
/// Another one.
pub const OTHER: &str = "team/t-2";
/// A criminal case.
pub const CASE: &str = "criminal/c-1";
/// The end of the team's term.
pub const END: &str = "2022-02-08 00:00";
/// The police of the city.
pub const POLICE: &str = "police/almaty-city";
/// National security in the city.
pub const NATIONAL: &str = "national-security/almaty-city";

/// The special prosecutor who leads.
pub const SPECIAL: By = ("spec-1", Role::Prosecutor, "special-prosecution/republic");
/// A prosecutor of the General Prosecutor's Office.
pub const GENERAL: By = ("general-1", Role::Prosecutor, "prosecution/republic");
/// A district prosecutor.
pub const DISTRICT: By = ("pros-2", Role::Prosecutor, "prosecution/almaty-city/2");
/// The head of investigation of the police of the city.
pub const HEAD: By = ("head-1", Role::InvestigationHead, POLICE);
/// The head of investigation of national security in the city.
pub const NATIONAL_HEAD: By = ("head-3", Role::InvestigationHead, NATIONAL);
/// The head of investigation of the police of another city.
pub const OTHER_HEAD: By = ("head-2", Role::InvestigationHead, "police/shymkent-city");
/// Somebody at the ministry.
pub const MINISTRY: By = ("mia-1", Role::InvestigationHead, "police/republic");
/// The investigator who is seconded.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, POLICE);

/// An act of the team judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: TEAM, at, by, act, payload, sealed: &["reasons"] }
}

/// A special team, formed by the special prosecutor who leads it, for a month from 8 January at 08:00.
pub fn formed() -> Deed {
    let payload = json!({
        "kind": "special", "region": "almaty-city", "subject": "mass_riots", "decided_by": [SPECIAL.2],
        "leader": { "officer": SPECIAL.0, "body": SPECIAL.2 }, "document": "ab".repeat(32), "until": moment(END),
    });
    deed("2022-01-08 08:00", SPECIAL, "formed/1", payload)
}

/// An interagency group of the police and national security, led by an investigator of the police, of the same minute and term.
pub fn interagency() -> Deed {
    let payload = json!({
        "kind": "interagency", "region": "almaty-city", "subject": "mass_riots", "decided_by": [POLICE, NATIONAL],
        "leader": { "officer": "inv-7", "body": POLICE }, "document": "ab".repeat(32), "until": moment(END),
    });
    deed("2022-01-08 08:00", HEAD, "formed/1", payload)
}

/// The investigator joins at a moment, from 10 to 24 January.
pub fn joined_on(at: &'static str) -> Deed {
    let payload = json!({
        "officer": "inv-1", "body": POLICE, "basis": "order_of_home_body", "time": "full",
        "from": moment("2022-01-10 00:00"), "until": moment("2022-01-24 00:00"),
    });
    deed(at, HEAD, "member_joined/1", payload)
}

/// The investigator joins on the 9th, for the term from the 10th on.
pub fn joined() -> Deed {
    joined_on("2022-01-09 10:00")
}

/// A prosecutor of the General Prosecutor's Office joins for as long as the team works, with a part of the time.
pub fn joined_prosecutor() -> Deed {
    let payload = json!({
        "officer": "general-1", "body": "prosecution/republic", "basis": "prosecutors_decision", "time": "part",
        "from": moment("2022-01-10 00:00"), "until": moment(END),
    });
    deed("2022-01-09 11:00", SPECIAL, "member_joined/1", payload)
}

/// The investigator's term is prolonged.
pub fn extended(at: &'static str, until: &str) -> Deed {
    deed(at, HEAD, "member_extended/1", json!({ "officer": "inv-1", "until": moment(until) }))
}

/// A member leaves, the work done.
pub fn left(at: &'static str, officer: &str) -> Deed {
    deed(at, HEAD, "member_left/1", json!({ "officer": officer, "ground": "work_done" }))
}

/// Another leader.
pub fn leader_changed(at: &'static str, officer: &str) -> Deed {
    deed(at, SPECIAL, "leader_changed/1", json!({ "officer": officer }))
}

/// The case is entrusted to the team.
pub fn case_given(at: &'static str) -> Deed {
    deed(at, SPECIAL, "case_given/1", json!({ "case": CASE }))
}

/// The case passes back to the police.
pub fn handed_on(at: &'static str) -> Deed {
    deed(at, SPECIAL, "case_handed_on/1", json!({ "case": CASE, "to": POLICE }))
}

/// Suspects are told of the composition.
pub fn told(at: &'static str, persons: &[&str]) -> Deed {
    let parties: Vec<Value> = persons.iter().map(|person| json!({ "person": person, "standing": "suspect" })).collect();
    deed(at, SPECIAL, "composition_told/1", json!({ "case": CASE, "parties": parties }))
}

/// The team's term is prolonged.
pub fn prolonged(at: &'static str, until: &str) -> Deed {
    deed(at, SPECIAL, "prolonged/1", json!({ "until": moment(until) }))
}

/// The team is dissolved.
pub fn dissolved(at: &'static str) -> Deed {
    deed(at, SPECIAL, "dissolved/1", json!({}))
}

/// A case of mass riots, registered on 6 January.
pub fn case() -> Vec<Deed> {
    let report = json!({
        "region": "almaty-city", "body": POLICE, "source": "statement", "applicant": null, "registration_document": null,
    });
    let registration = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "mass_riots",
        "offence": { "article": "272", "part": "2", "iccs": "08011" }, "form": "preliminary_investigation", "body": POLICE,
    });
    vec![
        on(CASE, deed("2022-01-06 10:00", INVESTIGATOR, "received/1", report)),
        on(CASE, deed("2022-01-06 12:00", INVESTIGATOR, "registered/1", registration)),
    ]
}

/// Its term is interrupted with the prosecutor's agreement.
pub fn interrupted() -> Vec<Deed> {
    vec![
        on(CASE, deed("2022-01-07 10:00", INVESTIGATOR, "interrupted/1", json!({ "ground": "suspect_unknown" }))),
        on(CASE, deed("2022-01-07 12:00", GENERAL, "interruption_agreed/1", json!({}))),
    ]
}

/// Its term is prolonged by a prosecutor, on the 7th.
pub fn extended_by(officer: By) -> Deed {
    on(CASE, deed("2022-01-07 10:00", officer, "term_extended/1", json!({ "months": 3 })))
}

/// A suspect of the case, detained on the 7th.
pub fn suspect() -> Deed {
    let subject = json!({
        "person": "person-1", "case": CASE, "region": "almaty-city", "body": POLICE, "sex": "male", "age": 30, "foreign": false,
        "episode": null, "suspicion": { "article": "272", "part": "2", "iccs": "08011" }, "intentional": true,
    });
    on("suspect/s-1", deed("2022-01-07 15:00", INVESTIGATOR, "detained/1", json!({ "subject": subject, "by": POLICE })))
}

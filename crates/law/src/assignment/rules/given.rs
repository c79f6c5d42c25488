//! What the examples of the rules are made of: a search for stolen weapons in Almaty in January 2022, assigned by the ministry or
//! instructed by a prosecutor.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const RECORD: &str = "assignment/a-1";
/// Another one.
pub const OTHER: &str = "assignment/a-2";
/// A criminal case.
pub const CASE: &str = "criminal/c-1";
/// The date of the examples.
pub const DUE: &str = "2022-01-20 18:00";

/// Whoever gives assignments at the ministry.
pub const INTERIOR: By = ("mia-1", Role::InvestigationHead, "police/republic");
/// The head of investigation of the police of the city.
pub const HEAD: By = ("head-1", Role::InvestigationHead, "police/almaty-city");
/// The same officer, at the ministry.
pub const HEAD_AT_MINISTRY: By = ("head-1", Role::InvestigationHead, "police/republic");
/// The head of investigation of the police of another city.
pub const OTHER_POLICE: By = ("head-2", Role::InvestigationHead, "police/shymkent-city");
/// An investigator of the police of the city.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// A prosecutor of the city.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// A prosecutor of the General Prosecutor's Office.
pub const GENERAL: By = ("general-1", Role::Prosecutor, "prosecution/republic");
/// Another.
pub const SECOND_GENERAL: By = ("general-2", Role::Prosecutor, "prosecution/republic");

/// An act of the record judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: RECORD, at, by, act, payload, sealed: &["reasons"] }
}

/// A prosecutor's instruction on the search for weapons in the city, of 10 January at 09:00.
pub fn instructed() -> Deed {
    let payload = json!({
        "to": "police/almaty-city", "region": "almaty-city", "subject": "search_stolen_weapons", "follows": null, "due": moment(DUE),
    });
    deed("2022-01-10 09:00", PROSECUTOR, "instructed/1", payload)
}

/// The same, following an instruction in a case.
pub fn following() -> Deed {
    with(instructed(), "follows", json!({ "case": CASE, "instruction": "i1" }))
}

/// The ministry's assignment on the same, of the same minute.
pub fn assigned() -> Deed {
    let payload = json!({
        "to": "police/almaty-city", "region": "almaty-city", "subject": "search_stolen_weapons", "due": moment(DUE),
    });
    deed("2022-01-10 09:00", INTERIOR, "assigned/1", payload)
}

/// The police of the city takes it.
pub fn accepted(at: &'static str) -> Deed {
    deed(at, HEAD, "accepted/1", json!({}))
}

/// Assigned and taken.
pub fn taken() -> Vec<Deed> {
    vec![assigned(), accepted("2022-01-10 15:00")]
}

/// The police of the city refuses, an hour after.
pub fn refused() -> Deed {
    deed("2022-01-10 10:00", HEAD, "refused/1", json!({ "ground": "not_competent" }))
}

/// The head complains to the General Prosecutor's Office, on the 11th.
pub fn objected() -> Deed {
    deed("2022-01-11 10:00", HEAD, "objected/1", json!({ "to": "prosecution/republic" }))
}

/// What that Office decides.
pub fn objection_decided(at: &'static str, outcome: Value) -> Deed {
    deed(at, GENERAL, "objection_decided/1", json!({ "outcome": outcome }))
}

/// An interim report.
pub fn progressed(at: &'static str, results: Value) -> Deed {
    deed(at, HEAD, "progressed/1", json!({ "results": results }))
}

/// Nine searches.
pub fn searches() -> Value {
    json!([{ "what": "searches_made", "count": 9, "records": [] }])
}

/// Weapons recovered.
pub fn weapons(count: u32, records: &[&str]) -> Value {
    json!([{ "what": "weapons_recovered", "count": count, "records": records }])
}

/// Carried out, with nine more searches.
pub fn executed(at: &'static str) -> Deed {
    deed(at, HEAD, "executed/1", json!({ "results": searches() }))
}

/// The report.
pub fn reported(at: &'static str, outcome: &str) -> Deed {
    deed(at, HEAD, "reported/1", json!({ "outcome": outcome }))
}

/// Assigned, taken, carried out on the 17th, reported on the 18th.
pub fn reported_life() -> Vec<Deed> {
    [taken(), vec![executed("2022-01-17 10:00"), reported("2022-01-18 10:00", "executed")]].concat()
}

/// The ministry accepts the report.
pub fn report_accepted(at: &'static str) -> Deed {
    deed(at, INTERIOR, "report_accepted/1", json!({}))
}

/// An act of the ministry that sets a date.
pub fn deed_due(at: &'static str, act: &'static str, due: &str) -> Deed {
    deed(at, INTERIOR, act, json!({ "due": moment(due) }))
}

/// The prosecutor takes it back.
pub fn cancelled(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "cancelled/1", json!({}))
}

/// A weapon found in the city.
pub fn found_weapon(at: &'static str) -> Deed {
    let weapon = json!({
        "weapon_type": "pistol", "holding": "unknown", "make": "", "model": "", "calibre": { "kind": "unknown", "marked": "" },
        "serial": { "state": "none" }, "country": null, "importer": null, "year": null, "marks": [], "last_owner": { "kind": "unknown" },
    });
    let found = json!({ "region": "almaty-city", "body": "police/almaty-city", "city": "almaty", "how": "patrol", "weapon": weapon });
    on("weapon/w-1", deed(at, INVESTIGATOR, "found/1", found))
}

/// A case in which the prosecutor gave the instruction `i1`, an hour before.
pub fn case_with() -> Vec<Deed> {
    let report = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": null, "registration_document": null,
    });
    let offence = json!({ "article": "291", "part": "3", "iccs": "0502" });
    let registration = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "weapon_theft", "offence": offence,
        "form": "preliminary_investigation", "body": "police/almaty-city",
    });
    let instruction = json!({ "instruction": "i1", "to": "police/almaty-city", "due": moment(DUE) });
    vec![
        on(CASE, deed("2022-01-06 10:00", INVESTIGATOR, "received/1", report)),
        on(CASE, deed("2022-01-06 12:00", INVESTIGATOR, "registered/1", registration)),
        on(CASE, deed("2022-01-10 08:00", PROSECUTOR, "instruction_given/1", instruction)),
    ]
}

/// The report on it in the case.
pub fn reported_in_case() -> Deed {
    let report = json!({ "instruction": "i1", "outcome": "executed" });
    on(CASE, deed("2022-01-10 08:30", INVESTIGATOR, "instruction_reported/1", report))
}

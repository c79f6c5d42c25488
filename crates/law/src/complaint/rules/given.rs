//! What the examples of the rules are made of: one complaint of a beating, and the case that comes of it, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The complaint judged.
pub const COMPLAINT: &str = "complaint/r-1";
/// Another complaint.
pub const OTHER: &str = "complaint/r-0";
/// The criminal case that comes of it.
pub const CASE: &str = "criminal/c-1";
/// The suspect whom it concerns.
pub const SUSPECT: &str = "suspect/s-1";

/// Who receives complaints at the prosecution.
pub const HANDLER: By = ("hand-1", Role::ComplaintHandler, "prosecution/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// An officer of the facility.
pub const KEEPER: By = ("keep-1", Role::FacilityOfficer, "ivs/almaty-city");
/// An officer of the ministry's own security unit.
pub const SECURITY: By = ("sec-1", Role::ComplaintHandler, "own-security/almaty-city");
/// The anti-corruption investigator.
pub const INVESTIGATOR: By = ("inv-9", Role::Investigator, "anti-corruption/almaty-city");
/// The police investigator of the case in which the complainant is a suspect.
pub const POLICE: By = ("inv-1", Role::Investigator, "police/almaty-city");

/// An act on the complaint judged, with the texts any act may need.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: COMPLAINT, at, by, act, payload, sealed: &["complaint", "reasons", "findings"] }
}

/// A complaint of a beating by police, received at the prosecution on 12 January at 10:00.
pub fn received() -> Deed {
    let payload = json!({
        "region": "almaty-city", "body": "prosecution/almaty-city", "channel": "in_person", "complainant": "person-1", "concerns": null,
        "officers": ["pol-1"], "bodies": ["police/almaty-city"], "matter": "unlawful_methods",
    });
    deed("2022-01-12 10:00", HANDLER, "received/1", payload)
}

/// The same, of a detention: a matter of three days.
pub fn of_detention() -> Deed {
    with(received(), "matter", json!("detention"))
}

/// The same, received in a temporary detention facility.
pub fn in_facility() -> Deed {
    let received = with(with(received(), "body", json!("ivs/almaty-city")), "channel", json!("from_facility"));
    by(KEEPER, received)
}

/// The same, of a right that no investigator touched.
pub fn of_another_right() -> Deed {
    with(in_facility(), "matter", json!("other_rights"))
}

/// The registration document of a complaint due on that day.
pub fn registration(due: &str) -> Deed {
    let payload = json!({ "number": "r-22-0001", "received_at": moment("2022-01-12 10:00"), "decision_due": due });
    deed("2022-01-12 10:30", HANDLER, "registration_issued/1", payload)
}

/// The end of the seventh day.
pub const SEVENTH: &str = "2022-01-19T23:59:59.999999+06:00";
/// The end of the third day, moved from a Saturday to the next working day.
pub const THIRD: &str = "2022-01-17T23:59:59.999999+06:00";

/// Received and registered.
pub fn registered() -> Vec<Deed> {
    vec![received(), registration(SEVENTH)]
}

/// Passed on to the prosecution.
pub fn forwarded(at: &'static str) -> Deed {
    deed(at, KEEPER, "forwarded/1", json!({ "to": "prosecution/almaty-city" }))
}

/// Screened as within the remit.
pub fn screened() -> Deed {
    deed("2022-01-12 15:00", PROSECUTOR, "screened/1", json!({ "remit": "within" }))
}

/// Assigned to an officer of a body.
pub fn assigned(officer: &str, body: &str) -> Deed {
    deed("2022-01-12 16:00", PROSECUTOR, "assigned/1", json!({ "officer": officer, "body": body }))
}

/// Registered, screened and with another prosecutor.
pub fn under_review() -> Vec<Deed> {
    [registered(), vec![screened(), assigned("pros-2", "prosecution/almaty-city")]].concat()
}

/// An extension until that day.
pub fn extended(at: &'static str, until: &str) -> Deed {
    deed(at, PROSECUTOR, "extended/1", json!({ "until": until }))
}

/// A notice.
pub fn notice(at: &'static str, of: &str) -> Deed {
    deed(at, HANDLER, "notice_sent/1", json!({ "of": of, "document": "cd".repeat(32) }))
}

/// A decision.
pub fn decided(at: &'static str, outcome: &str) -> Deed {
    deed(at, PROSECUTOR, "decided/1", json!({ "outcome": outcome }))
}

/// The criminal case: received, instructed where on instruction, registered by that officer.
pub fn case(how: &str) -> Vec<Deed> {
    let report = json!({
        "region": "almaty-city", "body": "anti-corruption/almaty-city", "source": "official_report", "applicant": null,
        "registration_document": null,
    });
    let instruction = json!({ "instruction": "i1", "to": "anti-corruption/almaty-city", "due": moment("2022-01-14 18:00") });
    let opened = match how {
        "by_prosecutor" => json!({ "kind": "by_prosecutor" }),
        "by_the_body" => json!({ "kind": "by_the_body" }),
        _ => json!({ "kind": "on_prosecutors_instruction", "instruction": "i1" }),
    };
    let registration = json!({
        "erdr": "220000000000009", "opened": opened, "category": "official_misconduct",
        "offence": { "article": "362", "part": "4", "iccs": "07033" }, "form": "preliminary_investigation", "body": "anti-corruption/almaty-city",
    });
    let registrar = if how == "by_prosecutor" { PROSECUTOR } else { INVESTIGATOR };
    vec![
        on(CASE, deed("2022-01-13 10:00", PROSECUTOR, "received/1", report)),
        on(CASE, deed("2022-01-13 10:30", PROSECUTOR, "instruction_given/1", instruction)),
        on(CASE, deed("2022-01-13 12:00", registrar, "registered/1", registration)),
    ]
}

/// An investigation opened.
pub fn opened(at: &'static str, how: &str) -> Deed {
    deed(at, PROSECUTOR, "pretrial_opened/1", json!({ "case": CASE, "how": how }))
}

/// The body that investigates.
pub fn investigated_by(body: &str) -> Deed {
    deed("2022-01-13 15:00", PROSECUTOR, "investigation_assigned/1", json!({ "body": body }))
}

/// A suspect whose recognition that prosecutor agreed to.
pub fn recognised(prosecutor: &'static str) -> Vec<Deed> {
    let subject = json!({
        "person": "person-1", "case": "criminal/c-7", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": { "article": "188", "part": "3", "iccs": "0502" }, "intentional": true,
    });
    vec![
        on(SUSPECT, deed("2022-01-08 10:00", POLICE, "recognition_issued/1", subject)),
        on(SUSPECT, deed("2022-01-08 12:00", (prosecutor, Role::Prosecutor, "prosecution/almaty-city"), "recognition_agreed/1", json!({}))),
    ]
}

/// The last moment of the longest term.
pub const LONGEST: &str = "2022-01-27T23:59:59.999999+06:00";

/// Under review, and a case registered in that way.
pub fn with_case(how: &str) -> Vec<Deed> {
    [under_review(), case(how)].concat()
}

/// A case opened on the complaint.
pub fn investigated(how: &str) -> Vec<Deed> {
    [with_case(how), vec![opened("2022-01-13 14:00", how)]].concat()
}

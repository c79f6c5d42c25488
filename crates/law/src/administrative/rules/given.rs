//! What the examples of the rules are made of: one case of 6 January 2022 in Almaty.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const CASE: &str = "administrative/a-1";

/// The police officer.
pub const POLICE: By = ("pol-1", Role::PoliceOfficer, "police/almaty-city");
/// The clerk of the court of first instance.
pub const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");
/// The clerk of the appeal court.
pub const APPEAL: By = ("clerk-2", Role::CourtClerk, "court/almaty-city/2");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The officer of the special reception centre.
pub const KEEPER: By = ("keep-1", Role::FacilityOfficer, "reception/almaty-city");

/// Of a document that nobody has to open.
const DOCUMENT: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// An act on the record judged.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: CASE, at, by, act, payload, sealed: &["reasons"] }
}

/// A man of 30; committed at nine in the morning, drawn up at ten.
pub fn protocol(article: &str, part: &str) -> Deed {
    let payload = json!({
        "person": "p-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": article, "part": part, "committed_at": "2022-01-06T09:00:00+06:00", "episode": null, "aggravating": [], "number": "1",
    });
    deed("2022-01-06 10:00", POLICE, "protocol/1", payload)
}

/// Restricted in liberty twenty minutes before the protocol.
pub fn detained() -> Deed {
    deed("2022-01-06 09:40", POLICE, "detained/1", json!({ "facility": "police/almaty-city" }))
}

/// Handed to the police of Shymkent.
pub fn transferred(at: &'static str) -> Deed {
    deed(at, POLICE, "transferred/1", json!({ "region": "shymkent-city", "body": "police/shymkent-city" }))
}

/// Sent to court.
pub fn sent() -> Deed {
    deed("2022-01-06 11:00", POLICE, "sent_to_court/1", json!({ "court": "court/almaty-city/1" }))
}

/// Ruled the same afternoon, under CAO 476(1) unless changed.
pub fn ruling(outcome: Value) -> Deed {
    ruling_at("2022-01-06 14:00", outcome)
}

/// Ruled at another time.
pub fn ruling_at(at: &'static str, outcome: Value) -> Deed {
    let payload = json!({
        "court": "court/almaty-city/1", "article": "476", "part": "1", "outcome": outcome, "aggravating": [], "document": DOCUMENT,
    });
    deed(at, CLERK, "ruling/1", payload)
}

/// Arrest begins, counted from the detention.
pub fn arrest(at: &'static str) -> Deed {
    let payload = json!({ "facility": "reception/almaty-city", "counted_from": "2022-01-06T09:40:00+06:00" });
    deed(at, KEEPER, "arrest_started/1", payload)
}

/// Released from arrest.
pub fn released(at: &'static str, ground: &str, petition: Option<&str>) -> Deed {
    deed(at, KEEPER, "released/1", json!({ "ground": ground, "petition": petition }))
}

/// A favourable petition.
pub fn petition(at: &'static str, tag: &str) -> Deed {
    deed(at, PROSECUTOR, "petition/1", json!({ "petition": tag, "favourable": true, "court": "court/almaty-city/2" }))
}

/// A petition decided by the appeal court.
pub fn petition_decided(at: &'static str, tag: &str, result: Value) -> Deed {
    let payload = json!({ "petition": tag, "court": "court/almaty-city/2", "result": result, "document": DOCUMENT });
    deed(at, APPEAL, "petition_decided/1", payload)
}

/// An appeal of the ruling, handed to the court that gave it.
pub fn appealed(at: &'static str, by: &str, received: Option<&str>) -> Deed {
    let payload = json!({ "appeal": "b1", "by": by, "received_at": received, "court": "court/almaty-city/2" });
    deed(at, CLERK, "appeal_filed/1", payload)
}

/// The appeal sent on.
pub fn appeal_forwarded(at: &'static str) -> Deed {
    deed(at, CLERK, "appeal_forwarded/1", json!({ "appeal": "b1" }))
}

/// The appeal decided by the appeal court.
pub fn appeal_decided(at: &'static str, result: Value) -> Deed {
    let payload = json!({ "appeal": "b1", "court": "court/almaty-city/2", "result": result, "document": DOCUMENT });
    deed(at, APPEAL, "appeal_decided/1", payload)
}

/// The case ruled with a fine.
pub fn fined() -> Vec<Deed> {
    vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 }))]
}

/// The case ruled with arrest for ten days, which is being served.
pub fn under_arrest() -> Vec<Deed> {
    let ordered = with(ruling(json!({ "kind": "arrest", "days": 10 })), "article", json!("478"));
    vec![detained(), protocol("478", "1"), sent(), ordered, arrest("2022-01-06 15:00")]
}

/// The same in the west, where the day ends an hour later than in Almaty.
pub fn in_the_west(mut deeds: Vec<Deed>) -> Vec<Deed> {
    deeds.iter_mut().filter(|deed| deed.act == "protocol/1").for_each(|deed| deed.payload["region"] = json!("mangystau-region"));
    deeds
}

/// The same person detained as a suspect on the episode `e-1`.
pub fn suspected() -> Deed {
    let subject = json!({
        "person": "p-1", "case": "criminal/c-1", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": "e-1", "suspicion": { "article": "188", "part": "3", "iccs": "0502" }, "intentional": true,
    });
    let payload = json!({ "subject": subject, "by": "police/almaty-city" });
    Deed { record: "suspect/s-1", ..deed("2022-01-06 08:00", POLICE, "detained/1", payload) }
}

/// A report of an offence.
pub fn case() -> Deed {
    let payload = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": null, "registration_document": null,
    });
    Deed { record: "criminal/c-1", ..deed("2022-01-05 08:00", POLICE, "received/1", payload) }
}

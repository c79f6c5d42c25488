//! What the examples of the rules are made of: one suspect, one case, officers of each role, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const SUSPECT: &str = "suspect/s-1";
/// Another record of the same person.
pub const OTHER: &str = "suspect/s-2";
/// The case.
pub const CASE: &str = "criminal/c-1";

/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The investigating judge.
pub const JUDGE: By = ("judge-1", Role::InvestigatingJudge, "court/almaty-city/1");
/// The head of the facility.
pub const FACILITY: By = ("head-1", Role::FacilityHead, "ivs/almaty-city");

/// An act on the record judged, with no sealed texts.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: SUSPECT, at, by, act, payload, sealed: &[] }
}

/// A man of 30, suspected of theft with entry (CC 188(3): grave, up to 7 years).
pub fn subject() -> Value {
    accused("188", "3", 30)
}

/// A suspect of an offence and an age.
pub fn accused(article: &str, part: &str, age: u8) -> Value {
    json!({
        "person": "person-1", "case": CASE, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": age,
        "foreign": false, "episode": null, "suspicion": { "article": article, "part": part, "iccs": "0502" }, "intentional": true,
    })
}

/// The report that opened the case.
pub fn case_received() -> Deed {
    let report = json!({ "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": null, "registration_document": null });
    on(CASE, deed("2022-01-05 20:00", INVESTIGATOR, "received/1", report))
}

/// A decision to recognise.
pub fn recognised(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "recognition_issued/1", subject())
}

/// The prosecutor's agreement to it.
pub fn recognition_agreed(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "recognition_agreed/1", json!({}))
}

/// Actual detention of a subject.
pub fn detained(at: &'static str, subject: Value) -> Deed {
    deed(at, INVESTIGATOR, "detained/1", json!({ "subject": subject, "by": "police/almaty-city" }))
}

/// Actual detention of the usual suspect on 6 January at 10:00.
pub fn held() -> Deed {
    detained("2022-01-06 10:00", subject())
}

/// The same acts on a record of the west, where the day ends an hour later than in Almaty.
pub fn in_the_west(mut deeds: Vec<Deed>) -> Vec<Deed> {
    deeds.iter_mut().filter(|deed| deed.act == "detained/1").for_each(|deed| deed.payload["subject"]["region"] = json!("mangystau-region"));
    deeds
}

/// Delivery.
pub fn delivered(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "delivered/1", json!({ "to": "police/almaty-city" }))
}

/// The protocol of the detention of 10:00, with delivery at 11:00.
pub fn protocolled(at: &'static str, term_hours: u8, ground: Option<&str>) -> Deed {
    let protocol = json!({
        "actual_detention": moment("2022-01-06 10:00"), "delivered": moment("2022-01-06 11:00"), "ground": "caught_in_the_act",
        "term_hours": term_hours, "exceptional_ground": ground, "rights_explained_at": moment("2022-01-06 10:05"),
        "signatures": ["officer", "suspect"], "medical": null,
    });
    deed(at, INVESTIGATOR, "protocolled/1", protocol)
}

/// A notice.
pub fn notified(at: &'static str, whom: &str) -> Deed {
    deed(at, INVESTIGATOR, "notified/1", json!({ "whom": whom }))
}

/// Chosen counsel enters.
pub fn counsel(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "counsel_admitted/1", json!({ "counsel": "counsel-1", "kind": "chosen", "named_by": null }))
}

/// A private meeting with counsel.
pub fn met(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "counsel_met/1", json!({ "counsel": "counsel-1" }))
}

/// A waiver in counsel's presence.
pub fn waived(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "counsel_waived/1", json!({ "in_presence_of": "counsel-1", "reason": "own_will" }))
}

/// An interrogation with counsel.
pub fn interrogated(at: &'static str, ended_at: &str) -> Deed {
    deed(at, INVESTIGATOR, "interrogated/1", json!({ "ended_at": moment(ended_at), "counsel": "counsel-1" }))
}

/// A circumstance is established.
pub fn circumstance(at: &'static str, circumstance: &str) -> Deed {
    deed(at, INVESTIGATOR, "circumstance_found/1", json!({ "circumstance": circumstance }))
}

/// The counsel whom the suspect chose is called.
pub fn called(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "counsel_called/1", json!({ "counsel": "counsel-1" }))
}

/// Another counsel is offered instead.
pub fn offered(at: &'static str, declined: bool) -> Deed {
    deed(at, INVESTIGATOR, "counsel_offered/1", json!({ "instead_of": "counsel-1", "declined": declined }))
}

/// Another counsel is appointed.
pub fn appointed(at: &'static str) -> Deed {
    deed(
        at,
        INVESTIGATOR,
        "counsel_admitted/1",
        json!({ "counsel": "counsel-2", "kind": "appointed", "named_by": "legal-aid/almaty-city" }),
    )
}

/// One of the measures 1–4, `m1`.
pub fn chosen(at: &'static str, kind: &str) -> Deed {
    deed(at, INVESTIGATOR, "measure_chosen/1", json!({ "measure": "m1", "kind": kind, "sureties": [], "on_prosecutors_word": false }))
}

/// One of the measures 5–7 proposed, `m1`.
pub fn proposed(at: &'static str, kind: &str) -> Deed {
    let petition = json!({
        "measure": "m1", "kind": kind, "exceptional_grounds": [], "circumstances": ["gravity", "may_abscond"], "new_circumstances": false,
    });
    Deed { sealed: &["reasons"], ..deed(at, INVESTIGATOR, "measure_proposed/1", petition) }
}

/// A step of `by` on `m1`.
pub fn step(at: &'static str, by: By, act: &'static str) -> Deed {
    Deed { sealed: &["reasons"], ..deed(at, by, act, json!({ "measure": "m1" })) }
}

/// `m1` proposed, agreed, with the judge since 7 January 12:00.
pub fn petitioned(kind: &str) -> Vec<Deed> {
    vec![
        proposed("2022-01-07 10:00", kind),
        step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1"),
        step("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1"),
    ]
}

/// The sanction of `m1`.
pub fn sanctioned(at: &'static str, kind: &str, until: Option<&str>) -> Deed {
    let ruling = json!({
        "measure": "m1", "kind": kind, "until": until.map(moment), "bail_tenge": null, "no_bail_ground": null,
    });
    Deed { sealed: &["reasons"], ..deed(at, JUDGE, "measure_sanctioned/1", ruling) }
}

/// The usual suspect, detained on 6 January, in custody since 7 January 18:00 until 6 March.
pub fn in_custody() -> Vec<Deed> {
    let custody = with(sanctioned("2022-01-07 18:00", "custody", Some("2022-03-06 10:00")), "bail_tenge", json!(1_100_000));
    [vec![held()], petitioned("custody"), vec![custody]].concat()
}

/// The end of `m1`.
pub fn ended(at: &'static str, by: By, how: &str, cause: &str) -> Deed {
    let end = json!({ "measure": "m1", "how": how, "cause": cause, "recommendation": null });
    Deed { sealed: &["reasons"], ..deed(at, by, "measure_ended/1", end) }
}

/// A release with its certificate.
pub fn released(at: &'static str, ground: &str) -> Deed {
    deed(at, FACILITY, "released/1", json!({ "ground": ground, "certificate": "ab".repeat(32) }))
}

/// A qualification decided in the case, and agreed.
pub fn qualified(tag: &str, issued: &'static str, agreed: &'static str) -> Vec<Deed> {
    let decision = json!({ "qualification": tag, "offences": [subject()["suspicion"]], "person": "person-1", "replaces": null });
    vec![
        on(CASE, deed(issued, INVESTIGATOR, "qualification_issued/1", decision)),
        on(CASE, deed(agreed, PROSECUTOR, "qualification_agreed/1", json!({ "qualification": tag }))),
    ]
}

/// Its announcement, with counsel.
pub fn announced(at: &'static str, tag: &str) -> Deed {
    let text = json!({ "qualification": tag, "offences": [subject()["suspicion"]], "counsel": "counsel-1" });
    deed(at, INVESTIGATOR, "qualification_announced/1", text)
}

/// The prosecutor of a rank agrees to custody of so many months in all.
pub fn extension_agreed(at: &'static str, months: u8, rank: &str) -> Deed {
    deed(at, PROSECUTOR, "extension_agreed/1", json!({ "measure": "m1", "months": months, "rank": rank }))
}

/// The judge extends to so many months in all.
pub fn extended(at: &'static str, months: u8, until: &str) -> Deed {
    deed(at, JUDGE, "measure_extended/1", json!({ "measure": "m1", "months": months, "until": moment(until) }))
}

/// A correction of the detention (the first act of the record) to another time.
pub fn correction(at: &'static str) -> Deed {
    let corrected = json!({ "corrects": 1, "payload": { "subject": subject(), "by": "police/almaty-city" } });
    Deed { sealed: &["reasons"], ..deed(at, INVESTIGATOR, "correction/1", corrected) }
}

/// Bail of that sum, as a measure.
pub fn bail(tenge: i64) -> Deed {
    with(sanctioned("2022-01-07 15:00", "bail", None), "bail_tenge", json!(tenge))
}

/// Bail paid for `m1`.
pub fn paid(at: &'static str, tenge: i64) -> Deed {
    deed(at, INVESTIGATOR, "bail_paid/1", json!({ "measure": "m1", "tenge": tenge }))
}

/// A placement of the same person.
pub const PLACEMENT: &str = "custody/p-1";

/// The person's placement, in which the doctor recommended a change of measure, or treatment.
pub fn placed(change_of_measure: bool) -> Vec<Deed> {
    let basis = json!({ "kind": "custody", "suspect": SUSPECT, "suspicion": subject()["suspicion"] });
    let arrival = json!({
        "person": "person-1", "identified": true, "sex": "male", "age": 30, "region": "almaty-city", "facility": "sizo/almaty-city",
        "brought_by": "police/almaty-city", "basis": basis, "restricted_since": moment("2022-01-06 10:00"), "via_hospital": null, "continues": null,
    });
    let advice = if change_of_measure { "change_of_measure" } else { "treatment" };
    vec![
        on(PLACEMENT, deed("2022-01-08 10:00", FACILITY, "arrived/1", arrival)),
        on(PLACEMENT, deed("2022-01-11 10:00", FACILITY, "recommended/1", json!({ "recommendation": advice }))),
    ]
}

/// Another person suspected of the same.
pub fn another() -> Value {
    let mut other = subject();
    other["person"] = json!("person-2");
    other
}

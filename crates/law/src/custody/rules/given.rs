//! What the examples of the rules are made of: one placement after one detention, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The placement judged.
pub const PLACEMENT: &str = "custody/p-1";
/// An earlier placement of the same person.
pub const EARLIER: &str = "custody/p-0";
/// The suspect's record.
pub const SUSPECT: &str = "suspect/s-1";
/// A complaint.
pub const COMPLAINT: &str = "complaint/r-1";
/// The administrative case.
pub const CASE: &str = "administrative/a-1";

/// An officer of the facility.
pub const OFFICER: By = ("officer-1", Role::FacilityOfficer, "ivs/almaty-city");
/// The head of the facility.
pub const HEAD: By = ("head-1", Role::FacilityHead, "ivs/almaty-city");
/// The medic, of a clinic.
pub const MEDIC: By = ("medic-1", Role::Medic, "hospital/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// The court's clerk.
pub const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");

/// An act on the placement judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: PLACEMENT, at, by, act, payload, sealed: &["findings", "addendum", "reasons"] }
}

/// Theft with entry (CC 188(3)).
pub fn theft() -> Value {
    json!({ "article": "188", "part": "3", "iccs": "0502" })
}

/// The suspect, detained on 6 January at 10:00.
pub fn detained() -> Deed {
    let subject = json!({
        "person": "person-1", "case": "criminal/c-1", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": theft(), "intentional": true,
    });
    let payload = json!({ "subject": subject, "by": "police/almaty-city" });
    on(SUSPECT, deed("2022-01-06 10:00", INVESTIGATOR, "detained/1", payload))
}

/// Custody of the suspect: proposed, agreed, with the judge, and sanctioned at `at` until 6 March.
pub fn custody(at: &'static str) -> Vec<Deed> {
    let petition = json!({
        "measure": "m1", "kind": "custody", "exceptional_grounds": [], "circumstances": ["gravity", "may_abscond"], "new_circumstances": false,
    });
    let ruling = json!({
        "measure": "m1", "kind": "custody", "until": moment("2022-03-06 10:00"), "bail_tenge": 1_100_000, "no_bail_ground": null,
    });
    let step = json!({ "measure": "m1" });
    let deeds = vec![
        deed("2022-01-07 10:00", INVESTIGATOR, "measure_proposed/1", petition),
        deed("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1", step.clone()),
        deed("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1", step),
        deed(at, CLERK, "measure_sanctioned/1", ruling),
    ];
    deeds.into_iter().map(|deed| on(SUSPECT, deed)).collect()
}

/// The qualification announced to the suspect, so that custody does not lapse.
pub fn qualified() -> Deed {
    let text = json!({ "qualification": "q1", "offences": [theft()], "counsel": "counsel-1" });
    on(SUSPECT, deed("2022-01-10 10:00", INVESTIGATOR, "qualification_announced/1", text))
}

/// A person arrested for ten days by a ruling of 6 January, counted from that day's detention at 10:00.
pub fn arrested() -> Vec<Deed> {
    let protocol = json!({
        "person": "person-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "488", "part": "6", "committed_at": moment("2022-01-06 09:00"), "episode": null, "aggravating": [], "number": "22-1",
    });
    let ruling = json!({
        "court": "court/almaty-city/1", "article": "488", "part": "6", "outcome": { "kind": "arrest", "days": 10 }, "aggravating": [],
        "document": "cd".repeat(32),
    });
    let started = json!({ "facility": "reception/almaty-city", "counted_from": moment("2022-01-06 10:00") });
    let deeds = vec![
        deed("2022-01-06 10:30", INVESTIGATOR, "protocol/1", protocol),
        deed("2022-01-06 15:00", CLERK, "ruling/1", ruling),
        deed("2022-01-06 16:00", OFFICER, "arrest_started/1", started),
    ];
    deeds.into_iter().map(|deed| on(CASE, deed)).collect()
}

/// Arrival at the gate of the temporary detention facility on 6 January at 11:00, on detention.
pub fn arrived() -> Deed {
    let arrival = json!({
        "person": "person-1", "identified": true, "sex": "male", "age": 30, "region": "almaty-city", "facility": "ivs/almaty-city",
        "brought_by": "police/almaty-city", "basis": { "kind": "detention", "suspect": SUSPECT, "suspicion": theft() },
        "restricted_since": moment("2022-01-06 10:00"), "via_hospital": null, "continues": null,
    });
    deed("2022-01-06 11:00", OFFICER, "arrived/1", arrival)
}

/// Arrival on sanctioned custody, after the sanction.
pub fn arrived_on_custody(facility: &str) -> Deed {
    let basis = json!({ "kind": "custody", "suspect": SUSPECT, "suspicion": theft() });
    let arrival = with(with(arrived(), "basis", basis), "facility", json!(facility));
    Deed { at: "2022-01-07 20:00", ..arrival }
}

/// Arrival to serve administrative arrest.
pub fn arrived_on_arrest(facility: &str) -> Deed {
    let basis = json!({ "kind": "administrative_arrest", "case": CASE });
    let arrival = with(with(arrived(), "basis", basis), "facility", json!(facility));
    Deed { at: "2022-01-06 17:00", ..arrival }
}

/// Arrival after a transfer from the placement `custody/p-0`.
pub fn arrived_from_earlier(restricted_since: &str) -> Deed {
    let onward = with(arrived(), "continues", json!(EARLIER));
    Deed { at: "2022-01-06 20:00", ..with(onward, "restricted_since", json!(moment(restricted_since))) }
}

/// One bruise, with its body map.
pub fn bruise() -> Value {
    let injury = json!({ "kind": "bruise", "grade": "no_harm", "consistency": "consistent" });
    json!({ "kind": "found", "injuries": [injury], "body_map": "ab".repeat(32) })
}

/// No injuries.
pub fn none() -> Value {
    json!({ "kind": "none" })
}

/// An examination by a medic of a clinic.
pub fn examined(at: &'static str, injuries: Value, conclusion: &str) -> Deed {
    let findings =
        json!({ "institution": "hospital/almaty-city", "unclothed": true, "present": [], "injuries": injuries, "conclusion": conclusion });
    deed(at, MEDIC, "examined/1", findings)
}

/// The origin as the detainee states it.
pub fn stated(at: &'static str, origin: &str) -> Deed {
    deed(at, OFFICER, "origin_stated/1", json!({ "by": "detainee", "origin": origin }))
}

/// An act that says nothing but that it happened.
pub fn step(at: &'static str, act: &'static str) -> Deed {
    deed(at, OFFICER, act, json!({}))
}

/// Admission at 12:00.
pub fn admitted() -> Deed {
    step("2022-01-06 12:00", "admitted/1")
}

/// The suspect at the gate, examined with the injuries given, at 11:30.
pub fn at_the_gate(injuries: Value, conclusion: &str) -> Vec<Deed> {
    vec![detained(), arrived(), examined("2022-01-06 11:30", injuries, conclusion)]
}

/// The suspect held without injuries since 12:00.
pub fn held() -> Vec<Deed> {
    [at_the_gate(none(), "fit"), vec![stated("2022-01-06 11:40", "no_injuries"), admitted()]].concat()
}

/// The suspect held with a bruise.
pub fn held_with_bruise() -> Vec<Deed> {
    let gate = vec![stated("2022-01-06 11:40", "at_detention"), step("2022-01-06 11:50", "prosecutor_notified/1"), admitted()];
    [at_the_gate(bruise(), "fit"), gate].concat()
}

/// To hospital.
pub fn hospitalised(at: &'static str) -> Deed {
    deed(at, OFFICER, "hospitalised/1", json!({ "clinic": "hospital/almaty-city" }))
}

/// A transfer.
pub fn transferred(at: &'static str) -> Deed {
    deed(at, HEAD, "transferred/1", json!({ "to": "sizo/almaty-city", "placement": "custody/p-2" }))
}

/// A release with its certificate.
pub fn released(at: &'static str, ground: &str) -> Deed {
    deed(at, HEAD, "released/1", json!({ "ground": ground, "certificate": "ab".repeat(32) }))
}

/// The prosecutor accepts an explanation.
pub fn explained(at: &'static str, origin: &str) -> Deed {
    deed(at, PROSECUTOR, "origin_explained/1", json!({ "origin": origin }))
}

/// The person's complaint of unlawful methods, received at the prosecution.
pub fn complained(at: &'static str) -> Deed {
    let payload = json!({
        "region": "almaty-city", "body": "prosecution/almaty-city", "channel": "in_person", "complainant": "person-1", "concerns": null,
        "officers": [], "bodies": ["police/almaty-city"], "matter": "unlawful_methods",
    });
    on(COMPLAINT, deed(at, PROSECUTOR, "received/1", payload))
}

/// The same complaint of another person, or without a name about a record.
pub fn about(complained: Deed, complainant: Option<&str>, concerns: Option<&str>) -> Deed {
    with(with(complained, "complainant", json!(complainant)), "concerns", json!(concerns))
}

/// The prosecutor links the complaint to the placement.
pub fn linked(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "complaint_linked/1", json!({ "complaint": COMPLAINT }))
}

/// An undertaking chosen for the suspect.
pub fn chosen(at: &'static str) -> Deed {
    let payload = json!({ "measure": "m1", "kind": "undertaking", "sureties": [], "on_prosecutors_word": false });
    on(SUSPECT, deed(at, INVESTIGATOR, "measure_chosen/1", payload))
}

/// A warning of the expiry of custody on 6 March at 10:00.
pub fn warned(at: &'static str) -> Deed {
    deed(at, HEAD, "expiry_warned/1", json!({ "expires_at": moment("2022-03-06 10:00") }))
}

/// Arrival of the suspect before anybody knows who it is.
pub fn unknown() -> Deed {
    with(with(arrived(), "person", json!("unknown-1")), "identified", json!(false))
}

/// Identification.
pub fn identified(at: &'static str, person: &str) -> Deed {
    deed(at, OFFICER, "identified/1", json!({ "person": person }))
}

/// An examination in the presence of an investigator.
pub fn attended(sex: &str, unclothed: bool) -> Deed {
    let present = json!([{ "officer": "inv-1", "sex": sex, "capacity": "investigator" }]);
    with(with(examined("2022-01-06 11:30", none(), "fit"), "present", present), "unclothed", json!(unclothed))
}

/// A medic recommends a measure without isolation.
pub fn recommended(at: &'static str) -> Deed {
    deed(at, MEDIC, "recommended/1", json!({ "recommendation": "change_of_measure" }))
}

/// A visit of counsel.
pub fn visited(at: &'static str, ended_at: &str) -> Deed {
    deed(at, OFFICER, "visited/1", json!({ "visitor": "counsel", "who": "counsel-1", "ended_at": moment(ended_at) }))
}

/// An addendum to an act of the placement.
pub fn addendum(at: &'static str, to: u64) -> Deed {
    deed(at, MEDIC, "addendum/1", json!({ "to": to }))
}

/// The same detention of a person of another age.
pub fn with_age(mut detained: Deed, age: u8) -> Deed {
    detained.payload["subject"]["age"] = json!(age);
    detained
}

/// A detention on another suspicion.
pub fn suspected(suspicion: Value) -> Value {
    json!({ "kind": "detention", "suspect": SUSPECT, "suspicion": suspicion })
}

/// A bruise that no body map shows.
pub fn bruise_without_map() -> Value {
    let mut bruise = bruise();
    bruise["body_map"] = json!("");
    bruise
}

/// What lets the facility keep the person until a moment reaches it.
pub fn ordered(at: &'static str, until: &str) -> Deed {
    deed(at, OFFICER, "order_received/1", json!({ "until": moment(until) }))
}

/// A copy of the release is sent.
pub fn copied(at: &'static str, to: &str) -> Deed {
    deed(at, HEAD, "release_copied/1", json!({ "to": to }))
}

/// Somebody is told of the release.
pub fn notified(at: &'static str, to: &str) -> Deed {
    deed(at, HEAD, "release_notified/1", json!({ "to": to }))
}

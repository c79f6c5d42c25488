//! What the examples of the rules are made of: one death on a square in Almaty on 6 January 2022, and the case it is investigated in.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const DEATH: &str = "death/d-1";
/// The criminal case.
pub const CASE: &str = "criminal/c-1";
/// The institution of the experts.
pub const FORENSIC: &str = "forensic/almaty-city";
/// The body that investigates.
pub const POLICE: &str = "police/almaty-city";
/// A unit that may have used force.
pub const GUARD: &str = "national-guard/almaty-city";

/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, POLICE);
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The investigating judge.
pub const JUDGE: By = ("judge-1", Role::InvestigatingJudge, "court/almaty-city/1");
/// The forensic expert.
pub const EXPERT: By = ("expert-1", Role::ForensicExpert, FORENSIC);

/// A SHA-256.
pub fn document() -> String {
    "ab".repeat(32)
}

/// An act of the record judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: DEATH, at, by, act, payload, sealed: &["scene", "findings", "statement", "reasons"] }
}

/// A dead man nobody knows, found at 10:00 on 6 January and recovered at noon by the police.
pub fn found() -> Deed {
    let found = json!({
        "person": "unknown-1", "sex": "male", "age": 30, "region": "almaty-city", "body": POLICE, "scene": "public_place",
        "recovered_at": moment("2022-01-06 12:00"), "recovered_by": POLICE, "standing": "civilian", "custody": "not_in_custody",
        "force_used_by": null,
    });
    deed("2022-01-06 10:00", INVESTIGATOR, "found/1", found)
}

/// The same, and the unit that used force is known.
pub fn found_shot_by(unit: &str) -> Deed {
    with(found(), "force_used_by", json!(unit))
}

/// Recognised by a relative.
pub fn identified(at: &'static str) -> Deed {
    let said = json!({ "person": "person-1", "certainty": "visual", "recognised_by": "relative-1", "document": document() });
    deed(at, INVESTIGATOR, "identified/1", said)
}

/// Presumed to be somebody.
pub fn presumed(at: &'static str) -> Deed {
    let said = json!({ "person": "person-1", "certainty": "presumed", "recognised_by": null, "document": null });
    deed(at, INVESTIGATOR, "identified/1", said)
}

/// An examination is appointed.
pub fn appointed(at: &'static str, institution: &str) -> Deed {
    deed(at, INVESTIGATOR, "examination_appointed/1", json!({ "institution": institution, "document": document() }))
}

/// The body, or a thing, passes on.
pub fn handed(at: &'static str, item: &str, from: &str, to: &str) -> Deed {
    deed(at, INVESTIGATOR, "custody_chain/1", json!({ "item": item, "from": from, "to": to }))
}

/// The expert's examination: two wounds, one projectile.
pub fn examined(at: &'static str) -> Deed {
    let conclusion = json!({
        "institution": FORENSIC, "injuries": 2, "projectiles": 1, "causes": ["gunshot"], "document": document(),
    });
    deed(at, EXPERT, "examined/1", conclusion)
}

/// Found, appointed and brought to the experts on 6 January.
pub fn with_the_experts() -> Vec<Deed> {
    vec![found(), appointed("2022-01-06 14:00", FORENSIC), handed("2022-01-06 15:00", "body", POLICE, FORENSIC)]
}

/// Examined on 7 January, the projectile handed to the police.
pub fn concluded() -> Vec<Deed> {
    let then = vec![examined("2022-01-07 12:00"), handed("2022-01-07 16:00", "projectile-1", FORENSIC, POLICE)];
    [with_the_experts(), then].concat()
}

/// The manner.
pub fn manner(at: &'static str, manner: &str) -> Deed {
    deed(at, INVESTIGATOR, "manner_determined/1", json!({ "manner": manner }))
}

/// An act that says nothing but that it happened.
pub fn step(at: &'static str, by: By, act: &'static str) -> Deed {
    deed(at, by, act, json!({}))
}

/// The body is exhumed.
pub fn exhumed(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "exhumed/1", json!({ "institution": FORENSIC }))
}

/// A relative: informed, heard.
pub fn relative(at: &'static str, act: &'static str) -> Deed {
    deed(at, INVESTIGATOR, act, json!({ "relative": "relative-1" }))
}

/// The relative becomes the victim.
pub fn recognised(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "relative_recognised_victim/1", json!({ "relative": "relative-1", "document": document() }))
}

/// The body is released to the relative.
pub fn released(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "body_released/1", json!({ "to": { "kind": "relative", "person": "relative-1" } }))
}

/// Examined, identified and released, the family told.
pub fn buried() -> Vec<Deed> {
    let then = vec![identified("2022-01-07 13:00"), relative("2022-01-07 14:00", "relatives_informed/1"), released("2022-01-08 10:00")];
    [concluded(), then].concat()
}

/// An exhumation asked for and decided.
pub fn exhumation(asked: &'static str, decided: &'static str) -> Vec<Deed> {
    vec![step(asked, INVESTIGATOR, "exhumation_petitioned/1"), step(decided, JUDGE, "exhumation_sanctioned/1")]
}

/// The death is linked to the case.
pub fn linked(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "linked/1", json!({ "case": CASE }))
}

fn on_case(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: CASE, ..deed(at, by, act, payload) }
}

/// The criminal case, received and registered on 6 January as grave harm to health that led to a death.
pub fn case() -> Vec<Deed> {
    let report = json!({
        "region": "almaty-city", "body": POLICE, "source": "official_report", "applicant": null, "registration_document": null,
    });
    let registration = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "other", "offence": harm(),
        "form": "preliminary_investigation", "body": POLICE,
    });
    vec![
        on_case("2022-01-06 11:00", INVESTIGATOR, "received/1", report),
        on_case("2022-01-06 12:00", INVESTIGATOR, "registered/1", registration),
    ]
}

/// Grave harm to health that led to a death by negligence (CC 106(3)).
pub fn harm() -> Value {
    json!({ "article": "106", "part": "3", "iccs": "0201" })
}

/// Murder in mass riots (CC 99(2)).
pub fn murder() -> Value {
    json!({ "article": "99", "part": "2", "iccs": "0101" })
}

/// A qualification of the case, no suspect known.
pub fn qualification(at: &'static str, tag: &str, offence: Value, replaces: Value) -> Deed {
    let decision = json!({ "qualification": tag, "offences": [offence], "person": null, "replaces": replaces });
    on_case(at, INVESTIGATOR, "qualification_issued/1", decision)
}

/// The prosecutor agrees to it.
pub fn agreed(at: &'static str, tag: &str) -> Deed {
    on_case(at, PROSECUTOR, "qualification_agreed/1", json!({ "qualification": tag }))
}

/// The case, first qualified as harm, then as murder, agreed on 10 January at noon; the death linked to it.
pub fn murder_case() -> Vec<Deed> {
    let qualified = vec![
        qualification("2022-01-07 10:00", "q1", harm(), Value::Null),
        agreed("2022-01-07 12:00", "q1"),
        qualification("2022-01-10 10:00", "q2", murder(), json!("q1")),
        agreed("2022-01-10 12:00", "q2"),
    ];
    [case(), qualified, vec![found(), linked("2022-01-06 13:00")]].concat()
}

/// The prosecutor records the requalification.
pub fn requalified(at: &'static str, tag: &str) -> Deed {
    deed(at, PROSECUTOR, "case_requalified/1", json!({ "case": CASE, "qualification": tag }))
}

/// The prosecutor closes the record.
pub fn closed(at: &'static str) -> Deed {
    step(at, PROSECUTOR, "closed/1")
}

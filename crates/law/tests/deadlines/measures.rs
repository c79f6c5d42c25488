//! Stories of measures of restraint: what happens to a suspect, and what the acts say of it.

use super::draw::{DAY, Draw, spelled};
use super::payloads::{Place, ahead};
use super::stories::Course;
use serde_json::{Value, json};

/// Custody or house arrest asked for, sanctioned and prolonged, step by step.
pub const PROLONGED: Course = &[
    "detained/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "qualification_announced/1",
    "extension_requested/1",
    "extension_agreed/1",
    "extension_submitted/1",
    "measure_extended/1",
    "extension_requested/1",
    "extension_not_agreed/1",
    "extension_requested/1",
    "extension_agreed/1",
    "measure_ended/1",
];

/// An extension asked for, agreed to and heard, of whatever term.
pub const ASKED: Course = &[
    "recognition_issued/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "extension_requested/1",
    "extension_agreed/1",
    "extension_submitted/1",
];

/// The same, when it has already been prolonged for months.
pub const PROLONGED_LONG: Course = &["recognition_issued/1", "measure_proposed/1", "measure_sanctioned/1", "measure_extended/1"];

/// The same of a person whose protocol may name a criminal group.
pub const PROLONGED_HELD: Course =
    &["detained/1", "protocolled/1", "measure_proposed/1", "measure_sanctioned/1", "measure_extended/1", "measure_extended/1"];

/// A short custody, prolonged on the prosecutor's petition or not at all.
pub const SHORT: Course = &[
    "recognition_issued/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "extension_submitted/1",
    "extension_refused/1",
    "bail_paid/1",
    "appeal_filed/1",
    "appeal_forwarded/1",
];

/// Rulings appealed: in time, late, twice, of several kinds.
pub const APPEALED: Course = &[
    "detained/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "appeal_filed/1",
    "appeal_term_restored/1",
    "appeal_forwarded/1",
    "measure_refused/1",
    "appeal_filed/1",
    "appeal_forwarded/1",
    "appeal_decided/1",
    "measure_extended/1",
    "appeal_filed/1",
    "case_transferred/1",
    "appeal_decided/1",
    "sent_to_court/1",
];

/// Appeals of two rulings that wait together.
pub const APPEALED_TWICE: Course = &[
    "recognition_issued/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "measure_extended/1",
    "appeal_filed/1",
    "measure_extended/1",
    "appeal_filed/1",
    "appeal_forwarded/1",
    "appeal_forwarded/1",
    "appeal_decided/1",
];

/// Bail as the measure, and beside custody.
pub const BAIL: Course =
    &["recognition_issued/1", "measure_proposed/1", "materials_submitted/1", "measure_sanctioned/1", "case_transferred/1", "bail_paid/1"];

/// Sureties who withdraw.
pub const SURETY: Course = &[
    "recognition_issued/1",
    "measure_chosen/1",
    "surety_withdrawn/1",
    "measure_ended/1",
    "measure_chosen/1",
    "surety_withdrawn/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "appeal_filed/1",
    "appeal_decided/1",
];

/// Counsel who are called and do not come, while the suspect is held or is not yet.
pub const COUNSEL: Course = &[
    "detained/1",
    "counsel_called/1",
    "counsel_called/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "counsel_called/1",
    "counsel_offered/1",
    "counsel_admitted/1",
    "counsel_called/1",
    "released/1",
];

/// The same with offers taken up and declined, in a detention that goes over into custody.
pub const COUNSEL_AGAIN: Course = &[
    "detained/1",
    "measure_proposed/1",
    "counsel_called/1",
    "counsel_offered/1",
    "measure_sanctioned/1",
    "counsel_called/1",
    "counsel_waived/1",
    "counsel_called/1",
];

/// The same of a suspect who was bound by an undertaking, then detained, then in custody.
pub const COUNSEL_BOUND: Course =
    &["recognition_issued/1", "measure_chosen/1", "detained/1", "counsel_called/1", "measure_proposed/1", "measure_sanctioned/1"];

/// The same of a suspect who was at liberty first.
pub const COUNSEL_BEFORE: Course = &[
    "recognition_issued/1",
    "measure_chosen/1",
    "counsel_called/1",
    "detained/1",
    "counsel_called/1",
    "released/1",
    "measure_proposed/1",
    "measure_sanctioned/1",
    "counsel_met/1",
    "counsel_called/1",
    "measure_ended/1",
];

/// What an act on a suspect says.
pub fn suspect(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64, opens: bool) -> Value {
    match kind {
        "recognition_issued/1" => subject(draw, place),
        "detained/1" => json!({ "subject": if opens || draw.once_in(4) { subject(draw, place) } else { Value::Null } }),
        "protocolled/1" => {
            let ground = draw.one(&[json!(null), json!("mass_riots"), json!("criminal_group")]);
            json!({ "exceptional_ground": ground, "term_hours": draw.one(&[24, 48, 60, 71, 72, 90]) })
        }
        "notified/1" => json!({ "whom": draw.one(&["rights", "prosecutor", "prosecutor", "family", "consulate", "consulate", "parents"]) }),
        "qualification_announced/1" => {
            let offences: Vec<Value> = (0..=draw.below(2)).map(|_| offence(draw, place)).collect();
            json!({ "offences": offences })
        }
        "counsel_called/1" | "counsel_met/1" => json!({ "counsel": called(draw) }),
        "counsel_admitted/1" => json!({ "counsel": called(draw), "kind": draw.one(&["chosen", "appointed", "appointed"]) }),
        "counsel_waived/1" => json!({ "in_presence_of": called(draw) }),
        "counsel_offered/1" => json!({ "instead_of": called(draw), "declined": draw.once_in(2) }),
        "interrogated/1" => json!({ "counsel": if draw.once_in(2) { json!(null) } else { json!(called(draw)) } }),
        "case_transferred/1" => json!({ "region": draw.region() }),
        _ if place.golden[kind].get("measure").is_some() => measure(draw, place, kind, at),
        _ => json!({}),
    }
}

fn called(draw: &mut Draw) -> &'static str {
    if draw.once_in(4) { "counsel-2" } else { "counsel-1" }
}

/// What an act on a measure says.
fn measure(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64) -> Value {
    let sanctioned = |draw: &mut Draw| draw.one(&["custody", "custody", "custody", "house_arrest", "bail"]);
    let mut said = match kind {
        "measure_chosen/1" => {
            json!({ "kind": draw.one(&["undertaking", "personal_surety", "personal_surety", "personal_surety", "minor_supervision"]) })
        }
        "measure_proposed/1" => {
            let grounds = if draw.once_in(6) { json!(["absconded", "organised_group"]) } else { json!([]) };
            json!({ "kind": sanctioned(draw), "exceptional_grounds": grounds })
        }
        "measure_sanctioned/1" => {
            let (kind, until) = (sanctioned(draw), until(draw, place, at));
            json!({ "kind": kind, "until": until, "bail_tenge": draw.one(&[json!(null), json!(5_000_000)]) })
        }
        "measure_extended/1" => {
            let months = draw.one(&[3, 4, 5, 6, 7, 8, 9, 9, 10, 12, 13, 17, 18, 18, 18, 18, 18, 18]);
            json!({ "until": spelled(ahead(draw, place, at)), "months": months })
        }
        "extension_requested/1" | "extension_agreed/1" | "extension_submitted/1" => {
            json!({ "months": draw.one(&[2, 3, 3, 4, 9, 12, 13, 18, 19, 24]) })
        }
        "extension_refused/1" => json!({ "instead": draw.one(&[json!(null), json!("house_arrest"), json!("bail"), json!("undertaking")]) }),
        "measure_ended/1" => {
            json!({ "how": draw.one(&["changed", "changed", "cancelled", "lapsed", "expired", "bail_paid"]) })
        }
        "appeal_filed/1" => json!({ "against": appealed(draw) }),
        "appeal_term_restored/1" | "appeal_forwarded/1" => json!({ "against": draw.once_in(4).then(|| appealed(draw)) }),
        "appeal_decided/1" => {
            let outcome = match draw.below(5) {
                0 => json!({ "kind": "upheld" }),
                1 => json!({ "kind": "out_of_term" }),
                2 => json!({ "kind": "cancelled" }),
                3 => json!({ "kind": "term", "until": spelled(ahead(draw, place, at)) }),
                _ => {
                    let (restraint, until) = (sanctioned(draw), until(draw, place, at));
                    json!({ "kind": "sanctioned", "restraint": restraint, "until": until, "bail_tenge": draw.one(&[json!(null), json!(5_000_000)]) })
                }
            };
            json!({ "outcome": outcome, "against": draw.once_in(4).then(|| appealed(draw)) })
        }
        _ => json!({}),
    };
    // A measure of the body's own choice is another one more often.
    said["measure"] = json!(if draw.once_in(if kind == "measure_chosen/1" { 2 } else { 8 }) { "m2" } else { "m1" });
    said
}

fn appealed(draw: &mut Draw) -> &'static str {
    draw.one(&["sanction", "sanction", "extension", "extension", "extension", "refusal", "extension_refusal"])
}

/// The end of a measure: none where nobody wrote it down, about that of a short custody, or later.
fn until(draw: &mut Draw, place: &mut Place<'_>, at: i64) -> Value {
    match draw.below(6) {
        0 => Value::Null,
        1 => json!(spelled(at + draw.about(&[10 * DAY]))),
        _ => json!(spelled(ahead(draw, place, at))),
    }
}

fn subject(draw: &mut Draw, place: &Place<'_>) -> Value {
    let mut subject = place.golden["recognition_issued/1"].clone();
    subject["region"] = json!(place.region);
    subject["age"] = json!(draw.one(&[15, 17, 17, 18, 18, 30, 30, 44, 44]));
    subject["foreign"] = json!(draw.once_in(3));
    subject["suspicion"] = offence(draw, place);
    subject
}

/// A crime: listed in CPC 139(1) or not, of CPC 151(3) or not, and the neighbours of what is.
fn offence(draw: &mut Draw, place: &Place<'_>) -> Value {
    const CRIMES: [(&str, &str); 19] = [
        ("188", "3"),
        ("188", "3"),
        ("272", "2"),
        ("188", "4"),
        ("188", "1"),
        ("272", "2"),
        ("272", "1"),
        ("271", "1"),
        ("255", "1"),
        ("254", ""),
        ("268", "2"),
        ("269", "1"),
        ("173", "1"),
        ("179", "1"),
        ("179", "3"),
        ("291", "3"),
        ("291", "4"),
        ("267", "2"),
        ("287", "4"),
    ];
    let (article, part) = draw.one(&CRIMES);
    let mut offence = place.golden["recognition_issued/1"]["suspicion"].clone();
    (offence["article"], offence["part"]) = (json!(article), json!(part));
    offence
}

//! Stories of those who lead: instructions and assignments, and investigative teams.

use super::draw::{DAY, Draw, spelled};
use super::payloads::{Place, ahead};
use super::stories::Course;
use serde_json::{Value, json};

/// Instructions and assignments: taken, objected to, prolonged, reported, returned.
pub const ASSIGNMENTS: &[Course] = &[
    &["assigned/1", "accepted/1", "progressed/1", "extended/1", "executed/1", "reported/1", "report_accepted/1"],
    &["instructed/1", "accepted/1", "reported/1", "returned/1", "extended/1", "reported/1", "returned/1", "reported/1"],
    &["assigned/1", "accepted/1", "reported/1", "returned/1", "reported/1", "cancelled/1"],
    &["instructed/1", "objected/1", "accepted/1", "extended/1", "objection_decided/1", "reported/1", "report_accepted/1"],
    &["instructed/1", "accepted/1", "objected/1", "objection_decided/1", "extended/1", "objection_decided/1", "reported/1"],
    &["instructed/1", "objected/1", "reported/1", "objection_decided/1", "returned/1", "reported/1"],
    &["assigned/1", "refused/1"],
];

/// Teams: members come, are prolonged and go, another leads, cases are entrusted and handed on.
pub const TEAMS: &[Course] = &[
    &["formed/1", "member_joined/1", "case_given/1", "composition_told/1", "member_joined/1", "composition_told/1", "dissolved/1"],
    &["formed/1", "case_given/1", "case_given/1", "composition_told/1", "member_joined/1", "case_handed_on/1", "case_given/1"],
    &["formed/1", "member_joined/1", "member_extended/1", "member_joined/1", "member_left/1", "member_extended/1", "member_joined/1"],
    &["formed/1", "member_joined/1", "case_given/1", "composition_told/1", "leader_changed/1", "member_left/1", "prolonged/1"],
    &["formed/1", "case_given/1", "member_joined/1", "leader_changed/1", "composition_told/1", "member_left/1", "leader_changed/1"],
    &["formed/1", "prolonged/1", "case_given/1", "member_left/1", "composition_told/1", "prolonged/1", "dissolved/1"],
];

/// The officers of the stories; the first leads where nobody else does.
pub const OFFICERS: [&str; 4] = ["lead-1", "inv-1", "inv-2", "pros-1"];

/// In which capacity an instruction or assignment is given.
pub fn giver(draw: &mut Draw, kind: &str) -> Option<&'static str> {
    match kind {
        "instructed/1" => Some("prosecutor"),
        "assigned/1" => Some(draw.one(&["prosecutor", "investigation_head", "investigation_head"])),
        _ => None,
    }
}

/// What an act on an instruction or assignment says.
pub fn assignment(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64) -> Value {
    match kind {
        "instructed/1" | "assigned/1" | "returned/1" | "extended/1" => json!({ "due": spelled(ahead(draw, place, at)) }),
        "objection_decided/1" => {
            let changed = json!({ "kind": "changed", "due": spelled(ahead(draw, place, at)) });
            json!({ "outcome": draw.one(&[json!({ "kind": "stands" }), json!({ "kind": "cancelled" }), changed.clone(), changed]) })
        }
        "reported/1" => json!({ "outcome": draw.one(&["executed", "not_executed"]) }),
        _ => json!({}),
    }
}

/// What an act on a team says.
pub fn team(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64) -> Value {
    match kind {
        "formed/1" => {
            let (kind, body) = draw.one(&[
                ("special", "special-prosecution/republic"),
                ("special", "prosecution/almaty-city"),
                ("interagency", "prosecution/almaty-city"),
                ("interagency", "police/almaty-city"),
                ("interagency", "police/almaty-city"),
            ]);
            json!({ "kind": kind, "leader": { "officer": OFFICERS[0], "body": body }, "until": spelled(ahead(draw, place, at)) })
        }
        "member_joined/1" => {
            let officer = officer(draw);
            let body = if officer == "pros-1" { "prosecution/almaty-city" } else { "police/almaty-city" };
            let from = at + draw.one(&[0, 0, DAY]);
            json!({ "officer": officer, "body": body, "from": spelled(from), "until": spelled(ahead(draw, place, at)) })
        }
        "member_extended/1" => json!({ "officer": officer(draw), "until": spelled(ahead(draw, place, at)) }),
        "member_left/1" | "leader_changed/1" => json!({ "officer": officer(draw) }),
        "prolonged/1" => json!({ "until": spelled(ahead(draw, place, at)) }),
        "case_given/1" | "case_handed_on/1" | "composition_told/1" => {
            json!({ "case": draw.one(&["criminal/c-1", "criminal/c-1", "criminal/c-2"]) })
        }
        _ => json!({}),
    }
}

/// Some officer: a member of the usual kind more often.
fn officer(draw: &mut Draw) -> &'static str {
    if draw.once_in(3) { draw.one(&OFFICERS) } else { "inv-1" }
}

//! What closes a duty, so that being late with it can be tried: the act, and the ways to fill it in.

use serde_json::{Value, json};

/// What a payload says beside the golden one; several where a tag must be hit.
type Ways = fn() -> Vec<Value>;

/// A rule, the act that does what is due, and the ways to fill it in.
pub const CLOSINGS: &[(&str, &str, Ways)] = &[
    ("suspect.delivery_late", "delivered/1", plain),
    ("suspect.protocol_late", "protocolled/1", plain),
    ("suspect.prosecutor_notice_late", "notified/1", || vec![json!({ "whom": "prosecutor" })]),
    ("suspect.consulate_late", "notified/1", || vec![json!({ "whom": "consulate" })]),
    ("suspect.interrogation_late", "interrogated/1", plain),
    ("suspect.hearing_late", "measure_refused/1", measures),
    ("suspect.held_without_order", "released/1", plain),
    ("custody.examined_late", "examined/1", plain),
    ("custody.explained_late", "origin_explained/1", plain),
    ("administrative.detention_late", "detention_ended/1", plain),
    ("administrative.hearing_late", "ruling/1", plain),
    ("administrative.petition_late", "petition_decided/1", || vec![json!({ "petition": "a1" }), json!({ "petition": "a2" })]),
    ("administrative.appeal_forwarded_late", "appeal_forwarded/1", || vec![json!({ "appeal": "b1" }), json!({ "appeal": "b2" })]),
    ("administrative.appeal_late", "appeal_decided/1", || vec![json!({ "appeal": "b1" }), json!({ "appeal": "b2" })]),
    ("criminal.registration_late", "registered/1", plain),
    ("criminal.term_exceeded", "sent_to_court/1", plain),
    ("criminal.interruption_review_late", "interruption_agreed/1", plain),
    ("criminal.instruction_late", "instruction_reported/1", || vec![json!({ "instruction": "i1" }), json!({ "instruction": "i2" })]),
    ("criminal.urgent_materials_late", "urgent_materials_sent/1", || vec![json!({ "measure": "n1" }), json!({ "measure": "n2" })]),
    ("complaint.forwarded_late", "forwarded/1", plain),
    ("complaint.decided_late", "decided/1", plain),
    ("complaint.told_late", "notice_sent/1", || vec![json!({ "of": "decision" })]),
    ("complaint.substantiated_without_case", "notice_sent/1", || vec![json!({ "of": "decision" })]),
    ("weapon.inventory_late", "loss_counted/1", plain),
    ("weapon.receipt_late", "receipt_issued/1", plain),
    ("weapon.examined_late", "examined/1", items),
    ("weapon.traced_late", "traced/1", items),
    ("weapon.assessed_late", "voluntariness_assessed/1", plain),
    ("damage.recognised_late", "victim_recognised/1", || vec![json!({ "case": "criminal/c-1" }), json!({ "case": "criminal/c-2" })]),
    ("death.appointed_late", "examination_appointed/1", plain),
    ("death.examined_late", "examined/1", plain),
    ("death.exhumation_decided_late", "exhumation_refused/1", plain),
    ("death.manner_late", "manner_determined/1", plain),
    ("death.relatives_informed_late", "relatives_informed/1", plain),
    ("death.victim_recognised_late", "relative_recognised_victim/1", || {
        vec![json!({ "relative": "relative-1" }), json!({ "relative": "relative-2" })]
    }),
    ("evidence.accepted_late", "accepted/1", plain),
];

/// Deadlines for which no single act of the record tells that they were missed, each with why.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("suspect.materials_late", "of a petition for bail there is no such term, and any petition closes the duty"),
    ("suspect.run_out", "what comes after the end is refused, not late"),
    ("custody.expiry_warned_late", "a warning is judged by the end that it names itself"),
    ("custody.ivs_custody_too_long", "the order of custody stands in the suspect's record"),
    ("custody.released_late", "the basis stands in the record of the suspect or the administrative case"),
    ("administrative.released_late", "where a petition replaced the arrest, the release follows it in the same hour"),
];

fn plain() -> Vec<Value> {
    vec![json!({})]
}

fn measures() -> Vec<Value> {
    vec![json!({ "measure": "m1" }), json!({ "measure": "m2" })]
}

fn items() -> Vec<Value> {
    vec![json!({ "item": null }), json!({ "item": "i1" }), json!({ "item": "i2" })]
}

//! What closes a duty, so that being late with it can be tried: the act, and the ways to fill it in.

use super::leading::OFFICERS;
use serde_json::{Value, json};

/// What a payload says beside the golden one; several where a tag must be hit.
type Ways = fn() -> Vec<Value>;

/// A rule, the act that does what is due, and the ways to fill it in. A rule that is named nowhere here is tried with each of the acts
/// that it looks at, as it stands among the golden ones.
pub const CLOSINGS: &[(&str, &str, Ways)] = &[
    ("suspect.prosecutor_notice_late", "notified/1", || vec![json!({ "whom": "prosecutor" })]),
    ("suspect.consulate_late", "notified/1", || vec![json!({ "whom": "consulate" })]),
    ("suspect.family_late", "notified/1", || vec![json!({ "whom": "family" }), json!({ "whom": "parents" })]),
    ("suspect.counsel_replaced_late", "counsel_offered/1", || {
        vec![json!({ "instead_of": "counsel-1" }), json!({ "instead_of": "counsel-2" })]
    }),
    ("suspect.hearing_late", "measure_refused/1", measures),
    ("suspect.bail_payment_late", "bail_paid/1", measures),
    ("suspect.surety_replaced_late", "measure_chosen/1", measures),
    ("suspect.extension_requested_late", "extension_requested/1", extensions),
    ("suspect.extension_reviewed_late", "extension_not_agreed/1", measures),
    ("suspect.extension_submitted_late", "extension_submitted/1", extensions),
    ("suspect.extension_heard_late", "extension_refused/1", measures),
    ("custody.release_notified_late", "release_notified/1", || {
        ["investigator", "prosecutor", "investigating_judge"].map(|to| json!({ "to": to })).to_vec()
    }),
    ("administrative.petition_late", "petition_decided/1", || vec![json!({ "petition": "a1" }), json!({ "petition": "a2" })]),
    ("administrative.forwarding_late", "petition_forwarded/1", || vec![json!({ "petition": "a1" }), json!({ "petition": "a2" })]),
    ("administrative.appeal_forwarded_late", "appeal_forwarded/1", || vec![json!({ "appeal": "b1" }), json!({ "appeal": "b2" })]),
    ("administrative.appeal_late", "appeal_decided/1", || vec![json!({ "appeal": "b1" }), json!({ "appeal": "b2" })]),
    ("criminal.instruction_late", "instruction_reported/1", || vec![json!({ "instruction": "i1" }), json!({ "instruction": "i2" })]),
    ("criminal.urgent_materials_late", "urgent_materials_sent/1", || vec![json!({ "measure": "n1" }), json!({ "measure": "n2" })]),
    ("criminal.interruption_sent_late", "sent_to_prosecutor/1", || vec![json!({ "decision": { "kind": "interruption" } })]),
    ("criminal.qualification_sent_late", "sent_to_prosecutor/1", || {
        ["q1", "q2"].map(|tag| json!({ "decision": { "kind": "qualification", "qualification": tag } })).to_vec()
    }),
    ("criminal.qualification_word_late", "qualification_refused/1", || {
        vec![json!({ "qualification": "q1" }), json!({ "qualification": "q2" })]
    }),
    ("criminal.termination_sent_late", "sent_to_prosecutor/1", || vec![json!({ "decision": { "kind": "termination" } })]),
    ("criminal.challenge_decided_late", "challenge_decided/1", || vec![json!({ "challenge": "h1" }), json!({ "challenge": "h2" })]),
    ("complaint.told_late", "notice_sent/1", || vec![json!({ "of": "decision" })]),
    ("complaint.substantiated_without_case", "notice_sent/1", || vec![json!({ "of": "decision" })]),
    ("weapon.examined_late", "examined/1", items),
    ("weapon.traced_late", "traced/1", items),
    ("damage.recognised_late", "victim_recognised/1", || vec![json!({ "case": "criminal/c-1" }), json!({ "case": "criminal/c-2" })]),
    ("death.victim_recognised_late", "relative_recognised_victim/1", || {
        vec![json!({ "relative": "relative-1" }), json!({ "relative": "relative-2" })]
    }),
    ("team.told_late", "composition_told/1", || vec![json!({ "case": "criminal/c-1" }), json!({ "case": "criminal/c-2" })]),
    ("team.released_late", "member_left/1", || OFFICERS.map(|officer| json!({ "officer": officer })).to_vec()),
];

/// Deadlines for which no single act of the record tells that they were missed, each with why.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("suspect.materials_late", "of a petition for bail there is no such term, and any petition closes the duty"),
    ("suspect.run_out", "what comes after the end is refused, not late"),
    ("suspect.appeal_decided_late", "of an appeal that has not come yet the day is foreseen; the decision is judged by when it did come"),
    ("suspect.minor_extension", "what comes after the end is refused, not late"),
    ("suspect.extension_gravity", "what comes after the end is refused, not late"),
    ("suspect.extension_rank", "what comes after the end is refused, not late"),
    ("custody.expiry_warned_late", "a warning is judged by the end that it names itself"),
    ("custody.ivs_custody_too_long", "the order of custody stands in the suspect's record"),
    ("custody.released_late", "the basis stands in the record of the suspect or the administrative case"),
    ("criminal.judge_late", "a petition is closed by one act and materials by another, each tried by the rule's own examples"),
    ("administrative.released_late", "where a petition replaced the arrest, the release follows it in the same hour"),
];

fn measures() -> Vec<Value> {
    vec![json!({ "measure": "m1" }), json!({ "measure": "m2" })]
}

/// Months of every step of the ladder.
fn extensions() -> Vec<Value> {
    let of = |measure: &str| [2, 3, 4, 13].map(|months| json!({ "measure": measure, "months": months }));
    [of("m1"), of("m2")].concat()
}

fn items() -> Vec<Value> {
    vec![json!({ "item": null }), json!({ "item": "i1" }), json!({ "item": "i2" })]
}

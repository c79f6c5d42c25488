//! Payloads: the golden one of the kind, with whatever a deadline reads drawn anew.

use super::draw::{DAY, Draw, spelled};
use super::leading;
use super::measures;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where a story plays, and what was said in it.
pub struct Place<'a> {
    pub region: &'static str,
    pub golden: &'a BTreeMap<String, Value>,
    /// Ends of terms that acts have named.
    pub until: Vec<i64>,
}

/// What an act of that kind says at that moment.
pub fn payload(draw: &mut Draw, place: &mut Place<'_>, room: &str, kind: &str, at: i64, opens: bool) -> Value {
    let mut said = place.golden[kind].clone();
    if said.get("region").is_some() {
        said["region"] = json!(place.region);
    }
    let changes = match room {
        "suspect" => measures::suspect(draw, place, kind, at, opens),
        "custody" => custody(draw, place, kind, at),
        "administrative" => administrative(draw, kind, at),
        "criminal" => criminal(draw, kind, at),
        "complaint" => complaint(draw, place, kind, at),
        "weapon" => weapon(draw, kind, &said),
        "damage" => damage(draw, kind),
        "evidence" if kind == "transferred/1" => json!({ "region": draw.region() }),
        "death" => death(draw, kind),
        "assignment" => leading::assignment(draw, place, kind, at),
        "team" => leading::team(draw, place, kind, at),
        _ => json!({}),
    };
    for (field, value) in changes.as_object().unwrap() {
        said[field] = value.clone();
    }
    said
}

/// Some end of a term that lies ahead; remembered, for others name it again.
pub fn ahead(draw: &mut Draw, place: &mut Place<'_>, at: i64) -> i64 {
    if !place.until.is_empty() && draw.once_in(3) {
        return draw.one(&place.until);
    }
    let until = at + draw.one(&[2 * DAY, 10 * DAY, 15 * DAY, 60 * DAY]) + draw.pause();
    place.until.push(until);
    until
}

fn tag(draw: &mut Draw, letter: &str) -> String {
    format!("{letter}{}", if draw.once_in(5) { 2 } else { 1 })
}

fn custody(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64) -> Value {
    let suspicion = json!({ "article": "188", "part": "3", "iccs": "0502" });
    let found = place.golden["injury_recorded/1"]["injuries"].clone();
    let injuries = draw.one(&[json!({ "kind": "none" }), found.clone(), found, json!({ "kind": "not_stated" })]);
    match kind {
        "arrived/1" => json!({
            "age": draw.one(&[16, 17, 18, 40]),
            "facility": draw.one(&["ivs/x", "ivs/x", "sizo/x", "reception/x"]),
            "basis": draw.one(&[
                json!({ "kind": "detention", "suspect": "suspect/s-1", "suspicion": suspicion }),
                json!({ "kind": "custody", "suspect": "suspect/s-1", "suspicion": suspicion }),
                json!({ "kind": "administrative_arrest", "case": "administrative/a-1" }),
            ]),
            "restricted_since": spelled(at - draw.pause()),
            "continues": draw.one(&[json!(null), json!(null), json!("custody/p-0")]),
        }),
        "examined/1" | "injury_recorded/1" => json!({ "injuries": injuries }),
        "released/1" => json!({ "ground": draw.one(&["limit_expired", "measure_lapsed", "bail_paid", "detention_ended"]) }),
        "release_notified/1" => json!({ "to": draw.one(&["investigator", "prosecutor", "investigating_judge"]) }),
        "release_copied/1" => json!({ "to": draw.one(&["investigator", "prosecutor"]) }),
        "order_received/1" => json!({ "until": spelled(ahead(draw, place, at)) }),
        "expiry_warned/1" => json!({ "expires_at": spelled(ahead(draw, place, at)) }),
        _ => json!({}),
    }
}

fn outcome(draw: &mut Draw) -> Value {
    draw.one(&[
        json!({ "kind": "arrest", "days": 5 }),
        json!({ "kind": "arrest", "days": 15 }),
        json!({ "kind": "arrest", "days": 30 }),
        json!({ "kind": "warning" }),
        json!({ "kind": "fine", "mci": 10 }),
        json!({ "kind": "dismissed", "ground": "no_event" }),
    ])
}

fn administrative(draw: &mut Draw, kind: &str, at: i64) -> Value {
    match kind {
        "protocol/1" => {
            let (article, part) = draw.one(&[
                ("476", "1"),
                ("476", "2"),
                ("478", "1"),
                ("488", "6"),
                ("434", "1"),
                ("440", "3"),
                ("443", "2"),
                ("477", ""),
                ("665", "2"),
                ("669", "1"),
                ("434", "3"),
                ("438", "3"),
                ("440", "1"),
                ("443", "1"),
                ("489", "1"),
                ("489", "9"),
                ("662", ""),
                ("665", "1"),
            ]);
            json!({ "article": article, "part": part, "committed_at": spelled(at - draw.pause().min(DAY)) })
        }
        "transferred/1" => json!({ "region": draw.region() }),
        "ruling/1" => json!({ "outcome": outcome(draw) }),
        "petition/1" | "petition_withdrawn/1" | "petition_forwarded/1" => json!({ "petition": tag(draw, "a") }),
        "appeal_filed/1" | "appeal_forwarded/1" => json!({ "appeal": tag(draw, "b") }),
        "petition_decided/1" | "appeal_decided/1" => {
            let now = outcome(draw);
            let result = draw.one(&[
                json!({ "kind": "unchanged" }),
                json!({ "kind": "amended", "outcome": now }),
                json!({ "kind": "cancelled_dismissed", "ground": "no_elements" }),
                json!({ "kind": "cancelled_new", "article": "434", "part": "1", "outcome": now }),
            ]);
            if kind == "appeal_decided/1" {
                return json!({ "appeal": tag(draw, "b"), "result": result });
            }
            json!({ "petition": tag(draw, "a"), "result": result })
        }
        "arrest_started/1" => json!({ "counted_from": spelled(at - draw.pause().min(2 * DAY)) }),
        _ => json!({}),
    }
}

fn criminal(draw: &mut Draw, kind: &str, at: i64) -> Value {
    match kind {
        "registered/1" => json!({ "form": draw.one(&["inquiry", "preliminary_investigation"]) }),
        "transferred/1" => json!({ "region": draw.region() }),
        "term_extended/1" => json!({ "months": draw.one(&[1, 2, 3, 6, 12, 14]) }),
        "instruction_given/1" => json!({ "instruction": tag(draw, "i"), "due": spelled(at + draw.pause()) }),
        "instruction_reported/1" => json!({ "instruction": tag(draw, "i") }),
        "measure_executed/1" => {
            let urgent = [json!("loss_of_evidence"), json!("escape"), json!("ongoing_crime"), json!("on_detention"), json!(null)];
            json!({ "measure": tag(draw, "n"), "urgent": draw.one(&urgent) })
        }
        "qualification_issued/1" | "qualification_agreed/1" | "qualification_refused/1" => json!({ "qualification": tag(draw, "q") }),
        "sent_to_prosecutor/1" => {
            let qualification = tag(draw, "q");
            let decision = json!({ "kind": "qualification", "qualification": qualification });
            json!({ "decision": draw.one(&[json!({ "kind": "interruption" }), json!({ "kind": "termination" }), decision.clone(), decision]) })
        }
        "challenged/1" | "challenge_decided/1" => json!({ "challenge": tag(draw, "h") }),
        "measure_petitioned/1" | "measure_sanctioned/1" | "measure_refused/1" | "urgent_materials_sent/1" | "urgent_validated/1" => {
            json!({ "measure": tag(draw, "n") })
        }
        _ => json!({}),
    }
}

fn complaint(draw: &mut Draw, place: &mut Place<'_>, kind: &str, at: i64) -> Value {
    match kind {
        "received/1" => {
            let matters = ["detention", "suspect_status", "qualification", "unsanctioned_search", "access_to_counsel", "other_rights"];
            let matter = if draw.once_in(3) { "unlawful_methods" } else { draw.one(&matters) };
            let bodies = ["prosecution/x", "police/x", "police/x/2", "police/xy", "sizo/x", "ivs/x", "reception/x", "hospital/x"];
            json!({ "matter": matter, "body": draw.one(&bodies), "bodies": ["police/x"] })
        }
        "screened/1" => json!({ "remit": draw.one(&["within", "within", "elsewhere"]) }),
        "extended/1" => json!({ "until": spelled(ahead(draw, place, at)) }),
        "decided/1" => json!({ "outcome": draw.one(&["substantiated", "unsubstantiated"]) }),
        "notice_sent/1" => json!({ "of": draw.one(&["extension", "decision"]) }),
        _ => json!({}),
    }
}

fn weapon(draw: &mut Draw, kind: &str, said: &Value) -> Value {
    if kind == "transferred/1" {
        return json!({ "region": draw.region() });
    }
    if kind == "surrendered/1" {
        let mut second = said["items"][0].clone();
        second["item"] = json!("i2");
        let items = if draw.once_in(2) { json!([said["items"][0], second]) } else { json!([said["items"][0]]) };
        return json!({ "items": items });
    }
    match said.get("item") {
        Some(_) if kind != "recovered/1" => json!({ "item": draw.one(&[json!(null), json!("i1"), json!("i1"), json!("i2")]) }),
        _ => json!({}),
    }
}

fn damage(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "case_linked/1" | "victim_recognised/1" | "victim_ended/1" => {
            json!({ "case": draw.one(&["criminal/c-1", "criminal/c-1", "criminal/c-2"]) })
        }
        "transferred/1" => json!({ "region": draw.region() }),
        _ => json!({}),
    }
}

fn death(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "identified/1" => json!({ "certainty": draw.one(&["unknown", "presumed", "visual", "documents", "fingerprints", "dna"]) }),
        "relatives_informed/1" => json!({ "relative": draw.one(&["relative-1", "relative-2"]) }),
        "found/1" => json!({ "recovered_at": "2022-01-06T04:00:00Z", "age": draw.one(&[17, 30]) }),
        _ => json!({}),
    }
}

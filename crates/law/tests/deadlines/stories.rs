//! Stories of records as procedures run, cut short, with gaps and late turns, corrected and annulled.

use super::draw::{DAY, Draw, spelled};
use super::leading;
use super::measures;
use super::payloads::{Place, payload};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The usual course of things in a room: kinds of act, the first of which opens the record.
pub type Course = &'static [&'static str];

const COURSES: &[(&str, &[Course])] = &[
    (
        "suspect",
        &[
            &[
                "detained/1",
                "delivered/1",
                "notified/1",
                "protocolled/1",
                "notified/1",
                "counsel_met/1",
                "interrogated/1",
                "notified/1",
                "measure_proposed/1",
                "measure_agreed/1",
                "materials_submitted/1",
                "measure_sanctioned/1",
                "qualification_announced/1",
                "extension_agreed/1",
                "measure_extended/1",
                "measure_ended/1",
            ],
            &[
                "detained/1",
                "protocolled/1",
                "measure_proposed/1",
                "materials_submitted/1",
                "measure_refused/1",
                "released/1",
                "measure_chosen/1",
            ],
            &["detained/1", "protocolled/1", "measure_proposed/1", "measure_sanctioned/1", "bail_paid/1", "measure_ended/1"],
            &[
                "recognition_issued/1",
                "recognition_agreed/1",
                "measure_chosen/1",
                "detained/1",
                "protocolled/1",
                "measure_proposed/1",
                "materials_submitted/1",
                "measure_ended/1",
                "measure_sanctioned/1",
                "sent_to_court/1",
            ],
            &["recognition_issued/1", "recognition_agreed/1", "measure_chosen/1", "qualification_announced/1"],
            &["detained/1", "protocolled/1", "measure_proposed/1", "measure_sanctioned/1", "qualification_announced/1"],
            &["recognition_issued/1", "recognition_refused/1", "detained/1", "delivered/1", "protocolled/1", "status_ended/1"],
            &["detained/1", "case_transferred/1", "protocolled/1", "detained/1", "delivered/1", "interrogated/1"],
            measures::PROLONGED,
            measures::ASKED,
            measures::ASKED,
            measures::ASKED,
            measures::PROLONGED_LONG,
            measures::PROLONGED_HELD,
            measures::PROLONGED_HELD,
            measures::PROLONGED_HELD,
            measures::PROLONGED_LONG,
            measures::PROLONGED_LONG,
            measures::PROLONGED_LONG,
            measures::PROLONGED_LONG,
            measures::SHORT,
            measures::APPEALED,
            measures::APPEALED_TWICE,
            measures::APPEALED_TWICE,
            measures::APPEALED_TWICE,
            measures::BAIL,
            measures::SURETY,
            measures::SURETY,
            measures::SURETY,
            measures::SURETY,
            measures::COUNSEL,
            measures::COUNSEL_BEFORE,
            measures::COUNSEL_AGAIN,
            measures::COUNSEL_BOUND,
        ],
    ),
    (
        "custody",
        &[
            &[
                "arrived/1",
                "examined/1",
                "origin_stated/1",
                "prosecutor_notified/1",
                "admitted/1",
                "order_received/1",
                "expiry_warned/1",
                "injury_recorded/1",
                "origin_explained/1",
                "released/1",
            ],
            &["arrived/1", "examined/1", "hospitalised/1", "returned/1", "examined/1", "admitted/1", "order_received/1", "transferred/1"],
            &["arrived/1", "admitted/1", "order_received/1", "expiry_warned/1", "order_received/1", "expiry_warned/1"],
            &["arrived/1", "order_received/1", "released/1", "release_copied/1", "release_copied/1"],
            &["arrived/1", "released/1", "order_received/1", "release_notified/1"],
            &["arrived/1", "released/1", "release_notified/1", "release_notified/1", "release_notified/1", "release_copied/1"],
            &["arrived/1", "order_received/1", "released/1", "release_notified/1", "release_notified/1", "release_notified/1"],
        ],
    ),
    (
        "administrative",
        &[
            &[
                "protocol/1",
                "detained/1",
                "detention_ended/1",
                "sent_to_court/1",
                "ruling/1",
                "arrest_started/1",
                "petition/1",
                "petition_forwarded/1",
                "petition_decided/1",
                "released/1",
            ],
            &[
                "protocol/1",
                "sent_to_court/1",
                "ruling/1",
                "entered_into_force/1",
                "petition/1",
                "petition/1",
                "petition_forwarded/1",
                "petition_decided/1",
            ],
            &[
                "protocol/1",
                "detained/1",
                "sent_to_court/1",
                "ruling/1",
                "petition/1",
                "arrest_started/1",
                "petition_withdrawn/1",
                "petition_decided/1",
            ],
            &["protocol/1", "sent_to_court/1", "ruling/1", "appeal_filed/1", "appeal_forwarded/1", "appeal_decided/1", "appeal_filed/1"],
            &["protocol/1", "transferred/1", "sent_to_court/1", "ruling/1", "petition/1"],
            &["protocol/1", "detained/1", "transferred/1", "transferred/1", "sent_to_court/1"],
            &[
                "protocol/1",
                "detained/1",
                "sent_to_court/1",
                "ruling/1",
                "arrest_started/1",
                "appeal_filed/1",
                "appeal_forwarded/1",
                "appeal_decided/1",
                "released/1",
            ],
        ],
    ),
    (
        "criminal",
        &[
            &[
                "received/1",
                "registered/1",
                "assigned/1",
                "instruction_given/1",
                "instruction_reported/1",
                "term_extended/1",
                "sent_to_court/1",
            ],
            &[
                "received/1",
                "registered/1",
                "interrupted/1",
                "interruption_agreed/1",
                "resumed/1",
                "interrupted/1",
                "interruption_cancelled/1",
            ],
            &[
                "received/1",
                "measure_petitioned/1",
                "measure_executed/1",
                "urgent_materials_sent/1",
                "measure_refused/1",
                "urgent_validated/1",
            ],
            &["received/1", "registered/1", "measure_executed/1", "urgent_materials_sent/1", "urgent_validated/1", "measure_executed/1"],
            &["received/1", "registered/1", "measure_petitioned/1", "measure_sanctioned/1", "measure_executed/1", "transferred/1"],
            &["received/1", "registered/1", "termination_issued/1", "termination_refused/1", "termination_issued/1", "terminated/1"],
            &["received/1", "transferred/1", "not_registered/1"],
            &[
                "received/1",
                "registered/1",
                "qualification_issued/1",
                "sent_to_prosecutor/1",
                "qualification_agreed/1",
                "qualification_issued/1",
                "sent_to_prosecutor/1",
                "qualification_refused/1",
            ],
            &[
                "received/1",
                "registered/1",
                "termination_issued/1",
                "sent_to_prosecutor/1",
                "termination_refused/1",
                "termination_issued/1",
            ],
            &["received/1", "registered/1", "challenged/1", "challenge_decided/1", "challenged/1", "interrupted/1", "sent_to_prosecutor/1"],
        ],
    ),
    (
        "complaint",
        &[
            &[
                "received/1",
                "registration_issued/1",
                "forwarded/1",
                "screened/1",
                "assigned/1",
                "extended/1",
                "notice_sent/1",
                "decided/1",
                "notice_sent/1",
            ],
            &["received/1", "decided/1", "pretrial_opened/1", "investigation_assigned/1", "case_terminated/1"],
            &["received/1", "screened/1", "withdrawn/1", "decided/1"],
            &["received/1", "forwarded/1", "pretrial_opened/1", "case_to_court/1"],
        ],
    ),
    (
        "weapon",
        &[
            &["surrendered/1", "receipt_issued/1", "examined/1", "examined/1", "traced/1", "voluntariness_assessed/1", "destroyed/1"],
            &["seized/1", "examined/1", "traced/1", "returned_to_owner/1"],
            &["found/1", "traced/1", "examined/1"],
            &["loss_reported/1", "loss_counted/1"],
            &["loss_reported/1", "transferred/1", "transferred/1", "loss_counted/1"],
            &["surrendered/1", "transferred/1", "receipt_issued/1", "examined/1", "traced/1"],
            &["stolen/1", "recovered/1", "missing_again/1"],
        ],
    ),
    (
        "damage",
        &[
            &["object_attacked/1", "declared/1", "case_linked/1", "victim_recognised/1", "claimed/1", "case_linked/1"],
            &["person_injured/1", "case_linked/1", "case_linked/1", "victim_recognised/1", "victim_ended/1", "duplicate_of/1"],
            &["vehicle_damaged/1", "case_linked/1"],
            &["object_attacked/1", "case_linked/1", "transferred/1", "case_linked/1", "transferred/1"],
        ],
    ),
    (
        "death",
        &[
            &[
                "found/1",
                "linked/1",
                "examination_appointed/1",
                "examined/1",
                "identified/1",
                "relatives_informed/1",
                "relative_recognised_victim/1",
                "manner_determined/1",
                "closed/1",
            ],
            &["found/1", "identified/1", "identified/1", "relatives_informed/1", "relatives_informed/1", "linked/1", "linked/1"],
            &["found/1", "exhumation_petitioned/1", "exhumation_sanctioned/1", "exhumed/1", "exhumation_petitioned/1"],
        ],
    ),
    (
        "evidence",
        &[
            &["collected/1", "sealed/1", "handed_over/1", "accepted/1", "handed_over/1", "handover_refused/1", "handed_over/1"],
            &["collected/1", "handed_over/1", "handed_over/1", "returned/1"],
            &["collected/1", "transferred/1", "handed_over/1", "transferred/1", "accepted/1"],
        ],
    ),
    ("assignment", leading::ASSIGNMENTS),
    ("team", leading::TEAMS),
];

/// One record: its room and its acts as exported, without what no deadline reads.
pub struct Case {
    pub room: &'static str,
    pub acts: Vec<Value>,
}

/// The rooms that have stories.
pub fn rooms() -> impl Iterator<Item = &'static str> {
    COURSES.iter().map(|(room, _)| *room)
}

/// The story of that number; each comes out alike in every run. `golden` has a payload of every kind of every room.
pub fn case(number: u64, golden: &BTreeMap<&str, BTreeMap<String, Value>>) -> Case {
    let mut draw = Draw(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 25_012_022);
    // The rooms in which people are held come more often.
    let (room, courses) = COURSES[draw.one(&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 10])];
    let course = draw.one(courses);
    let kinds: Vec<&str> = golden[room].keys().map(String::as_str).collect();
    let mut place = Place { region: draw.region(), golden: &golden[room], until: Vec::new() };
    // Some run their course, the others break off.
    let left_out = if draw.once_in(3) { 0 } else { draw.below(course.len()) };
    let (gaps, end) = (draw.one(&[3, 6, 1000]), course.len() - left_out);
    let mut at = draw.beginning();
    let mut acts: Vec<Value> = Vec::new();
    let mut originals: Vec<(usize, &str, i64)> = Vec::new();
    for (step, planned) in course[..end].iter().enumerate() {
        if step > 0 && draw.once_in(gaps) {
            continue;
        }
        let kind = if step > 0 && draw.once_in(12) { draw.one(&kinds) } else { *planned };
        if kind == "qualification_announced/1" && draw.once_in(2) {
            // About the end of the term in which the measure or the detention calls for it.
            let calling = |(_, kind, _): &&(usize, &str, i64)| matches!(*kind, "detained/1" | "measure_chosen/1" | "measure_sanctioned/1");
            at = originals.iter().find(calling).map_or(at, |(.., since)| since + draw.about(&[10 * DAY, 30 * DAY]));
        }
        // What was forgotten is entered later.
        let occurred = if step > 0 && draw.once_in(12) { at - draw.pause() } else { at };
        originals.push((acts.len() + 1, kind, occurred));
        let mut told = act(acts.len() + 1, kind, occurred, payload(&mut draw, &mut place, room, kind, occurred, step == 0));
        if let Some(role) = leading::giver(&mut draw, kind) {
            told["authority"] = json!({ "role": role, "body": "police/x", "region": "x" });
        }
        acts.push(told);
        if draw.once_in(9) {
            let (corrects, kind, was) = draw.one(&originals);
            let now = if draw.once_in(2) { was } else { was + draw.pause() - draw.pause() };
            let said = payload(&mut draw, &mut place, room, kind, now, corrects == 1);
            acts.push(act(acts.len() + 1, "correction/1", now, json!({ "corrects": corrects, "payload": said })));
        }
        if draw.once_in(14) {
            let annuls = draw.below(acts.len()) + 1;
            acts.push(act(acts.len() + 1, "annulment/1", at, json!({ "annuls": annuls })));
        }
        // About a term after the act before, or after any earlier one.
        let (.., since) = if draw.once_in(4) { draw.one(&originals) } else { (0, "", at) };
        at = at.max(since + draw.pause());
    }
    Case { room, acts }
}

fn act(version: usize, kind: &str, occurred: i64, payload: Value) -> Value {
    json!({ "version": version, "act": kind, "occurred_at": spelled(occurred), "payload": payload })
}

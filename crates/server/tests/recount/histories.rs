//! Histories that no door would let pass: any act at any time, corrected, annulled, annulled again. The fold must still be the documented one.

use super::Draw;
use super::payloads::payload;
use aiqyn_law::kernel::{Line, Moment};
use serde_json::{Value, json};

/// The first moment at which anything happens: 3 January 2022, midnight in Almaty.
const BEGIN: i64 = 1_641_146_400_000_000;
const HOUR: i64 = 3_600_000_000;

/// Steps of twelve hours, few enough for many acts at one moment.
const STEPS: u64 = 60;

/// Most acts a record has.
const LONGEST: u64 = 16;

/// Kinds of a room; one named twice is drawn twice as often. The first opens.
const KINDS: &[(&str, &[&str])] = &[
    (
        "administrative",
        &[
            "protocol/1",
            "transferred/1",
            "ruling/1",
            "ruling/1",
            "petition/1",
            "petition/1",
            "petition_decided/1",
            "petition_decided/1",
            "petition_withdrawn/1",
            "petition_forwarded/1",
            "appeal_filed/1",
            "appeal_forwarded/1",
            "appeal_decided/1",
            "arrest_started/1",
            "released/1",
            "entered_into_force/1",
        ],
    ),
    (
        "criminal",
        &[
            "received/1",
            "registered/1",
            "registered/1",
            "not_registered/1",
            "category_set/1",
            "interrupted/1",
            "interruption_agreed/1",
            "interruption_cancelled/1",
            "resumed/1",
            "terminated/1",
            "sent_to_court/1",
            "group_formed/1",
            "group_changed/1",
            "instruction_given/1",
            "instruction_reported/1",
        ],
    ),
    (
        "suspect",
        &[
            "detained/1",
            "recognition_issued/1",
            "recognition_refused/1",
            "protocolled/1",
            "measure_chosen/1",
            "measure_proposed/1",
            "measure_proposed/1",
            "measure_sanctioned/1",
            "measure_sanctioned/1",
            "measure_extended/1",
            "extension_refused/1",
            "appeal_decided/1",
            "appeal_decided/1",
            "bail_paid/1",
            "measure_ended/1",
            "measure_ended/1",
            "qualification_announced/1",
            "released/1",
            "status_ended/1",
            "sent_to_court/1",
            "proceedings_interrupted/1",
            "proceedings_resumed/1",
        ],
    ),
    (
        "custody",
        &[
            "arrived/1",
            "identified/1",
            "examined/1",
            "injury_recorded/1",
            "origin_explained/1",
            "complaint_linked/1",
            "order_received/1",
            "admitted/1",
            "hospitalised/1",
            "returned/1",
            "transferred/1",
            "released/1",
        ],
    ),
    (
        "complaint",
        &[
            "received/1",
            "screened/1",
            "assigned/1",
            "extended/1",
            "decided/1",
            "pretrial_opened/1",
            "pretrial_opened/1",
            "investigation_assigned/1",
            "case_terminated/1",
            "withdrawn/1",
        ],
    ),
    (
        // Whichever opening act happened first says of what kind the record is.
        "weapon",
        &[
            "found/1",
            "loss_reported/1",
            "stolen/1",
            "seized/1",
            "surrendered/1",
            "lot_seized/1",
            "recovered/1",
            "missing_again/1",
            "transferred/1",
            "examined/1",
            "traced/1",
            "voluntariness_assessed/1",
            "voluntariness_assessed/1",
            "lot_recounted/1",
        ],
    ),
    // Of each of its kinds of record, a third: what opens it differs.
    ("damage", DAMAGE_OF_OBJECTS),
    ("damage", DAMAGE_OF_VEHICLES),
    ("damage", DAMAGE_OF_PERSONS),
    (
        "death",
        &["found/1", "identified/1", "identified/1", "examined/1", "linked/1", "case_requalified/1", "case_requalified/1", "closed/1"],
    ),
    (
        "roster",
        &[
            "opened/1",
            "team_formed/1",
            "shift_announced/1",
            "shift_announced/1",
            "published/1",
            "published/1",
            "shift_handed_over/1",
            "shift_replaced/1",
            "withdrawn/1",
        ],
    ),
    (
        "evidence",
        &[
            "collected/1",
            "handed_over/1",
            "handed_over/1",
            "accepted/1",
            "handover_refused/1",
            "declared_inadmissible/1",
            "inadmissible_by_source/1",
            "sealed/1",
            "transferred/1",
            "returned/1",
            "destroyed/1",
        ],
    ),
    ("assignment", ASSIGNMENT),
    ("team", TEAM),
    (
        "briefing",
        &[
            "proposed/1",
            "announced/1",
            "stated/1",
            "permitted/1",
            "not_permitted/1",
            "signed/1",
            "published/1",
            "moved/1",
            "kept/1",
            "withdrawn/1",
        ],
    ),
];

const ASSIGNMENT: &[&str] = &[
    "assigned/1",
    "instructed/1",
    "accepted/1",
    "refused/1",
    "objected/1",
    "objected/1",
    "objection_decided/1",
    "objection_decided/1",
    "progressed/1",
    "executed/1",
    "executed/1",
    "reported/1",
    "report_accepted/1",
    "returned/1",
    "extended/1",
    "cancelled/1",
];
const TEAM: &[&str] = &[
    "formed/1",
    "member_joined/1",
    "member_joined/1",
    "member_joined/1",
    "member_extended/1",
    "member_left/1",
    "leader_changed/1",
    "case_given/1",
    "case_handed_on/1",
    "composition_told/1",
    "prolonged/1",
    "dissolved/1",
];
const DAMAGE_OF_OBJECTS: &[&str] = &[
    "object_attacked/1",
    "object_attacked/1",
    "transferred/1",
    "declared/1",
    "declared/1",
    "assessed/1",
    "claimed/1",
    "claimed/1",
    "claim_supplemented/1",
    "claim_withdrawn/1",
    "awarded/1",
    "award_refused/1",
    "recovered/1",
    "duplicate_of/1",
];
const DAMAGE_OF_VEHICLES: &[&str] = &[
    "vehicle_damaged/1",
    "object_attacked/1",
    "transferred/1",
    "declared/1",
    "declared/1",
    "assessed/1",
    "claimed/1",
    "awarded/1",
    "inspected/1",
    "duplicate_of/1",
];
const DAMAGE_OF_PERSONS: &[&str] = &[
    "person_injured/1",
    "vehicle_damaged/1",
    "transferred/1",
    "declared/1",
    "claimed/1",
    "claim_supplemented/1",
    "awarded/1",
    "duplicate_of/1",
];

/// The lines of that many records of each room, in the order recorded.
pub fn lines(draw: &mut Draw, records: u64) -> Vec<Line> {
    let mut lines: Vec<Value> = Vec::new();
    for (room, kinds) in KINDS {
        for number in 0..records {
            // One room has several kinds of record: the kind that opens it keeps their numbers apart.
            let series = kinds[0].split(['_', '/']).next().unwrap();
            lines.extend(record(draw, room, &format!("{room}/{series}-{number}"), kinds));
        }
    }
    // Every record keeps its own order; what is recorded at one moment goes by room and number.
    lines.sort_by_key(|line| line["recorded_at"].as_str().map(|at| Moment::parse(at).unwrap()));
    let numbered = lines.into_iter().zip(1_u64..).map(|(mut line, seq)| {
        line["seq"] = json!(seq);
        serde_json::from_value(line).unwrap()
    });
    numbered.collect()
}

fn record(draw: &mut Draw, room: &str, id: &str, kinds: &[&str]) -> Vec<Value> {
    let mut lines: Vec<Value> = Vec::new();
    let mut recorded = draw.below(STEPS);
    let mut originals: Vec<(u64, &str)> = Vec::new();
    let mut breaches: Vec<u64> = Vec::new();
    for version in 1..=draw.below(LONGEST) + 1 {
        recorded += draw.below(6);
        let (kind, payload) = match draw.below(9) {
            0 if !originals.is_empty() => {
                let (corrects, kind) = *draw.one(&originals);
                ("correction/1", json!({ "corrects": corrects, "payload": payload(draw, room, kind) }))
            }
            2 if version > 3 => ("confirmation/1", json!({ "confirms": draw.below(version - 1) + 1 })),
            1 if version > 1 => ("annulment/1", json!({ "annuls": draw.below(version - 1) + 1 })),
            8 if version > 1 => match breaches.last() {
                Some(breach) if draw.below(2) == 0 => ("answer/1", json!({ "breach": breach, "outcome": "explained", "led_to": null })),
                _ => {
                    breaches.push(version);
                    ("breach/1", json!({ "of": 1, "rule": "form.future", "basis": [], "by_minutes": null, "details": {} }))
                }
            },
            _ => {
                let kind = if version == 1 { kinds[0] } else { *draw.one(kinds) };
                originals.push((version, kind));
                (kind, payload(draw, room, kind))
            }
        };
        let mut line = json!({
            "seq": 0, "recorded_at": at(recorded), "occurred_at": moment(draw), "incident": "january-2022", "room": room, "record": id,
            "version": version, "act": kind, "payload": payload, "officer": "officer-1",
            "authority": { "role": "prosecutor", "body": "prosecution/x", "region": "x" }, "law": "0",
        });
        // Some decide on others: what they rest on is a matter of the line, whatever its kind.
        if version > 1 && draw.below(4) == 0 {
            let rests: Vec<Value> = (0..=draw.below(2)).map(|_| json!({ "version": draw.below(version - 1) + 1, "leaf": "00" })).collect();
            line["rests_on"] = json!(rests);
        }
        lines.push(line);
    }
    lines
}

fn at(step: u64) -> Moment {
    Moment::from_micros(BEGIN + i64::try_from(step).unwrap() * 12 * HOUR).unwrap()
}

/// A moment when something happens; half of them fall on few moments, where the order recorded decides.
pub fn moment(draw: &mut Draw) -> Moment {
    let step = draw.below(STEPS);
    at(if draw.below(2) == 0 { step - step % 12 } else { step })
}

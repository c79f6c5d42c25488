//! Histories that no door would let pass: any act at any time, corrected, annulled, annulled again. The fold must still be the documented one.

use super::Draw;
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
const KINDS: [(&str, &[&str]); 5] = [
    (
        "administrative",
        &[
            "protocol/1",
            "ruling/1",
            "ruling/1",
            "petition/1",
            "petition/1",
            "petition_decided/1",
            "petition_decided/1",
            "petition_withdrawn/1",
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
            "admitted/1",
            "hospitalised/1",
            "returned/1",
            "transferred/1",
            "released/1",
        ],
    ),
    ("briefing", &["proposed/1", "stated/1", "permitted/1", "not_permitted/1", "signed/1", "published/1", "withdrawn/1"]),
];

/// The lines of that many records of each room, in the order recorded.
pub fn lines(draw: &mut Draw, records: u64) -> Vec<Line> {
    let mut lines: Vec<Value> = Vec::new();
    for (room, kinds) in KINDS {
        for number in 0..records {
            lines.extend(record(draw, room, &format!("{room}/{number}"), kinds));
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
    for version in 1..=draw.below(LONGEST) + 1 {
        recorded += draw.below(6);
        let (kind, payload) = match draw.below(8) {
            0 if !originals.is_empty() => {
                let (corrects, kind) = *draw.one(&originals);
                ("correction/1", json!({ "corrects": corrects, "payload": payload(draw, room, kind) }))
            }
            1 if version > 1 => ("annulment/1", json!({ "annuls": draw.below(version - 1) + 1 })),
            _ => {
                let kind = if version == 1 { kinds[0] } else { *draw.one(kinds) };
                originals.push((version, kind));
                (kind, payload(draw, room, kind))
            }
        };
        lines.push(json!({
            "seq": 0, "recorded_at": at(recorded), "occurred_at": moment(draw), "incident": "january-2022", "room": room, "record": id,
            "version": version, "act": kind, "payload": payload, "officer": "officer-1",
            "authority": { "role": "prosecutor", "body": "prosecution/x", "region": "x" }, "law": "0",
        }));
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

fn payload(draw: &mut Draw, room: &str, kind: &str) -> Value {
    match room {
        "administrative" => administrative(draw, kind),
        "criminal" => criminal(draw, kind),
        "suspect" => suspect(draw, kind),
        "custody" => custody(draw, kind),
        _ => briefing(draw, kind),
    }
}

fn person(draw: &mut Draw) -> String {
    format!("person-{}", draw.below(40))
}

fn tag(draw: &mut Draw, letter: &str) -> String {
    format!("{letter}{}", draw.below(2) + 1)
}

fn article(draw: &mut Draw) -> &'static str {
    draw.one::<&str>(&["188", "191", "272", "287", "291", "146", "258"])
}

fn offence(draw: &mut Draw) -> Value {
    json!({ "article": article(draw), "part": "1", "iccs": "0502" })
}

fn outcome(draw: &mut Draw) -> Value {
    draw.one(&[
        json!({ "kind": "warning" }),
        json!({ "kind": "warning" }),
        json!({ "kind": "fine", "mci": 20 }),
        json!({ "kind": "fine", "mci": 10 }),
        json!({ "kind": "arrest", "days": 5 }),
        json!({ "kind": "arrest", "days": 10 }),
        json!({ "kind": "expulsion" }),
        json!({ "kind": "dismissed", "ground": "no_event" }),
        json!({ "kind": "dismissed", "ground": "limitation" }),
    ])
    .clone()
}

fn aggravating(draw: &mut Draw) -> Value {
    draw.one(&[json!([]), json!([]), json!(["repeated"])]).clone()
}

fn administrative(draw: &mut Draw, kind: &str) -> Value {
    let article = *draw.one(&["476", "434", "488"]);
    match kind {
        "protocol/1" => json!({
            "person": person(draw), "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "x", "body": "police/x",
            "article": "476", "part": "1", "committed_at": moment(draw), "episode": null, "aggravating": aggravating(draw), "number": "1",
        }),
        "ruling/1" => json!({
            "court": "court/x", "article": article, "part": "1", "outcome": outcome(draw), "aggravating": aggravating(draw), "document": "0",
        }),
        "petition/1" => json!({ "petition": tag(draw, "p"), "favourable": draw.below(3) > 0, "court": "court/x" }),
        "petition_decided/1" => {
            let result = match draw.below(4) {
                0 => json!({ "kind": "unchanged" }),
                1 => json!({ "kind": "amended", "outcome": outcome(draw) }),
                2 => json!({ "kind": "cancelled_dismissed", "ground": draw.one(&["no_elements", "other"]) }),
                _ => json!({ "kind": "cancelled_new", "article": article, "part": "1", "outcome": outcome(draw) }),
            };
            json!({ "petition": tag(draw, "p"), "court": "court/x", "result": result, "document": "0" })
        }
        "petition_withdrawn/1" => json!({ "petition": tag(draw, "p") }),
        "arrest_started/1" => json!({ "facility": "reception/x", "counted_from": moment(draw) }),
        "released/1" => json!({ "ground": draw.one(&["petition", "term_served"]), "petition": null }),
        _ => json!({}),
    }
}

/// Every category that a figure names, and two that none does.
const CATEGORIES: [&str; 9] = [
    "theft",
    "illegal_firearms",
    "weapon_theft",
    "property_damage",
    "vehicle_taking",
    "robbery",
    "violence_against_officers",
    "mass_riots",
    "official_misconduct",
];

fn category(draw: &mut Draw) -> &'static str {
    draw.one::<&str>(&CATEGORIES)
}

fn criminal(draw: &mut Draw, kind: &str) -> Value {
    let group = json!({ "leader": { "officer": "o-1", "body": "police/x" }, "members": [] });
    match kind {
        "received/1" => {
            json!({ "region": "x", "body": "police/x", "source": "statement", "applicant": null, "registration_document": null })
        }
        "registered/1" => json!({
            "erdr": "1", "opened": { "kind": "by_the_body" }, "category": category(draw), "offence": offence(draw),
            "form": "inquiry", "body": "police/x",
        }),
        "not_registered/1" => json!({ "kind": "not_registrable", "code": "x" }),
        "category_set/1" => json!({ "category": category(draw) }),
        "interrupted/1" => json!({ "ground": "x" }),
        "sent_to_court/1" => json!({ "court": "court/x" }),
        "group_formed/1" | "group_changed/1" => group,
        "instruction_given/1" => json!({ "instruction": tag(draw, "i"), "to": "police/x", "due": moment(draw) }),
        "instruction_reported/1" => json!({ "instruction": tag(draw, "i"), "outcome": "executed" }),
        _ => json!({}),
    }
}

fn suspect(draw: &mut Draw, kind: &str) -> Value {
    let measure = tag(draw, "m");
    let sanctioned = *draw.one(&["custody", "custody", "house_arrest", "bail"]);
    match kind {
        "recognition_issued/1" => subject(draw),
        "detained/1" => {
            let brings = draw.below(4) > 0;
            json!({ "subject": brings.then(|| subject(draw)), "by": "police/x" })
        }
        "protocolled/1" => json!({
            "actual_detention": moment(draw), "delivered": moment(draw), "ground": "traces", "term_hours": draw.one(&[24, 48, 60, 72, 96]),
            "exceptional_ground": draw.one(&[None, Some("x")]), "rights_explained_at": moment(draw), "signatures": [], "medical": null,
        }),
        "measure_chosen/1" => json!({
            "measure": measure, "kind": draw.one(&["undertaking", "personal_surety"]), "sureties": [], "on_prosecutors_word": false,
        }),
        "measure_proposed/1" => json!({
            "measure": measure, "kind": sanctioned, "exceptional_grounds": [], "circumstances": [], "new_circumstances": false,
        }),
        "measure_sanctioned/1" => json!({
            "measure": measure, "kind": sanctioned, "until": (draw.below(2) > 0).then(|| moment(draw)),
            "bail_tenge": draw.one(&[None, Some(1000)]), "no_bail_ground": null,
        }),
        "measure_extended/1" => json!({ "measure": measure, "months": 2, "until": moment(draw) }),
        "bail_paid/1" => json!({ "measure": measure, "tenge": 1000 }),
        "measure_ended/1" => json!({
            "measure": measure, "how": draw.one(&["changed", "cancelled", "bail_paid"]),
            "cause": draw.one(&["health", "personal_circumstances", "need_gone", "by_law"]), "recommendation": null,
        }),
        "qualification_announced/1" => json!({ "qualification": "q1", "offences": [], "counsel": null }),
        "released/1" => json!({ "ground": "milder_measure", "certificate": "0" }),
        "status_ended/1" => json!({ "ground": "death", "decided_by": null }),
        _ => json!({}),
    }
}

fn subject(draw: &mut Draw) -> Value {
    json!({
        "person": person(draw), "case": "criminal/1", "region": "x", "body": "police/x", "sex": "female", "age": draw.one(&[17, 18, 40]),
        "foreign": false, "episode": null, "suspicion": offence(draw), "intentional": true,
    })
}

fn custody(draw: &mut Draw, kind: &str) -> Value {
    let injuries = draw.one(&[json!({ "kind": "none" }), json!({ "kind": "found", "injuries": [], "body_map": "0" })]).clone();
    match kind {
        "arrived/1" => {
            let basis = match draw.below(5) {
                0 => json!({ "kind": "administrative_arrest", "case": "administrative/1" }),
                1 => json!({ "kind": "custody", "suspect": "suspect/1", "suspicion": offence(draw) }),
                _ => json!({ "kind": "detention", "suspect": "suspect/1", "suspicion": offence(draw) }),
            };
            json!({
                "person": person(draw), "identified": false, "sex": "male", "age": 30, "region": "x",
                "facility": draw.one(&["ivs/x", "ivs/x", "sizo/x"]), "brought_by": "police/x", "basis": basis,
                "restricted_since": moment(draw), "via_hospital": null, "continues": null,
            })
        }
        "identified/1" => json!({ "person": person(draw) }),
        "examined/1" => json!({
            "institution": "clinic/x", "unclothed": true, "present": [], "injuries": injuries, "conclusion": "fit",
        }),
        "injury_recorded/1" => json!({ "injuries": injuries, "origin": "declined" }),
        "origin_explained/1" => json!({ "origin": "at_detention" }),
        "hospitalised/1" => json!({ "clinic": "clinic/x" }),
        "transferred/1" => json!({ "to": "sizo/x", "placement": "custody/2" }),
        "released/1" => json!({ "ground": "other", "certificate": "0" }),
        _ => json!({}),
    }
}

fn briefing(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "stated/1" => json!({ "office": "interior", "as_of": moment(draw), "language": "kk", "document": "0", "figures": [] }),
        "proposed/1" => json!({ "offices": [], "figures": [], "residuals": [], "supersedes": null, "definitions": "0" }),
        "permitted/1" => json!({ "extent": { "kind": "all" } }),
        "signed/1" | "published/1" => json!({ "figures": ["A1"] }),
        _ => json!({}),
    }
}

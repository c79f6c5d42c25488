//! Payloads of any kind of act, drawn at random: well formed, and as senseless as chance makes them.

use super::Draw;
use super::histories::moment;
use serde_json::{Value, json};

/// The payload of an act of that room and kind.
pub fn payload(draw: &mut Draw, room: &str, kind: &str) -> Value {
    match room {
        "administrative" => administrative(draw, kind),
        "criminal" => criminal(draw, kind),
        "suspect" => suspect(draw, kind),
        "custody" => custody(draw, kind),
        "complaint" => complaint(draw, kind),
        "weapon" => weapon(draw, kind),
        "damage" => damage(draw, kind),
        "death" => death(draw, kind),
        "roster" => roster(draw, kind),
        "evidence" => evidence(draw, kind),
        "briefing" => briefing(draw, kind),
        "assignment" => assignment(draw, kind),
        "team" => team(draw, kind),
        _ => custody(draw, kind),
    }
}

/// A body of another region, some of them in the west.
fn elsewhere(draw: &mut Draw) -> Value {
    json!({ "region": draw.one(&["y", "atyrau-region"]), "body": "police/y" })
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
        "petition_decided/1" | "appeal_decided/1" => {
            let result = match draw.below(4) {
                0 => json!({ "kind": "unchanged" }),
                1 => json!({ "kind": "amended", "outcome": outcome(draw) }),
                2 => json!({ "kind": "cancelled_dismissed", "ground": draw.one(&["no_elements", "other"]) }),
                _ => json!({ "kind": "cancelled_new", "article": article, "part": "1", "outcome": outcome(draw) }),
            };
            let of = if kind == "appeal_decided/1" { "appeal" } else { "petition" };
            json!({ of: tag(draw, "p"), "court": "court/x", "result": result, "document": "0" })
        }
        "appeal_filed/1" => json!({ "appeal": tag(draw, "p"), "by": "person", "received_at": moment(draw), "court": "court/x" }),
        "appeal_forwarded/1" => json!({ "appeal": tag(draw, "p") }),
        "petition_withdrawn/1" | "petition_forwarded/1" => json!({ "petition": tag(draw, "p") }),
        "arrest_started/1" => json!({ "facility": "reception/x", "counted_from": moment(draw) }),
        "transferred/1" => elsewhere(draw),
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
        "extension_refused/1" => json!({ "measure": measure, "instead": draw.one(&[None, Some("house_arrest"), Some("undertaking")]) }),
        "appeal_decided/1" => json!({ "measure": measure, "judge": "j", "outcome": appeal_outcome(draw) }),
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

fn appeal_outcome(draw: &mut Draw) -> Value {
    match draw.below(5) {
        0 => json!({ "kind": "upheld" }),
        1 | 2 => json!({ "kind": "cancelled" }),
        3 => json!({ "kind": "term", "until": moment(draw) }),
        _ => json!({
            "kind": "sanctioned", "restraint": draw.one(&["custody", "custody", "house_arrest", "bail"]),
            "until": (draw.below(2) > 0).then(|| moment(draw)), "bail_tenge": draw.one(&[None, Some(1000)]),
        }),
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
                "person": person(draw), "identified": false, "sex": "male", "age": draw.one(&[17, 18, 30]), "region": draw.one(&["x", "aktobe-region"]),
                "facility": draw.one(&["ivs/x", "ivs/x", "sizo/x"]), "brought_by": "police/x", "basis": basis,
                "restricted_since": moment(draw), "via_hospital": null, "continues": null,
            })
        }
        "identified/1" => json!({ "person": person(draw) }),
        "examined/1" => json!({
            "institution": "hospital/x", "unclothed": true, "present": [], "injuries": injuries, "conclusion": "fit",
        }),
        "injury_recorded/1" => json!({ "injuries": injuries, "origin": "declined" }),
        "origin_explained/1" => json!({ "origin": "at_detention" }),
        "complaint_linked/1" => json!({ "complaint": "complaint/1" }),
        "order_received/1" => json!({ "until": moment(draw) }),
        "hospitalised/1" => json!({ "clinic": "hospital/x" }),
        "transferred/1" => json!({ "to": "sizo/x", "placement": "custody/2" }),
        "released/1" => json!({ "ground": "other", "certificate": "0" }),
        _ => json!({}),
    }
}

fn described(draw: &mut Draw) -> Value {
    json!({
        "weapon_type": weapon_type(draw), "holding": draw.one(&["civilian", "service", "unknown"]), "make": "", "model": "",
        "calibre": { "kind": "unknown", "marked": "" }, "serial": { "state": "none" }, "country": null, "importer": null, "year": null,
        "marks": [], "last_owner": { "kind": "unknown" },
    })
}

fn complaint(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "received/1" => json!({
            "region": draw.one(&["x", "aktobe-region"]), "body": "prosecution/x", "channel": "post", "complainant": null, "concerns": null, "officers": [],
            "bodies": ["police/x"], "matter": draw.one(&["unlawful_methods", "detention", "other_rights"]),
        }),
        "screened/1" => json!({ "remit": draw.one(&["within", "within", "elsewhere"]) }),
        "assigned/1" => json!({ "officer": "o-1", "body": "prosecution/x" }),
        "extended/1" => json!({ "until": moment(draw) }),
        "decided/1" => json!({ "outcome": draw.one(&["unsubstantiated", "substantiated"]) }),
        "pretrial_opened/1" => json!({ "case": "criminal/1", "how": draw.one(&["by_prosecutor", "on_instruction"]) }),
        "investigation_assigned/1" => {
            json!({ "body": draw.one(&["anti-corruption/x", "special-prosecution/republic", "police/x"]) })
        }
        _ => json!({}),
    }
}

fn weapon_type(draw: &mut Draw) -> &'static str {
    draw.one::<&str>(&["assault_rifle", "pistol", "machine_gun", "rifled", "smooth_bore", "gas"])
}

fn weapon(draw: &mut Draw, kind: &str) -> Value {
    let item = draw.one(&[None, None, Some("i1")]);
    let seizure = json!({ "kind": "inspection", "case": "criminal/1" });
    let count = draw.below(40) + 1;
    match kind {
        "loss_reported/1" => {
            let loser = draw.one(&[json!({ "kind": "shop", "licence": "1" }), json!({ "kind": "service", "owner": "police/x" })]).clone();
            json!({ "loser": loser, "region": "x", "city": "x", "body": "police/x", "lost_at": moment(draw), "quantity": 3, "case": null })
        }
        "stolen/1" => json!({ "loss": "weapon/1", "region": "x", "body": "police/x", "weapon": described(draw) }),
        "recovered/1" => json!({ "by": "weapon/2", "item": null }),
        "found/1" => json!({ "region": "x", "body": "police/x", "city": "x", "how": "patrol", "weapon": described(draw) }),
        "seized/1" => json!({ "region": "x", "body": "police/x", "city": "x", "how": seizure, "weapon": described(draw) }),
        "surrendered/1" => json!({
            "person": person(draw), "region": "x", "body": "police/x", "city": "x", "circumstance": "came_in", "lots": [],
            "items": [{ "item": "i1", "weapon": described(draw) }, { "item": "i2", "weapon": described(draw) }],
        }),
        "examined/1" => json!({
            "item": item, "weapon_type": weapon_type(draw), "condition": "serviceable", "restored_serial": null, "document": "0",
        }),
        "traced/1" => {
            let owner = json!({ "kind": "unknown" });
            json!({ "item": item, "result": draw.one(&[json!({ "kind": "nothing" }), json!({ "kind": "not_lost", "owner": owner })]) })
        }
        "voluntariness_assessed/1" => json!({ "result": draw.one(&["voluntary", "not_voluntary"]) }),
        "lot_seized/1" => json!({
            "of": draw.one(&["grenades", "cartridges"]), "calibre": "", "count": count, "region": "x", "body": "police/x", "city": "x",
            "how": seizure,
        }),
        "lot_recounted/1" => json!({ "count": count, "document": "0" }),
        "transferred/1" => elsewhere(draw),
        _ => json!({}),
    }
}

fn damage(draw: &mut Draw, kind: &str) -> Value {
    let party = json!({ "kind": "person", "person": person(draw) });
    let owner = *draw.one(&["police", "police", "mayors_office", "government", "business", "business", "private"]);
    let city = draw.one(&[json!("almaty"), json!("semey"), Value::Null]).clone();
    // Some sums are below a tenge or have tiyn left over.
    let tiyn = *draw.one(&[1_i64, 99, 100, 12_345, 700_000_000_050, 99_999_999]);
    let claim = tag(draw, "k");
    // Some things have many records, some have one: what a term says of a record shows in those alone.
    let things = *draw.one(&[20, 20, 5000]);
    match kind {
        "object_attacked/1" => json!({
            "region": draw.one(&["x", "aktobe-region"]), "city": city, "body": "police/x", "object": format!("o{}", draw.below(things)), "owner": owner, "holder": null,
            "construction": draw.one(&["building", "modular_unit", "other"]), "premises": "shop", "looted": draw.below(2) > 0,
            "another_attack": null,
        }),
        "vehicle_damaged/1" => json!({
            "region": draw.one(&["x", "aktobe-region"]), "city": city, "body": "police/x", "object": format!("v{}", draw.below(things)), "owner": owner, "holder": null,
            "extent": draw.one(&["destroyed", "damaged"]), "another_attack": null,
        }),
        "person_injured/1" => json!({
            "person": person(draw), "region": "x", "city": city, "body": "police/x", "grade": "light", "document": "0",
            "standing": draw.one(&["civilian", "civilian", "on_duty"]), "another_attack": null,
        }),
        "declared/1" => json!({ "by": party, "tiyn": tiyn }),
        "assessed/1" => json!({ "assessor": party, "tiyn": tiyn, "document": "0" }),
        "claimed/1" => {
            json!({ "claim": claim, "case": "criminal/1", "claimant": party, "defendant": null, "tiyn": tiyn, "fee_tiyn": 0 })
        }
        "claim_supplemented/1" => json!({ "claim": claim, "tiyn": tiyn }),
        "claim_withdrawn/1" => json!({ "claim": claim }),
        "awarded/1" => json!({ "claim": claim, "court": "court/x", "tiyn": tiyn, "document": "0" }),
        "award_refused/1" => json!({ "claim": claim, "court": "court/x", "how": "refused", "document": "0" }),
        "recovered/1" => json!({ "claim": claim, "payment": tag(draw, "p"), "tiyn": tiyn }),
        "duplicate_of/1" => json!({ "record": "damage/other" }),
        "transferred/1" => elsewhere(draw),
        _ => json!({ "document": "0" }),
    }
}

fn death(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "found/1" => json!({
            "person": person(draw), "sex": "male", "age": 30, "region": "x", "body": "police/x", "scene": "home",
            "recovered_at": moment(draw), "recovered_by": "police/x", "standing": draw.one(&["civilian", "civilian", "officer"]),
            "custody": "not_in_custody", "force_used_by": null,
        }),
        "identified/1" => json!({
            "person": person(draw), "certainty": draw.one(&["unknown", "presumed", "visual", "dna"]), "recognised_by": null, "document": null,
        }),
        "examined/1" => json!({ "institution": "forensic/x", "injuries": 1, "projectiles": 0, "causes": ["x"], "document": "0" }),
        "linked/1" => json!({ "case": format!("criminal/{}", draw.below(3)) }),
        "case_requalified/1" => json!({ "case": format!("criminal/{}", draw.below(20)), "qualification": "q2" }),
        _ => json!({}),
    }
}

fn roster(draw: &mut Draw, kind: &str) -> Value {
    let (one, other) = (moment(draw), moment(draw));
    let (from, until) = (one.min(other), one.max(other));
    match kind {
        "opened/1" => json!({ "region": format!("r{}", draw.below(17)), "body": "prosecution/x" }),
        "team_formed/1" => json!({ "team": tag(draw, "t"), "members": [], "contacts": [], "from": from, "until": until }),
        "shift_announced/1" => json!({
            "shift": tag(draw, "s"), "officer": "o-1", "body": "prosecution/x", "contact": { "phone": "102" }, "from": from, "until": until,
        }),
        "published/1" => json!({ "shifts": draw.one(&[json!(["s1"]), json!(["s2"]), json!(["s1", "s2"]), json!([])]) }),
        "shift_handed_over/1" => json!({ "shift": tag(draw, "s"), "to": tag(draw, "s") }),
        "shift_replaced/1" => json!({
            "shift": tag(draw, "s"), "officer": "o-2", "body": "prosecution/x", "contact": { "phone": "102" },
        }),
        "withdrawn/1" => match draw.below(6) {
            0 => json!({ "kind": "roster" }),
            1 | 2 => json!({ "kind": "team", "team": tag(draw, "t") }),
            _ => json!({ "kind": "shift", "shift": tag(draw, "s") }),
        },
        _ => json!({}),
    }
}

fn evidence(draw: &mut Draw, kind: &str) -> Value {
    let holder = |n: u64| json!({ "officer": format!("o-{n}"), "body": "police/x" });
    match kind {
        "collected/1" => json!({
            "kind": draw.one(&["goods", "object", "camera_footage"]), "region": "x", "by": holder(1), "case": "criminal/1",
            "source": { "kind": "scene_inspection" }, "file": null,
        }),
        "handed_over/1" => json!({ "from": holder(draw.below(3)), "to": holder(draw.below(3)) }),
        "declared_inadmissible/1" => json!({ "ground": "x" }),
        "sealed/1" => json!({ "seal": tag(draw, "s") }),
        "returned/1" => json!({ "person": person(draw), "receipt": "0" }),
        "destroyed/1" => json!({ "ground": "x", "document": "0" }),
        "transferred/1" => elsewhere(draw),
        _ => json!({}),
    }
}

fn briefing(draw: &mut Draw, kind: &str) -> Value {
    match kind {
        "stated/1" => json!({ "office": "interior", "as_of": moment(draw), "language": "kk", "document": "0", "figures": [] }),
        "proposed/1" => json!({ "offices": [], "figures": [], "residuals": [], "supersedes": null, "definitions": "0" }),
        "permitted/1" => json!({ "extent": { "kind": "all" } }),
        "signed/1" | "published/1" => json!({ "figures": ["A1"] }),
        "announced/1" => json!({ "offices": [], "release_at": moment(draw) }),
        "moved/1" => json!({ "release_at": moment(draw), "reason": "x" }),
        "kept/1" => json!({ "release": "briefing/r" }),
        _ => json!({}),
    }
}

fn assignment(draw: &mut Draw, kind: &str) -> Value {
    let due = moment(draw);
    match kind {
        "instructed/1" => json!({ "to": "police/x", "region": "x", "subject": "x", "follows": null, "due": due }),
        "assigned/1" => json!({ "to": "police/x", "region": "x", "subject": "x", "due": due }),
        "refused/1" => json!({ "ground": "x" }),
        "objected/1" => json!({ "to": "prosecution/x" }),
        "objection_decided/1" => {
            let outcomes = [json!({ "kind": "stands" }), json!({ "kind": "cancelled" }), json!({ "kind": "changed", "due": due })];
            json!({ "outcome": draw.one(&outcomes) })
        }
        "progressed/1" | "executed/1" => json!({ "results": [] }),
        "reported/1" => json!({ "outcome": draw.one(&["executed", "not_executed"]) }),
        "returned/1" | "extended/1" => json!({ "due": due }),
        _ => json!({}),
    }
}

fn team(draw: &mut Draw, kind: &str) -> Value {
    let officer = format!("o-{}", draw.below(3));
    let (one, other) = (moment(draw), moment(draw));
    let case = format!("criminal/{}", draw.below(3));
    match kind {
        "formed/1" => json!({
            "kind": draw.one(&["special", "interagency"]), "region": "x", "subject": "x", "leader": { "officer": officer, "body": "police/x" },
            "decided_by": [], "document": "0", "until": other,
        }),
        "member_joined/1" => json!({
            "officer": officer, "body": "police/x", "basis": "x", "time": draw.one(&["full", "part"]), "from": one.min(other),
            "until": one.max(other),
        }),
        "member_extended/1" => json!({ "officer": officer, "until": other }),
        "member_left/1" => json!({ "officer": officer, "ground": "recalled" }),
        "leader_changed/1" => json!({ "officer": officer }),
        "case_given/1" => json!({ "case": case }),
        "case_handed_on/1" => json!({ "case": case, "to": "police/x" }),
        "composition_told/1" => json!({ "case": case, "parties": [] }),
        "prolonged/1" => json!({ "until": other }),
        _ => json!({}),
    }
}

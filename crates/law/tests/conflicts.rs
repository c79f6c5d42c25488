//! Complaints and places: whoever is complained of stays outside, whoever is outside learns nothing, and a record is not moved out of sight.
#![allow(clippy::unwrap_used)]

use super::door::{By, CASE, Door, INVESTIGATOR, PROSECUTOR, SUSPECT, one};
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::{Authority, BodyId, Officer, OfficerId, Place, RecordId, RegionCode, Role, Sex};
use aiqyn_law::rooms;
use serde_json::{Value, json};

const COMPLAINT: &str = "complaint/c-1";
const HANDLER: By = ("handler-1", Role::ComplaintHandler, "prosecution/almaty-city");
const KEEPER: By = ("keeper-1", Role::FacilityOfficer, "ivs/almaty-city");
const ACCUSED: By = ("pol-1", Role::PoliceOfficer, "police/almaty-city");
pub const ELSEWHERE: By = ("pros-9", Role::Prosecutor, "prosecution/shymkent-city");

fn received(body: &str, officers: Value, bodies: Value) -> Value {
    json!({
        "region": "almaty-city", "body": body, "channel": if body.starts_with("ivs") { "from_facility" } else { "in_person" },
        "complainant": "person-1", "concerns": null, "officers": officers, "bodies": bodies, "matter": "unlawful_methods",
    })
}

fn complaint(by: By, act: &str, payload: Value) -> (By, Vec<Value>) {
    let mut act = one(COMPLAINT, "2022-01-12 10:00", act, payload);
    act["sealed"]["complaint"] = json!("What was complained of.");
    (by, vec![act])
}

fn of_the_prosecution() -> Door {
    let mut door = Door::new();
    let (by, acts) = complaint(HANDLER, "received/1", received("prosecution/almaty-city", json!(["pol-1"]), json!(["police/almaty-city"])));
    door.submit(by, acts).unwrap();
    door
}

pub fn place(door: &Door, record: &str) -> Place {
    let id = RecordId::parse(record).unwrap();
    (rooms::room(id.room()).unwrap().place)(door.world.history(&id)).unwrap()
}

fn officer((id, role, body): By) -> Officer {
    let region = RegionCode::parse(body.split('/').nth(1).unwrap()).unwrap();
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Male }
}

pub fn sees(door: &Door, record: &str, by: By) -> bool {
    let room = rooms::room(record.split('/').next().unwrap()).unwrap();
    visible(room.sights, &officer(by)).shows(&place(door, record))
}

#[test]
fn whoever_was_named_is_not_un_named_by_a_correction() {
    let mut door = of_the_prosecution();
    assert!(sees(&door, COMPLAINT, HANDLER) && !sees(&door, COMPLAINT, ACCUSED));
    let softened = json!({ "corrects": 1, "payload": received("prosecution/almaty-city", json!(["pol-9"]), json!(["ivs/almaty-city"])) });
    let (by, acts) = complaint(HANDLER, "correction/1", softened);
    door.submit(by, acts).unwrap();
    let place = place(&door, COMPLAINT);
    assert!(place.conflict.names(&officer(ACCUSED)), "{place:?}");
    let below = ("pol-2", Role::Investigator, "police/almaty-city/4");
    assert!(place.conflict.names(&officer(below)), "{place:?}");
}

#[test]
fn a_body_that_is_none_accuses_nobody_and_is_refused() {
    for body in ["prosecution/almaty-sity", "procecution/almaty-city", "police/nowhere"] {
        let mut door = Door::new();
        let (by, acts) = complaint(HANDLER, "received/1", received("prosecution/almaty-city", json!([]), json!([body])));
        assert_eq!(door.submit(by, acts).unwrap_err(), ["form.place_unknown"], "{body}");
    }
}

#[test]
fn a_body_complained_of_passes_the_complaint_on_and_sees_nothing_of_it() {
    let mut door = Door::new();
    let (by, acts) = complaint(KEEPER, "received/1", received("ivs/almaty-city", json!([]), json!(["ivs/almaty-city"])));
    door.submit(by, acts).unwrap();
    assert!(!sees(&door, COMPLAINT, KEEPER), "not even its own complaint");
    let softened = json!({ "corrects": 1, "payload": received("ivs/almaty-city", json!([]), json!([])) });
    for (act, payload) in
        [("correction/1", softened), ("annulment/1", json!({ "annuls": 1 })), ("screened/1", json!({ "remit": "within" }))]
    {
        let (by, acts) = complaint(KEEPER, act, payload);
        let refused = door.submit(by, acts).unwrap_err();
        assert!(refused == ["access.no_record"] || refused == ["access.not_granted"], "{act}: {refused:?}");
    }
    let (by, acts) = complaint(KEEPER, "forwarded/1", json!({ "to": "prosecution/almaty-city" }));
    door.submit(by, acts).unwrap();
    let (by, acts) = complaint(KEEPER, "forwarded/1", json!({ "to": "prosecution/republic" }));
    assert_eq!(door.submit(by, acts).unwrap_err(), ["access.no_record"], "it went on, and nothing is left to do");
}

/// What somebody outside is told, code, words and details, of a record that is there and of one that is not.
#[test]
fn a_refusal_tells_an_outsider_nothing() {
    let there = of_the_prosecution();
    let mut asked = 0;
    let tries = [
        (
            "registration_issued/1",
            json!({ "number": "n-1", "received_at": "2022-01-12T10:00:00+06:00", "decision_due": "2022-01-27T10:00:00+06:00" }),
        ),
        ("screened/1", json!({ "remit": "within" })),
        ("screened/1", json!({ "remit": "mine" })),
        ("correction/1", json!({ "corrects": 1, "payload": {} })),
        ("correction/1", json!({ "corrects": 7, "payload": {} })),
        ("annulment/1", json!({ "annuls": 1 })),
        ("annulment/1", json!({ "annuls": 7 })),
        ("confirmation/1", json!({ "confirms": 1 })),
        ("answer/1", json!({ "breach": 2, "outcome": "explained", "led_to": null })),
    ];
    for (kind, payload) in tries {
        for by in [ACCUSED, ELSEWHERE] {
            for (incident, version, at) in [("january-2022", None, "2022-01-12 10:00"), ("july-2030", Some(9), "2030-01-01 10:00")] {
                let mut act = one(COMPLAINT, at, kind, payload.clone());
                act["version"] = json!(version);
                let mut other = act.clone();
                other["record"] = json!("complaint/nowhere");
                let told = there.refusals(by, incident, act).replace(COMPLAINT, "complaint/nowhere");
                let absent = there.refusals(by, incident, other);
                assert_eq!(told, absent, "{kind} {payload} by {by:?}");
                asked += 1;
            }
        }
    }
    println!("counted: {asked} refusals compared with those of a record that is not there");
}

#[test]
fn a_record_is_not_moved_by_correcting_where_it_belongs() {
    let mut door = Door::new();
    let received = |region: &str, body: &str| json!({ "region": region, "body": body, "source": "statement", "applicant": "person-9", "registration_document": "ab".repeat(32) });
    door.case(INVESTIGATOR, "2022-01-06 10:00", "received/1", received("almaty-city", "police/almaty-city")).unwrap();
    for (region, body) in
        [("shymkent-city", "police/almaty-city"), ("almaty-city", "police/almaty-city/2"), ("shymkent-city", "police/shymkent-city")]
    {
        let moved = json!({ "corrects": 1, "payload": received(region, body) });
        let refused = door.case(INVESTIGATOR, "2022-01-06 10:00", "correction/1", moved).unwrap_err();
        assert!(refused.contains(&"form.place_corrected".to_owned()), "{region} {body}: {refused:?}");
    }
    // Nor by annulling what opened it.
    door.case(INVESTIGATOR, "2022-01-07 10:00", "annulment/1", json!({ "annuls": 1 })).unwrap();
    assert!(sees(&door, CASE, INVESTIGATOR) && sees(&door, CASE, PROSECUTOR));
}

#[test]
fn a_record_that_was_handed_on_is_seen_by_both_until_it_is_taken_over() {
    let mut door = super::door_criminal::with_suspect();
    let there = ("inv-7", Role::Investigator, "police/shymkent-city");
    let moved = json!({ "body": "police/shymkent-city", "region": "shymkent-city" });
    assert!(sees(&door, SUSPECT, INVESTIGATOR) && !sees(&door, SUSPECT, there));
    door.submit(PROSECUTOR, vec![one(SUSPECT, "2022-01-20 10:00", "case_transferred/1", moved)]).unwrap();
    for by in [INVESTIGATOR, PROSECUTOR, there, ELSEWHERE] {
        assert!(sees(&door, SUSPECT, by), "{by:?}");
    }
    let counsel = json!({ "counsel": "person-7", "kind": "chosen", "named_by": null });
    door.submit(there, vec![one(SUSPECT, "2022-01-21 10:00", "counsel_admitted/1", counsel)]).unwrap();
    assert!(sees(&door, SUSPECT, there) && sees(&door, SUSPECT, ELSEWHERE));
    assert!(!sees(&door, SUSPECT, PROSECUTOR), "taken over");
}

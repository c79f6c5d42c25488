//! A placement at the door: what is refused, what is recorded with a breach, and that all a decision looks at is read.

#![allow(clippy::unwrap_used)]

use aiqyn_law::kernel::decide::{Head, decide, wanted};
use aiqyn_law::kernel::history::Recorded;
use aiqyn_law::kernel::reading::read_content;
use aiqyn_law::kernel::{
    Authority, BodyId, IncidentId, Key, Moment, Officer, OfficerId, RecordId, RegionCode, Role, Sex, Submission, World,
};
use aiqyn_law::{pack, rooms};
use serde_json::{Value, json};

struct Door {
    world: World,
    next: u64,
}

impl Door {
    fn officer(role: Role, body: &str) -> Officer {
        let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse("almaty-city").unwrap() };
        Officer { id: OfficerId::parse(&format!("{}-1", role.code())).unwrap(), authority, sex: Sex::Male }
    }

    /// What the door reads for a submission: the records that the rooms want, and no other.
    fn read(&self, submission: &Submission) -> World {
        let mut read = aiqyn_law::rooms::world();
        loop {
            let wanted = wanted(aiqyn_law::rooms::ROOMS, submission, &read);
            let lookups: Vec<&Key> = wanted.iter().filter(|key| key.as_record().is_none() && !read.has_key(key)).collect();
            let new: Vec<RecordId> = wanted.iter().filter_map(Key::as_record).filter(|record| !read.has(record)).collect();
            if new.is_empty() && lookups.is_empty() {
                return read;
            }
            lookups.into_iter().for_each(|key| read.name(key.clone(), self.named(key)));
            new.into_iter().for_each(|record| read.insert(record.clone(), self.world.history(&record).clone()));
        }
    }

    /// The records that a lookup key names: those of whose acts one says so.
    fn named(&self, key: &Key) -> Vec<RecordId> {
        let says = |record: &RecordId, recorded: &Recorded| {
            rooms::room(record.room()).is_some_and(|room| room.keys_of(&recorded.content).contains(key))
        };
        let named = self.world.all().filter(|(record, history)| history.recorded().iter().any(|recorded| says(record, recorded)));
        named.map(|(record, _)| record.clone()).collect()
    }

    /// Puts an act of another room into the record without judging it.
    fn given(&mut self, record: &str, at: &str, act: &str, payload: &Value) {
        let record = RecordId::parse(record).unwrap();
        let history = self.world.history_mut(&record);
        let (content, sealed) = read_content(aiqyn_law::rooms::ROOMS, record.room(), act, payload, history).unwrap();
        let at = Moment::parse(&format!("{}:00+06:00", at.replace(' ', "T"))).unwrap();
        let officer = Self::officer(Role::Investigator, "police/almaty-city");
        history.push(Recorded {
            seq: self.next,
            version: history.version() + 1,
            incident: IncidentId::parse("january-2022").unwrap(),
            recorded_at: at,
            occurred_at: at,
            kind: act.to_owned(),
            officer: officer.id,
            authority: officer.authority,
            sealed,
            rests_on: None,
            leaf: None,
            content,
        });
        self.next += 1;
    }

    /// Submits one act; gives the kinds accepted, or the codes of the refusals.
    fn submit(&mut self, role: Role, body: &str, record: &str, at: &str, act: &str, payload: Value) -> Result<Vec<String>, Vec<String>> {
        let texts = json!({ "findings": "…", "reasons": "…", "addendum": "…" });
        let at = format!("{}:00+06:00", at.replace(' ', "T"));
        let act = json!({ "record": record, "act": act, "occurred_at": at, "payload": payload, "sealed": texts });
        let submission = json!({ "key": format!("s-{}", self.next), "incident": "january-2022", "acts": [act] });
        let submission: Submission = serde_json::from_value(submission).unwrap();
        let mut world = self.read(&submission);
        let head = Head { next_seq: self.next, now: Moment::parse("2022-02-01T00:00:00Z").unwrap() };
        let accepted =
            decide(aiqyn_law::rooms::ROOMS, &mut world, &submission, &Self::officer(role, body), head, pack::embedded().unwrap());
        accepted
            .map(|accepted| {
                self.next += accepted.len() as u64;
                for (record, history) in world.all() {
                    self.world.insert(record.clone(), history.clone());
                }
                accepted.into_iter().map(|a| a.recorded.kind.clone()).collect()
            })
            .map_err(|refusals| refusals.into_iter().map(|r| r.code.to_owned()).collect())
    }

    fn facility(&mut self, at: &str, act: &str, payload: Value) -> Result<Vec<String>, Vec<String>> {
        self.submit(Role::FacilityOfficer, "ivs/almaty-city", "custody/p-1", at, act, payload)
    }

    fn medic(&mut self, at: &str, injuries: Value) -> Result<Vec<String>, Vec<String>> {
        let examination = json!({
            "institution": "hospital/almaty-city", "unclothed": true, "present": [], "injuries": injuries, "conclusion": "fit",
        });
        self.submit(Role::Medic, "hospital/almaty-city", "custody/p-1", at, "examined/1", examination)
    }
}

fn suspicion() -> Value {
    json!({ "article": "188", "part": "3", "iccs": "0502" })
}

fn arrival() -> Value {
    json!({
        "person": "person-1", "identified": true, "sex": "male", "age": 30, "region": "almaty-city", "facility": "ivs/almaty-city",
        "brought_by": "police/almaty-city", "basis": { "kind": "detention", "suspect": "suspect/s-1", "suspicion": suspicion() },
        "restricted_since": "2022-01-06T10:00:00+06:00", "via_hospital": null, "continues": null,
    })
}

/// A suspect detained on 6 January at 10:00, at the gate at 11:00.
fn at_the_gate() -> Door {
    let mut door = Door { world: aiqyn_law::rooms::world(), next: 1 };
    let subject = json!({
        "person": "person-1", "case": "criminal/c-1", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": suspicion(), "intentional": true,
    });
    let detention = json!({ "subject": subject, "by": "police/almaty-city" });
    door.given("suspect/s-1", "2022-01-06 10:00", "detained/1", &detention);
    door.facility("2022-01-06 11:00", "arrived/1", arrival()).unwrap();
    door
}

#[test]
fn the_gate_opens_only_after_all_its_steps() {
    let mut door = at_the_gate();
    let bruise = json!({
        "kind": "found", "injuries": [{ "kind": "bruise", "grade": "no_harm", "consistency": null }], "body_map": "ab".repeat(32),
    });
    let admitted = |door: &mut Door| door.facility("2022-01-06 12:00", "admitted/1", json!({}));
    assert_eq!(admitted(&mut door).unwrap_err(), ["custody.not_examined", "custody.origin_not_stated"]);
    door.medic("2022-01-06 11:30", bruise).unwrap();
    assert_eq!(admitted(&mut door).unwrap_err(), ["custody.origin_not_stated", "custody.prosecutor_not_notified"]);
    door.facility("2022-01-06 11:40", "origin_stated/1", json!({ "by": "detainee", "origin": "by_officers" })).unwrap();
    door.facility("2022-01-06 11:50", "prosecutor_notified/1", json!({})).unwrap();
    assert_eq!(admitted(&mut door).unwrap(), ["admitted/1"]);
}

#[test]
fn a_late_examination_and_a_late_release_are_facts_with_a_breach() {
    let mut door = at_the_gate();
    assert_eq!(door.medic("2022-01-06 14:00", json!({ "kind": "none" })).unwrap(), ["examined/1", "breach/1"]);
    let release = json!({ "ground": "limit_expired", "certificate": "ab".repeat(32) });
    assert_eq!(door.facility("2022-01-08 11:00", "released/1", release).unwrap(), ["released/1", "breach/1"]);
}

#[test]
fn the_past_of_the_gate_does_not_change_under_an_admission() {
    let mut door = at_the_gate();
    door.medic("2022-01-06 11:30", json!({ "kind": "none" })).unwrap();
    door.facility("2022-01-06 11:40", "origin_stated/1", json!({ "by": "detainee", "origin": "no_injuries" })).unwrap();
    door.facility("2022-01-06 12:00", "admitted/1", json!({})).unwrap();
    let silent = door.medic("2022-01-06 11:45", json!({ "kind": "not_stated" }));
    assert_eq!(silent.unwrap_err(), ["form.later_acts"]);
}

#[test]
fn a_decision_reads_the_case_and_the_placement_continued() {
    let mut onward = arrival();
    onward["continues"] = json!("custody/p-0");
    let act = json!({
        "record": "custody/p-1", "act": "arrived/1", "occurred_at": "2022-01-06T11:00:00+06:00", "payload": onward, "sealed": {},
    });
    let submission: Submission = serde_json::from_value(json!({ "key": "s-1", "incident": "january-2022", "acts": [act] })).unwrap();
    let keys = wanted(aiqyn_law::rooms::ROOMS, &submission, &aiqyn_law::rooms::world());
    for record in ["custody/p-0", "custody/p-1", "suspect/s-1"] {
        assert!(keys.contains(&Key::record(&RecordId::parse(record).unwrap())), "{record}");
    }
}

fn bruise() -> Value {
    json!({ "kind": "found", "injuries": [{ "kind": "bruise", "grade": "no_harm", "consistency": null }], "body_map": "ab".repeat(32) })
}

fn complained(door: &mut Door, record: &str, at: &str, complainant: &str) {
    let complaint = json!({
        "region": "almaty-city", "body": "prosecution/almaty-city", "channel": "in_person", "complainant": complainant, "concerns": null,
        "officers": [], "bodies": ["police/almaty-city"], "matter": "unlawful_methods",
    });
    door.given(record, at, "received/1", &complaint);
}

#[test]
fn a_complaint_of_the_person_answers_the_injury() {
    let mut door = at_the_gate();
    door.medic("2022-01-06 11:30", bruise()).unwrap();
    complained(&mut door, "complaint/r-0", "2022-01-06 11:00", "person-1");
    complained(&mut door, "complaint/r-1", "2022-01-09 10:00", "person-1");
    complained(&mut door, "complaint/r-2", "2022-01-09 10:00", "person-2");
    let link = |door: &mut Door, record: &str, at: &str| {
        door.submit(Role::Prosecutor, "prosecution/almaty-city", "custody/p-1", at, "complaint_linked/1", json!({ "complaint": record }))
    };
    assert_eq!(link(&mut door, "complaint/r-9", "2022-01-10 12:00").unwrap_err(), ["custody.complaint_differs"]);
    assert_eq!(link(&mut door, "complaint/r-2", "2022-01-10 12:00").unwrap_err(), ["custody.complaint_differs"]);
    assert_eq!(link(&mut door, "complaint/r-0", "2022-01-10 12:00").unwrap_err(), ["custody.complaint_before_injury"]);
    assert_eq!(link(&mut door, "complaint/r-1", "2022-01-10 12:00").unwrap(), ["complaint_linked/1"]);
    assert_eq!(link(&mut door, "complaint/r-1", "2022-01-10 13:00").unwrap_err(), ["custody.nothing_to_explain"]);
}

/// An undertaking ends the detention at 10:00, and the gate opens at 15:00: four hours beyond the one that the house allows, unless
/// another record of the person, found by the person alone, carries them.
#[test]
fn what_carries_a_release_is_read_across_all_records_of_the_person() {
    let released = |arrested: bool| {
        let mut door = at_the_gate();
        let undertaking = json!({ "measure": "m1", "kind": "undertaking", "sureties": [], "on_prosecutors_word": false });
        door.given("suspect/s-1", "2022-01-07 10:00", "measure_chosen/1", &undertaking);
        if arrested {
            let protocol = json!({
                "person": "person-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city",
                "body": "police/almaty-city", "article": "488", "part": "6", "committed_at": "2022-01-05T09:00:00+06:00", "episode": null,
                "aggravating": [], "number": "22-1",
            });
            let ruling = json!({
                "court": "court/almaty-city/1", "article": "488", "part": "6", "outcome": { "kind": "arrest", "days": 10 },
                "aggravating": [], "document": "cd".repeat(32),
            });
            let started = json!({ "facility": "reception/almaty-city", "counted_from": "2022-01-05T10:00:00+06:00" });
            door.given("administrative/a-1", "2022-01-05 10:30", "protocol/1", &protocol);
            door.given("administrative/a-1", "2022-01-05 15:00", "ruling/1", &ruling);
            door.given("administrative/a-1", "2022-01-05 16:00", "arrest_started/1", &started);
        }
        let release = json!({ "ground": "measure_changed", "certificate": "ab".repeat(32) });
        door.facility("2022-01-07 15:00", "released/1", release).unwrap()
    };
    assert_eq!(released(false), ["released/1", "breach/1"]);
    assert_eq!(released(true), ["released/1"]);
}

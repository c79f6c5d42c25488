//! A door over a record in memory: it reads what a decision looks at, and nothing else.
#![allow(clippy::unwrap_used)]

use aiqyn_law::kernel::decide::{Head, decide, wanted};
use aiqyn_law::kernel::{Authority, BodyId, Key, Moment, Officer, OfficerId, RecordId, RegionCode, Role, Sex, Submission, World};
use aiqyn_law::{pack, rooms};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub const CASE: &str = "criminal/c-1";
pub const SUSPECT: &str = "suspect/s-1";

pub type By = (&'static str, Role, &'static str);
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
pub const JUDGE: By = ("judge-1", Role::InvestigatingJudge, "court/almaty-city/1");

/// The record: histories, and the records each key names.
pub struct Door {
    /// The histories.
    pub world: World,
    keys: BTreeMap<Key, BTreeSet<RecordId>>,
    next: u64,
}

pub fn one(record: &str, at: &str, act: &str, payload: Value) -> Value {
    let texts = json!({ "reasons": "…", "instruction": "…", "grounds": "…" });
    let at = format!("{}:00+06:00", at.replace(' ', "T"));
    json!({ "record": record, "act": act, "occurred_at": at, "payload": payload, "sealed": texts })
}

impl Door {
    pub fn new() -> Self {
        Self { world: aiqyn_law::rooms::world(), keys: BTreeMap::new(), next: 1 }
    }

    /// What the door reads for a submission: what the rooms want, and nothing else.
    pub fn read(&self, submission: &Submission) -> World {
        let mut read = aiqyn_law::rooms::world();
        loop {
            let new: Vec<Key> = wanted(aiqyn_law::rooms::ROOMS, submission, &read)
                .into_iter()
                .filter(|key| key.as_record().map_or_else(|| !read.has_key(key), |record| !read.has(&record)))
                .collect();
            if new.is_empty() {
                return read;
            }
            for key in new {
                match key.as_record() {
                    Some(record) => read.insert(record.clone(), self.world.history(&record).clone()),
                    None => read.name(key.clone(), self.keys.get(&key).cloned().unwrap_or_default()),
                }
            }
        }
    }

    /// Submits acts together; gives the kinds accepted, or the codes of the refusals.
    pub fn submit(&mut self, (id, role, body): By, acts: Vec<Value>) -> Result<Vec<String>, Vec<String>> {
        let region = RegionCode::parse(body.split('/').nth(1).unwrap()).unwrap();
        let authority = Authority { role, body: BodyId::parse(body).unwrap(), region };
        let officer = Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Female };
        let submission = json!({ "key": format!("s-{}", self.next), "incident": "january-2022", "acts": acts });
        let submission: Submission = serde_json::from_value(submission).unwrap();
        let mut world = self.read(&submission);
        let head = Head { next_seq: self.next, now: Moment::parse("2022-03-01T00:00:00Z").unwrap() };
        let accepted = decide(aiqyn_law::rooms::ROOMS, &mut world, &submission, &officer, head, pack::embedded().unwrap())
            .map_err(|refusals| refusals.into_iter().map(|r| r.code.to_owned()).collect::<Vec<_>>())?;
        self.next += accepted.len() as u64;
        world.all().for_each(|(record, history)| self.world.insert(record.clone(), history.clone()));
        for act in &submission.acts {
            let room = rooms::room(act.record.room()).unwrap();
            if let Ok(typed) = room.read(&act.act, &act.payload) {
                for key in (room.keys)(&typed) {
                    self.keys.entry(key).or_default().insert(act.record.clone());
                }
            }
        }
        Ok(accepted.into_iter().map(|a| a.recorded.kind.clone()).collect())
    }

    pub fn case(&mut self, by: By, at: &str, act: &str, payload: Value) -> Result<Vec<String>, Vec<String>> {
        self.submit(by, vec![one(CASE, at, act, payload)])
    }

    /// What an officer is told of one act: the refusals as they go out.
    pub fn refusals(&self, (id, role, body): By, incident: &str, act: Value) -> String {
        let region = RegionCode::parse(body.split('/').nth(1).unwrap()).unwrap();
        let authority = Authority { role, body: BodyId::parse(body).unwrap(), region };
        let officer = Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Female };
        let submission = json!({ "key": "s", "incident": incident, "acts": [act] });
        let submission: Submission = serde_json::from_value(submission).unwrap();
        let mut world = self.read(&submission);
        let head = Head { next_seq: self.next, now: Moment::parse("2022-03-01T00:00:00Z").unwrap() };
        let refused = decide(rooms::ROOMS, &mut world, &submission, &officer, head, pack::embedded().unwrap()).unwrap_err();
        serde_json::to_string(&refused).unwrap()
    }
}

//! One batch in the making: decided submissions as acts, views, lookups, sealed texts and tally differences.

use super::answer::{BreachNoted, DoorError, Receipt, Waiting};
use super::keys;
use super::known::{Known, Reading};
use super::received;
use crate::tallying;
use aiqyn_law::kernel::decide::{Accepted, Head, Refusal, decide};
use aiqyn_law::kernel::history::{Content, Leaf, Recorded};
use aiqyn_law::kernel::line::RestsOn;
use aiqyn_law::kernel::{History, Key, Moment, World};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::merkle::leaf_hash;
use aiqyn_record::{Batch, Commit, NewAct, RefusalEntry, SealedRow, Store, Submitted, View, canonical, hex};
use aiqyn_tally::Point;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is staged for one commit.
pub struct Stage {
    law: &'static Pack,
    next_seq: u64,
    last_recorded_at: Moment,
    commits: Vec<Commit>,
    views: BTreeMap<String, View>,
    points: Vec<Point>,
    refusals: Vec<RefusalEntry>,
    submitted: HashMap<String, ([u8; 32], u64, u64)>,
    rehearsal: bool,
}

impl Stage {
    /// An empty stage. `submitted` says which of those that wait were submitted before, by their kept keys.
    pub fn new(law: &'static Pack, head: aiqyn_record::Head, submitted: HashMap<String, Submitted>) -> Self {
        Self {
            law,
            next_seq: head.size + 1,
            last_recorded_at: Moment::from_micros(head.last_recorded_at).unwrap_or_default(),
            commits: Vec::new(),
            views: BTreeMap::new(),
            points: Vec::new(),
            refusals: Vec::new(),
            submitted: submitted.into_iter().map(|(key, s)| (key, (s.content_hash, s.first_seq, s.last_seq))).collect(),
            rehearsal: false,
        }
    }

    /// A stage from which nothing will be appended: no text is sealed, so that a store open for reading will do.
    pub fn rehearsal(self) -> Self {
        Self { rehearsal: true, ..self }
    }

    /// Where the record would stand.
    pub fn head(&self) -> aiqyn_record::Head {
        aiqyn_record::Head { size: self.next_seq.saturating_sub(1), last_recorded_at: self.last_recorded_at.micros() }
    }

    pub const fn last_recorded_at(&self) -> Moment {
        self.last_recorded_at
    }

    pub fn submitted(&self, key: &str) -> Option<([u8; 32], u64, u64)> {
        self.submitted.get(key).copied()
    }

    /// How many acts are staged of those recorded by then.
    pub fn recorded_by(&self, known: Moment) -> u64 {
        let acts = self.commits.iter().flat_map(|commit| &commit.acts);
        acts.filter(|act| act.recorded_at <= known.micros()).count() as u64
    }

    /// The staged differences, as the store will hold them.
    pub fn tally(&self) -> Vec<u8> {
        aiqyn_tally::encode(&self.points)
    }

    pub fn journal(&mut self, entry: RefusalEntry) {
        self.refusals.push(entry);
    }

    pub fn into_batch(self) -> Batch {
        let tally = self.tally();
        Batch { commits: self.commits, views: self.views.into_values().collect(), tally, refusals: self.refusals }
    }

    /// Decides one submission and, if accepted, stages everything that follows from it.
    pub fn decide(
        &mut self,
        waits: &Waiting,
        now: Moment,
        hash: [u8; 32],
        reading: Reading,
        known: &mut Known,
        store: &Store,
    ) -> Result<Result<Receipt, Vec<Refusal>>, DoorError> {
        let Reading { mut world, versions } = reading;
        let head = Head { next_seq: self.next_seq, now };
        let accepted = match decide(rooms::ROOMS, &mut world, &waits.submission, &waits.officer, head, self.law) {
            Ok(accepted) => accepted,
            Err(refusals) => return Ok(Err(refusals)),
        };
        let unreceived = received::unreceived(waits, &accepted, known, self.law);
        if !unreceived.is_empty() {
            return Ok(Err(unreceived));
        }
        let mut commit = Commit {
            key: keys::kept(waits),
            content_hash: hash,
            officer: waits.officer.id.to_string(),
            reads: versions.into_iter().map(|(key, version)| (key.as_str().to_owned(), version)).collect(),
            acts: Vec::with_capacity(accepted.len()),
            lookups: Vec::new(),
            sealed: Vec::new(),
        };
        let mut breaches = Vec::new();
        for one in &accepted {
            let sealed = self.seal(waits, one, &world, store, &mut commit.sealed)?;
            let act = self.act(waits, one, sealed, &known.history(&one.record))?;
            let leaf = leaf_hash(&act.line);
            commit.acts.push(act);
            if let Content::Breach(breach) = &one.recorded.content {
                breaches.push(BreachNoted { record: one.record.to_string(), version: one.recorded.version, rule: breach.rule.clone() });
            }
            self.follow(one, leaf, known, &mut commit.lookups);
        }
        // Once a record, however many acts and breaches of it came.
        for record in accepted.iter().map(|one| &one.record).collect::<BTreeSet<_>>() {
            if let Some(view) = crate::views::view(record, &known.history(record), self.law) {
                self.views.insert(view.cover.record.clone(), view);
            }
        }
        let (first_seq, last_seq) = (self.next_seq, self.next_seq + accepted.len() as u64 - 1);
        self.next_seq = last_seq + 1;
        self.last_recorded_at = now;
        self.submitted.insert(commit.key.clone(), (hash, first_seq, last_seq));
        self.commits.push(commit);
        Ok(Ok(Receipt { key: waits.submission.key.clone(), first_seq, last_seq, breaches, repeated: false }))
    }

    /// The act as a line of the record: its RFC 8785 bytes are the Merkle leaf. A decision carries the leaves of the lines it rests on.
    fn act(&self, waits: &Waiting, one: &Accepted, sealed: BTreeMap<String, String>, history: &History) -> Result<NewAct, DoorError> {
        let mut payload = match (&one.recorded.content, one.submitted) {
            (Content::Breach(breach), _) => serde_json::to_value(breach).map_err(|e| DoorError::Unreadable(e.to_string()))?,
            (_, Some(index)) => waits.submission.acts[index].payload.clone(),
            (_, None) => Value::Null,
        };
        if let (Some(object), false) = (payload.as_object_mut(), sealed.is_empty()) {
            object.insert("sealed".to_owned(), json!(sealed));
        }
        let recorded = &one.recorded;
        let room = one.record.room();
        let mut line = json!({
            "seq": recorded.seq,
            "recorded_at": recorded.recorded_at,
            "occurred_at": recorded.occurred_at,
            "incident": waits.submission.incident,
            "room": room,
            "record": one.record,
            "version": recorded.version,
            "act": recorded.kind,
            "payload": payload,
            "officer": recorded.officer,
            "authority": recorded.authority,
            "law": self.law.hash(),
        });
        if let (Some(versions), Some(line)) = (&recorded.rests_on, line.as_object_mut()) {
            line.insert("rests_on".to_owned(), json!(rests_on(versions, history)?));
        }
        Ok(NewAct {
            seq: recorded.seq,
            recorded_at: recorded.recorded_at.micros(),
            occurred_at: recorded.occurred_at.micros(),
            incident: waits.submission.incident.to_string(),
            room: room.to_owned(),
            record: one.record.to_string(),
            version: recorded.version,
            act: recorded.kind.clone(),
            line: canonical(&line),
        })
    }

    /// What follows from an accepted act: the record's new history, lookups, and the difference of its timelines.
    fn follow(&mut self, one: &Accepted, leaf: Leaf, known: &mut Known, lookups: &mut Vec<(String, String)>) {
        let Some(room) = rooms::room(one.record.room()) else { return };
        let mut history = known.history(&one.record);
        let old = tallying::timeline(room, &history, &one.record, self.law);
        history.push(Recorded { leaf: Some(leaf), ..Recorded::clone(&one.recorded) });
        let new = tallying::timeline(room, &history, &one.record, self.law);
        self.points.extend(aiqyn_tally::difference(one.recorded.seq, one.record.as_str(), &old, &new).points);
        for key in room.keys_of(&one.recorded.content) {
            if known.add_lookup(&key, &one.record) {
                lookups.push((key.as_str().to_owned(), one.record.to_string()));
            }
        }
        known.set_history(one.record.clone(), history);
    }

    /// Seals the texts of an act under the key of the person it is about, or of the record where it is about none.
    fn seal(
        &self,
        waits: &Waiting,
        one: &Accepted,
        world: &World,
        store: &Store,
        rows: &mut Vec<SealedRow>,
    ) -> Result<BTreeMap<String, String>, DoorError> {
        let Some(texts) = one.submitted.map(|index| &waits.submission.acts[index].sealed).filter(|t| !t.is_empty() && !self.rehearsal)
        else {
            return Ok(BTreeMap::new());
        };
        let room = rooms::room(one.record.room());
        let person = room
            .and_then(|room| (room.summary)(world.history(&one.record), &one.record, one.recorded.recorded_at, self.law))
            .and_then(|summary| summary.person);
        let subject = person.map_or_else(|| Key::record(&one.record).as_str().to_owned(), |p| p.to_string());
        let mut commitments = BTreeMap::new();
        for (field, text) in texts {
            let (commitment, row) = store.vault().seal(&subject, field, text)?;
            commitments.insert(field.clone(), commitment);
            rows.push(row);
        }
        Ok(commitments)
    }
}

/// The lines of those versions, each by its leaf of the log.
fn rests_on(versions: &[u64], history: &History) -> Result<Vec<RestsOn>, DoorError> {
    let line = |version: &u64| {
        let leaf = history.at_version(*version).and_then(|line| line.leaf);
        let leaf = leaf.ok_or_else(|| DoorError::Unreadable(format!("version {version}, on which the decision rests, has no leaf")))?;
        Ok(RestsOn { version: *version, leaf: hex(&leaf) })
    };
    versions.iter().map(line).collect()
}

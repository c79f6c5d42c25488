//! One batch in the making: decided submissions as acts, views, lookups, sealed texts and tally differences.

use super::answer::{BreachNoted, DoorError, Receipt, Waiting};
use super::keys;
use super::known::{Known, Reading};
use super::received;
use crate::{asking, tallying, views};
use aiqyn_law::kernel::decide::{Accepted, Head, Refusal, decide};
use aiqyn_law::kernel::history::{Content, Leaf, Recorded};
use aiqyn_law::kernel::line::{JournalSeen, OfSubmission, RestsOn, Signed};
use aiqyn_law::kernel::{History, Key, Moment, RecordId, World};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::merkle::leaf_hash;
use aiqyn_record::{Batch, Commit, Journal, NewAct, RefusalEntry, SealedRow, Store, Submitted, canonical, hex, new_salt};
use aiqyn_record::{submission_digest, submission_id};
use aiqyn_tally::Point;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is staged for one commit.
pub struct Stage {
    law: &'static Pack,
    next_seq: u64,
    last_recorded_at: Moment,
    commits: Vec<Commit>,
    /// The records whose views follow from what is staged.
    changed: BTreeSet<RecordId>,
    points: Vec<Point>,
    refusals: Vec<RefusalEntry>,
    /// The journal as the store has it, and as it stands after what is staged.
    journal: (Journal, Journal),
    /// The journal of reads as the store had it: reads go on meanwhile, and what stands at the commit continues this.
    reads: Option<Journal>,
    definitions: String,
    submitted: HashMap<String, ([u8; 32], u64, u64)>,
    rehearsal: bool,
}

impl Stage {
    /// An empty stage. `submitted` says which of those that wait were submitted before, by their kept keys.
    pub fn new(law: &'static Pack, head: aiqyn_record::Head, journal: Journal, submitted: HashMap<String, Submitted>) -> Self {
        Self {
            law,
            next_seq: head.size + 1,
            last_recorded_at: Moment::from_micros(head.last_recorded_at).unwrap_or_default(),
            commits: Vec::new(),
            changed: BTreeSet::new(),
            points: Vec::new(),
            refusals: Vec::new(),
            journal: (journal, journal),
            reads: None,
            definitions: asking::definitions(law),
            submitted: submitted.into_iter().map(|(key, s)| (key, (s.content_hash, s.first_seq, s.last_seq))).collect(),
            rehearsal: false,
        }
    }

    /// With the journal of reads as it stands.
    pub fn after_reads(self, reads: Option<Journal>) -> Self {
        Self { reads, ..self }
    }

    /// A stage from which nothing will be appended: no text is sealed, so that a store open for reading will do.
    pub fn rehearsal(self) -> Self {
        Self { rehearsal: true, ..self }
    }

    /// Whether nothing will be appended from it.
    pub const fn is_rehearsal(&self) -> bool {
        self.rehearsal
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

    /// Whether anything staged enters a figure or leaves one.
    pub const fn changes_figures(&self) -> bool {
        !self.points.is_empty()
    }

    /// The staged differences, as the store will hold them.
    pub fn tally(&self) -> Vec<u8> {
        aiqyn_tally::encode(&self.points)
    }

    pub fn journal(&mut self, entry: RefusalEntry) {
        self.journal.1.push(&entry);
        self.refusals.push(entry);
    }

    /// The batch, with the view of each record as all of it leaves the record: however many submissions, acts and breaches of it came.
    pub fn into_batch(self, known: &Known) -> Batch {
        let tally = self.tally();
        let views = self.changed.iter().filter_map(|record| views::view(record, known.history(record), self.law)).collect();
        Batch { commits: self.commits, views, tally, refusals: self.refusals, journal: Some(self.journal.0) }
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
        let sealed = accepted.iter().map(|one| self.seal(waits, one, &world, store)).collect::<Result<Vec<_>, _>>()?;
        commit.sealed = sealed.iter().flat_map(BTreeMap::values).cloned().collect();
        let mut opening = Some(self.opening(waits, &commit, accepted.len()));
        for (one, sealed) in accepted.iter().zip(&sealed) {
            let act = self.act(waits, one, sealed, known.history(&one.record), opening.take())?;
            let leaf = leaf_hash(&act.line);
            commit.acts.push(act);
            if let Content::Breach(breach) = &one.recorded.content {
                breaches.push(BreachNoted { record: one.record.to_string(), version: one.recorded.version, rule: breach.rule.clone() });
            }
            self.follow(one, leaf, known, &mut commit.lookups);
        }
        self.changed.extend(accepted.iter().map(|one| one.record.clone()));
        let (first_seq, last_seq) = (self.next_seq, self.next_seq + accepted.len() as u64 - 1);
        self.next_seq = last_seq + 1;
        self.last_recorded_at = now;
        self.submitted.insert(commit.key.clone(), (hash, first_seq, last_seq));
        self.commits.push(commit);
        Ok(Ok(Receipt { key: waits.submission.key.clone(), first_seq, last_seq, breaches, repeated: false }))
    }

    /// What the first line of a submission says of all of it.
    fn opening(&self, waits: &Waiting, commit: &Commit, acts: usize) -> OfSubmission {
        let secrets: Vec<_> = commit.sealed.iter().map(SealedRow::secret).collect();
        let seen = |journal: Journal| JournalSeen { size: journal.size, head: hex(&journal.head) };
        OfSubmission {
            acts: acts as u64,
            hash: hex(&submission_digest(&commit.key, &commit.officer, &commit.content_hash, &secrets)),
            journal: seen(self.journal.1),
            reads: self.reads.map(seen),
            definitions: self.definitions.clone(),
            signed: waits.signature.as_ref().map(|signature| Signed {
                id: submission_id(&commit.key),
                key: signature.key.clone(),
                signature: signature.signature.clone(),
            }),
        }
    }

    /// The act as a line of the record: its RFC 8785 bytes are the Merkle leaf. A decision carries the leaves of the lines it rests on,
    /// the first act what is to be said of its submission, and each the hashes of the rows of its sealed texts.
    fn act(
        &self,
        waits: &Waiting,
        one: &Accepted,
        sealed: &BTreeMap<String, SealedRow>,
        history: &History,
        opening: Option<OfSubmission>,
    ) -> Result<NewAct, DoorError> {
        let mut payload = match (&one.recorded.content, one.submitted) {
            (Content::Breach(breach), _) => serde_json::to_value(breach).map_err(|e| DoorError::Unreadable(e.to_string()))?,
            (_, Some(index)) => waits.submission.acts[index].payload.clone(),
            (_, None) => Value::Null,
        };
        if let (Some(object), false) = (payload.as_object_mut(), sealed.is_empty()) {
            let commitments: BTreeMap<&String, String> = sealed.iter().map(|(field, row)| (field, row.commitment())).collect();
            object.insert("sealed".to_owned(), json!(commitments));
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
        let mut add = |name: &str, value: Value| line.as_object_mut().and_then(|line| line.insert(name.to_owned(), value));
        if let Some(versions) = &recorded.rests_on {
            add("rests_on", json!(rests_on(versions, history)?));
        }
        if let Some(opening) = opening {
            add("submission", json!(opening));
        }
        if !sealed.is_empty() {
            let rows: BTreeMap<&String, String> = sealed.iter().map(|(field, row)| (field, hex(&row.digest()))).collect();
            add("vault", json!(rows));
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
        let timeline = |known: &Known| tallying::timeline(room, known.history(&one.record), &one.record, self.law);
        let old = known.take_timeline(&one.record).unwrap_or_else(|| timeline(known));
        known.push(&one.record, Recorded { leaf: Some(leaf), ..Recorded::clone(&one.recorded) });
        let new = timeline(known);
        self.points.extend(aiqyn_tally::difference(one.recorded.seq, one.record.as_str(), &old, &new).points);
        known.keep_timeline(&one.record, new);
        for key in room.keys_of(&one.recorded.content) {
            if known.add_lookup(&key, &one.record) {
                lookups.push((key.as_str().to_owned(), one.record.to_string()));
            }
        }
    }

    /// Seals the texts of an act under the key of the person it is about, or of the record where it is about none.
    fn seal(&self, waits: &Waiting, one: &Accepted, world: &World, store: &Store) -> Result<BTreeMap<String, SealedRow>, DoorError> {
        let Some((index, texts)) =
            one.submitted.map(|index| (index, &waits.submission.acts[index].sealed)).filter(|(_, t)| !t.is_empty() && !self.rehearsal)
        else {
            return Ok(BTreeMap::new());
        };
        let salts = waits.signature.as_ref().and_then(|signature| signature.salts.get(index));
        let room = rooms::room(one.record.room());
        let person = room
            .and_then(|room| (room.summary)(world.history(&one.record), &one.record, one.recorded.recorded_at, self.law))
            .and_then(|summary| summary.person);
        let subject = person.map_or_else(|| Key::record(&one.record).as_str().to_owned(), |p| p.to_string());
        let seal = |(field, text): (&String, &String)| {
            let salt = salts.and_then(|salts| salts.get(field)).copied().unwrap_or_else(new_salt);
            Ok((field.clone(), store.vault().seal_with(&subject, field, text, &salt)?.1))
        };
        texts.iter().map(seal).collect()
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

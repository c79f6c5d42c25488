//! What the stories share: a founded store and acts made up for it.
#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

pub mod cluster;
pub mod flush;
mod house;
pub mod questions;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aiqyn_record::{
    Batch, Commit, Cover, Founding, Journal, KeptFrom, NewAct, Store, View, ViewState, canonical, hex, moment, record_key,
    submission_digest,
};
use aiqyn_record::{Opened, ReadEntry, StoreError};
pub use house::{House, Intruder};
use serde_json::json;

/// The variable under which a test runs itself as another process, on the store named there.
pub const CHILD: &str = "AIQYN_TEST_STORE";

/// Held while roles are made: they belong to the whole server, which the tests share, and each must find them absent or there.
pub static ROLES: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// 2022-01-05T12:00:00.25+06:00, µs since the Unix epoch.
pub const START: i64 = 1_641_362_400_250_000;

pub fn founding(demonstration: bool) -> Founding {
    Founding {
        demonstration,
        origin: "example.org/record".to_owned(),
        pack: "p1".to_owned(),
        definitions: "d1".to_owned(),
        views_form: "v1".to_owned(),
    }
}

/// All texts about a subject, opened as whoever reads must: after the read was recorded.
pub async fn opened(store: &Store, subject: &str) -> Result<Vec<Opened>, StoreError> {
    let entry = ReadEntry { at: START, officer: "o-1".to_owned(), command: "test".to_owned(), ..ReadEntry::default() };
    let recorded = store.record_reads(&[entry]).await?;
    store.vault().open(&recorded, subject, None).await
}

/// Makes acts that continue the record: positions, versions and clocks are kept here.
#[derive(Default)]
pub struct Author {
    pub next: u64,
    pub versions: HashMap<String, u64>,
}

impl Author {
    pub fn act(&mut self, record: &str, note: &str) -> NewAct {
        self.next += 1;
        let version = self.versions.entry(record.to_owned()).or_default();
        *version += 1;
        act(self.next, record, *version, note)
    }

    /// One submission with one act on each of these records, read as they stood.
    pub fn commit(&mut self, key: &str, records: &[&str]) -> Commit {
        let reads = records.iter().map(|r| (record_key(r), self.versions.get(*r).copied().unwrap_or(0))).collect();
        let acts = records.iter().map(|record| self.act(record, key)).collect();
        Commit { key: key.to_owned(), content_hash: hash(key), officer: "o-1".to_owned(), reads, acts, ..Commit::default() }
    }
}

pub fn act(seq: u64, record: &str, version: u64, note: &str) -> NewAct {
    let (recorded_at, occurred_at) = (START + seq as i64 * 1_000, START - 60_000_000);
    let line = canonical(&json!({
        "seq": seq,
        "recorded_at": moment(recorded_at).unwrap(),
        "occurred_at": moment(occurred_at).unwrap(),
        "incident": "i-1",
        "room": "criminal",
        "record": record,
        "version": version,
        "act": "noted/1",
        "payload": { "note": note, "n": version },
        "officer": "o-1",
        "authority": "a-1",
        "law": "p1",
    }));
    NewAct {
        seq,
        recorded_at,
        occurred_at,
        incident: "i-1".to_owned(),
        room: "criminal".to_owned(),
        record: record.to_owned(),
        version,
        act: "noted/1".to_owned(),
        line,
    }
}

pub fn hash(text: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    for (i, byte) in text.bytes().enumerate() {
        hash[i % 32] ^= byte.rotate_left(i as u32 / 32);
    }
    hash
}

pub fn batch(commits: Vec<Commit>) -> Batch {
    Batch { commits, tally: b"points".to_vec(), ..Batch::default() }
}

pub fn view(record: &str, status: &str) -> View {
    let waits = [("o-1".to_owned(), START)].into();
    let state = |status: &str| ViewState {
        status: status.to_owned(),
        next_actor: Some("o-1".to_owned()),
        next_deadline: Some(START),
        waits: BTreeMap::clone(&waits),
    };
    View {
        left: BTreeSet::from(["KZ-11".to_owned()]),
        cover: Cover {
            record: record.to_owned(),
            room: "criminal".to_owned(),
            incident: "i-1".to_owned(),
            region: "KZ-75".to_owned(),
            body: "b-1".to_owned(),
            articles: vec!["272".to_owned(), "269".to_owned()],
            person: Some("p-1".to_owned()),
            opened_at: START,
            last_at: START + 1,
            version: 2,
            breaches: 1,
            unanswered: 1,
            answer_due: Some(START + 9),
        },
        bodies: ["b-1", "b-2"].map(str::to_owned).into(),
        kept_from: KeptFrom { officers: BTreeSet::from(["o-9".to_owned()]), bodies: BTreeSet::from(["b-9/1".to_owned()]) },
        words: BTreeSet::from([record.to_lowercase(), "272".to_owned()]),
        state: state(status),
        later: [(START + 5, state("overdue"))].into(),
    }
}

/// Adds a field to the line of an act.
pub fn add_to_line(act: &mut NewAct, name: &str, value: serde_json::Value) {
    let mut line: serde_json::Value = serde_json::from_slice(&act.line).unwrap();
    line[name] = value;
    act.line = canonical(&line);
}

/// Seals texts about a subject with the n-th act of a commit, as the door does: the payload holds the commitments, the line the rows.
/// Returns the commitments.
pub fn seal_with(store: &Store, commit: &mut Commit, n: usize, subject: &str, texts: &[(&str, &str)]) -> Vec<String> {
    let (mut sealed, mut vault, mut commitments, mut rows) = (json!({}), json!({}), Vec::new(), BTreeMap::new());
    for (field, text) in texts {
        let (commitment, row) = store.vault().seal(subject, field, text).unwrap();
        sealed[*field] = json!(commitment);
        vault[*field] = json!(hex(&row.digest()));
        commitments.push(commitment);
        rows.insert(*field, row);
    }
    commit.sealed.extend(rows.into_values());
    add_to_line(&mut commit.acts[n], "payload", json!({ "sealed": sealed }));
    add_to_line(&mut commit.acts[n], "vault", vault);
    commitments
}

/// Lets the first line of a commit say what lines said of their submission before they spoke of reads. The texts are sealed before.
pub fn open_with(commit: &mut Commit, journal: Journal) {
    open_after(commit, journal, None);
}

/// Lets the first line of a commit say what it says of its submission, as the door does. The texts are sealed before.
pub fn open_after(commit: &mut Commit, journal: Journal, reads: Option<Journal>) {
    let secrets: Vec<_> = commit.sealed.iter().map(aiqyn_record::SealedRow::secret).collect();
    let digest = submission_digest(&commit.key, &commit.officer, &commit.content_hash, &secrets);
    let seen = |journal: Journal| json!({ "size": journal.size, "head": hex(&journal.head) });
    let mut said = json!({
        "acts": commit.acts.len(), "hash": hex(&digest), "definitions": "d1",
        "journal": seen(journal),
    });
    if let Some(reads) = reads {
        said["reads"] = seen(reads);
    }
    add_to_line(&mut commit.acts[0], "submission", said);
}

/// Appends `count` acts on records `r-0` … in submissions of three, and returns the author.
pub async fn fill(store: &Store, count: u64) -> Author {
    let mut author = Author::default();
    while author.next < count {
        let mut commits = Vec::new();
        while author.next < count && commits.len() < 40 {
            let first = author.next;
            let records: Vec<String> = (first..count.min(first + 3)).map(|n| format!("r-{}", n * 7 % 23)).collect();
            let records: Vec<&str> = records.iter().map(String::as_str).collect();
            let mut commit = author.commit(&format!("k-{first}"), &records);
            commit.lookups = vec![(format!("person:p-{}", first % 5), records[0].to_owned())];
            commits.push(commit);
        }
        store.append(batch(commits)).await.unwrap();
    }
    author
}

/// Copies a store's keys into one folder, as they lay before each had its own, and without the public key beside the record.
pub fn copy_keys_as_of_old(from: &std::path::Path, to: &std::path::Path) {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().mode(0o700).create(to.join("keys")).unwrap();
    for (folder, name) in [("vault", "wrapping.key"), ("vault", "persons.keys"), ("signer", "log.key")] {
        std::fs::copy(from.join("keys").join(folder).join(name), to.join("keys").join(name)).unwrap();
    }
}

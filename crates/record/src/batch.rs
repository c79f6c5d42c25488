//! What is appended: submissions with their acts, and all that is written in one transaction with them.

use crate::merkle::Hash;
use crate::view::View;

/// Submissions that are committed together, in order.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// The submissions, in order.
    pub commits: Vec<Commit>,
    /// The new states of the records touched; of two for one record the later counts.
    pub views: Vec<View>,
    /// The batch's differences for the index over the record, as the caller encodes them. Kept only if there are acts.
    pub tally: Vec<u8>,
    /// What was refused meanwhile.
    pub refusals: Vec<RefusalEntry>,
    /// The journal of refusals on which the lines were written; where it has moved on since, the batch is stale. `None` where no line
    /// speaks of it.
    pub journal: Option<Journal>,
}

/// One submission: all of it is appended, or nothing.
#[derive(Debug, Clone, Default)]
pub struct Commit {
    /// Its idempotency key.
    pub key: String,
    /// The hash of its content.
    pub content_hash: [u8; 32],
    /// Who submitted it.
    pub officer: String,
    /// The versions of everything read to decide it, 0 for what was absent: as they stand *after* the earlier commits of the
    /// batch.
    pub reads: Vec<(String, u64)>,
    /// Its acts, at least one.
    pub acts: Vec<NewAct>,
    /// New lookup rows, (key, record). A row that stands already changes nothing, and does not bump its key.
    pub lookups: Vec<(String, String)>,
    /// Sealed texts whose commitments the acts hold.
    pub sealed: Vec<SealedRow>,
}

/// An act to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAct {
    /// Its position, from 1.
    pub seq: u64,
    /// When it is recorded, µs since the Unix epoch.
    pub recorded_at: i64,
    /// When it happened, µs since the Unix epoch.
    pub occurred_at: i64,
    /// The incident.
    pub incident: String,
    /// The room.
    pub room: String,
    /// The record.
    pub record: String,
    /// Its position within the record, from 1.
    pub version: u64,
    /// The kind of the act.
    pub act: String,
    /// The RFC 8785 bytes of its exported line: the leaf of the log. Never encoded again.
    pub line: Vec<u8>,
}

/// A refused submission: who, why, on which records; never what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalEntry {
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// Who submitted it.
    pub officer: String,
    /// The codes of the refusals, in order.
    pub codes: Vec<String>,
    /// The records it was about.
    pub records: Vec<String>,
}

/// A journal, of refusals or of reads, as it stands after so many entries. The hash runs: SHA-256(hash before ‖ canonical entry); before
/// the first entry it is all zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Journal {
    /// How many entries.
    pub size: u64,
    /// The hash over them.
    pub head: Hash,
}

/// An act with all its columns, as appended.
pub type StoredAct = NewAct;

/// The differences of one batch: its first act, its last, and the bytes.
pub type TallyBatch = (u64, u64, Vec<u8>);

/// A sealed text on its way into the record: append it with the commit whose acts hold its commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    pub(crate) subject: String,
    pub(crate) field: String,
    pub(crate) commitment: [u8; 32],
    pub(crate) ciphertext: Vec<u8>,
    /// The slot of the keyring that holds the subject's key.
    pub(crate) slot: u64,
}

/// The version key of a record.
pub fn record_key(record: &str) -> String {
    format!("record:{record}")
}

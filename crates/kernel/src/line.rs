//! A line of the record: one act as exported, and as a submission brings it.

use super::history::Leaf;
use super::ident::{IncidentId, OfficerId, RecordId};
use super::moment::Moment;
use super::officer::Authority;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One act of the record. The RFC 8785 JSON of this line is the leaf of the Merkle log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Position in the record, from 1.
    pub seq: u64,
    /// When it was recorded: the sequencer's clock.
    pub recorded_at: Moment,
    /// When it happened.
    pub occurred_at: Moment,
    /// The mass event it belongs to.
    pub incident: IncidentId,
    /// The room.
    pub room: String,
    /// The record.
    pub record: RecordId,
    /// The how-manieth act of its record, from 1.
    pub version: u64,
    /// Kind and version of the act's declaration: `ruling/1`.
    pub act: String,
    /// What the declaration says; `sealed` in it maps a field to the commitment of a text that stands in the vault.
    pub payload: Value,
    /// Who.
    pub officer: OfficerId,
    /// In what capacity.
    pub authority: Authority,
    /// SHA-256 of the law pack by which it was judged.
    pub law: String,
    /// Of a decision, its correction or its confirmation: the lines of its record on which it rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<Vec<RestsOn>>,
    /// Of the first act of a submission: what it was handed in as, and after what. Absent from lines written before they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<OfSubmission>,
    /// Of each text sealed with the act, by field: the SHA-256 of its row in the vault. Absent where there is none, and from lines written
    /// before they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vault: Option<BTreeMap<String, String>>,
    /// Its hash as a leaf of the log, where it was read from there: no part of the line.
    #[serde(skip)]
    pub leaf: Option<Leaf>,
}

/// What the first line of a submission says of all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfSubmission {
    /// How many acts it has, breaches among them.
    pub acts: u64,
    /// SHA-256 over key, officer and content, in lower-case hexadecimal digits.
    pub hash: String,
    /// The refusals met before it.
    pub journal: JournalSeen,
    /// The reads before it. Absent from lines written before they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reads: Option<JournalSeen>,
    /// SHA-256 of the figures' definitions in force.
    pub definitions: String,
    /// That its officer signed it. Absent where no register of officers was kept yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// The signature of a submission by its officer (Ed25519, RFC 8032), over [`message`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// SHA-256 of the idempotency key as the record keeps it, in lower-case hexadecimal digits: no two submissions of a record have the same.
    pub id: String,
    /// The officer's public key, 32 bytes in lower-case hexadecimal digits.
    pub key: String,
    /// The signature, 64 bytes in lower-case hexadecimal digits.
    pub signature: String,
}

/// What an officer signs of an act: all of it but what the door adds. The payload names its sealed texts by their commitments.
#[derive(Clone, Debug)]
pub struct SignedAct<'a> {
    /// The record.
    pub record: &'a RecordId,
    /// Kind and version.
    pub act: &'a str,
    /// When it happened.
    pub occurred_at: Moment,
    /// What it says.
    pub payload: Value,
}

/// What an officer signs, as RFC 8785 JSON: an outsider reads it from the lines of the submission, without those that the door wrote itself
/// ([`is_doors`]).
pub fn message(id: &str, officer: &OfficerId, incident: &IncidentId, acts: Vec<SignedAct<'_>>) -> Value {
    let act = |SignedAct { record, act, occurred_at, payload }: SignedAct<'_>| {
        let mut said = json!({ "act": act, "occurred_at": occurred_at, "record": record });
        // Moved: `json!` would copy it once more.
        said["payload"] = payload;
        said
    };
    let mut message = json!({ "context": SIGNED, "id": id, "incident": incident, "officer": officer });
    message["acts"] = acts.into_iter().map(act).collect();
    message
}

/// What the signature is of, so that it is good for nothing else.
const SIGNED: &str = "aiqyn submission/1";

/// Whether acts of a kind are written by the door itself, beside those that were handed in.
pub fn is_doors(act: &str) -> bool {
    act == "breach/1"
}

/// A journal, of refusals or of reads, as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalSeen {
    /// How many entries it had.
    pub size: u64,
    /// The hash that runs over them, in lower-case hexadecimal digits.
    pub head: String,
}

/// A line on which a decision rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestsOn {
    /// The line's version in the record.
    pub version: u64,
    /// Its hash as a leaf of the log (RFC 6962), in lower-case hexadecimal digits.
    pub leaf: String,
}

/// One act as submitted: everything but what the door adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmittedAct {
    /// The record it is to stand in.
    pub record: RecordId,
    /// Kind and version: `ruling/1`.
    pub act: String,
    /// When it happened.
    pub occurred_at: Moment,
    /// The typed content.
    pub payload: Value,
    /// Texts that go to the vault: field → text. The act keeps their commitments.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sealed: BTreeMap<String, String>,
    /// The version this act expects to become; a record that has moved on refuses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
}

/// What is handed to the door: all or nothing. The actor is proven beside it, never named in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The idempotency key: the same key with the same content is the same submission.
    pub key: String,
    /// The mass event.
    pub incident: IncidentId,
    /// One or more acts, in order.
    pub acts: Vec<SubmittedAct>,
}

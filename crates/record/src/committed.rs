//! What a line commits to beside its act: the submission it came with, the sealed texts, and the journals of refusals and of reads as they
//! stood.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::batch::{Journal, RefusalEntry, SealedRow};
use crate::canonical::{canonical, hex, unhex};
use crate::catalogue;
use crate::engine::{Ask, signed};
use crate::error::StoreError;
use crate::merkle::Hash;
use crate::place::Place;
use crate::read::refusal;
use crate::store::Store;

/// The key of `meta` that says how far the journal of refusals goes: so many entries, and the hash that runs over them.
pub(crate) const JOURNAL: &str = "journal";

impl Journal {
    /// Takes the next refusal in.
    pub fn push(&mut self, entry: &RefusalEntry) {
        self.chain(&json!({ "at": entry.at, "codes": entry.codes, "officer": entry.officer, "records": entry.records }));
    }

    /// Takes in what the next entry says.
    pub(crate) fn chain(&mut self, said: &Value) {
        self.size += 1;
        self.head = Sha256::new().chain_update(self.head).chain_update(canonical(said)).finalize().into();
    }

    /// As it stands in `meta`.
    pub(crate) fn written(&self) -> String {
        format!("{} {}", self.size, hex(&self.head))
    }
}

/// What the first line of a submission says of it: SHA-256 over its key, its officer, the hash of its content, and the secret of each
/// text sealed with it, in the order of the acts and of their fields; each of the first two with its length before it.
///
/// The secrets keep a text from being guessed by whoever has the lines alone: the hash of the content is over the texts too.
pub fn submission_digest<'a>(key: &str, officer: &str, content: &Hash, secrets: impl IntoIterator<Item = &'a Hash>) -> Hash {
    let mut digest = Sha256::new();
    for part in [key, officer] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.update(content);
    for secret in secrets {
        digest.update(secret);
    }
    digest.finalize().into()
}

impl SealedRow {
    /// What the line of its act says of it (`vault`): SHA-256 over subject, field, commitment, slot and ciphertext.
    pub fn digest(&self) -> Hash {
        row_digest(&self.subject, &self.field, &self.commitment, self.slot, &self.ciphertext)
    }

    /// What only whoever has the ciphertext knows of it.
    pub fn secret(&self) -> Hash {
        row_secret(&self.ciphertext)
    }

    /// The commitment that stands in the act.
    pub fn commitment(&self) -> String {
        hex(&self.commitment)
    }
}

pub(crate) fn row_digest(subject: &str, field: &str, commitment: &[u8], slot: u64, ciphertext: &[u8]) -> Hash {
    let mut digest = Sha256::new();
    for part in [subject, field] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.chain_update(commitment).chain_update(slot.to_be_bytes()).chain_update(ciphertext).finalize().into()
}

pub(crate) fn row_secret(ciphertext: &[u8]) -> Hash {
    Sha256::new().chain_update(b"aiqyn secret of a sealed text\n").chain_update(ciphertext).finalize().into()
}

impl Store {
    /// The journal of refusals as it stands: what the next act's line says of it.
    pub async fn journal(&self) -> Result<Journal, StoreError> {
        let size: i64 = self.pool().ask(catalogue::HEAD_REFUSALS).scalar().await.map_err(|e| self.error(e))?;
        self.journal_of(&mut self.pool(), size.unsigned_abs()).await
    }

    pub(crate) async fn journal_of(&self, ask: &mut impl Ask, size: u64) -> Result<Journal, StoreError> {
        journal_of(self.place(), ask, size).await
    }
}

/// The journal of refusals of that many entries: as it was noted, or, in a store that noted none, from the entries.
pub(crate) async fn journal_of(place: &Place, ask: &mut impl Ask, size: u64) -> Result<Journal, StoreError> {
    let corrupt = |detail: String| StoreError::Corrupt { place: place.named().to_path_buf(), detail };
    let noted = ask.ask(catalogue::META).bind(JOURNAL).optional().await.map_err(|e| place.error(e))?;
    let noted: Option<String> = noted.map(|row| row.get(0)).transpose().map_err(|e| place.error(e))?;
    if let Some(journal) = noted.as_deref().and_then(read).filter(|journal| journal.size == size) {
        return Ok(journal);
    }
    let mut journal = Journal::default();
    while journal.size < size {
        let query = ask.ask(catalogue::REFUSALS).bind(signed(journal.size)).bind(1000_i64);
        let rows = query.all().await.map_err(|e| place.error(e))?;
        if rows.is_empty() {
            return Err(corrupt(format!("the journal of refusals has {} entries, the head says {size}", journal.size)));
        }
        for row in &rows {
            journal.push(&refusal(row).map_err(corrupt)?.1);
        }
    }
    Ok(journal)
}

/// The journal as `meta` notes it; `None` for what is no such note.
pub(crate) fn read(noted: &str) -> Option<Journal> {
    let (size, head) = noted.split_once(' ')?;
    Some(Journal { size: size.parse().ok()?, head: digest(head)? })
}

/// A hash from its lower-case hexadecimal digits.
pub(crate) fn digest(text: &str) -> Option<Hash> {
    unhex(text)
}

/// What a line says beside its act.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Beside {
    /// Who.
    pub officer: String,
    /// Of the first line of a submission: what it says of it.
    pub submission: Option<OfSubmission>,
    /// Field → commitment of the texts sealed with it.
    pub sealed: BTreeMap<String, Hash>,
    /// Field → digest of the row of such a text, where the line says it.
    pub vault: BTreeMap<String, Hash>,
}

/// What the first line of a submission says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfSubmission {
    /// How many acts it has.
    pub acts: u64,
    /// [`submission_digest`].
    pub digest: Hash,
    /// The journal of refusals as it stood.
    pub journal: Journal,
    /// The journal of reads as it stood; none in lines written before they said so.
    pub reads: Option<Journal>,
    /// What is said of its key where its officer signed it.
    pub id: Option<String>,
}

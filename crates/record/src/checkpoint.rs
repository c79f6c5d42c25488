//! Checkpoints: what leaves the house of the log. A C2SP tlog-checkpoint (origin, size, root) in a C2SP signed note, signed
//! with Ed25519 (<https://c2sp.org/tlog-checkpoint>, <https://c2sp.org/signed-note>).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::batch::Journal;
use crate::canonical::hex;
use crate::committed;
use crate::error::StoreError;
use crate::merkle::Hash;
use crate::store::Store;

/// The names of the extension lines.
const REFUSALS: &str = "refusals";
const READS: &str = "reads";

/// The kind of an Ed25519 key in a signed note.
const ED25519: u8 = 1;

/// One signature of a note: whose, under which key, and its bytes.
pub(crate) type NoteSignature<'n> = (&'n str, [u8; 4], Vec<u8>);

/// A checkpoint: a log's size and root at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the log.
    pub origin: String,
    /// The number of leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// What it says of the journals beside the log.
    pub journals: Journals,
}

/// The journals beside the log, as a checkpoint says that they stood; nothing in checkpoints made before they said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Journals {
    /// The journal of refusals.
    pub refusals: Option<Journal>,
    /// The journal of reads.
    pub reads: Option<Journal>,
}

impl Journals {
    /// Each with the name of its extension line.
    pub const fn named(&self) -> [(&'static str, Option<Journal>); 2] {
        [(REFUSALS, self.refusals), (READS, self.reads)]
    }

    /// Why a checkpoint that says `later` cannot come after one that says this: the journal, and how far it went before and goes now. That a
    /// longer journal continues a shorter one is known to whoever has its entries alone.
    ///
    /// # Errors
    /// [`JournalBack`] names the first that went back or is another.
    pub fn precede(&self, later: &Self) -> Result<(), JournalBack> {
        for ((name, before), (_, now)) in self.named().into_iter().zip(later.named()) {
            let Some(before) = before else { continue };
            let size = now.map(|now| now.size);
            if now.is_none_or(|now| now.size < before.size || now.size == before.size && now.head != before.head) {
                return Err(JournalBack { name, last: before.size, size });
            }
        }
        Ok(())
    }
}

/// A journal that a later checkpoint has shorter, or otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalBack {
    /// Which.
    pub name: &'static str,
    /// How many entries it had.
    pub last: u64,
    /// How many it has now; `None` where nothing is said of it any more.
    pub size: Option<u64>,
}

impl fmt::Display for JournalBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, last, size } = self;
        match size {
            None => write!(f, "the journal of {name} is left out: it had {last} entries, and nothing is said of it now"),
            Some(size) if size == last => write!(f, "the journal of {name} was rewritten: its {size} entries are not the {last} of before"),
            Some(size) => write!(f, "the journal of {name} was rolled back: it had {last} entries, and has {size} now"),
        }
    }
}

/// A key that checks a log's signatures, in the form `name+hexid+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    key: VerifyingKey,
}

/// Why a checkpoint is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotACheckpoint {
    /// The text is not a checkpoint in a signed note.
    Form(&'static str),
    /// The verifier key is not one.
    Key(&'static str),
    /// No signature of that key's name and id stands on it.
    NotSigned(String),
    /// The signature does not fit the text.
    Forged(String),
}

impl fmt::Display for NotACheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(what) => write!(f, "checkpoint: {what}; give the file exactly as `checkpoint` wrote it"),
            Self::Key(what) => write!(f, "verifier key: {what}; give it as name+id+key"),
            Self::NotSigned(by) => write!(f, "checkpoint: not signed by {by}; give the log's own checkpoint or its verifier key"),
            Self::Forged(by) => write!(f, "checkpoint: the signature of {by} does not fit the text; it was altered"),
        }
    }
}

impl std::error::Error for NotACheckpoint {}

impl Verifier {
    /// Whose notes it checks.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key.
    pub const fn key(&self) -> VerifyingKey {
        self.key
    }

    /// The verifier of a name and key.
    pub fn new(name: &str, key: VerifyingKey) -> Self {
        Self { name: name.to_owned(), key }
    }

    /// Reads `name+hexid+base64`.
    pub fn parse(text: &str) -> Result<Self, NotACheckpoint> {
        let (name, key) = parse_key(text, ED25519)?;
        Ok(Self { name, key })
    }

    /// What a person compares: the SHA-256, in hexadecimal, of the key as it is written (`printf %s KEY | sha256sum`).
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(self.to_string()))
    }

    /// The key id: the first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
    pub fn id(&self) -> [u8; 4] {
        key_id(&self.name, ED25519, &self.key)
    }

    /// Checks a signed note and returns its text, with its last line break.
    pub fn verify_note<'n>(&self, note: &'n str) -> Result<&'n str, NotACheckpoint> {
        let (text, signatures) = parse_note(note)?;
        for (name, id, signature) in signatures {
            if name != self.name || id != self.id() {
                continue;
            }
            let signature = Signature::from_slice(&signature).map_err(|_| NotACheckpoint::Forged(self.name.clone()))?;
            return match self.key.verify_strict(text.as_bytes(), &signature) {
                Ok(()) => Ok(text),
                Err(_) => Err(NotACheckpoint::Forged(self.name.clone())),
            };
        }
        Err(NotACheckpoint::NotSigned(self.to_string()))
    }

    /// Checks and reads a signed checkpoint of this log.
    pub fn verify(&self, note: &str) -> Result<Checkpoint, NotACheckpoint> {
        let checkpoint = Checkpoint::parse(self.verify_note(note)?)?;
        if checkpoint.origin != self.name {
            return Err(NotACheckpoint::Form("it speaks of another log than the one that signed it"));
        }
        Ok(checkpoint)
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written_key(&self.name, ED25519, &self.key))
    }
}

/// Reads `name+hexid+base64` of a key of that kind.
pub(crate) fn parse_key(text: &str, kind: u8) -> Result<(String, VerifyingKey), NotACheckpoint> {
    let mut parts = text.trim().splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(NotACheckpoint::Key("it has not three parts"));
    };
    let bytes = STANDARD.decode(key).map_err(|_| NotACheckpoint::Key("the key is not base64"))?;
    let Some((&found, bytes)) = bytes.split_first() else { return Err(NotACheckpoint::Key("it is empty")) };
    if found != kind {
        let wanted =
            if kind == ED25519 { "it is not the key of a log (Ed25519)" } else { "it is not the key of a witness (cosignature/v1)" };
        return Err(NotACheckpoint::Key(wanted));
    }
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| NotACheckpoint::Key("an Ed25519 key has 32 bytes"))?;
    let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotACheckpoint::Key("it is not a point of the curve"))?;
    if name.is_empty() || hex(&key_id(name, kind, &key)) != id {
        return Err(NotACheckpoint::Key("the id is not that of name and key"));
    }
    Ok((name.to_owned(), key))
}

/// Writes a key as it is read.
pub(crate) fn written_key(name: &str, kind: u8, key: &VerifyingKey) -> String {
    let mut bytes = vec![kind];
    bytes.extend_from_slice(key.as_bytes());
    format!("{name}+{}+{}", hex(&key_id(name, kind, key)), STANDARD.encode(bytes))
}

/// The first 4 bytes of SHA-256(name ‖ 0x0A ‖ kind ‖ key).
pub(crate) fn key_id(name: &str, kind: u8, key: &VerifyingKey) -> [u8; 4] {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', kind]).chain_update(key.as_bytes()).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// A note's text, with its last line break, and its signatures.
pub(crate) fn parse_note(note: &str) -> Result<(&str, Vec<NoteSignature<'_>>), NotACheckpoint> {
    // The last empty line parts text and signatures.
    let split = note.rfind("\n\n").ok_or(NotACheckpoint::Form("no empty line parts text and signatures"))?;
    let (text, lines) = (&note[..=split], &note[split + 2..]);
    let lines = lines.strip_suffix('\n').ok_or(NotACheckpoint::Form("the last signature line is not finished"))?;
    let mut signatures = Vec::new();
    for line in lines.split('\n') {
        let rest = line.strip_prefix("— ").ok_or(NotACheckpoint::Form("a signature line does not begin with a dash"))?;
        let (name, signature) = rest.split_once(' ').ok_or(NotACheckpoint::Form("a signature line has no signature"))?;
        let bytes = STANDARD.decode(signature).map_err(|_| NotACheckpoint::Form("a signature is not base64"))?;
        let (id, signature) = bytes.split_first_chunk::<4>().ok_or(NotACheckpoint::Form("a signature is too short"))?;
        signatures.push((name, *id, signature.to_vec()));
    }
    Ok((text, signatures))
}

impl Checkpoint {
    /// One that says nothing of the journals.
    pub fn new(origin: &str, size: u64, root: Hash) -> Self {
        Self { origin: origin.to_owned(), size, root, journals: Journals::default() }
    }

    /// The text that is signed.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root));
        for (name, journal) in self.journals.named() {
            if let Some(Journal { size, head }) = journal {
                text.push_str(&format!("{name} {size} {}\n", hex(&head)));
            }
        }
        text
    }

    /// Reads the text of a checkpoint; extension lines of others are passed over.
    pub fn parse(text: &str) -> Result<Self, NotACheckpoint> {
        let mut lines = text.strip_suffix('\n').ok_or(NotACheckpoint::Form("its last line is not finished"))?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(NotACheckpoint::Form("it has fewer than three lines"));
        };
        if origin.is_empty() || lines.clone().any(str::is_empty) {
            return Err(NotACheckpoint::Form("a line is empty"));
        }
        let journals = journals(lines)?;
        let number: u64 = size.parse().map_err(|_| NotACheckpoint::Form("the size is not a number"))?;
        if number.to_string() != size {
            return Err(NotACheckpoint::Form("the size is not written plainly"));
        }
        let root =
            STANDARD.decode(root).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotACheckpoint::Form("the root is not a hash"))?;
        Ok(Self { origin: origin.to_owned(), size: number, root, journals })
    }

    /// The signed note.
    pub fn sign(&self, key: &SigningKey) -> String {
        sign_note(&self.text(), &self.origin, key)
    }
}

/// What extension lines say of the journals: each once, and written as it is written here.
fn journals<'l>(lines: impl Iterator<Item = &'l str>) -> Result<Journals, NotACheckpoint> {
    let mut journals = Journals::default();
    for line in lines {
        let (name, said) = line.split_once(' ').unwrap_or((line, ""));
        let place = match name {
            REFUSALS => &mut journals.refusals,
            READS => &mut journals.reads,
            _ => continue,
        };
        let journal = committed::read(said).filter(|journal| journal.written() == said);
        let journal = journal.ok_or(NotACheckpoint::Form("a line of a journal is not its name, size and hash"))?;
        if place.replace(journal).is_some() {
            return Err(NotACheckpoint::Form("a journal is named twice"));
        }
    }
    Ok(journals)
}

/// Signs a text, which ends in a line break, as a note.
pub fn sign_note(text: &str, name: &str, key: &SigningKey) -> String {
    let mut bytes = Verifier::new(name, key.verifying_key()).id().to_vec();
    bytes.extend_from_slice(&key.sign(text.as_bytes()).to_bytes());
    format!("{text}\n— {name} {}\n", STANDARD.encode(bytes))
}

/// A key's name is not empty and holds no white space and no `+`.
pub(crate) fn check_name(name: &str) -> Result<(), StoreError> {
    if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c == '+') {
        return Err(StoreError::Invalid(format!("origin {name:?}: the name of a log holds no white space and no plus sign")));
    }
    Ok(())
}

/// A detached signature, in base64.
pub(crate) fn sign_bytes(key: &SigningKey, bytes: &[u8]) -> String {
    STANDARD.encode(key.sign(bytes).to_bytes())
}

/// Whether a detached signature fits.
pub(crate) fn verify_bytes(key: &VerifyingKey, bytes: &[u8], signature: &str) -> bool {
    let decoded = STANDARD.decode(signature).ok().and_then(|raw| Signature::from_slice(&raw).ok());
    decoded.is_some_and(|signature| key.verify_strict(bytes, &signature).is_ok())
}

impl Store {
    /// The key that checks this log's checkpoints, to be given to witnesses.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(self.origin(), self.public)
    }

    /// A text, which ends in a line break, as a note signed with this log's key: what the house says of its record in public.
    ///
    /// # Errors
    /// [`StoreError::Keys`] where the key that signs is not there, or is another.
    pub fn sign_note(&self, text: &str) -> Result<String, StoreError> {
        Ok(sign_note(text, self.origin(), &self.signing_key()?))
    }

    /// A signed checkpoint of the log and the journals beside it as they stand. Keep it where the operator of the store cannot reach it.
    pub async fn checkpoint(&self) -> Result<String, StoreError> {
        let size = self.head().await?.size;
        let root = self.root(size).await?;
        let journals = self.journals().await?;
        Ok(Checkpoint { journals, ..Checkpoint::new(self.origin(), size, root) }.sign(&self.signing_key()?))
    }
}

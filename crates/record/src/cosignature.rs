//! Witnesses: whoever cosigns a log's checkpoints after seeing that each continues the one before (C2SP tlog-cosignature, `cosignature/v1`,
//! Ed25519; the request is that of C2SP tlog-witness). All of it works on texts: they go over a network, or on a removable disk.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::checkpoint::{Checkpoint, JournalBack, NotACheckpoint, Verifier, check_name, key_id, parse_key, parse_note, written_key};
use crate::error::StoreError;
use crate::merkle::{Hash, verify_consistency};

/// The kind of an Ed25519 key that cosigns.
const COSIGNATURE: u8 = 4;
/// A proof has no more lines.
const MOST_HASHES: usize = 63;

/// A key that checks a witness's cosignatures, in the form `name+hexid+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessKey {
    name: String,
    key: VerifyingKey,
}

impl WitnessKey {
    /// Whose cosignatures it checks.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads `name+hexid+base64`.
    ///
    /// # Errors
    /// [`NotACheckpoint::Key`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NotACheckpoint> {
        let (name, key) = parse_key(text, COSIGNATURE)?;
        Ok(Self { name, key })
    }

    /// When this witness cosigned a checkpoint: seconds since the Unix epoch, the latest where it did so several times.
    ///
    /// # Errors
    /// It did not, or a cosignature of its name and key does not fit.
    pub fn cosigned(&self, note: &str) -> Result<u64, NotACheckpoint> {
        let (text, signatures) = parse_note(note)?;
        let id = key_id(&self.name, COSIGNATURE, &self.key);
        let forged = || NotACheckpoint::Forged(self.name.clone());
        let mut latest = None;
        for (_, _, signature) in signatures.into_iter().filter(|(name, found, _)| *name == self.name && *found == id) {
            let (time, signature) = signature.split_first_chunk::<8>().ok_or_else(forged)?;
            let time = u64::from_be_bytes(*time);
            let signature = Signature::from_slice(signature).map_err(|_| forged())?;
            let fits = self.key.verify_strict(message(time, text).as_bytes(), &signature).is_ok();
            if !fits || i64::try_from(time).is_err() {
                return Err(forged());
            }
            latest = latest.max(Some(time));
        }
        latest.ok_or_else(|| NotACheckpoint::NotSigned(self.to_string()))
    }
}

impl fmt::Display for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written_key(&self.name, COSIGNATURE, &self.key))
    }
}

/// What a witness signs.
fn message(time: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// A witness with its key.
pub struct Cosigner {
    name: String,
    key: SigningKey,
}

impl Cosigner {
    /// A witness of that name, whose key is made from 32 secret bytes.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] where the name is none.
    pub fn new(name: &str, secret: &[u8; 32]) -> Result<Self, StoreError> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(secret) })
    }

    /// The key that checks its cosignatures, to be given to logs and to whoever trusts it.
    pub fn key(&self) -> WitnessKey {
        WitnessKey { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// Cosigns a checkpoint that was found to continue the last one: the signature line, with its line break. `time` is seconds since the
    /// Unix epoch.
    pub fn cosign(&self, accepted: &Accepted, time: u64) -> String {
        let mut bytes = key_id(&self.name, COSIGNATURE, &self.key.verifying_key()).to_vec();
        bytes.extend_from_slice(&time.to_be_bytes());
        bytes.extend_from_slice(&self.key.sign(message(time, &accepted.text).as_bytes()).to_bytes());
        format!("— {} {}\n", self.name, STANDARD.encode(bytes))
    }
}

/// What a log asks a witness: to cosign a checkpoint, with the proof that it continues the one that the witness cosigned last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Size of the checkpoint that the witness cosigned last, as the log believes; 0 at first.
    pub old: u64,
    /// The proof of consistency (RFC 6962 §2.1.2).
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub note: String,
}

impl Request {
    /// Reads a request: the line of the old size, the proof's lines, an empty line, the checkpoint.
    ///
    /// # Errors
    /// [`NotACheckpoint::Form`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NotACheckpoint> {
        let wrong = NotACheckpoint::Form;
        let (head, note) = text.split_once("\n\n").ok_or(wrong("no empty line parts the request's proof and its checkpoint"))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).ok_or(wrong("the request does not begin with its old size"))?;
        let number: u64 = old.parse().map_err(|_| wrong("the old size is not a number"))?;
        if number.to_string() != old {
            return Err(wrong("the old size is not written plainly"));
        }
        let hash = |line: &str| STANDARD.decode(line).ok().and_then(|bytes| bytes.try_into().ok());
        let proof: Vec<Hash> = lines.map(|line| hash(line).ok_or(wrong("a line of the proof is no hash"))).collect::<Result<_, _>>()?;
        if proof.len() > MOST_HASHES {
            return Err(wrong("the proof has too many lines"));
        }
        Ok(Self { old: number, proof, note: note.to_owned() })
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{}", STANDARD.encode(hash)))?;
        write!(f, "\n{}", self.note)
    }
}

/// A checkpoint that a witness may cosign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What it says.
    pub checkpoint: Checkpoint,
    /// Its text, as it is signed.
    text: String,
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCosigned {
    /// It is no checkpoint of the log whose key the witness trusts.
    Note(NotACheckpoint),
    /// The old size is not that of the checkpoint cosigned last, or lies beyond the new one.
    Conflict {
        /// The size cosigned last.
        last: u64,
        /// The old size that the request names.
        old: u64,
    },
    /// The log was rolled back: its checkpoint is smaller than the one cosigned last.
    RolledBack {
        /// The size cosigned last.
        last: u64,
        /// The size it has now.
        size: u64,
    },
    /// The log was forked: it does not continue the checkpoint cosigned last.
    Forked {
        /// The size cosigned last.
        last: u64,
        /// The size it has now.
        size: u64,
    },
    /// A journal beside the log went back, or is another.
    Journal {
        /// The size of the log cosigned last.
        last: u64,
        /// Which, and how.
        back: JournalBack,
    },
}

impl fmt::Display for NotCosigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Note(error) => error.fmt(f),
            Self::Conflict { last, old } => {
                write!(f, "the request continues a checkpoint of {old} acts, and the last one cosigned has {last}; have the log ask again")
            }
            Self::RolledBack { last, size } => {
                write!(f, "the log was rolled back: it had {last} acts when it was cosigned last, and has {size} now; keep the request")
            }
            Self::Forked { last, size } => {
                write!(f, "the log was forked: its {size} acts do not continue the {last} cosigned last; keep the request, it is the proof")
            }
            Self::Journal { back, .. } => write!(f, "{back}; keep the request, it is the proof"),
        }
    }
}

impl std::error::Error for NotCosigned {}

/// Whether a witness may cosign: the log's key signed it, and it continues the checkpoint cosigned last.
///
/// # Errors
/// [`NotCosigned`] says why not.
pub fn consider(request: &Request, log: &Verifier, last: Option<&Checkpoint>) -> Result<Accepted, NotCosigned> {
    let checkpoint = log.verify(&request.note).map_err(NotCosigned::Note)?;
    let (text, _) = parse_note(&request.note).map_err(NotCosigned::Note)?;
    let accepted = Accepted { text: text.to_owned(), checkpoint };
    let size = accepted.checkpoint.size;
    let Some(last) = last else {
        let first = request.old == 0 && request.proof.is_empty();
        return if first { Ok(accepted) } else { Err(NotCosigned::Conflict { last: 0, old: request.old }) };
    };
    if size < last.size {
        return Err(NotCosigned::RolledBack { last: last.size, size });
    }
    if size == last.size && accepted.checkpoint.root != last.root {
        return Err(NotCosigned::Forked { last: last.size, size });
    }
    if request.old != last.size {
        return Err(NotCosigned::Conflict { last: last.size, old: request.old });
    }
    // Of an empty log nothing can be proven, and nothing need be.
    let continued = last.size == 0 && request.proof.is_empty()
        || verify_consistency(last.size, size, &request.proof, &last.root, &accepted.checkpoint.root);
    if !continued {
        return Err(NotCosigned::Forked { last: last.size, size });
    }
    last.journals.precede(&accepted.checkpoint.journals).map_err(|back| NotCosigned::Journal { last: last.size, back })?;
    Ok(accepted)
}

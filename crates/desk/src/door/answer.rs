//! What waits at the door, and what it answers: a receipt, or why there is none.

use crate::asking::Unanswerable;
use crate::evidence::Received;
use crate::failure::Failure;
use crate::leap::Leap;
use crate::reading::Unread;
use crate::signing::{Actor, Signature};
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::{Moment, Officer, Submission};
use aiqyn_record::StoreError;
use std::fmt;

/// A submission with its proven actor, as it waits at the door.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What is submitted.
    pub submission: Submission,
    /// Who proved to be there.
    pub officer: Officer,
    /// The officer's signature, where a register of officers is kept.
    pub signature: Option<Signature>,
    /// The scenario's clock: only a demonstration store accepts one.
    pub clock: Option<Moment>,
    /// The files that this program received for it.
    pub received: Vec<Received>,
}

impl Waiting {
    /// A submission by whoever proved to be there, by the store's own clock, without signature or files.
    pub const fn of(submission: Submission, officer: Officer) -> Self {
        Self { submission, officer, signature: None, clock: None, received: Vec::new() }
    }

    /// The same, signed by the officer, where the officer has a key.
    pub fn by(submission: Submission, actor: &Actor) -> Self {
        let signature = actor.sign(&submission);
        Self { signature, ..Self::of(submission, actor.officer.clone()) }
    }
}

/// That a submission stands in the record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Receipt {
    /// The idempotency key.
    pub key: String,
    /// First act, by its position in the record.
    pub first_seq: u64,
    /// Last act, breaches included.
    pub last_seq: u64,
    /// The breaches recorded with it.
    pub breaches: Vec<BreachNoted>,
    /// That the same submission was there before: nothing was added now.
    pub repeated: bool,
}

/// A breach that the door recorded.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct BreachNoted {
    /// The record.
    pub record: String,
    /// The version at which the breach stands.
    pub version: u64,
    /// The rule.
    pub rule: String,
}

/// Why a submission does not stand in the record.
#[derive(Debug)]
pub enum DoorError {
    /// Refused by form, access or law: all refusals, in declared order.
    Refused(Vec<Refusal>),
    /// The key was used for another content.
    KeyReused(String),
    /// The scenario's clock was offered to a real store, or a demonstration store was used without it.
    Clock,
    /// The clock lies far ahead of the last act, and nobody has confirmed it.
    Leapt(Leap),
    /// Others wrote to what was read, time and again.
    Contended(String),
    /// The figures that a decision rests on cannot be counted.
    Uncounted(Unanswerable),
    /// A record in the store cannot be read.
    Unreadable(String),
    /// The store failed.
    Store(StoreError),
    /// The store failed for a whole commit: what it said. Nothing of it was recorded.
    Failed(String),
    /// The store failed in the midst of a commit: whether it was recorded cannot be known now.
    Unknown {
        /// The idempotency key to ask again with.
        key: String,
        /// What the store said.
        says: String,
    },
}

impl fmt::Display for DoorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusals) => {
                let lines: Vec<String> = refusals.iter().map(|r| format!("{}: {}", r.code, r.en)).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::KeyReused(key) => {
                write!(f, "the key {key:?} was used before for another content: give a new submission a key of its own")
            }
            Self::Clock => f.write_str("only a demonstration store accepts the scenario's clock"),
            Self::Leapt(Leap { last, now, confirmed }) => write!(
                f,
                "the clock says {}, and the last act was recorded {}: so long a silence may be a clock that is wrong, and nothing is recorded \
                 under it; two officers, prosecutors or auditors, look at another clock and say what it shows (aiqyn hour confirm --shown T; \
                 {confirmed} of 2 have), or the clock of this machine is set right",
                now.local(),
                last.local()
            ),
            Self::Contended(keys) => write!(f, "what was read was changed by others again and again ({keys}): try again"),
            Self::Uncounted(why) => write!(f, "the figures of the submission cannot be counted: {why}"),
            Self::Unreadable(what) => write!(f, "{what}: run `aiqyn verify` to find the first act that does not fit"),
            Self::Store(error) => error.fmt(f),
            Self::Failed(text) => f.write_str(text),
            Self::Unknown { key, says } => write!(
                f,
                "unknown whether it was recorded: {says}; ask again with the same key {key:?}: `aiqyn submit` of the same file answers with \
                 the receipt if it was, and records it if it was not"
            ),
        }
    }
}

impl std::error::Error for DoorError {}

impl From<DoorError> for Failure {
    fn from(error: DoorError) -> Self {
        let text = error.to_string();
        match error {
            DoorError::Refused(refusals) if refusals.iter().any(|r| r.is_malformed()) => Self::Input(text),
            DoorError::Refused(_) => Self::Refused(text),
            DoorError::KeyReused(_) => Self::Input(text),
            DoorError::Unknown { .. } => Self::Unknown(text),
            _ => Self::Failed(text),
        }
    }
}

impl From<Unread> for DoorError {
    fn from(error: Unread) -> Self {
        match error {
            Unread::Store(error) => Self::Store(error),
            Unread::Act { .. } | Unread::View(_) => Self::Unreadable(error.to_string()),
        }
    }
}

impl From<StoreError> for DoorError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

//! A stored act as the law reads it: decoded here and nowhere else.

use crate::failure::Failure;
use aiqyn_law::kernel::{History, Line};
use aiqyn_law::rooms::ROOMS;
use aiqyn_record::StoreError;
use aiqyn_record::merkle::leaf_hash;
use std::fmt;

/// Why something on record cannot be read.
#[derive(Debug)]
pub enum Unread {
    /// The store failed.
    Store(StoreError),
    /// An act is not what the law can read.
    Act {
        /// Its position in the record.
        seq: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// A view is of no record: its name is none.
    View(String),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Act { seq, reason } => write!(f, "act {seq} cannot be read: {reason}"),
            Self::View(record) => write!(f, "a view is kept of {record:?}, which is the name of no record"),
        }
    }
}

impl std::error::Error for Unread {}

impl From<StoreError> for Unread {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Unread> for Failure {
    fn from(error: Unread) -> Self {
        match error {
            Unread::Store(error) => error.into(),
            Unread::Act { .. } => Self::Failed(format!("{error}; run `aiqyn verify`")),
            Unread::View(_) => Self::Failed(format!("{error}; run `aiqyn rebuild`, which makes views anew from the acts")),
        }
    }
}

/// The line of the act at a position, from its stored bytes.
///
/// # Errors
/// [`Unread::Act`] where they are no line.
pub fn decode(seq: u64, bytes: &[u8]) -> Result<Line, Unread> {
    let line: Line = serde_json::from_slice(bytes).map_err(|e| Unread::Act { seq, reason: e.to_string() })?;
    Ok(Line { leaf: Some(leaf_hash(bytes)), ..line })
}

/// Adds a line to the history of its record.
///
/// # Errors
/// [`Unread::Act`] where no room of the law has such an act.
pub fn push(history: &mut History, line: &Line) -> Result<(), Unread> {
    history.push_line(ROOMS, line).map_err(|e| Unread::Act { seq: line.seq, reason: e.to_string() })
}

/// The history that the lines of one record make.
///
/// # Errors
/// [`Unread::Act`], of the first that cannot be read.
pub fn history<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Result<History, Unread> {
    let mut history = History::default();
    lines.into_iter().try_for_each(|line| push(&mut history, line))?;
    Ok(history)
}

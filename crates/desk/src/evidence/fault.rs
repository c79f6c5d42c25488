//! What can go wrong with a file of evidence: where, why, and what to do.

use crate::failure::Failure;
use std::fmt;

/// Why a file was not taken, not given or not found as it should be.
#[derive(Debug)]
pub enum Fault {
    /// The file handed in cannot be read, or is no file.
    Source {
        /// Which.
        place: String,
        /// Why.
        reason: String,
    },
    /// The file handed in changed while it was read.
    Changed {
        /// Which.
        place: String,
        /// In what.
        what: &'static str,
    },
    /// The address names no store.
    Address {
        /// The address.
        text: String,
        /// Why, and how to write one.
        reason: String,
    },
    /// The store failed: the disk is full, the network is slow, the answer is no answer.
    Store {
        /// Where.
        place: String,
        /// Why.
        reason: String,
    },
    /// The store has no such file.
    Missing {
        /// Where it should be.
        place: String,
    },
    /// What the store has under that name is something else.
    Damaged {
        /// Where.
        place: String,
        /// What is there.
        found: String,
    },
    /// There is a file already where one is to be written.
    Occupied {
        /// Where.
        place: String,
    },
}

impl Fault {
    /// Whether it lies with what was handed in, not with the store.
    pub const fn is_input(&self) -> bool {
        matches!(self, Self::Source { .. } | Self::Changed { .. } | Self::Address { .. } | Self::Occupied { .. })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source { place, reason } => write!(f, "{place}: {reason}"),
            Self::Changed { place, what } => write!(
                f,
                "{place}: its {what} changed while it was read, and nothing was stored; stop whatever writes to it, or copy it first"
            ),
            Self::Address { text, reason } => write!(f, "{text:?} names no store of files: {reason}"),
            Self::Store { place, reason } => write!(f, "{place}: {reason}; nothing half done is left, run the command again"),
            Self::Missing { place } => write!(f, "{place}: there is no such file in this store; name the store it was put in with --store"),
            Self::Damaged { place, found } => {
                write!(f, "{place}: what is stored there is {found}; restore it from a copy, and keep what was found for the inquiry")
            }
            Self::Occupied { place } => write!(f, "{place}: there is a file already; name another, nothing is overwritten"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        let text = fault.to_string();
        if fault.is_input() { Self::Input(text) } else { Self::Failed(text) }
    }
}

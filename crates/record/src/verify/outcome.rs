//! How a verification ends.

use std::fmt;

use crate::checkpoint::{Checkpoint, NotACheckpoint};
use crate::error::{Misfit, StoreError};
use crate::merkle::Hash;

/// What a verification found in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The number of acts.
    pub size: u64,
    /// The root over their lines.
    pub root: Hash,
    /// The checkpoint held against them, if one was given.
    pub checkpoint: Option<Checkpoint>,
}

/// How a verification ended badly.
#[derive(Debug)]
pub enum NotVerified {
    /// Something does not fit.
    Misfit(Misfit),
    /// The checkpoint is not one of this log.
    Checkpoint(NotACheckpoint),
    /// The store could not be read.
    Store(StoreError),
}

impl fmt::Display for NotVerified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Misfit(misfit) => misfit.fmt(f),
            Self::Checkpoint(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NotVerified {}

impl From<Misfit> for NotVerified {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl From<StoreError> for NotVerified {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

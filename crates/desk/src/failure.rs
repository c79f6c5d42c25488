//! Why something was not done, in the four ways that whoever asked must tell apart.

use aiqyn_law::pack::PackError;
use aiqyn_record::StoreError;
use std::fmt;

/// Why the desk did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It failed, and not for what was asked: the store, the disk, the network.
    Failed(String),
    /// What was handed in is wrong, or wrongly used.
    Input(String),
    /// Law or access refuse it.
    Refused(String),
    /// It was begun, and whether it was done cannot be known now: to be asked again.
    Unknown(String),
}

impl Failure {
    /// What went wrong: the place, the reason, the cure.
    pub fn text(&self) -> &str {
        match self {
            Self::Failed(text) | Self::Input(text) | Self::Refused(text) | Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for Failure {}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        Self::Failed(format!("the law pack: {error}"))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let text = error.to_string();
        match error {
            // The folder or database named is not the one meant.
            StoreError::NotAStore { .. } | StoreError::Exists(_) | StoreError::NoDatabase { .. } | StoreError::Address(_) => {
                Self::Input(text)
            }
            StoreError::Unknown { .. } => Self::Unknown(text),
            _ => Self::Failed(text),
        }
    }
}

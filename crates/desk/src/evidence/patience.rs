//! How long a store in the network is waited for.

use std::time::Duration;

/// How long a store in the network is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For one answer.
    pub answer: Duration,
    /// How often a question is put again.
    pub retries: usize,
}

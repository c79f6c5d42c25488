//! Reads on their way into the journal.

use std::sync::PoisonError;

use tokio::sync::oneshot;

use crate::entry::ReadEntry;

/// Reads that wait for the journal. Those that come while others are written go in together: each waits for one write to the disk at most
/// besides its own.
#[derive(Default)]
pub(crate) struct WaitingReads {
    /// In the order in which they came.
    waiting: std::sync::Mutex<Vec<Waits>>,
    /// Whose turn it is to write.
    pub turn: tokio::sync::Mutex<()>,
}

/// What waits, and whom to tell.
pub(crate) struct Waits {
    /// The entries, all or none.
    pub entries: Vec<ReadEntry>,
    /// Told when they are on the disk.
    pub done: oneshot::Sender<()>,
}

impl WaitingReads {
    /// Adds some.
    pub(crate) fn put(&self, waits: Waits) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(waits);
    }

    /// Takes all of them.
    pub(crate) fn take(&self) -> Vec<Waits> {
        std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

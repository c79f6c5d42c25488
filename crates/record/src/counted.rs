//! What was counted of lists, as long as it holds.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use crate::catalogue::listing::Composed;

/// So many lists are kept at once; then all are forgotten.
const MOST: usize = 1_000;

/// The counts that are kept.
#[derive(Default)]
pub(crate) struct Counted {
    /// By their question.
    kept: Mutex<HashMap<Composed, Standing>>,
    /// Whose turn it is to count: whoever asks the same meanwhile waits for the answer, and does not count it too.
    pub turn: tokio::sync::Mutex<()>,
}

/// What was counted, and for how long it holds.
pub(crate) struct Standing {
    /// How many acts there were.
    pub size: u64,
    /// From the moment asked of, µs since the Unix epoch.
    pub from: i64,
    /// Until the first record leaves its state.
    pub until: i64,
    /// How many records are in each state.
    pub states: BTreeMap<String, u64>,
}

impl Counted {
    /// What was counted for a question, where it still holds at a moment with so many acts.
    pub(crate) fn get(&self, question: &Composed, size: u64, at: i64) -> Option<BTreeMap<String, u64>> {
        let counted = self.kept.lock().ok()?;
        let standing = counted.get(question)?;
        (standing.size == size && (standing.from..standing.until).contains(&at)).then(|| standing.states.clone())
    }

    /// Keeps what was counted.
    pub(crate) fn put(&self, question: Composed, standing: Standing) {
        if let Ok(mut counted) = self.kept.lock() {
            if counted.len() >= MOST {
                counted.clear();
            }
            counted.insert(question, standing);
        }
    }

    /// Forgets everything: the views are made anew.
    pub(crate) fn forget(&self) {
        if let Ok(mut counted) = self.kept.lock() {
            counted.clear();
        }
    }
}

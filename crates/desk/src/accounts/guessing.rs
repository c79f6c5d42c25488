//! Guessing is bounded, and the one who is guessed at is not locked out: so many checks from one place, and so many from all places together,
//! of which a device that the officer has signed in from before is not one. The bounds stand in the store: a restart opens nothing.

use crate::failure::Failure;
use aiqyn_law::kernel::Moment;
use aiqyn_record::Store;

/// So many checks of an account from one place, until none was made for so long (µs).
const FROM_ONE: (u32, i64) = (5, 15 * MINUTE);
/// So many from all places together.
const FROM_ALL: (u32, i64) = (20, 60 * MINUTE);
const MINUTE: i64 = 60_000_000;

/// A check that was counted before it was made.
pub struct Counted {
    names: Vec<String>,
    last: bool,
}

/// Counts a check; `None` where it may not be made. An account that is not there is counted alike.
///
/// # Errors
/// Where it cannot be counted, it is not made.
pub async fn count(store: &Store, account: &str, source: &str, device: Option<&str>, now: Moment) -> Result<Option<Counted>, Failure> {
    // Names are kept as hashes: somebody may have typed a password for an id.
    let bounds = match device {
        Some(device) => vec![(store.office_hash(&format!("device\n{account}\n{device}"))?, FROM_ONE)],
        None => vec![
            (store.office_hash(&format!("source\n{account}\n{source}"))?, FROM_ONE),
            (store.office_hash(&format!("all\n{account}"))?, FROM_ALL),
        ],
    };
    let mut counted = Counted { names: Vec::with_capacity(bounds.len()), last: false };
    for (name, (most, span)) in bounds {
        let Some(made) = store.count_attempt(&name, now.micros(), span, most).await? else {
            // What was counted for a check that is not made was none.
            counted.give_back(store).await?;
            return Ok(None);
        };
        counted.last |= made == most;
        counted.names.push(name);
    }
    Ok(Some(counted))
}

impl Counted {
    /// Whether it was the last that may be made for a while.
    pub const fn is_last(&self) -> bool {
        self.last
    }

    /// It was no guess.
    ///
    /// # Errors
    /// The store's.
    pub async fn give_back(self, store: &Store) -> Result<(), Failure> {
        for name in self.names {
            store.give_back_attempt(&name).await?;
        }
        Ok(())
    }
}

//! Idempotency keys: each officer has keys of their own, so that nobody can take another's before it is used.
//!
//! What the record keeps is the officer's id, a blank, and the key; an id holds no blank. Keys kept before were bare: such a row is found
//! by the officer who handed it in, and by nobody else.

use super::answer::Waiting;
use crate::signing;
use aiqyn_record::{Store, StoreError, Submitted};
use std::collections::HashMap;

/// The key as the record keeps it.
pub fn kept(waits: &Waiting) -> String {
    signing::kept(&waits.officer.id, &waits.submission.key)
}

/// Which of those that wait were submitted before, by their kept keys.
pub async fn submitted(store: &Store, waiting: &[&Waiting]) -> Result<HashMap<String, Submitted>, StoreError> {
    let asked: Vec<String> = waiting.iter().flat_map(|waits| [kept(waits), waits.submission.key.clone()]).collect();
    let found = store.submissions(&asked).await?;
    let of = |waits: &&Waiting| {
        let kept = kept(waits);
        let bare = || found.get(&waits.submission.key).filter(|row| row.officer == waits.officer.id.as_str());
        Some((kept.clone(), found.get(&kept).or_else(bare)?.clone()))
    };
    Ok(waiting.iter().filter_map(of).collect())
}

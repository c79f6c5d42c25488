//! The keys of submissions that are worked on: of two that come at once with one key, the second is told to come again.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// The keys.
#[derive(Debug, Default)]
pub struct InHand(Mutex<HashSet<String>>);

/// A key that is held until this is dropped.
#[derive(Debug)]
pub struct Held<'a> {
    keys: &'a InHand,
    key: String,
}

impl InHand {
    /// Takes a key in hand; none where it is in somebody's.
    pub fn hold(&self, key: &str) -> Option<Held<'_>> {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        taken.then(|| Held { keys: self, key: key.to_owned() })
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.keys.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_in_one_hand_at_a_time() {
        let keys = InHand::default();
        let first = keys.hold("a");
        assert!(first.is_some() && keys.hold("a").is_none() && keys.hold("b").is_some());
        drop(first);
        assert!(keys.hold("a").is_some());
    }
}

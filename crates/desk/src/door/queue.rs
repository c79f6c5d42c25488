//! How much may wait at the door: of one officer and of all, so that nobody's submissions crowd out the others'.

use aiqyn_law::kernel::threshold::bounds;
use aiqyn_law::kernel::{OfficerId, Submission};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The unit of room: 1 KiB.
const UNIT: usize = 1024;
/// What the smallest submission takes up, so that room bounds their number too.
const LEAST: usize = 64;
/// Room for one officer: four submissions of the largest size, or 128 small ones.
const OF_ONE: usize = 8 * 1024;
/// Room for all: 64 MiB held in memory, eight officers' worth.
const OF_ALL: usize = 64 * 1024;

/// The room before the door.
pub struct Queue {
    all: Arc<Semaphore>,
    officers: Mutex<HashMap<OfficerId, Weak<Semaphore>>>,
}

/// A place in it, until it is let go.
pub struct Place {
    _of_one: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl Default for Queue {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(OF_ALL)), officers: Mutex::default() }
    }
}

impl Queue {
    /// Waits for a place. Whoever has much waiting waits for the own submissions first, and leaves room to the others.
    pub async fn place(&self, officer: &OfficerId, submission: &Submission) -> Option<Place> {
        let (units, own) = (units(submission)?, self.of(officer));
        let of_one = own.acquire_many_owned(units).await.ok()?;
        let of_all = self.all.clone().acquire_many_owned(units).await.ok()?;
        Some(Place { _of_one: of_one, _of_all: of_all })
    }

    /// A place, where there is one now.
    pub fn vacant(&self, officer: &OfficerId, submission: &Submission) -> Option<Place> {
        let (units, own) = (units(submission)?, self.of(officer));
        let of_one = own.try_acquire_many_owned(units).ok()?;
        let of_all = self.all.clone().try_acquire_many_owned(units).ok()?;
        Some(Place { _of_one: of_one, _of_all: of_all })
    }

    fn of(&self, officer: &OfficerId) -> Arc<Semaphore> {
        // Between any two statements the map is whole; a panic elsewhere does not spoil it.
        let mut officers = self.officers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = officers.get(officer).and_then(Weak::upgrade) {
            return own;
        }
        officers.retain(|_, own| own.strong_count() > 0);
        let own = Arc::new(Semaphore::new(OF_ONE));
        officers.insert(officer.clone(), Arc::downgrade(&own));
        own
    }
}

/// How much room a submission takes up.
fn units(submission: &Submission) -> Option<u32> {
    u32::try_from((bounds::weight(submission) / UNIT).max(LEAST)).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::time::Duration;

    fn large(key: &str) -> Submission {
        let act = json!({
            "record": "a/1", "act": "b/1", "occurred_at": "2022-01-10T10:00:00+06:00", "payload": {},
            "sealed": (0..8).map(|n| (n.to_string(), "x".repeat(256 * 1024))).collect::<HashMap<_, _>>(),
        });
        serde_json::from_value(json!({ "key": key, "incident": "i", "acts": [act] })).unwrap()
    }

    #[tokio::test]
    async fn one_officers_pile_leaves_room_for_the_others() {
        let queue = Queue::default();
        let (one, other) = (OfficerId::parse("o-1").unwrap(), OfficerId::parse("o-2").unwrap());
        let mut pile = Vec::new();
        for n in 0..4 {
            pile.push(queue.place(&one, &large(&n.to_string())).await.unwrap());
        }
        let fifth = large("fifth");
        let waits = queue.place(&one, &fifth);
        tokio::pin!(waits);
        assert!(tokio::time::timeout(Duration::from_millis(20), &mut waits).await.is_err(), "the fifth waits");
        assert!(tokio::time::timeout(Duration::from_millis(200), queue.place(&other, &large("k"))).await.is_ok(), "another need not");
        pile.pop();
        assert!(tokio::time::timeout(Duration::from_millis(200), waits).await.is_ok(), "and goes in once there is room");
    }

    #[test]
    fn a_place_is_vacant_as_long_as_an_officer_has_room() {
        let queue = Queue::default();
        let (one, other) = (OfficerId::parse("o-1").unwrap(), OfficerId::parse("o-2").unwrap());
        let mut pile: Vec<Place> = (0..4).map(|n| queue.vacant(&one, &large(&n.to_string())).unwrap()).collect();
        assert!(queue.vacant(&one, &large("fifth")).is_none());
        assert!(queue.vacant(&other, &large("k")).is_some());
        pile.pop();
        assert!(queue.vacant(&one, &large("fifth")).is_some());
    }
}

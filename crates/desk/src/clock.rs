//! What time it is: for the door, and for whoever asks of now.

use aiqyn_law::kernel::Moment;
use aiqyn_record::{Store, StoreError};

/// The one place where the house asks what time it is.
#[allow(clippy::disallowed_methods, reason = "the sequencer's clock: everything else receives time as a value")]
pub fn wall_clock() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let micros = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
    Moment::from_micros(micros).unwrap_or_default()
}

/// What "now" is to a store: its last act in a demonstration, whose clock stands there; else the clock, which no act comes after.
///
/// # Errors
/// The store's.
pub async fn now(store: &Store) -> Result<Moment, StoreError> {
    let last = Moment::from_micros(store.head().await?.last_recorded_at).unwrap_or_default();
    Ok(if store.demonstration() { last } else { wall_clock().max(last) })
}

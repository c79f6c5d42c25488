//! What a record of a death waits for, and until when.

use super::state::State;
use crate::kernel::Moment;

/// Due while the record is not closed.
pub(super) fn open(state: &State, by: Option<Moment>) -> Vec<Moment> {
    by.filter(|_| state.closed_at.is_none()).into_iter().collect()
}

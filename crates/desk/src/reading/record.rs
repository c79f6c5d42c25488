//! One record, as an officer may see it.

use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::{History, Officer, RecordId};
use aiqyn_law::rooms;

/// One text for a record that is not there and for one that may not be seen: even its existence is no answer.
pub const NOT_SHOWN: &str = "no such record is visible to this officer";

/// Whether an officer may see a record.
pub fn sees(officer: &Officer, id: &RecordId, history: &History) -> bool {
    let Some(room) = rooms::room(id.room()) else { return false };
    let place = (room.place)(history);
    place.is_some_and(|place| visible(room.sights, officer).shows(&place))
}

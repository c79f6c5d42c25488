//! One record, as an officer may see it.

use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::{History, Officer, RecordId};
use aiqyn_law::rooms;

/// One text for a record that is not there and for one that may not be seen: even its existence is no answer.
pub const NOT_SHOWN: &str = "no such record is visible to this officer";

/// What is told of a complaint to the body that received it and that it complains of (CPC 105(1), 187(4)).
pub const PASSED_ON: &str = "it was received here and complains of this body: register it (registration_issued/1) and pass it on (forwarded/1); nothing else of it is shown";

/// Whether all that the officer is told of a record is that the officer's body passes it on.
pub fn only_passes_on(officer: &Officer, id: &RecordId, history: &History) -> bool {
    let place = rooms::room(id.room()).and_then(|room| (room.place)(history));
    place.is_some_and(|place| place.conflict.names(officer) && place.conflict.passes_on(officer).is_some())
}

/// Whether an officer may see a record.
pub fn sees(officer: &Officer, id: &RecordId, history: &History) -> bool {
    let Some(room) = rooms::room(id.room()) else { return false };
    let place = (room.place)(history);
    place.is_some_and(|place| visible(room.sights, officer).shows(&place))
}

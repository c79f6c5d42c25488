//! The records that an officer sees and acts on: what is kept of handling is of these alone.

use crate::failure::Failure;
use crate::reading::record::{NOT_SHOWN, sees};
use crate::reading::room::histories;
use aiqyn_law::kernel::access::{self, Place};
use aiqyn_law::kernel::{Officer, RecordId, RoomEntry};
use aiqyn_law::rooms;
use aiqyn_record::Store;

/// A record with where it belongs.
pub struct Seen {
    room: &'static RoomEntry,
    record: RecordId,
    place: Place,
}

impl Seen {
    /// The record as an officer sees it by access alone: a reason given for one reading makes nobody its handler.
    ///
    /// # Errors
    /// [`Failure::Refused`] where the officer does not see it, or there is none; the store's.
    pub async fn by(store: &Store, officer: &Officer, record: &RecordId) -> Result<Self, Failure> {
        let not_shown = || Failure::Refused(NOT_SHOWN.to_owned());
        let room = rooms::room(record.room()).ok_or_else(not_shown)?;
        let (_, history) = histories(store, std::slice::from_ref(record), None).await?.pop().ok_or_else(not_shown)?;
        let place = (room.place)(&history).filter(|_| sees(officer, record, &history)).ok_or_else(not_shown)?;
        Ok(Self { room, record: record.clone(), place })
    }

    /// The body that holds it; empty where it has none.
    pub fn holder(&self) -> String {
        self.place.bodies.first().map(ToString::to_string).unwrap_or_default()
    }

    /// Whether an officer sees it and has any act to do on it.
    pub fn is_for(&self, officer: &Officer) -> bool {
        let sees = access::visible(self.room.sights, officer).shows(&self.place);
        sees && self.room.grants.iter().any(|grant| access::may(self.room.grants, officer, grant.act, &self.place))
    }

    /// Asks whether an officer has anything to do on it.
    ///
    /// # Errors
    /// [`Failure::Refused`], which names the role.
    pub fn hold_for(&self, officer: &Officer) -> Result<(), Failure> {
        if self.is_for(officer) {
            return Ok(());
        }
        Err(Failure::Refused(format!("{}: a {} has nothing to do on it", self.record, officer.authority.role.code())))
    }
}

//! One record, as an officer may see it.

use super::line::{Unread, decode, history};
use crate::failure::Failure;
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::{History, Line, Officer, RecordId};
use aiqyn_law::rooms;
use aiqyn_record::Store;

/// One text for a record that is not there and for one that may not be seen: even its existence is no answer.
pub const NOT_SHOWN: &str = "no such record is visible to this officer";

/// What is told of a complaint to the body that received it and that it complains of (CPC 105(1), 187(4)).
pub const PASSED_ON: &str = "it was received here and complains of this body: register it (registration_issued/1) and pass it on (forwarded/1); nothing else of it is shown";

/// A record's acts, with the bytes that each stands in the log with, and the history they make.
pub struct OpenRecord {
    /// Lines and bytes, in order.
    pub lines: Vec<(Line, Vec<u8>)>,
    /// What they make.
    pub history: History,
}

/// Opens a record to an officer.
///
/// # Errors
/// [`Failure::Refused`] where the officer may not see it, or there is none; else the store's, or an act that cannot be read.
pub async fn open(store: &Store, officer: &Officer, id: &RecordId) -> Result<OpenRecord, Failure> {
    let lines = lines(store, id).await?;
    let history = history(lines.iter().map(|(line, _)| line))?;
    if sees(officer, id, &history) {
        return Ok(OpenRecord { lines, history });
    }
    let place = rooms::room(id.room()).and_then(|room| (room.place)(&history));
    let passes_on = place.is_some_and(|place| place.conflict.passes_on(officer).is_some());
    Err(Failure::Refused(if passes_on { format!("{id}: {PASSED_ON}") } else { NOT_SHOWN.to_owned() }))
}

/// The acts of a record with their bytes, in order; whoever asks has made sure that they may be seen.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn lines(store: &Store, id: &RecordId) -> Result<Vec<(Line, Vec<u8>)>, Unread> {
    let acts = store.histories(&[id.to_string()]).await?.into_iter().flat_map(|(_, acts)| acts);
    acts.map(|act| Ok((decode(act.seq, &act.line)?, act.line))).collect()
}

/// Whether an officer may see a record.
pub fn sees(officer: &Officer, id: &RecordId, history: &History) -> bool {
    let Some(room) = rooms::room(id.room()) else { return false };
    let place = (room.place)(history);
    place.is_some_and(|place| visible(room.sights, officer).shows(&place))
}

//! One record, as an officer may see it.

use super::line::{Unread, decode, history};
use crate::failure::Failure;
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::{History, Line, Officer, RecordId};
use aiqyn_law::rooms;
use aiqyn_record::Store;

/// One text for a record that is not there and for one that may not be seen: even its existence is no answer.
pub const NOT_SHOWN: &str = "no such record is visible to this officer";

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
    if sees(officer, id, &history) { Ok(OpenRecord { lines, history }) } else { Err(Failure::Refused(NOT_SHOWN.to_owned())) }
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

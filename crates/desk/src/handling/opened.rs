//! What an officer has opened: a record is unread until the officer opens it, and again when an act changes it, when time alone moves it, and
//! when it is assigned to the officer.

use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, OfficerId, RecordId, Span};
use aiqyn_record::{OpenedRow, Store};

/// So long it is known that a record was opened.
const KEPT: Span = Span::days(400);

/// Notes that an officer has opened a record at a version; `now` is the record's clock, by which it also changes. Nothing is written where it
/// is known and nothing has happened since.
///
/// # Errors
/// The store's.
pub async fn note(store: &Store, officer: &OfficerId, record: &RecordId, version: u64, now: Moment, wall: Moment) -> Result<(), Failure> {
    let known = store.opened(officer.as_str(), record.as_str()).await?;
    // Time moves a record into another queue at most once in an hour that anybody would tell apart.
    let is_fresh = |(seen, at): (u64, i64)| seen >= version && at + Span::hours(1).micros() > now.micros();
    if known.is_some_and(is_fresh) {
        return Ok(());
    }
    let row =
        OpenedRow { officer: officer.to_string(), record: record.to_string(), version, at: now.micros(), ends_at: (wall + KEPT).micros() };
    Ok(store.put_opened(&row).await?)
}

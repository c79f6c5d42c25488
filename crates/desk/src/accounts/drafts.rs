//! What an officer has begun to write, and questions that an officer asks again: seen by that officer from every session, and by nobody else.

use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, OfficerId, Span};
use aiqyn_record::{DraftRow, SavedView, Store};
use serde_json::Value;

/// A draft is kept so long after it was last put.
const KEPT: Span = Span::days(30);
/// The most bytes of a draft, as JSON: those of a submission.
const LARGEST: usize = 1024 * 1024;
/// The most characters of a saved view's name, and of its question.
const VIEW: (usize, usize) = (80, 4096);

/// What was begun, of one record and one kind of act.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The record, or the room in which one would be opened.
    pub record: String,
    /// The kind of act.
    pub kind: String,
    /// The version of the record that the officer saw; 0 where it is not there yet.
    pub version: u64,
    /// When it was last put.
    pub updated: Moment,
    /// Until when it is kept.
    pub ends: Moment,
    /// What was written.
    pub content: Value,
}

/// Puts a draft in the place of the one that stands; it is kept for thirty days from now.
///
/// # Errors
/// [`Failure::Input`] for one that is too large; the store's.
pub async fn put(
    store: &Store,
    officer: &OfficerId,
    record: &str,
    kind: &str,
    version: u64,
    content: &Value,
    now: Moment,
) -> Result<Draft, Failure> {
    let plain = content.to_string();
    if plain.len() > LARGEST {
        return Err(Failure::Input("the draft is longer than any submission may be".to_owned()));
    }
    let row = DraftRow {
        officer: officer.to_string(),
        record: record.to_owned(),
        kind: kind.to_owned(),
        version,
        updated_at: now.micros(),
        ends_at: (now + KEPT).micros(),
        sealed: store.wrap(&context(officer, record, kind), None, plain.as_bytes())?,
    };
    store.put_draft(&row).await?;
    opened(store, officer, row)
}

/// The draft of an officer for a record and a kind.
///
/// # Errors
/// The store's; [`Failure::Failed`] for one that was sealed under another key.
pub async fn get(store: &Store, officer: &OfficerId, record: &str, kind: &str, now: Moment) -> Result<Option<Draft>, Failure> {
    let row = store.draft(officer.as_str(), record, kind).await?;
    row.filter(|row| row.ends_at > now.micros()).map(|row| opened(store, officer, row)).transpose()
}

/// The drafts of an officer, by record and kind.
///
/// # Errors
/// As [`get`].
pub async fn list(store: &Store, officer: &OfficerId, now: Moment) -> Result<Vec<Draft>, Failure> {
    let rows = store.drafts_of(officer.as_str()).await?;
    rows.into_iter().filter(|row| row.ends_at > now.micros()).map(|row| opened(store, officer, row)).collect()
}

/// Drops a draft of an officer; says whether it was there.
///
/// # Errors
/// The store's.
pub async fn drop(store: &Store, officer: &OfficerId, record: &str, kind: &str) -> Result<bool, Failure> {
    Ok(store.drop_draft(officer.as_str(), record, kind).await?)
}

/// Sweeps out what has ended: drafts, sessions, links, devices and counts of guesses. Nothing that has ended is shown or good before that.
///
/// # Errors
/// The store's.
pub async fn sweep(store: &Store, now: Moment) -> Result<(), Failure> {
    Ok(store.sweep_office(now.micros()).await?)
}

fn opened(store: &Store, officer: &OfficerId, row: DraftRow) -> Result<Draft, Failure> {
    let plain = store.unwrap(&context(officer, &row.record, &row.kind), None, &row.sealed)?;
    let content = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    let content = content.ok_or_else(|| {
        Failure::Failed(format!("the draft of {} for {} was sealed under another key: drop it and begin again", row.kind, row.record))
    })?;
    let moment = |micros| Moment::from_micros(micros).unwrap_or_default();
    Ok(Draft {
        updated: moment(row.updated_at),
        ends: moment(row.ends_at),
        version: row.version,
        record: row.record,
        kind: row.kind,
        content,
    })
}

fn context(officer: &OfficerId, record: &str, kind: &str) -> String {
    format!("draft {officer}\n{record}\n{kind}")
}

/// Saves a question under a name, in the place of the one of that name.
///
/// # Errors
/// [`Failure::Input`] for a name or a question that will not do; the store's.
pub async fn save_view(store: &Store, officer: &OfficerId, view: &SavedView) -> Result<(), Failure> {
    let (name, query) = (view.name.chars().count(), view.query.len());
    if view.name.trim().is_empty() || name > VIEW.0 || view.name.chars().any(char::is_control) || query > VIEW.1 {
        return Err(Failure::Input("a saved view has a name of one line, and a question no longer than an address".to_owned()));
    }
    Ok(store.put_saved_view(officer.as_str(), view).await?)
}

/// The saved questions of an officer, by name.
///
/// # Errors
/// The store's.
pub async fn views(store: &Store, officer: &OfficerId) -> Result<Vec<SavedView>, Failure> {
    Ok(store.saved_views(officer.as_str()).await?)
}

/// Drops a saved question; says whether it was there.
///
/// # Errors
/// The store's.
pub async fn drop_view(store: &Store, officer: &OfficerId, name: &str) -> Result<bool, Failure> {
    Ok(store.drop_saved_view(officer.as_str(), name).await?)
}

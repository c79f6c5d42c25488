//! "Being handled by …": an officer who is at a record says so, and nobody is locked out by it. One officer of each body is at a record; another
//! of the body takes it over from whoever is named. A claim ends when it is given up, after twelve hours, and where another body comes to hold
//! the record. Signing out does not end it: whoever goes to a hearing comes back to the same work.

use super::seen::Seen;
use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, Officer, RecordId, Span};
use aiqyn_record::{ClaimRow, Store};
use std::collections::BTreeMap;

/// A claim ends so long after it was taken: as long as a session lasts at most.
pub const LONGEST: Span = Span::hours(12);
/// So often it is tried where whoever was at it has just gone.
const TRIES: usize = 3;

/// That an officer is at a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Who.
    pub officer: String,
    /// The body that the officer serves in.
    pub body: String,
    /// Since when.
    pub at: Moment,
    /// Until when, if it is not given up before.
    pub ends: Moment,
    /// From whom it was taken over.
    pub taken_from: Option<String>,
}

/// What came of claiming a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The officer is at it.
    Now(Claim),
    /// Another of the body is, who was not named.
    Held(Claim),
}

/// Puts an officer at a record at a moment of the wall clock; in the place of another of the body only where that one is named.
///
/// # Errors
/// [`Failure::Refused`] where the officer does not see it, or has nothing to do on it; the store's.
pub async fn take(store: &Store, officer: &Officer, record: &RecordId, from: Option<&str>, now: Moment) -> Result<Taken, Failure> {
    let seen = Seen::by(store, officer, record).await?;
    seen.hold_for(officer)?;
    let row = ClaimRow {
        record: record.to_string(),
        body: officer.authority.body.to_string(),
        officer: officer.id.to_string(),
        at: now.micros(),
        ends_at: (now + LONGEST).micros(),
        taken_from: String::new(),
    };
    for _ in 0..TRIES {
        let taken = store.take_claim(&row, &seen.holder(), from.unwrap_or_default()).await?;
        let standing = of(store, std::slice::from_ref(record), now).await?.remove(record.as_str()).unwrap_or_default();
        let Some(own) = standing.into_iter().find(|claim| claim.body == row.body) else { continue };
        return Ok(if taken && own.officer == row.officer { Taken::Now(own) } else { Taken::Held(own) });
    }
    Err(Failure::Failed(format!("{record}: it goes from hand to hand; try again")))
}

/// Whether there is anything for an officer to do on a record, so that it can be claimed.
///
/// # Errors
/// The store's.
pub async fn is_for(store: &Store, officer: &Officer, record: &RecordId) -> Result<bool, Failure> {
    match Seen::by(store, officer, record).await {
        Err(Failure::Refused(_)) => Ok(false),
        seen => Ok(seen?.is_for(officer)),
    }
}

/// Takes an officer off a record; says whether the officer was at it.
///
/// # Errors
/// [`Failure::Refused`] where the officer does not see it; the store's.
pub async fn give_up(store: &Store, officer: &Officer, record: &RecordId) -> Result<bool, Failure> {
    Seen::by(store, officer, record).await?;
    Ok(store.drop_claim(record.as_str(), officer.authority.body.as_str(), officer.id.as_str()).await?)
}

/// Who is at these records at a moment of the wall clock, by record and body. Whoever asks is shown the records.
///
/// # Errors
/// The store's.
pub async fn of(store: &Store, records: &[RecordId], now: Moment) -> Result<BTreeMap<String, Vec<Claim>>, Failure> {
    let records: Vec<String> = records.iter().map(ToString::to_string).collect();
    let mut found: BTreeMap<String, Vec<Claim>> = BTreeMap::new();
    for row in store.claims_of(&records).await?.into_iter().filter(|row| row.ends_at > now.micros()) {
        found.entry(row.record.clone()).or_default().push(Claim {
            at: Moment::from_micros(row.at).unwrap_or_default(),
            ends: Moment::from_micros(row.ends_at).unwrap_or_default(),
            taken_from: Some(row.taken_from).filter(|officer| !officer.is_empty()),
            officer: row.officer,
            body: row.body,
        });
    }
    Ok(found)
}

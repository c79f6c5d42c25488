//! A clock that leaps: what the wall clock says may be wrong by years, and an act recorded under it stays for good. Where it lies far ahead
//! of the last act, the door of a real store writes nothing until two officers have looked at another clock.
//!
//! What they say is an entry of the journal of reads, and so under the log: who, in what capacity, when by the store's clock, what the other
//! clock showed, and after which last act. It holds for that last act alone, and no further ahead than the leap that asks for it.

use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::reading::purpose::Purpose;
use aiqyn_law::kernel::{Moment, Officer, Role, Span};
use aiqyn_record::{NumberedRead, ReadEntry, ReadKind, ReadsOf, Store, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;

/// How far ahead of the last act the clock may lie: a house that records every day is never silent for a week, the longest holidays
/// included; and a clock that is wrong is wrong by a month, a year, or since 1970.
pub const LEAP: Span = Span::days(7);
/// How far the store's clock and the one that an officer looks at may lie apart.
const APART: Span = Span::minutes(10);
/// Who may say what time it is: those who answer for the record and write none of its cases.
const COMPETENT: [Role; 2] = [Role::Prosecutor, Role::Auditor];
/// How many must say so.
const WITNESSES: usize = 2;
/// By which command.
const COMMAND: &str = "hour confirm";

/// That an officer has looked at another clock.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Confirmation {
    /// Who.
    officer: String,
    /// When, by the store's clock.
    at: Moment,
    /// What was said.
    said: Said,
}

/// What an officer says of another clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    /// What the other clock showed.
    shown: Moment,
    /// When the last act was recorded: the confirmation is of the leap after it, and of no other.
    after: Moment,
}

/// A leap that not enough officers have confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leap {
    /// When the last act was recorded.
    pub last: Moment,
    /// What the store's clock says.
    pub now: Moment,
    /// How many officers have confirmed it.
    pub confirmed: usize,
}

/// The leap that keeps the door shut; none where there is none, or where it is confirmed.
///
/// # Errors
/// The store's.
pub async fn standing(store: &Store, now: Moment) -> Result<Option<Leap>, StoreError> {
    let last = store.head().await?.last_recorded_at;
    if store.demonstration() || last == 0 {
        return Ok(None);
    }
    let last = Moment::from_micros(last).unwrap_or_default();
    if now <= last || now - last <= LEAP {
        return Ok(None);
    }
    let confirmations = read(store).await?;
    let holds = |one: &&Confirmation| one.said.after == last && (now <= one.at || now - one.at <= LEAP);
    let officers: BTreeSet<&str> = confirmations.iter().filter(holds).map(|one| one.officer.as_str()).collect();
    Ok((officers.len() < WITNESSES).then_some(Leap { last, now, confirmed: officers.len() }))
}

/// Notes that an officer has looked at another clock; how many more are needed.
///
/// # Errors
/// [`Failure::Refused`] for an officer who is not competent; [`Failure::Input`] where nothing is to be confirmed, or the two clocks differ;
/// else the store's.
pub async fn confirm(store: &Store, officer: &Officer, shown: Moment) -> Result<usize, Failure> {
    let now = wall_clock();
    if !COMPETENT.contains(&officer.authority.role) {
        return Err(Failure::Refused("the clock is confirmed by a prosecutor or an auditor, two different officers".to_owned()));
    }
    let Some(leap) = standing(store, now).await? else {
        return Err(Failure::Input("the clock has not leapt, or two officers have confirmed it: there is nothing to confirm".to_owned()));
    };
    let apart = if shown > now { shown - now } else { now - shown };
    if apart > APART {
        return Err(Failure::Input(format!(
            "the clock of this machine says {} and the other {}: set this machine's clock right, then try again",
            now.local(),
            shown.local()
        )));
    }
    let own = |one: &Confirmation| one.said.after == leap.last && one.officer == officer.id.as_str() && now - one.at <= LEAP;
    if read(store).await?.iter().any(own) {
        return Err(Failure::Refused("this officer has confirmed it already: another must".to_owned()));
    }
    let entry = ReadEntry {
        at: now.micros(),
        officer: officer.id.to_string(),
        authority: json!(officer.authority).to_string(),
        command: COMMAND.to_owned(),
        question: json!(Said { shown, after: leap.last }).to_string(),
        purpose: Purpose::Supervision.code().to_owned(),
        ..ReadEntry::default()
    };
    store.confirm_clock(entry).await?;
    Ok(standing(store, now).await?.map_or(0, |leap| WITNESSES - leap.confirmed))
}

/// Everything that was ever confirmed, oldest first.
async fn read(store: &Store) -> Result<Vec<Confirmation>, StoreError> {
    let confirmation = |(id, entry): NumberedRead| {
        let said = serde_json::from_str(&entry.question);
        let said = said.map_err(|e| StoreError::Invalid(format!("read {id}, which confirms the clock: {e}; aiqyn verify")))?;
        Ok(Confirmation { officer: entry.officer, at: Moment::from_micros(entry.at).unwrap_or_default(), said })
    };
    store.reads(ReadsOf::Kind(ReadKind::Clock)).await?.into_iter().map(confirmation).collect()
}
